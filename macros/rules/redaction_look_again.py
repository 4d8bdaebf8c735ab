"""A redaction is looked at again by the day that it states, two years away at most: nothing stays hidden unlooked at.

PASS in meetings:
    actions: [{number: 2, redaction: {reason: under-way, authorised_by: Lighthouse Manager, look_again_by: 2027-05-12}}]

FAIL in meetings:
    actions: [{number: 2, redaction: {reason: under-way, authorised_by: Lighthouse Manager, look_again_by: 2026-05-12}}]
"""

from collections.abc import Iterator

from macros import dates
from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "redaction-look-again"
FAMILY: Family = "redaction"
_LONGEST_MONTHS = 24


def check(context: Context) -> Iterator[Problem]:
    """Every redaction entry whose day has gone by, which stops publication and not a build, or is too far away."""
    message = "this redaction must be looked at again: its day has gone by"
    latest = dates.add_months(context.as_at, _LONGEST_MONTHS)
    for entry in context.records.of("meetings"):
        for holder in walk.holders(entry.record):
            for where, redaction in holder.redactions:
                day = redaction.look_again_by
                if day is not None and dates.first_day(day) < context.as_at:
                    yield entry.problem((*where, "look_again_by"), ID, message, stops="publication")
                elif day is not None and dates.first_day(day) > latest:
                    yield entry.problem((*where, "look_again_by"), ID, "must be at most two years from today")
