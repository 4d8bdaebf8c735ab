"""An exception to the review gate ends: after the day it was noted, and within six months of it.

PASS in priorities:
    overdue: {noted_on: 2026-11-20, reason: The board meets in March., look_again_by: 2027-05-20}

FAIL in priorities:
    overdue: {noted_on: 2026-11-20, reason: The board meets in March., look_again_by: 2027-05-21}
"""

from collections.abc import Iterator

from macros import dates
from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family
from macros.workings import reviews

ID = "allowance-length"
FAMILY: Family = "review"


def check(context: Context) -> Iterator[Problem]:
    """Every exception, of either kind, that ends before it begins or lasts too long."""
    for entry, where, allowance in walk.allowances(context.records):
        begins, ends = dates.first_day(allowance.noted_on), dates.first_day(allowance.look_again_by)
        if ends <= begins:
            yield entry.problem((*where, "look_again_by"), ID, "must be after “noted_on”")
        elif ends > dates.add_months(begins, reviews.LONGEST_ALLOWANCE_MONTHS):
            message = f"must be at most {reviews.LONGEST_ALLOWANCE_MONTHS} months after “noted_on”"
            yield entry.problem((*where, "look_again_by"), ID, message)
