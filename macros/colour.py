"""A site's one colour -> every colour that the design makes of it, in light and dark, all of them legible.

In: a colour as `#rrggbb` or `#rgb`. Out: the custom properties of overrides/assets/css/site.css, whether each pair of
them that meets on a page can be told apart, and if not the nearest colour of which that is true.

Sources: contrast is that of WCAG 2.2 ("contrast ratio", "relative luminance"; 1.4.3 wants 4.5 of text, 1.4.11 wants 3
of what carries meaning). Nearness is that of the eye: hue is kept and lightness changed in Oklch, by the matrices of
CSS Color 4 (B. Ottosson, "A perceptual color space for image processing").
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

TEAL = "#0a5961"
"""The colour of a site that names none."""

Palette = dict[str, str]
_Oklch = tuple[float, float, float]

# As in site.css, which has them for the site without a colour of its own; a test compares the two.
_LIGHT = {
    "paper": "#ffffff",
    "tint": "#eef4f3",
    "ink": "#15201f",
    "muted": "#465553",
    "hair": "#c3cfcd",
    "edge": "#667673",
    "mark": "#c9e7e4",
    "focus": "#15201f",
    "warm": "#a2320c",
    "on-band": "#ffffff",
}
_DARK = {
    "paper": "#0e1617",
    "tint": "#182325",
    "ink": "#e7eeed",
    "muted": "#abbab8",
    "hair": "#344648",
    "edge": "#7f9290",
    "mark": "#1b4f53",
    "focus": "#ffffff",
    "warm": "#ff9d7c",
    "on-band": "#ffffff",
}
_KEPT = ("focus", "warm", "on-band")
"""What is the same on every site: the colour of a warning, and of what must be seen whatever is around it."""

_READ, _SEEN = 4.5, 3.0
PAIRS = (
    *((text, ground, _READ) for text in ("ink", "muted", "teal", "teal-hover") for ground in ("paper", "tint", "mark")),
    *(("paper", ground, _READ) for ground in ("teal", "teal-hover")),
    ("on-band", "band", _READ),
    ("warm", "paper", _READ),
    *((line, ground, _SEEN) for line in ("edge", "focus") for ground in ("paper", "tint")),
)
"""What stands on what, and the least contrast between the two."""

_STEP = 1 / 512
_FULL = 0.06
"""From this chroma on a colour tinges the greys of a site as strongly as the site's own teal does."""


def read(colour: str) -> str | None:
    """`#rrggbb` in small letters for `#rrggbb` or `#rgb`; None for what is neither, the name of a colour too."""
    written = re.fullmatch("#((?:[0-9a-f]{3}){1,2})", colour.strip().lower())
    if written is None:
        return None
    digits = written[1]
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def fault(colour: str, dark: bool = False) -> str | None:
    """What must be true of a colour and is not, as a sentence for whoever wrote it; None if all is well."""
    if read(colour) is None:
        return 'must be # and six digits (0 to 9, a to f), in quotation marks, such as "#0a5961"'
    nearest = problem(colour, dark)
    if nearest is None:
        return None
    scheme = "dark" if dark else "light"
    return f'must be easy to read on the {scheme} page and its grey panels; the nearest colour that is: "{nearest}"'


def problem(colour: str, dark: bool = False) -> str | None:
    """The nearest colour that can be read wherever the design uses it, in one scheme; None where this one can.

    Raises:
        ValueError: it is no colour (see `read`).
    """
    wanted = read(colour)
    if wanted is None:
        raise ValueError("no colour")
    return None if passes(wanted, dark) else _nearest(wanted, dark)


def for_dark(colour: str) -> str:
    """The colour of the dark scheme for one of the light scheme: as light as the site's own, and legible there."""
    _, chroma, hue = _oklch(colour)
    light, own, _ = _oklch("#86d3d1")
    made = _hex(light, min(chroma, max(own, 0.11)), hue)
    return problem(made, dark=True) or made


def passes(colour: str, dark: bool = False) -> bool:
    """Whether every pair of the palette can be told apart."""
    colours = palette(colour, dark)
    return all(contrast(colours[one], colours[other]) >= least for one, other, least in PAIRS)


@cache
def palette(colour: str, dark: bool = False) -> Palette:
    """Every colour of one scheme, by its custom property; greys take on a little of the hue."""
    light, chroma, hue = _oklch(colour)
    fixed = _DARK if dark else _LIGHT
    made = {name: own if name in _KEPT else _tinged(own, chroma, hue) for name, own in fixed.items()}
    made["teal"] = colour
    made["teal-hover"] = _hex(min(light + 0.1, 1) if dark else max(light - 0.13, 0), chroma, hue)
    made["band"] = _hex(0.32, min(chroma, 0.09), hue) if dark else colour
    made["mark"] = _mark(made, dark)
    return made


def _mark(colours: Palette, dark: bool) -> str:
    """What is marked shows as strongly as the text upon it allows."""
    light, chroma, hue = _oklch(colours["mark"])
    end = _oklch(colours["tint"])[0]
    for lighter in _steps(light, end):
        made = _hex(lighter, chroma, hue)
        if min(contrast(colours[text], made) for text in ("teal", "teal-hover", "muted")) >= _READ:
            return made
    return colours["tint"]


def _nearest(colour: str, dark: bool) -> str:
    light, chroma, hue = _oklch(colour)
    candidates = [_hex(lighter, chroma, hue) for lighter in _steps(light, 1.0 if dark else 0.0)]
    # The last, white on black or black on white, passes.
    return candidates[bisect_left(candidates, True, key=lambda candidate: passes(candidate, dark))]


def _steps(start: float, end: float) -> Iterator[float]:
    count = math.ceil(abs(end - start) / _STEP)
    yield from (start + (end - start) * step / max(count, 1) for step in range(count + 1))


def _tinged(grey: str, chroma: float, hue: float) -> str:
    light, own, _ = _oklch(grey)
    return _hex(light, own * min(chroma / _FULL, 1), hue)


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white), of two colours as `#rrggbb`."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """From 0 (black) to 1 (white), of a colour as `#rrggbb`."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> tuple[float, float, float]:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return red, green, blue


def _oklch(colour: str) -> _Oklch:
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    light = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return light, math.hypot(a, b), math.atan2(b, a)


def _hex(light: float, chroma: float, hue: float) -> str:
    """The colour of this lightness and hue, with as much of the chroma as a screen can show."""
    least, most = 0.0, chroma
    if _shown(light, most, hue) is None:
        while most - least > 0.0005:
            middle = (least + most) / 2
            least, most = (least, middle) if _shown(light, middle, hue) is None else (middle, most)
        chroma = least
    channels = _shown(light, chroma, hue) or (round(min(max(light, 0), 1)),) * 3
    coded = (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in channels)
    return "#" + "".join(f"{round(c * 255):02x}" for c in coded)


def _shown(light: float, chroma: float, hue: float) -> tuple[float, float, float] | None:
    """Linear red, green and blue; None if a screen cannot show it."""
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    if any(c < -0.0005 or c > 1.0005 for c in channels):
        return None
    red, green, blue = (min(max(c, 0.0), 1.0) for c in channels)
    return red, green, blue
