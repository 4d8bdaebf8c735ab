"""A Word file's styles and lists: whether text is hidden or bold by its style, and what kind of list a line is in.

In: an opened document and its elements. Out: True, False or None (nothing said), and list marks.
Source: ECMA-376 part 1, 17.7 (styles) and 17.9 (numbering).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

Element = Any  # an element of lxml, of whatever class python-docx gives it
_OFF = ("0", "false", "off", "none")
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# A slot of the theme -> what text, shading and drawings call it (17.18.97).
_SLOTS = {
    "dk1": ("dk1", "dark1", "text1", "tx1"),
    "lt1": ("lt1", "light1", "background1", "bg1"),
    "dk2": ("dk2", "dark2", "text2", "tx2"),
    "lt2": ("lt2", "light2", "background2", "bg2"),
    "hlink": ("hlink", "hyperlink"),
    "folHlink": ("folHlink", "followedHyperlink"),
}
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
        page = document.element.find(qn("w:background"))
        colour = "" if page is None else (page.get(qn("w:color")) or "").upper()
        self.page_colour = colour if re.fullmatch("[0-9A-F]{6}", colour) else None
        parts = [relation.target_part for relation in document.part.rels.values() if not relation.is_external]
        # A file may have no lists at all; python-docx would make up a part for them.
        self._numbering: Element | None = next(
            (part.element for part in parts if part.partname == "/word/numbering.xml" and hasattr(part, "element")),
            None,
        )
        self._theme: bytes | None = next(
            (part.blob for part in parts if part.partname.startswith("/word/theme/")), None
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

    def run_looks(self, run: Element, paragraph_style: str | None) -> list[Element]:
        """The run properties that apply to a run, the strongest first: its own, of its style, of its paragraph's."""
        properties = run.find(qn("w:rPr"))
        own = [] if properties is None else [properties]
        named = (value(properties, "w:rStyle"), paragraph_style or self._default)
        styles = (style for style_id in named for style in self.chain(style_id))
        return own + [look for style in styles if (look := style.find(qn("w:rPr"))) is not None]

    def paragraph_looks(self, paragraph: Element) -> list[Element]:
        """The paragraph properties that apply, the strongest first."""
        holders = [paragraph, *self.chain(value(paragraph, "w:pPr/w:pStyle") or self._default)]
        defaults = self._root.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}")
        holders += [] if defaults is None else [defaults]
        return [look for holder in holders if (look := holder.find(qn("w:pPr"))) is not None]

    def default_looks(self) -> list[Element]:
        """The run properties that apply where nothing else does."""
        found = self._root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        return [] if found is None else [found]

    def table_looks(self, style_id: str | None, parts: Collection[str]) -> list[Element]:
        """A table's style, and what it says of these parts of the table (17.7.6), the strongest first.

        Whether the table asks for a part is not looked at: what a style may hide is taken as hidden.
        """
        looks: list[Element] = []
        for style in self.chain(style_id):
            looks += [look for look in style.findall(qn("w:tblStylePr")) if look.get(qn("w:type")) in parts]
            looks.append(style)
        return looks

    @cached_property
    def theme(self) -> dict[str, str]:
        """The colours of the file's theme (RRGGBB) by every name that Word has for them."""
        scheme = parse_xml(self._theme).find(f".//{_A}clrScheme") if self._theme else None
        colours = {}
        for slot in () if scheme is None else scheme:
            shade = next(iter(slot), None)
            colour = None if shade is None else (shade.get("lastClr") or shade.get("val"))
            for name in _SLOTS.get(slot.tag.removeprefix(_A), (slot.tag.removeprefix(_A),)):
                colours[name] = (colour or "").upper()
        return {name: colour for name, colour in colours.items() if re.fullmatch("[0-9A-F]{6}", colour)}

    def theme_colour(self, element: Element, name: str) -> str | None:
        """The colour that an element takes from the theme, with its tint or shade; None where it takes none."""
        colour = self.theme.get(element.get(qn(name)) or "")
        if colour is None:
            return None
        kind = "w:themeFill" if name == "w:themeFill" else "w:theme"
        for towards, attribute in ((255, f"{kind}Tint"), (0, f"{kind}Shade")):
            share = element.get(qn(attribute)) or ""
            if re.fullmatch("[0-9A-Fa-f]{1,2}", share):
                parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
                colour = "".join(f"{round(towards + (part - towards) * int(share, 16) / 255):02X}" for part in parts)
        return colour

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
