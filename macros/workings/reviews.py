"""When a review is due and what state that makes (docs/reference/promises.md, V1 and V2).

In: the facts an author wrote and the day it is as at. Out: due dates and states, as values.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from macros import dates
from macros.records.models.review import Allowance

State = Literal["current", "due-soon", "overdue", "superseded", "none-stated"]
DUE_SOON = timedelta(days=90)
LONGEST_ALLOWANCE_MONTHS = 6
LONGEST_PERMANENT_MONTHS = 24


@dataclass(frozen=True)
class Due:
    """The derived state of one review; `day` is None where no review date is stated."""

    state: State
    day: date | None


def due_day(last: str, every_months: int | None, due: str | None) -> date | None:
    """The last day on which the review is in time: the stated day, or the last review plus its cycle.

    A month without a day is due on its last day, a year on 31 December.
    """
    if due is not None:
        return dates.last_day(due)
    if every_months is None:
        return None
    start = dates.last_day(last)
    return dates.add_months(start, every_months, to_month_end=dates.parts(last)[2] is None)


def state(day: date | None, as_at: date, *, superseded: bool = False) -> Due:
    """The state on `as_at` of a review due on `day`: overdue from the day after."""
    if superseded:
        return Due("superseded", day)
    if day is None:
        return Due("none-stated", None)
    if as_at > day:
        return Due("overdue", day)
    return Due("due-soon" if day - as_at <= DUE_SOON else "current", day)


def longest_months(permanent_fact: bool) -> int:
    """How many months an exception may last: a public fact that seldom changes needs fewer looks."""
    return LONGEST_PERMANENT_MONTHS if permanent_fact else LONGEST_ALLOWANCE_MONTHS


def allowance_ends(noted_on: str, look_again_by: str, months: int = LONGEST_ALLOWANCE_MONTHS) -> date:
    """The last day on which an exception counts: the day that it states, or the end of the longest time it may last."""
    longest = dates.add_months(dates.first_day(noted_on), months)
    return min(dates.first_day(look_again_by), longest)


def in_force(allowance: Allowance | None, as_at: date) -> bool:
    """Whether an exception to the review gate counts on that day: from the day it was noted until it ends."""
    if allowance is None:
        return False
    ends = allowance_ends(allowance.noted_on, allowance.look_again_by)
    return dates.first_day(allowance.noted_on) <= as_at <= ends


def how_to_allow(path: str) -> str:
    """The command that lets an overdue record be published for now: only its reason and its day are to be filled in."""
    return f'partnership allow {path} --reason "…" --until DATE'
