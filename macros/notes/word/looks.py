"""Why words that are on a Word page may be meant not to be read: however their look comes about.

In: a run of text, its paragraph, the file's styles and theme, what its table does to it. Out: reasons in words, such as
“hardly another colour than what is behind it”. Nothing is left out because of them: a person decides.
Sources: ECMA-376 part 1, 17.3.1 (paragraphs), 17.3.2 (runs), 17.4 (tables), 17.7.2 (how styles lie over one another);
[MS-DOCX] 2.2 (w14:textFill); the contrast of two colours as WCAG 2.2 works it out.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from macros.colour import contrast
from macros.notes.word import shades
from macros.notes.word.signs import is_picture_font
from macros.notes.word.styles import Element, Styles, first, flag, number, qn, value

COLOUR = "hardly another colour than what is behind them"
TINY = "far too small to read"
NO_COLOUR = "drawn without a colour"
SHIFTED = "moved out of their line or off the page"
SQUEEZED = "in a line, row or column too small to show them"
DRAWN_OVER = "beneath or beside something drawn on top of the page"

_FONT_NAMES = ("w:ascii", "w:hAnsi", "w:asciiTheme")
_FAINT = 2.0  # contrast below which nobody reads; WCAG asks for 4.5
_SMALLEST = 6  # half points: nobody reads letters of 3 points
_USUAL = 20  # half points, where nothing is said
_PAGE = 11_000  # twips: more than the width of the text on a large page
_OUT = -1_500  # twips: further left or up than a page's margin
_NARROW = 120  # twips: a row or column in which no line of letters can be seen


@dataclass(frozen=True)
class Setting:
    """What a table does to the text in it: `looks` are its run properties, the strongest first."""

    hidden: bool = False
    behind: str | None = None
    looks: tuple[Element, ...] = ()
    bold: bool = False
    reasons: frozenset[str] = frozenset()


PAGE = Setting()


def of_row(setting: Setting, row: Element) -> Setting:
    """The setting in a row: one of an exact height may be too low for its words."""
    heights = row.findall(f"{qn('w:trPr')}/{qn('w:trHeight')}")
    low = any(height.get(qn("w:hRule")) == "exact" and number(height, "w:val", _PAGE) < _NARROW for height in heights)
    return replace(setting, reasons=setting.reasons | {SQUEEZED}) if low else setting


def of_cell(
    setting: Setting, cell: Element, styles: Styles, conditions: list[Element], asked: Collection[str]
) -> Setting:
    """The setting in a cell: its own shading over what its table's style says, and how wide it is.

    `conditions` are all that may apply to it. What they hide is taken as hidden; they make bold only where the table
    asks for it.
    """
    properties = cell.find(qn("w:tcPr"))
    holders = [properties, *(part.find(qn("w:tcPr")) for part in conditions)]
    behind = next((fill for holder in holders if (fill := shades.shading(holder, styles))), None)
    width = None if properties is None else properties.find(qn("w:tcW"))
    narrow = width is not None and width.get(qn("w:type")) == "dxa" and 0 < number(width, "w:w", _PAGE) < _NARROW
    looks = tuple(look for part in conditions if (look := part.find(qn("w:rPr"))) is not None)
    reasons = setting.reasons | ({SQUEEZED} if narrow else set())
    hidden = setting.hidden or any(flag(look, "w:vanish") for look in looks)
    parts = (part for part in conditions if part.get(qn("w:type")) in asked or part.tag == qn("w:style"))
    bold = next((bold for part in parts if (bold := flag(part.find(qn("w:rPr")), "w:b")) is not None), False)
    return replace(setting, hidden=hidden, behind=behind or setting.behind, looks=looks, bold=bold, reasons=reasons)


def of_table(table: Element, around: Setting) -> Setting:
    """The setting in a table, which may stand in another: one that lies beside the page shows nothing."""
    floating = table.find(f"{qn('w:tblPr')}/{qn('w:tblpPr')}")
    indent = table.find(f"{qn('w:tblPr')}/{qn('w:tblInd')}")
    far = [] if floating is None else [number(floating, name, 0) for name in ("w:tblpX", "w:tblpY")]
    far += [] if indent is None else [number(indent, "w:w", 0)]
    reasons = around.reasons | ({SHIFTED} if any(map(is_far, far)) else set())
    return replace(around, looks=(), bold=False, reasons=reasons)


@dataclass(frozen=True)
class Look:
    """How the words of a run look."""

    hidden: bool
    bold: bool
    underlined: bool
    struck: bool
    points: float
    """0 where nothing is said."""
    picture_font: str | None
    """The font of letters that are shown as pictures; None for a font of letters."""
    covered: frozenset[str]
    """Why they may be meant not to be read; empty for words that look like any others."""


def of_run(run: Element, paragraph: Element, styles: Styles, setting: Setting) -> Look:
    """How the words of a run look, by its own properties, its styles, its table's and the defaults."""
    style = value(paragraph, "w:pPr/w:pStyle")
    looks = [*styles.run_looks(run, style), *setting.looks, *styles.default_looks()]
    own = flag(run.find(qn("w:rPr")), "w:vanish")
    bold = styles.run_flag(run, style, "w:b")
    return Look(
        hidden=setting.hidden or bool(styles.run_flag(run, style, "w:vanish")) if own is None else own,
        bold=setting.bold if bold is None else bold,
        underlined=next((line for look in looks if (line := value(look, "w:u"))), "none") != "none",
        struck=any(styles.run_flag(run, style, name) for name in ("w:strike", "w:dstrike")),
        points=number(first(looks, qn("w:sz")), "w:val", 0, 2) / 2,
        picture_font=_picture_font(looks),
        covered=frozenset(_of_run(looks, paragraph, styles, setting)) | setting.reasons,
    )


