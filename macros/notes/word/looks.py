"""Why words that are on a Word page may be meant not to be read: however their look comes about.

In: a run of text, its paragraph, the file's styles and theme, what its table does to it. Out: reasons in words, such as
“hardly another colour than what is behind it”. Nothing is left out because of them: a person decides.
Sources: ECMA-376 part 1, 17.3.1 (paragraphs), 17.3.2 (runs), 17.4 (tables), 17.7.2 (how styles lie over one another);
[MS-DOCX] 2.2 (w14:textFill); the contrast of two colours as WCAG 2.2 works it out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.oxml.ns import qn

from macros.colour import contrast, luminance
from macros.notes.word.signs import is_picture_font
from macros.notes.word.styles import Element, Styles

COLOUR = "hardly another colour than what is behind them"
TINY = "far too small to read"
NO_COLOUR = "drawn without a colour"
SHIFTED = "moved out of their line or off the page"
SQUEEZED = "in a line, row or column too small to show them"
DRAWN_OVER = "beneath or beside something drawn on top of the page"

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_FONT_NAMES = ("w:ascii", "w:hAnsi", "w:asciiTheme")
_FAINT = 2.0  # contrast below which nobody reads; WCAG asks for 4.5
_SMALLEST = 6  # half points: nobody reads letters of 3 points
_USUAL = 20  # half points, where nothing is said
_PAGE = 11_000  # twips: more than the width of the text on a large page
_OUT = -1_500  # twips: further left or up than a page's margin
_NARROW = 120  # twips: a row or column in which no line of letters can be seen
_NAMED = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "00FF00", "blue": "0000FF", "yellow": "FFFF00",
    "cyan": "00FFFF", "magenta": "FF00FF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip


@dataclass(frozen=True)
class Setting:
    """What a table does to the text in it: `looks` are its run properties, the strongest first."""

    hidden: bool = False
    behind: str | None = None
    looks: tuple[Element, ...] = ()
    reasons: frozenset[str] = frozenset()


PAGE = Setting()


def of_row(setting: Setting, row: Element) -> Setting:
    """The setting in a row: one of an exact height may be too low for its words."""
    heights = row.findall(f"{qn('w:trPr')}/{qn('w:trHeight')}")
    low = any(height.get(qn("w:hRule")) == "exact" and _number(height, "w:val", _PAGE) < _NARROW for height in heights)
    return replace(setting, reasons=setting.reasons | {SQUEEZED}) if low else setting


def of_cell(setting: Setting, cell: Element, styles: Styles, conditions: list[Element]) -> Setting:
    """The setting in a cell: its own shading over that of its table's style, and how wide it is."""
    properties = cell.find(qn("w:tcPr"))
    shades = [properties, *(part.find(qn("w:tcPr")) for part in conditions)]
    behind = next((fill for holder in shades if (fill := _shading(holder, styles))), None)
    width = None if properties is None else properties.find(qn("w:tcW"))
    narrow = width is not None and width.get(qn("w:type")) == "dxa" and 0 < _number(width, "w:w", _PAGE) < _NARROW
    looks = tuple(look for part in conditions if (look := part.find(qn("w:rPr"))) is not None)
    reasons = setting.reasons | ({SQUEEZED} if narrow else set())
    return replace(setting, behind=behind or setting.behind, looks=looks, reasons=reasons)


def of_table(table: Element) -> Setting:
    """The setting in a table: one that lies beside the page shows nothing."""
    floating = table.find(f"{qn('w:tblPr')}/{qn('w:tblpPr')}")
    indent = table.find(f"{qn('w:tblPr')}/{qn('w:tblInd')}")
    far = [] if floating is None else [_number(floating, name, 0) for name in ("w:tblpX", "w:tblpY")]
    far += [] if indent is None else [_number(indent, "w:w", 0)]
    return Setting(reasons=frozenset({SHIFTED})) if any(map(is_far, far)) else PAGE


