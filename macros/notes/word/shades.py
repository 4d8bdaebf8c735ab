"""The colours of letters on a Word page, and of what is behind them.

In: the properties that apply to them, the file's styles and theme. Out: colours as RRGGBB.
Sources: ECMA-376 part 1, 17.3.2.6, 17.3.2.15 and 17.3.5 (colour, highlight, shading); [MS-DOCX] 2.2 (w14:textFill).
"""

from macros.colour import luminance
from macros.notes.word.styles import Element, Styles, first, qn, value

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NAMED = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "00FF00", "blue": "0000FF", "yellow": "FFFF00",
    "cyan": "00FFFF", "magenta": "FF00FF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip


def of_letters(looks: list[Element], styles: Styles, behind: str) -> str:
    """The colour of letters on this colour."""
    fill = first(looks, f"{_W14}textFill")
    return _fill_colour(fill, styles) or _colour(first(looks, qn("w:color")), styles) or _automatic(looks, behind)


def is_transparent(looks: list[Element]) -> bool:
    """Whether letters are drawn without a colour, or with hardly any."""
    fill = first(looks, f"{_W14}textFill")
    alphas = [] if fill is None else [alpha.get(f"{_W14}val") or "" for alpha in fill.iter(f"{_W14}alpha")]
    return (fill is not None and fill.find(f"{_W14}noFill") is not None) or any(
        alpha.rstrip("%").isdecimal() and int(alpha.rstrip("%")) >= (60 if "%" in alpha else 60_000) for alpha in alphas
    )


def behind(looks: list[Element], paragraph: Element, styles: Styles, around: str | None) -> str:
    """The colour behind letters: their own, their paragraph's, what is around it, or the page's."""
    marked = _NAMED.get(next((name for look in looks if (name := value(look, "w:highlight"))), ""))
    if marked:
        return marked
    shade = first(looks, qn("w:shd"))
    own = None if shade is None else _shade(shade, styles)
    lines = next((fill for holder in styles.paragraph_looks(paragraph) if (fill := shading(holder, styles))), None)
    return own or lines or around or styles.page_colour or "FFFFFF"


def _automatic(looks: list[Element], behind: str) -> str:
    """The colour of text that names none: black, but white where Word sees a dark shading behind it."""
    marked = first(looks, qn("w:highlight")) is not None
    return "FFFFFF" if luminance(f"#{behind}") < 0.18 and not marked and first(looks, qn("w:shd")) is None else "000000"


def shading(holder: Element | None, styles: Styles) -> str | None:
    """The colour that properties shade with, if any."""
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


def _hex(colour: str | None) -> str | None:
    return colour.upper() if colour and len(colour) == 6 and not set(colour.upper()) - set("0123456789ABCDEF") else None


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)