def _picture_font(looks: list[Element]) -> str | None:
    names = (fonts.get(qn(name)) for look in looks for fonts in look.findall(qn("w:rFonts")) for name in _FONT_NAMES)
    font = next(filter(None, names), None)
    return font if is_picture_font(font) else None


def of_paragraph(paragraph: Element, styles: Styles) -> frozenset[str]:
    """Why all words of a paragraph may be meant not to be read."""
    return frozenset(_of_paragraph(paragraph, styles))


def _of_run(looks: list[Element], paragraph: Element, styles: Styles, setting: Setting) -> Iterator[str]:
    if shades.is_transparent(looks):
        yield NO_COLOUR
    behind = shades.behind(looks, paragraph, styles, setting.behind)
    if contrast(f"#{shades.of_letters(looks, styles, behind)}", f"#{behind}") < _FAINT:
        yield COLOUR
    size = number(first(looks, qn("w:sz")), "w:val", _USUAL, 2)
    if size <= _SMALLEST or number(first(looks, qn("w:w")), "w:val", 100) <= 20:
        yield TINY
    # The space between letters is in twips, ten of them to a half point; a letter is about half as wide as it is high.
    if number(first(looks, qn("w:spacing")), "w:val", 0) <= -5 * size or _fitted(looks):
        yield SQUEEZED
    if abs(number(first(looks, qn("w:position")), "w:val", 0, 2)) > 2 * size:
        yield SHIFTED


def _of_paragraph(paragraph: Element, styles: Styles) -> Iterator[str]:
    holders = styles.paragraph_looks(paragraph)
    indent, frame = first(holders, qn("w:ind")), first(holders, qn("w:framePr"))
    edges = [number(indent, name, 0) for name in ("w:left", "w:start", "w:right", "w:end", "w:firstLine")]
    hanging = number(indent, "w:hanging", 0)
    framed = [number(frame, name, 0) for name in ("w:x", "w:y")]
    if any(not _OUT < edge < _PAGE for edge in (*edges, -hanging + max(edges[:2]))) or any(
        not _OUT < place < 2 * _PAGE for place in framed
    ):
        yield SHIFTED
    spacing = first(holders, qn("w:spacing"))
    if spacing is not None and spacing.get(qn("w:lineRule")) == "exact" and number(spacing, "w:line", 240) < _NARROW:
        yield SQUEEZED


def lies_over(paragraph: Element) -> bool:
    """Whether a paragraph has something drawn over text: that text does not flow round, and that is not behind it."""
    drawings = (drawing for kind in ("w:drawing", "w:pict", "w:object") for drawing in paragraph.iter(qn(kind)))
    return any(_lies_on_top(element) for drawing in drawings for element in drawing.iter(etree.Element))


def _lies_on_top(element: Element) -> bool:
    name = element.tag.rpartition("}")[2]
    if name == "anchor":
        flows = any(str(child.tag).endswith(("wrapSquare", "wrapTopAndBottom", "wrapTight")) for child in element)
        return element.get("behindDoc", "0") not in ("1", "true") and not flows
    style = element.get("style") or ""  # VML, which older versions of Word wrote
    return "position:absolute" in style.replace(" ", "") and "z-index:-" not in style.replace(" ", "")


def is_far(place: float) -> bool:
    """Whether a place in twips is beside the page."""
    return not _OUT <= place <= 2 * _PAGE


def is_narrow(size: float) -> bool:
    """Whether a size in twips is too small for a line of letters."""
    return 0 <= size < _NARROW


def _fitted(looks: list[Element]) -> bool:
    return 0 < number(first(looks, qn("w:fitText")), "w:val", 0) < _NARROW
