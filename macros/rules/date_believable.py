"""What has happened is not after today, what is to come is at most ten years on, and no date is before 1900.

A year that was typed wrong would make a review that is never overdue. Today is the real day in London, whatever day
the check is as at. Which dates have happened, their types say (`macros/records/models/base.py`).

PASS in meetings:
    next_meeting: 2026-08-12

FAIL in meetings:
    next_meeting: 2062-08-12
"""

from collections.abc import Iterator
from datetime import date

from macros import dates
from macros.problem import Problem
from macros.records import walk
from macros.records.models.review import LastReview
from macros.rules import Context, Family

ID = "date-believable"
FAMILY: Family = "reference"

EARLIEST = 1900
YEARS_ON = 10


def check(context: Context) -> Iterator[Problem]:
    """Every date that cannot be meant; that of a last review is looked at by review-not-in-future."""
    latest = dates.add_months(context.today, 12 * YEARS_ON)
    for entry, where, part in context.parts():
        for name, text, has_happened in walk.dated(part):
            day = dates.first_day(text)
            may_be_later = isinstance(part, LastReview) or not has_happened
            message = _fault(day, latest if may_be_later else context.today, may_be_later)
            if message:
                yield entry.problem((*where, name), ID, message)


def _fault(day: date, latest: date, may_be_later: bool) -> str | None:
    if day.year < EARLIEST:
        return f"must be in {EARLIEST} or later"
    if day <= latest:
        return None
    return (
        f"must be at most {YEARS_ON} years from today" if may_be_later else "must not be after today: it has happened"
    )
