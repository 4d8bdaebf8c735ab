"""A time limit and the moment its clock starts -> the deadline, with every day that was counted or skipped.

In: a start (a day, or a day and time in London) and a limit. Out: a `Deadline`, or `Refused` where none can be known.
The calculator in the browser (overrides/assets/js/time-limits.js) counts in the same way, from the table that is made
here; tests hold the two together. The rule of counting is this site's own: data/timescales.yml names no source for it.

The bank holidays are those of England and Wales in the `holidays` library (subdivision ENG). They are known as far as
the government has fixed them: a day that may yet be moved must not be counted as a working day.
"""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from macros import dates

FIRST_YEAR, LAST_YEAR = 2019, 2028
LONDON = ZoneInfo("Europe/London")
_DAY = timedelta(days=1)
_WEEKEND = {5: "Saturday", 6: "Sunday"}
_MONTHS = {"months": 1, "years": 12}
_DAYS = {"calendar-days": 1, "weeks": 7}
# What the library calls otherwise than the government's own list does.
_NAMES = {
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Platinum Jubilee of Elizabeth II": "Platinum Jubilee bank holiday",
    "State Funeral of Queen Elizabeth II": "Bank holiday for the State Funeral of Queen Elizabeth II",
    "Coronation of Charles III": "Bank holiday for the Coronation of King Charles III",
}


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


@cache
def bank_holidays() -> dict[date, str]:
    """Every bank holiday of England and Wales in the years that the table covers, with its name, in order."""
    import holidays

    found = holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, LAST_YEAR + 1), language="en_GB")
    return {day: _name(name) for day, name in sorted(found.items())}


def _name(name: str) -> str:
    plain, mark, _ = name.partition(" (observed)")
    return _NAMES.get(plain, plain) + (" (substitute day)" if mark else "")


def last_known() -> date:
    """The last day of which it is known whether it is a bank holiday: the last bank holiday in the table."""
    return max(bank_holidays())


def table() -> str:
    """The table of days that are not worked, for the browser: weekends are not listed."""
    found = {
        "from": f"{FIRST_YEAR}-01-01",
        "until": last_known().isoformat(),
        "bank_holidays": {day.isoformat(): name for day, name in bank_holidays().items()},
    }
    return json.dumps(found, separators=(",", ":"), ensure_ascii=False) + "\n"


def not_worked(day: date) -> str:
    """Why a day is not a working day; empty for a working day. Raises Refused for a day that the table lacks."""
    _known(day)
    return bank_holidays().get(day) or _WEEKEND.get(day.weekday(), "")


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
        worked = [start] * (not not_worked(start)) + [one.day for one in days if one.number]
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
    """Hours as they pass, also in the nights when the clocks change. Of a time that comes twice, the first is meant.

    Out: a time with its zone, so that an end at such a time is clear as well.
    """
    passed = start.replace(tzinfo=LONDON).astimezone(UTC)
    if passed.astimezone(LONDON).replace(tzinfo=None) != start:
        raise Refused("no-such-time")
    return (passed + timedelta(hours=value)).astimezone(LONDON)
