"""A Word file's styles: whether text is hidden or bold by its style, and which headings there are.

In: an opened document and its elements. Out: True, False or None (nothing said), properties, levels of headings.
Source: ECMA-376 part 1, 17.7 (styles) and 17.3.1.20 (levels of the outline).
"""

import re
from collections.abc import Collection
from functools import cache, cached_property
from typing import Any

from docx.document import Document
from docx.oxml import ns, parse_xml

Element = Any  # an element of lxml, of whatever class python-docx gives it
qn = cache(ns.qn)
_VAL = qn("w:val")
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
# Word keeps the English names whatever its language; other programs keep their own.
_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|标题|見出し)"
    r"(?:\s*(?P<level>[1-9])|$|(?=\s))"
)
_MEASURE = re.compile(r"(?P<number>-?\d{1,15}(?:\.\d{1,15})?)(?:%|(?P<unit>pt|in|cm|mm|pc|pi))?")
_POINTS = {"pt": 1, "in": 72, "cm": 28.35, "mm": 2.835, "pc": 12, "pi": 12}
_TITLES = ("title", "subtitle")


def flag(properties: Element | None, name: str) -> bool | None:
    """Whether a property such as w:b is on, off or not mentioned in these properties."""
    element = None if properties is None else properties.find(qn(name))
    if element is None:
        return None
    return (element.get(_VAL) or "true").lower() not in _OFF


def value(element: Element | None, path: str) -> str | None:
    """The w:val of what stands at a path such as w:pPr/w:pStyle."""
    element = None if element is None else element.find(_path(path))
    return None if element is None else element.get(_VAL)


@cache
def _path(path: str) -> str:
    return "/".join(map(qn, path.split("/")))


def first(holders: list[Element], tag: str) -> Element | None:
    """The strongest of some properties that mention this."""
    return next((element for holder in holders if (element := holder.find(tag)) is not None), None)


def number(element: Element | None, name: str, usual: int, in_a_point: int = 20) -> int:
    """An attribute as a whole number, lengths with a unit too (22.9.2.15); what is none, or not there, is as usual."""
    match = _MEASURE.fullmatch("" if element is None else element.get(qn(name)) or "")
    if match is None:
        return usual
    return round(float(match["number"]) * (_POINTS[match["unit"]] * in_a_point if match["unit"] else 1))


class Styles:
    """The styles and lists of one document."""

    def __init__(self, document: Document) -> None:
        self._root: Element = document.styles.element
        self._chains: dict[str | None, tuple[Element, ...]] = {}
        page = document.element.find(qn("w:background"))
        colour = "" if page is None else (page.get(qn("w:color")) or "").upper()
        self.page_colour = colour if re.fullmatch("[0-9A-F]{6}", colour) else None
        parts = [relation.target_part for relation in document.part.rels.values() if not relation.is_external]
        self._theme: bytes | None = next(
            (part.blob for part in parts if part.partname.startswith("/word/theme/")), None
        )

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        return {style.get(qn("w:styleId")) or "": style for style in self._root.findall(qn("w:style"))}

    @cached_property
    def default(self) -> str | None:
        """The style of a paragraph that names none."""
        for name, style in self._by_id.items():
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true", "on"):
                return name
        return None

    def chain(self, style_id: str | None) -> tuple[Element, ...]:
        """A style and those that it is based on; none where it is not known."""
        if style_id not in self._chains:
            chain: dict[str, Element] = {}
            at = style_id
            while at and at in self._by_id and at not in chain:
                chain[at] = self._by_id[at]
                at = value(self._by_id[at], "w:basedOn")
            self._chains[style_id] = tuple(chain.values())
        return self._chains[style_id]

    def run_flag(self, run: Element, paragraph_style: str | None, name: str) -> bool | None:
        """A property of a run: its own, else that of its style, of its paragraph's style or of the defaults."""
        properties = run.find(qn("w:rPr"))
        own = flag(properties, name)
        if own is not None:
            return own
        for style_id in (value(properties, "w:rStyle"), paragraph_style or self.default):
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
        named = (value(properties, "w:rStyle"), paragraph_style or self.default)
        styles = (style for style_id in named for style in self.chain(style_id))
        return own + [look for style in styles if (look := style.find(qn("w:rPr"))) is not None]

    def paragraph_looks(self, paragraph: Element) -> list[Element]:
        """The paragraph properties that apply, the strongest first."""
        holders = [paragraph, *self.chain(value(paragraph, "w:pPr/w:pStyle") or self.default)]
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
        return any(_HEADING.match(name) or name in _TITLES for name in self._names(style_id))

    def level(self, paragraph: Element) -> int:
        """1 to 9 for a heading by its outline level or by the name of its style, whatever the language; 0 for none."""
        style_id = value(paragraph, "w:pPr/w:pStyle")
        holders = (paragraph, *self.chain(style_id or self.default))
        outline = next((level for holder in holders if (level := value(holder, "w:pPr/w:outlineLvl"))), None)
        if outline is not None:
            return int(outline) + 1 if outline in tuple("012345678") else 0
        match = next((match for name in self._names(style_id) if (match := _HEADING.match(name))), None)
        return int(match["level"] or 1) if match else 0

    def is_contents(self, style_id: str | None) -> bool:
        """Whether a paragraph's style is one of those of a table of contents."""
        return any(re.match(r"(?:toc|contents) \d", name) for name in self._names(style_id))

    def _names(self, style_id: str | None) -> list[str]:
        return [(value(style, "w:name") or "").casefold() for style in self.chain(style_id)]
