"""Text boxes and other shapes that hold words: which of them Word shows, and what they do to the words.

In: a drawing of today (DrawingML) or of older versions (VML). Out: what stands in it, and its setting.
Sources: ECMA-376 part 1, 20.4.2 (drawings in text); part 3, 7.6 (alternate content); part 4, 19.1 (VML).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.notes.word.looks import PAGE, SHIFTED, SQUEEZED, Setting, is_far, is_narrow
from macros.notes.word.styles import Element

_EMU = 635  # in a twip
_KNOWN = ("http://schemas.microsoft.com/office/", "urn:schemas-microsoft-com:")
_UNITS = {"pt": 20, "in": 1440, "cm": 567, "mm": 56.7, "pc": 240, "px": 15}
_LENGTH = re.compile(r"(-?\d{1,7}(?:\.\d{1,6})?)(pt|in|cm|mm|pc|px)")


@dataclass(frozen=True)
class Box:
    """What stands in a text box, and what the box does to it."""

    content: Element
    setting: Setting = PAGE


def alternative(element: Element) -> Element:
    """The one of several ways to write the same thing that Word shows: the first that it knows, else the last."""
    for choice in element:
        name = _name(choice)
        needs = [choice.nsmap.get(prefix) or "" for prefix in (choice.get("Requires") or "").split()] if name else []
        if name == "Fallback" or (name == "Choice" and all(space.startswith(_KNOWN) for space in needs)):
            return choice
    return ()


def text_boxes(drawing: Element) -> tuple[Box, ...]:
    """The text boxes of a drawing that can be seen, in their order; those within others are read with these."""
    return tuple(_boxes(drawing, PAGE))


def has_picture(drawing: Element) -> bool:
    """Whether there is a picture in it too."""
    return any(_name(part) in ("pic", "imagedata") for part in drawing.iter())


def _boxes(element: Element, setting: Setting) -> Iterator[Box]:
    for child in element:
        name = _name(child)
        if name == "AlternateContent":
            yield from _boxes(alternative(child), setting)
        elif name == "txbxContent" and _name(element) in ("txbx", "textbox"):
            yield Box(child, setting)
        elif name:
            yield from _boxes(child, _within(child, setting))


def _within(shape: Element, setting: Setting) -> Setting:
    styled = dict(part.split(":", 1) for part in (shape.get("style") or "").replace(" ", "").split(";") if ":" in part)
    unseen = any(part.get("hidden") in ("1", "true") for part in shape if _name(part) in ("docPr", "cNvPr"))
    if unseen or styled.get("visibility") == "hidden" or styled.get("mso-hide") == "all":
        setting = replace(setting, hidden=True)
    places, sizes = _measures(shape, styled)
    if any(map(is_far, places)):
        setting = replace(setting, reasons=setting.reasons | {SHIFTED})
    if any(map(is_narrow, sizes)):
        setting = replace(setting, reasons=setting.reasons | {SQUEEZED})
    return replace(setting, behind=_fill(shape) or setting.behind)


def _measures(shape: Element, styled: dict[str, str]) -> tuple[list[float], list[float]]:
    """Where a shape stands and how large it is, in twips."""
    name = _name(shape)
    if name in ("anchor", "inline"):
        places = [_whole(offset.text) / _EMU for offset in shape.iter() if _name(offset) == "posOffset"]
        sizes = [_whole(part.get(side)) / _EMU for part in shape if _name(part) == "extent" for side in ("cx", "cy")]
        return places, sizes
    named = {key: _twips(length) for key, length in styled.items()}
    return (
        [named[key] for key in ("margin-left", "margin-top", "left", "top") if key in named],
        [named[key] for key in ("width", "height") if key in named],
    )


def _fill(shape: Element) -> str | None:
    colour = shape.get("fillcolor") or ""
    if _name(shape) == "wsp":
        own = shape.find("{*}spPr/{*}solidFill/{*}srgbClr")
        colour = "" if own is None else own.get("val") or ""
    match = re.match("#?([0-9A-Fa-f]{6})", colour)
    return match[1].upper() if match else None


def _twips(length: str) -> float:
    match = _LENGTH.fullmatch(length)
    return float(match[1]) * _UNITS[match[2]] if match else 240


def _whole(text: str | None) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,12}", text or "") and text else 0


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
