"""The steps of a procedure -> a drawing of its choices from top to bottom, as inline SVG.

In: public steps. Out: the SVG; nothing where one step simply follows another, because the list says that already. A
choice stands before its step as a question with a way for yes and a way for no: to the step, to the next one instead of
it or without it, or to the end. What may come of the last step hangs below it. 280 units wide, so that it fits a phone
of 320 pixels without a sideways scroll. The list says everything that is drawn, so the drawing is hidden from
screen readers. Colours come from css/procedures.css, in light and dark.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.public.base import Html
from macros.public.procedures import ProcedureStep

_WIDTH, _LINE, _GAP, _PAD, _ARROW = 280, 19, 24, 9, 5
_LETTER = 8.4
"""The width of a letter of bold text, so that no line is wider than its box."""
_EDGE, _MIDDLE, _HALF = 1, 12, 134
_YES, _NO, _CENTRE = 67, 213, 140
END = "No further step"


@dataclass
class _Pen:
    """What is drawn so far, how far down, and the lines that still lead on from there."""

    shapes: list[Markup] = field(default_factory=list)
    top: int = 2
    open: list[tuple[int, int, str]] = field(default_factory=list)  # across, from how far down, what stands beside it

    def arrive(self) -> None:
        """Draw the lines that lead on down to where the pen now stands."""
        self.shapes += [_arrow(across, start, self.top, words) for across, start, words in self.open]
        self.open = []


def drawing(steps: Sequence[ProcedureStep]) -> Html:
    """The choices among these steps, with every step in its place."""
    if not any(step.choice or step.outcomes for step in steps) or any(map(_unclear, steps, steps[1:])):
        return Markup("")
    pen = _Pen()
    at = 0
    while at < len(steps):
        at += _draw(pen, steps[at], steps[at + 1] if at + 1 < len(steps) else None)
    _outcomes(pen, steps[-1].outcomes)
    return Markup(
        '<svg class="flow" viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true" '
        'focusable="false" xmlns="http://www.w3.org/2000/svg">{shapes}</svg>'
    ).format(width=_WIDTH, height=pen.top + 2, shapes=Markup("").join(pen.shapes))


def _unclear(step: ProcedureStep, following: ProcedureStep) -> bool:
    """Whether what stands in place of a step is itself a choice or of one area: no simple drawing says that."""
    return bool(step.choice and step.choice.otherwise == "instead" and (following.choice or following.area))


def _draw(pen: _Pen, step: ProcedureStep, following: ProcedureStep | None) -> int:
    """A step with the question before it, if there is one. Out: how many steps were drawn."""
    if step.choice is None:
        _full(pen, step)
        return 1
    asked = _question(pen, step.choice.asks)
    if following and step.choice.otherwise == "instead":
        _side_by_side(pen, asked, step, following)
        return 2
    if following and step.choice.otherwise == "skip":
        pen.top = asked + _GAP
        pen.open = [(_YES, asked, "Yes")]
        pen.arrive()
        bottom = _box(pen, step, _EDGE, _NO - 2 * _MIDDLE)
        pen.open = [(_YES, bottom, ""), (_NO + _MIDDLE, asked, "No")]
        pen.top = bottom + _GAP
        return 1
    _end_beside(pen, asked)
    _full(pen, step)
    return 1


def _end_beside(pen: _Pen, asked: int) -> None:
    """The way for no, to the end; the way for yes goes on beside it."""
    pen.top, pen.open = asked + _GAP, [(_NO, asked, "No")]
    pen.arrive()
    pen.top = _words(pen, "flow-end", END, (_HALF + _MIDDLE, _WIDTH - _EDGE)) + _MIDDLE
    pen.open = [(_YES, asked, "Yes")]


def _full(pen: _Pen, step: ProcedureStep) -> None:
    pen.arrive()
    bottom = _box(pen, step, _EDGE, _WIDTH - _EDGE)
    pen.open, pen.top = [(_CENTRE, bottom, "")], bottom + _GAP


def _side_by_side(pen: _Pen, asked: int, step: ProcedureStep, following: ProcedureStep) -> None:
    """Two steps of which only one is taken: the second leads on."""
    pen.top = asked + _GAP
    pen.open = [(_YES, asked, "Yes"), (_NO, asked, "No")]
    pen.arrive()
    end = _box(pen, step, _EDGE, _HALF)
    bottom = _box(pen, following, _HALF + _MIDDLE, _WIDTH - _EDGE)
    pen.open, pen.top = [(_NO, bottom, "")], max(end, bottom) + _GAP


def _question(pen: _Pen, words: str) -> int:
    """Out: where the question ends."""
    pen.arrive()
    return _words(pen, "flow-ask", words, (_EDGE, _WIDTH - _EDGE))


def _outcomes(pen: _Pen, outcomes: Sequence[str]) -> None:
    """What may come of the last step, one below the other, each on a branch of its own."""
    start = pen.open[0][1]
    # Below whatever is lowest: of two steps side by side the one that leads on may be the shorter.
    pen.open, pen.top = [], pen.top - _GAP + (_MIDDLE if outcomes else 0)
    for words in outcomes:
        bottom = _words(pen, "flow-end", words, (2 * _MIDDLE + _EDGE, _WIDTH - _EDGE))
        line = Markup('<path class="flow-line" d="M{x} {start}V{y}H{end}"/>')
        pen.shapes.append(line.format(x=_MIDDLE, start=start, y=(pen.top + bottom) // 2, end=2 * _MIDDLE + _EDGE))
        pen.top = bottom + _MIDDLE // 2


def _words(pen: _Pen, kind: str, words: str, sides: tuple[int, int]) -> int:
    """A question, with pointed ends, or an end, with round ones. Out: where it ends."""
    (left, right), inner = sides, 2 * _MIDDLE - 8
    lines = textwrap.wrap(words, int((right - left - 2 * inner) / _LETTER) + 2)
    height = _LINE * len(lines) + 2 * _PAD - 4
    top, middle = pen.top, pen.top + height // 2
    shape = Markup('<rect class="flow-end" x="{left}" y="{top}" width="{width}" height="{height}" rx="9"/>')
    if kind == "flow-ask":
        shape = Markup('<path class="flow-ask" d="M{left} {middle}l10 -{half}H{inner}l10 {half}l-10 {half}H{start}Z"/>')
    values = {"left": left, "top": top, "width": right - left, "height": height, "middle": middle, "half": height // 2}
    pen.shapes.append(shape.format(**values, inner=right - 10, start=left + 10))
    pen.shapes += [_text(kind + "-words", left + inner, top, row, line) for row, line in enumerate(lines)]
    return top + height


def _box(pen: _Pen, step: ProcedureStep, left: int, right: int) -> int:
    """One step, at the height of the pen. Out: where it ends."""
    letters = int((right - left - 36) / _LETTER) + 1
    lines = [("flow-who", line) for line in textwrap.wrap(step.who, letters)]
    lines += [("flow-what", line) for line in textwrap.wrap(step.short, letters + 1)]
    height = _PAD * 2 + _LINE * len(lines) - 2
    pen.shapes.append(
        Markup('<rect class="flow-box" x="{}" y="{}" width="{}" height="{}" rx="3"/>').format(
            left, pen.top, right - left, height
        )
    )
    pen.shapes.append(_text("flow-number", left + 9, pen.top, 0, str(step.number)))
    pen.shapes += [_text(kind, left + 27, pen.top, row, line) for row, (kind, line) in enumerate(lines)]
    return pen.top + height


def _text(kind: str, across: int, top: int, row: int, words: str) -> Markup:
    return Markup('<text class="{}" x="{}" y="{}">{}</text>').format(kind, across, top + _PAD + 12 + row * _LINE, words)


def _arrow(across: int, start: int, end: int, words: str) -> Markup:
    """A line from above to what stands at `end`, with what it means beside it."""
    line = Markup('<path class="flow-line" d="M{x} {start}V{end}M{left} {tip}L{x} {end}L{right} {tip}"/>').format(
        x=across, start=start, end=end - 1, left=across - _ARROW, right=across + _ARROW, tip=end - 1 - _ARROW
    )
    return line + _text("flow-answer", across + 8, start - 4, 0, words) if words else line