def reasons(looks: list[Element], paragraph: Element, styles: Styles, setting: Setting) -> frozenset[str]:
    """Why words with these run properties may be meant not to be read; empty for words that look like any others."""
    return frozenset(_of_run(looks, paragraph, styles, setting)) | setting.reasons


def points(looks: list[Element]) -> float:
    """The size of letters in points; 0 where nothing is said."""
    return _number(_first(looks, qn("w:sz")), "w:val", 0) / 2


def is_underlined(looks: list[Element]) -> bool:
    """Whether words have a line beneath them."""
    return (value_of(_first(looks, qn("w:u"))) or "none") != "none"


def picture_font(looks: list[Element]) -> str | None:
    """The font of letters that are shown as pictures; None for a font of letters."""
    names = (fonts.get(qn(name)) for look in looks for fonts in look.findall(qn("w:rFonts")) for name in _FONT_NAMES)
    font = next(filter(None, names), None)
    return font if is_picture_font(font) else None


def of_paragraph(paragraph: Element, styles: Styles) -> frozenset[str]:
    """Why all words of a paragraph may be meant not to be read."""
    return frozenset(_of_paragraph(paragraph, styles))


def _of_run(looks: list[Element], paragraph: Element, styles: Styles, setting: Setting) -> Iterator[str]:
    fill = _first(looks, f"{_W14}textFill")
    if fill is not None and _is_transparent(fill):
        yield NO_COLOUR
    colour = _fill_colour(fill, styles) or _colour(_first(looks, qn("w:color")), styles)
    behind = _behind(looks, paragraph, styles, setting)
    if contrast(f"#{colour or _automatic(looks, behind)}", f"#{behind}") < _FAINT:
        yield COLOUR
    size = _number(_first(looks, qn("w:sz")), "w:val", _USUAL)
    if size <= _SMALLEST or _number(_first(looks, qn("w:w")), "w:val", 100) <= 20:
        yield TINY
    # The space between letters is in twips, ten of them to a half point; a letter is about half as wide as it is high.
    if _number(_first(looks, qn("w:spacing")), "w:val", 0) <= -5 * size or _fitted(looks):
        yield SQUEEZED
    if abs(_number(_first(looks, qn("w:position")), "w:val", 0)) > 2 * size:
        yield SHIFTED


def _of_paragraph(paragraph: Element, styles: Styles) -> Iterator[str]:
    holders = styles.paragraph_looks(paragraph)
    indent, frame = _first(holders, qn("w:ind")), _first(holders, qn("w:framePr"))
    edges = [_number(indent, name, 0) for name in ("w:left", "w:start", "w:right", "w:end", "w:firstLine")]
    hanging = _number(indent, "w:hanging", 0)
    framed = [_number(frame, name, 0) for name in ("w:x", "w:y")]
    if any(not _OUT < edge < _PAGE for edge in (*edges, -hanging + max(edges[:2]))) or any(
        not _OUT < place < 2 * _PAGE for place in framed
    ):
        yield SHIFTED
    spacing = _first(holders, qn("w:spacing"))
    if spacing is not None and spacing.get(qn("w:lineRule")) == "exact" and _number(spacing, "w:line", 240) < _NARROW:
        yield SQUEEZED
    if any(map(_lies_on_top, paragraph.iter())):
        yield DRAWN_OVER


def _lies_on_top(element: Element) -> bool:
    """Whether something is drawn that text does not flow round and that is not behind the text."""
    if not isinstance(element.tag, str):
        return False
    name = element.tag.rpartition("}")[2]
    if name == "anchor":
        flows = any(str(child.tag).endswith(("wrapSquare", "wrapTopAndBottom", "wrapTight")) for child in element)
        return element.get("behindDoc", "0") not in ("1", "true") and not flows
    style = element.get("style") or ""  # VML, which older versions of Word wrote
    return "position:absolute" in style.replace(" ", "") and "z-index:-" not in style.replace(" ", "")


