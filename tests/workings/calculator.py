"""The calculator of time limits, written a second time: tests hold the one in the browser against it.

In: a start (a day, or a day and time in London) and a limit. Out: a `Deadline` with every day that was counted or
skipped, or `Refused` where none can be known. The rule of counting is this site's own: data/timescales.yml names no
source for it.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from macros import dates
from macros.workings.working_days import FIRST_YEAR, last_known, usual

LONDON = ZoneInfo("Europe/London")
_DAY = timedelta(days=1)
_WEEKEND = {5: "Saturday", 6: "Sunday"}
_MONTHS = {"months": 1, "years": 12}
_DAYS = {"calendar-days": 1, "weeks": 7}


class Refused(ValueError):
    """No deadline: `before`, `after` (the table does not reach so far) or `no-such-time` (the clocks went forward)."""


@dataclass(frozen=True)
class Counted:
    """A day on the way: its number, or 0 and why it was skipped."""

    day: date
    number: int
    why: str


@dataclass(frozen=True)
class Deadline:
    """When time is up; `careful` is the day to work to if the source counts more strictly than this site."""

    ends: date | datetime
    careful: date | None = None
    days: tuple[Counted, ...] = ()


def not_worked(day: date) -> str:
    """Why a day is not a working day; empty for a working day. Raises Refused for a day that the table lacks."""
    _known(day)
    return usual().get(day) or _WEEKEND.get(day.weekday(), "")


def _known(day: date) -> None:
    if day < date(FIRST_YEAR, 1, 1):
        raise Refused("before")
    if day > last_known():
        raise Refused("after")


def deadline(start: date | datetime, value: int, unit: str, *, before: bool = False) -> Deadline:
    """When `value` of `unit` have passed since `start`, or must still be left before it.

    The day of the start is not counted. Hours need a time: a `datetime` without zone, as London's clocks show it.
    """
    _known(start.date() if isinstance(start, datetime) else start)
    if isinstance(start, datetime):
        if unit != "hours":
            raise TypeError("only hours are counted from a time")
        return Deadline(_hours(start, -value if before else value))
    if unit == "working-days":
        return _working_days(start, value, before)
    return _calendar(start, value, unit, before)


def _working_days(start: date, value: int, before: bool) -> Deadline:
    step = -_DAY if before else _DAY
    day, number = start, 0
    days: list[Counted] = []
    while number < value:
        day += step
        why = not_worked(day)
        number += not why
        days.append(Counted(day, 0 if why else number, why))
    return Deadline(day, _careful(start, days, before), tuple(days))


def _careful(start: date, days: list[Counted], before: bool) -> date | None:
    """The deadline if the first day counts as well; going back, if so many whole days must lie between."""
    if not before:
        worked = [start] * (not not_worked(start)) + [counted.day for counted in days if counted.number]
        return worked[days[-1].number - 1]
    day = days[-1].day - _DAY
    try:
        while not_worked(day):
            day -= _DAY
    except Refused:
        return None
    return day


def _calendar(start: date, value: int, unit: str, before: bool) -> Deadline:
    sign = -1 if before else 1
    if unit in _MONTHS:
        ends = dates.add_months(start, sign * value * _MONTHS[unit])
    else:
        ends = start + sign * value * _DAYS[unit] * _DAY
    if ends < date(FIRST_YEAR, 1, 1):
        raise Refused("before")
    numbered = range(1, value + 1) if unit == "calendar-days" else ()
    return Deadline(ends, ends - _DAY, tuple(Counted(start + sign * n * _DAY, n, "") for n in numbered))


def _hours(start: datetime, value: int) -> datetime:
    """Hours as they pass, also in the nights when the clocks change. A time that comes twice means the first of them.

    Out: a time with its zone, so that an end at such a time is clear as well.
    """
    passed = start.replace(tzinfo=LONDON).astimezone(UTC)
    if passed.astimezone(LONDON).replace(tzinfo=None) != start:
        raise Refused("no-such-time")
    return (passed + timedelta(hours=value)).astimezone(LONDON)
