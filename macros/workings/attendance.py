"""How often each agency (or post) came, beside the standard that the group sets itself.

In: for each meeting, who was expected and what the notes say of them. Out: a row for each agency, post or person.
An agency was there if anybody came for it, a substitute included. It was expected if the group's list of members of
that day names it, or if the notes do. Where a meeting withholds people, an agency that it does not name is not
counted as absent: it may be among them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Heard = Literal["present", "substitute", "apologies"]
State = Literal["present", "substitute", "apologies", "absent", "withheld", "not-expected"]
_ORDER: tuple[Heard, ...] = ("present", "substitute", "apologies")


@dataclass(frozen=True)
class AttendanceMark:
    """What the notes of one meeting say of one row; where they say several things, the best counts."""

    key: str
    state: Heard


@dataclass(frozen=True)
class Sheet:
    """One meeting: the members of its day, what its notes say, whether they withhold anybody."""

    members: frozenset[str]
    marks: tuple[AttendanceMark, ...]
    withholds: bool = False


@dataclass(frozen=True)
class Row:
    """One agency's attendance: its state at each meeting in turn, how many it came to and how many expected it."""

    key: str
    states: tuple[State, ...]
    attended: int
    expected: int
    member: bool  # at one or more of the meetings, by the group's own list


def rows(sheets: Sequence[Sheet]) -> tuple[Row, ...]:
    """A row for everybody who was expected at any of the meetings, in the order in which the meetings name them."""
    keys: dict[str, None] = {}
    for sheet in sheets:
        keys.update(dict.fromkeys(mark.key for mark in sheet.marks))
    for sheet in sheets:
        keys.update(dict.fromkeys(sorted(sheet.members)))
    return tuple(_row(key, sheets) for key in keys)


def _row(key: str, sheets: Iterable[Sheet]) -> Row:
    sheets = tuple(sheets)
    states = tuple(_state(key, sheet) for sheet in sheets)
    attended = sum(state in ("present", "substitute") for state in states)
    expected = sum(state in (*_ORDER, "absent") for state in states)
    return Row(key, states, attended, expected, any(key in sheet.members for sheet in sheets))


def _state(key: str, sheet: Sheet) -> State:
    states = {mark.state for mark in sheet.marks if mark.key == key}
    for state in _ORDER:
        if state in states:
            return state
    if key not in sheet.members:
        return "not-expected"
    return "withheld" if sheet.withholds else "absent"


def percent(attended: int, expected: int) -> int | None:
    """A share in whole percent, rounded down, so that 79.9 is not shown as 80; None where nothing was expected."""
    return attended * 100 // expected if expected else None


def reaches(attended: int, expected: int, standard: int) -> bool | None:
    """Whether attendance reaches the standard, in whole numbers; None where nothing was expected."""
    return attended * 100 >= standard * expected if expected else None