def _behind(looks: list[Element], paragraph: Element, styles: Styles, setting: Setting) -> str:
    marked = _NAMED.get(value_of(_first(looks, qn("w:highlight"))) or "")
    if marked:
        return marked
    shade = _first(looks, qn("w:shd"))
    own = None if shade is None else _shade(shade, styles)
    around = next((fill for holder in styles.paragraph_looks(paragraph) if (fill := _shading(holder, styles))), None)
    return own or around or setting.behind or styles.page_colour or "FFFFFF"


def _automatic(looks: list[Element], behind: str) -> str:
    """The colour of text that names none: black, but white where Word sees a dark shading behind it."""
    marked = _first(looks, qn("w:highlight")) is not None
    return (
        "FFFFFF" if luminance(f"#{behind}") < 0.18 and not marked and _first(looks, qn("w:shd")) is None else "000000"
    )


def is_far(place: float) -> bool:
    """Whether a place in twips is beside the page."""
    return not _OUT <= place <= 2 * _PAGE


def is_narrow(size: float) -> bool:
    """Whether a size in twips is too small for a line of letters."""
    return 0 <= size < _NARROW


def _shading(holder: Element | None, styles: Styles) -> str | None:
    shade = None if holder is None else holder.find(qn("w:shd"))
    return None if shade is None else _shade(shade, styles)


def _shade(shade: Element, styles: Styles) -> str | None:
    """The colour of a shading: its fill, or its pattern's colour where that covers it all or most of it."""
    fill = styles.theme_colour(shade, "w:themeFill") or _hex(shade.get(qn("w:fill")))
    front = styles.theme_colour(shade, "w:themeColor") or _hex(shade.get(qn("w:color")))
    pattern = shade.get(qn("w:val")) or "clear"
    share = 100 if pattern == "solid" else int(pattern[3:]) if pattern[:3] == "pct" and pattern[3:].isdecimal() else 0
    if not share:
        return fill
    mixed = zip(_parts(fill or "FFFFFF"), _parts(front or "000000"), strict=True)
    return "".join(f"{round(back + (over - back) * share / 100):02X}" for back, over in mixed)


def _colour(element: Element | None, styles: Styles) -> str | None:
    if element is None:
        return None
    return styles.theme_colour(element, "w:themeColor") or _hex(element.get(qn("w:val")))


def _fill_colour(fill: Element | None, styles: Styles) -> str | None:
    found = None if fill is None else fill.find(f"{_W14}solidFill/{_W14}srgbClr")
    named = None if fill is None else fill.find(f"{_W14}solidFill/{_W14}schemeClr")
    if named is not None:
        return styles.theme.get(named.get(f"{_W14}val") or "")
    return None if found is None else _hex(found.get(f"{_W14}val"))


def _is_transparent(fill: Element) -> bool:
    alphas = [alpha.get(f"{_W14}val") or "" for alpha in fill.iter(f"{_W14}alpha")]
    return fill.find(f"{_W14}noFill") is not None or any(
        alpha.rstrip("%").isdecimal() and int(alpha.rstrip("%")) >= (60 if "%" in alpha else 60_000) for alpha in alphas
    )


def _fitted(looks: list[Element]) -> bool:
    return 0 < _number(_first(looks, qn("w:fitText")), "w:val", 0) < _NARROW


def _first(holders: list[Element], tag: str) -> Element | None:
    return next((element for holder in holders if (element := holder.find(tag)) is not None), None)


def value_of(element: Element | None) -> str | None:
    """The w:val of an element."""
    return None if element is None else element.get(qn("w:val"))


def _number(element: Element | None, name: str, usual: int) -> int:
    """An attribute as a whole number; what is none, or is not there, is as usual."""
    try:
        return usual if element is None else round(float((element.get(qn(name)) or "").removesuffix("%")))
    except (ValueError, OverflowError):
        return usual


def _hex(colour: str | None) -> str | None:
    return colour.upper() if colour and len(colour) == 6 and not set(colour.upper()) - set("0123456789ABCDEF") else None


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)
