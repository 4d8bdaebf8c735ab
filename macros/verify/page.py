"""One HTML file of the built site -> plain data about it.

In: the bytes of a page. Out: its elements, ids and texts with their lines; nothing is judged here.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import lxml.html
from lxml import etree

_UNREAD = {"script", "style"}


class Element(NamedTuple):
    """A start tag."""

    tag: str
    line: int
    attributes: dict[str, str]
    node: Any  # the parsed element, for the few checks that look inside

    def has_class(self, name: str) -> bool:
        """True where the element carries that class."""
        return name in self.attributes.get("class", "").split()


class TextRun(NamedTuple):
    """A run of text and the line it begins on."""

    line: int
    text: str


@dataclass(frozen=True)
class Page:
    """A page as it will be served."""

    path: str
    elements: tuple[Element, ...]
    words: tuple[TextRun, ...]
    comments: tuple[TextRun, ...]
    size: int

    @cached_property
    def by_tag(self) -> dict[str, list[Element]]:
        """The elements in document order, by tag."""
        by_tag: dict[str, list[Element]] = {}
        for element in self.elements:
            by_tag.setdefault(element.tag, []).append(element)
        return by_tag

    def tagged(self, *tags: str) -> list[Element]:
        """The elements with one of these tags."""
        return [element for tag in tags for element in self.by_tag.get(tag, [])]

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every id that a link can name; `a name` is HTML 4's way of saying the same."""
        ids = {e.attributes["id"] for e in self.elements if "id" in e.attributes}
        return frozenset(ids | {e.attributes["name"] for e in self.tagged("a") if "name" in e.attributes})


def inner_text(element: Element) -> str:
    """All text within an element, trimmed."""
    return "".join(element.node.itertext()).strip()


def parse(path: str, raw: bytes) -> Page:
    """The page at `path`; raises ValueError where the bytes are not an HTML document in UTF-8."""
    raw.decode("utf-8")
    if not raw[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(b"<!doctype html"):
        raise ValueError("not an HTML document")
    try:
        root = lxml.html.document_fromstring(raw, parser=lxml.html.HTMLParser(encoding="utf-8"))
    except etree.ParserError as error:
        raise ValueError("not an HTML document") from error
    elements: list[Element] = []
    words: list[TextRun] = []
    comments: list[TextRun] = []
    nodes: Any = root.iter()
    for node in nodes:
        line = node.sourceline or 1
        if isinstance(node.tag, str):
            elements.append(Element(node.tag, line, dict(node.attrib), node))
            _collect(words, line, node.text if node.tag not in _UNREAD else None)
        else:
            _collect(comments, line, node.text)
        _collect(words, line, node.tail)
    return Page(path, tuple(elements), tuple(words), tuple(comments), len(raw))


def _collect(into: list[TextRun], line: int, text: str | None) -> None:
    if text and not text.isspace():
        into.append(TextRun(line, text))
