"""Pages, feeds and drawings -> pieces of text.

In: bytes of HTML, XML or SVG. Out: the text that a reader sees, in which a word or a sentence may be cut by tags; every
attribute, comment and script; every tag as it stands, for what a parser drops.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import lxml.html
from lxml import etree

from macros.guard.piece import TAG, Piece
from macros.verify.kinds import Unreadable, xml_root

_AROUND = 200  # characters on either side in which a run of words would end
_INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span "
        "strike strong sub sup time tspan tt u var wbr",
    )
)
_SPOKEN = ("alt", "title", "content", "aria-label", "aria-description", "placeholder", "value", "label", "summary")
_SAID = frozenset((*_SPOKEN, "href", "src", "srcset", "id", "class", "name", "style", "action", "datetime"))
_ATTRIBUTE = re.compile(r"\s(?P<name>[\w:-]+)\s*=\s*(?:\"[^\"]*|'[^']*|[^\s\"'>]*)\Z")
_SPOKEN_VALUES = " | ".join(
    (
        *(f"//@{name}" for name in _SPOKEN),
        "//@*[starts-with(name(), 'data-')]",
        "//@href[starts-with(., 'mailto:') or starts-with(., 'tel:')]",
    )
)
_PROGRAMS = {"script": "a script", "style": "a style sheet"}
# An inline script may have a < of its own; a comment is read as what the parser takes for one.
_PROGRAM = re.compile(r"(?<=>)[^<>]*(?:<(?!/)[^<>]*)*(?=</(?:script|style)>)|<!--.*?-->", re.DOTALL)
_SEEN = "//text()[not(parent::script or parent::style)]"


def page(raw: bytes, text: str) -> Iterator[Piece]:
    """An HTML page."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root: Any = lxml.html.document_fromstring(raw, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise Unreadable from None
    yield from seen(root.xpath(_SEEN), "the text")
    for node in root.xpath("//comment() | //processing-instruction()"):
        # The parser gives a comment the line on which it ends.
        said = node.text or ""
        yield Piece(said, max(1, (node.sourceline or 1) - said.count("\n")), "a comment", prose=True)
    for node in root.xpath("//script | //style"):
        yield Piece(node.text or "", node.sourceline or 1, _PROGRAMS[node.tag])
    for value in root.xpath(_SPOKEN_VALUES):
        yield Piece(value, value.getparent().sourceline or 1, prose=True, again=True)
    tags = TAG.findall(text)
    yield Piece(text, units=tuple(set(tags)))
    if _is_odd(root, text, tags):
        yield from _attributes(root)


def _is_odd(root: Any, text: str, tags: list[str]) -> bool:
    """True where a parser may see attributes that do not lie within what looks like a tag."""
    if root.xpath("//@*[contains(., '<') or contains(., '>')]"):
        return True
    if text.count("<") == sum(tag.count("<") for tag in tags):
        return False
    return "<" in TAG.sub("", _PROGRAM.sub("", text))


def _attributes(root: Any) -> Iterator[Piece]:
    for value in root.xpath("//@*"):
        yield Piece(value, value.getparent().sourceline or 1, _called(value.attrname))


def xml(raw: bytes, text: str) -> Iterator[Piece]:
    """A feed, a sitemap or a drawing."""
    yield Piece(text, where="the source")
    root = xml_root(raw)
    yield from seen(root.xpath("//text()"), "the text")
    for node in root.iter():
        for name, value in node.attrib.items() if isinstance(node.tag, str) else ():
            yield Piece(str(value), node.sourceline or 1, _called(str(name)), prose=True)


def seen(strings: Iterable[Any], where: str) -> Iterator[Piece]:
    """The texts of a document in order, as one piece; and again where a tag within a word may be a break as well."""
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    cuts: list[int] = []
    size = 0
    for string in strings:
        parent = string.getparent()
        if parts and string and not (parts[-1][-1:].isspace() or string[0].isspace()):
            inline = _local(parent) in _INLINE
            if inline and parts[-1][-1:].isalnum() and string[0].isalnum():
                cuts.append(size)
            else:
                parts.append(" " if inline else "\n")
                size += 1
        starts.append((size, parent.sourceline or 1))
        parts.append(string)
        size += len(string)
    whole = Piece("".join(parts), 1, where, tuple(starts), prose=True)
    yield whole
    yield from _cut(whole, cuts)


def _cut(whole: Piece, cuts: list[int]) -> Iterator[Piece]:
    """What stands around tags within words, with every such tag as a break; neighbours together."""
    at = 0
    while at < len(cuts):
        end = at + 1
        while end < len(cuts) and cuts[end] - cuts[end - 1] < _AROUND:
            end += 1
        edges = [max(0, cuts[at] - _AROUND), *cuts[at:end], cuts[end - 1] + _AROUND]
        text = " ".join(whole.text[start:stop] for start, stop in pairwise(edges))
        yield Piece(text, whole.line_of(cuts[at]), whole.where)
        at = end


def _local(node: Any) -> str:
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def place(tag: str, offset: int) -> str:
    """Where in a tag a character stands, in words that quote nothing of it."""
    found = _ATTRIBUTE.search(tag[: offset + 1])
    return _called(found["name"].lower()) if found else "a tag"


def _called(name: str) -> str:
    # An attribute's name may itself be what must not be printed.
    return f"the attribute “{name}”" if name in _SAID else "an attribute"
