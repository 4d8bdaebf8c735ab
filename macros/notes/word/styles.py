"""A Word file's styles and lists: whether text is hidden or bold by its style, and what kind of list a line is in.

In: an opened document and its elements. Out: True, False or None (nothing said), and list marks.
Source: ECMA-376 part 1, 17.7 (styles) and 17.9 (numbering).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

Element = Any  # an element of lxml, of whatever class python-docx gives it
_OFF = ("0", "false", "off", "none")
_BY_NAME = re.compile(r"list (bullet|number)(?: (\d))?", re.IGNORECASE)


@dataclass(frozen=True)
class ListMark:
    """A line of a list: how deep, whether counted, and in which of the file's lists."""

    level: int
    ordered: bool
    list_id: str


def flag(properties: Element | None, name: str) -> bool | None:
    """Whether a property such as w:b is on, off or not mentioned in these properties."""
    element = None if properties is None else properties.find(qn(name))
    if element is None:
        return None
    return (element.get(qn("w:val")) or "true").lower() not in _OFF


def value(element: Element | None, path: str) -> str | None:
    """The w:val of what stands at a path such as w:pPr/w:pStyle."""
    for name in path.split("/"):
        element = None if element is None else element.find(qn(name))
    return None if element is None else element.get(qn("w:val"))


class Styles:
    """The styles and lists of one document."""

    def __init__(self, document: Document) -> None:
        self._root: Element = document.styles.element
        parts = [relation.target_part for relation in document.part.rels.values() if not relation.is_external]
        # A file may have no lists at all; python-docx would make up a part for them.
        self._numbering: Element | None = next(
            (part.element for part in parts if part.partname == "/word/numbering.xml" and hasattr(part, "element")),
            None,
        )

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        return {style.get(qn("w:styleId")) or "": style for style in self._root.findall(qn("w:style"))}

    @cached_property
    def _default(self) -> str | None:
        for name, style in self._by_id.items():
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true", "on"):
                return name
        return None

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """A style and those that it is based on; the default style of paragraphs where none is named."""
        seen = set()
        at = style_id
        while at and at in self._by_id and at not in seen:
            seen.add(at)
            yield self._by_id[at]
            at = value(self._by_id[at], "w:basedOn")

    def run_flag(self, run: Element, paragraph_style: str | None, name: str) -> bool | None:
        """A property of a run: its own, else that of its style, of its paragraph's style or of the defaults."""
        properties = run.find(qn("w:rPr"))
        own = flag(properties, name)
        if own is not None:
            return own
        for style_id in (value(properties, "w:rStyle"), paragraph_style or self._default):
            for style in self.chain(style_id):
                state = flag(style.find(qn("w:rPr")), name)
                if state is not None:
                    # In Word two styles that both hide cancel each other out: to read the text as hidden is safe.
                    if state:
                        return True
                    break
        return flag(self._root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"), name)

    def hides_tables(self, style_id: str | None) -> bool:
        """Whether a table's style hides the text in it."""
        return any(flag(style.find(qn("w:rPr")), "w:vanish") for style in self.chain(style_id))

    def is_heading(self, style_id: str | None) -> bool:
        """Whether a paragraph's style is one of Word's headings, or based on one."""
        names = [(value(style, "w:name") or "").lower() for style in self.chain(style_id)]
        return any(name.startswith("heading") or name in ("subtitle", "title") for name in names)

    def list_mark(self, paragraph: Element) -> ListMark | None:
        """The list that a paragraph is in, if any, by its own properties or by its style."""
        style_id = value(paragraph, "w:pPr/w:pStyle")
        styles = list(self.chain(style_id))
        named = next((match for style in styles if (match := _BY_NAME.match(value(style, "w:name") or ""))), None)
        list_id, level = self._numbers(paragraph, styles)
        if list_id in (None, "0") and (named is None or list_id == "0"):
            return None
        kind = self._format(list_id, level)
        if kind == "none" or (named is None and self.is_heading(style_id)):
            return None
        counted = named is not None and named[1].lower() == "number"
        ordered = counted if kind is None else kind != "bullet"
        if named and named[2] and level == 0:
            level = int(named[2]) - 1
        return ListMark(level, ordered, list_id or "")

    def _numbers(self, paragraph: Element, styles: list[Element]) -> tuple[str | None, int]:
        list_id = level = None
        for holder in (paragraph, *styles):
            list_id = list_id or value(holder, "w:pPr/w:numPr/w:numId")
            level = level or value(holder, "w:pPr/w:numPr/w:ilvl")
        return list_id, int(level) if level and level.isdecimal() and len(level) == 1 else 0

    def _format(self, list_id: str | None, level: int) -> str | None:
        """How Word counts a level of a list: bullet, decimal, lowerLetter and so on; None where nothing is said."""
        if self._numbering is None or list_id is None:
            return None
        for number in self._numbering.findall(qn("w:num")):
            if number.get(qn("w:numId")) == list_id:
                abstract = value(number, "w:abstractNumId")
                for definition in (*number.findall(qn("w:lvlOverride")), *self._numbering.findall(qn("w:abstractNum"))):
                    if definition.tag == qn("w:lvlOverride") or definition.get(qn("w:abstractNumId")) == abstract:
                        for described in definition.findall(qn("w:lvl")):
                            if described.get(qn("w:ilvl")) == str(level):
                                return value(described, "w:numFmt")
        return None
