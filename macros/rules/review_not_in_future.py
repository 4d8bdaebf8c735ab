"""A review has happened: its day is not after today.

Today is the real day in London, whatever day the check is as at.

PASS in priorities:
    review: {last: {on: 2026-01-10}}

FAIL in priorities:
    review: {last: {on: 2026-11-21}}
"""

from collections.abc import Iterator

from macros import dates
from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "review-not-in-future"
FAMILY: Family = "review"


def check(context: Context) -> Iterator[Problem]:
    """Every last review whose day has not come yet; a promise to review stands in `due`."""
    for it in walk.reviewed(context.records):
        if dates.first_day(it.part.review.last.on) > context.today:
            message = "must not be in the future: a review that is still to come stands under “due”"
            yield it.entry.problem(it.path("review", "last", "on"), ID, message)
