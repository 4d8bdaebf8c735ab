"""A year's attendance -> a small drawing, as accessible inline SVG: one bar for each agency.

In: a public year and the group's standard. Out: SVG that says each share in figures too; the table beside it says the
same in words. Rows stand in the table's order, never in order of attendance: it is no league table.
"""

import textwrap

from markupsafe import Markup

from macros.public.base import Html
from macros.public.governance import AttendanceRow, YearOfMeetings

_WIDTH, _LINE, _BAR, _GAP, _PAD = 340, 20, 14, 16, 4
_CHARACTERS = 40
_FULL = 240


def chart(year: YearOfMeetings, standard: int | None) -> Html:
    """The drawing; empty bars for those who never came."""
    shapes: list[str] = []
    at = _PAD
    for row in year.attendance:
        for line in textwrap.wrap(str(row.who.striptags()), _CHARACTERS):
            shapes.append(str(Markup('<text x="{}" y="{}">{}</text>').format(_PAD, at + 14, line)))
            at += _LINE
        shapes.extend(_bar(row, at, standard))
        at += _BAR + _GAP
    label = (
        f"Attendance in {year.year}: how many of the meetings each one came to. The table below says the same in words."
    )
    return Markup(
        f'<svg viewBox="0 0 {_WIDTH} {at}" width="{_WIDTH}" height="{at}" role="img" aria-label="{label}" '
        f'xmlns="http://www.w3.org/2000/svg">{"".join(shapes)}</svg>'
    )


def _bar(row: AttendanceRow, at: int, standard: int | None) -> list[str]:
    share = _FULL * row.attended // row.expected if row.expected else 0
    shapes = [
        f'<rect class="node" x="{_PAD}" y="{at}" width="{_FULL}" height="{_BAR}"/>',
        f'<rect class="share" x="{_PAD}" y="{at}" width="{share}" height="{_BAR}"/>',
        f'<text x="{_PAD + _FULL + 10}" y="{at + 12}">{row.attended} of {row.expected}</text>',
    ]
    if standard and row.standard:
        x = _PAD + _FULL * standard // 100
        shapes.append(f'<path class="standard" d="M{x} {at - 3}V{at + _BAR + 3}"/>')
    return shapes
