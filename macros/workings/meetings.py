"""Meetings held beside meetings promised, the next one due, the notice given, and who chaired for how long.

In: the days of the meetings whose notes are known, the promise and the day it dates from, the day as at.
Out: plain answers. A promise says nothing of a year or a meeting before the document that makes it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Literal

from macros.dates import add_months

_MONTHS, _DAYS = 12, 365


@dataclass(frozen=True)
class Promise:
    """So many meetings a year, since the day of the document; `otherwise` under the other reading."""

    a_year: int
    since: date
    otherwise: int | None = None


@dataclass(frozen=True)
class Year:
    """One calendar year; `promised` is None where no promise of that year is known."""

    year: int
    held: int
    promised: int | None
    otherwise: int | None
    over: bool  # whether the year has ended, so that its meetings can be counted up


@dataclass(frozen=True)
class NextDue:
    """By when the next meeting is due, how that is known, and whether that day has gone by."""

    by: date | None
    because: Literal["named", "promised", "unknown"]
    passed: bool = False


@dataclass(frozen=True)
class NoticeGiven:
    """How long before the meeting, at least and at most: of the day of sending only the month may be known."""

    least: int
    most: int
    enough: bool | None
    taken_off: bool  # whether bank holidays were


@dataclass(frozen=True)
class Run:
    """Meetings in a row with the same person in the chair."""

    chair: str
    first: date
    last: date
    meetings: int
    ended: bool  # somebody else chaired the meeting after


def years(days: Iterable[date], promise: Promise | None, as_at: date) -> tuple[Year, ...]:
    """Every calendar year with known notes, latest first; a promise binds from its first whole year on."""
    held: dict[int, int] = {}
    for day in days:
        held[day.year] = held.get(day.year, 0) + 1
    counted = []
    for year in sorted(held, reverse=True):
        known = promise if promise and promise.since <= date(year, 1, 1) else None
        over = year < as_at.year
        counted.append(
            Year(year, held[year], known.a_year if known else None, known.otherwise if known else None, over)
        )
    return tuple(counted)


def next_due(days: Sequence[date], named: date | None, promise: Promise | None, as_at: date) -> NextDue:
    """The next meeting after the last known one: the day that its notes name, else by the promised frequency."""
    if not days:
        return NextDue(None, "unknown")
    last = max(days)
    if named is not None and named > last:
        return NextDue(named, "named", named < as_at)
    if promise is None or promise.since > last or promise.a_year < 1:
        return NextDue(None, "unknown")
    whole = _MONTHS % promise.a_year == 0
    by = add_months(last, _MONTHS // promise.a_year) if whole else last + timedelta(days=_DAYS // promise.a_year)
    return NextDue(by, "promised", by < as_at)


def notice(
    sent: tuple[date, date], meeting: date, at_least: int, unit: str, days_off: Collection[date] | None = None
) -> NoticeGiven | None:
    """Days or working days from sending (its first and last possible day) to the meeting; None for other units.

    Five working days before a Monday is the Monday before: the day of sending counts, the day of the meeting does not.
    Without `days_off` (bank holidays) the true number may be smaller: “not enough” is then certain, “enough” is not.
    """
    if unit not in ("working-days", "calendar-days", "weeks"):
        return None
    working, needed = unit == "working-days", at_least * 7 if unit == "weeks" else at_least
    off = frozenset(days_off or ())
    most, least = (_between(day, meeting, working, off) for day in sent)
    enough = True if least >= needed else None if most >= needed else False
    if working and days_off is None and enough:
        enough = None
    return NoticeGiven(least, most, enough, days_off is not None)


def _between(first: date, meeting: date, working: bool, off: frozenset[date]) -> int:
    days = (first + timedelta(days=n) for n in range((meeting - first).days))
    return sum(not working or (day.weekday() < 5 and day not in off) for day in days)


def runs(chairs: Iterable[tuple[date, str]]) -> tuple[Run, ...]:
    """Who chaired, as unbroken runs of meetings, earliest first; `chairs` in any order."""
    together = [(chair, [day for day, _ in days]) for chair, days in groupby(sorted(chairs), key=itemgetter(1))]
    last = len(together) - 1
    return tuple(Run(chair, days[0], days[-1], len(days), ended=at < last) for at, (chair, days) in enumerate(together))


def terms(unbroken: Iterable[Run]) -> tuple[Run, ...]:
    """Runs of chairs, without somebody who chaired between two meetings of another: that may have been for a day."""
    kept: list[Run] = []
    for run in unbroken:
        if len(kept) > 1 and kept[-2].chair == run.chair:
            kept.pop()
            before = kept.pop()
            run = replace(run, first=before.first, meetings=before.meetings + run.meetings)
        kept.append(run)
    return tuple(kept)
