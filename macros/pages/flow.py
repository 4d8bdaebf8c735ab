"""The steps of a procedure -> a drawing of them from top to bottom, as inline SVG.

In: public steps: number, who acts and, in a few words, what. Out: the SVG. One column of boxes with wrapped text, so
that it fits a phone of 320 pixels without a sideways scroll. It stands beside the steps and repeats them, so it is
hidden from screen readers; the words under it say so. Colours come from css/procedures.css, in light, dark and print.
"""

import textwrap
from collections.abc import Iterable

from markupsafe import Markup

from macros.public.base import Html
from macros.public.procedures import ProcedureStep

_WIDTH, _LEFT, _TEXT, _LINE, _GAP, _PAD = 280, 34, 46, 19, 18, 10
# How many letters fit in a line: bold ones are wider.
_WHO_LETTERS, _WHAT_LETTERS = 27, 30
_ARROW = 5


def drawing(steps: Iterable[ProcedureStep]) -> Html:
    """One box for each step, joined by arrows."""
    shapes: list[Markup] = []
    top = 2
    for step in steps:
        if shapes:
            shapes.append(_arrow(top))
            top += _GAP
        shape, height = _box(step, top)
        shapes.append(shape)
        top += height
    return Markup(
        '<svg class="flow" viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true" '
        'focusable="false" xmlns="http://www.w3.org/2000/svg">{shapes}</svg>'
    ).format(width=_WIDTH, height=top + 2, shapes=Markup("").join(shapes))


def _box(step: ProcedureStep, top: int) -> tuple[Markup, int]:
    lines = [("flow-who", line) for line in textwrap.wrap(step.who, _WHO_LETTERS)]
    lines += [("flow-what", line) for line in textwrap.wrap(step.short, _WHAT_LETTERS)]
    height = _PAD * 2 + _LINE * len(lines) - 2
    words = Markup("").join(
        Markup('<text class="{}" x="{}" y="{}">{}</text>').format(kind, _TEXT, top + _PAD + 13 + row * _LINE, line)
        for row, (kind, line) in enumerate(lines)
    )
    shape = Markup(
        '<rect class="flow-box" x="{left}" y="{top}" width="{width}" height="{height}" rx="3"/>'
        '<text class="flow-number" x="{number_x}" y="{number_y}">{number}</text>{words}'
    ).format(
        left=_LEFT,
        top=top,
        width=_WIDTH - _LEFT - 2,
        height=height,
        number_x=_LEFT - 12,
        number_y=top + _PAD + 13,
        number=step.number,
        words=words,
    )
    return shape, height


def _arrow(top: int) -> Markup:
    """From the end of one box to the beginning of the next."""
    middle, end = (_LEFT + _WIDTH) // 2, top + _GAP - 2
    return Markup('<path class="flow-line" d="M{x} {top}V{end}M{left} {tip}L{x} {end}L{right} {tip}"/>').format(
        x=middle, top=top, end=end, left=middle - _ARROW, right=middle + _ARROW, tip=end - _ARROW
    )
