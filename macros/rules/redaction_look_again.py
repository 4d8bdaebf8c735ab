"""A redaction is looked at again by the day that it states, two years away at most: nothing stays hidden unlooked at.

PASS in meetings:
    actions: [{number: 2, redaction: {reason: under-way, authorised_by: Lighthouse Manager, look_again_by: 2027-05-12}}]

FAIL in meetings:
    actions: [{number: 2, redaction: {reason: under-way, authorised_by: Lighthouse Manager, look_again_by: 2026-05-12}}]
"""

from collections.abc import Iterator
from datetime import date

from macros import dates
from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.source import KeyPath
from macros.rules import Context, Family
from macros.workings import reviews

ID = "redaction-look-again"
FAMILY: Family = "redaction"
_LONGEST_MONTHS = 24


def check(context: Context) -> Iterator[Problem]:
    """Every redaction entry whose day has gone by, which stops publication and not a build, or is too far away."""
    latest = dates.add_months(context.as_at, _LONGEST_MONTHS)
    for entry in context.records.of("meetings"):
        is_allowed = reviews.in_force(entry.record.overdue, context.as_at)
        for where, day in stated(entry):
            if is_past(day, context.as_at) and not is_allowed:
                yield entry.problem(where, ID, _message(entry), stops="publication")
            elif dates.first_day(day) > latest:
                yield entry.problem(where, ID, "must be at most two years from today")


def _message(entry: Entry) -> str:
    message = "must be looked at again, as its day has gone by: lift it or state a new day"
    # Of notes that are still a draft there is no record yet that could be allowed.
    is_record = entry.path.startswith("data/")
    return f"{message}; or allow it for now: {reviews.how_to_allow(entry.path)}" if is_record else message


def stated(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    """The day of each redaction of these notes, and where it stands."""
    for holder in walk.holders(entry.record):
        for where, redaction in holder.redactions:
            if redaction.look_again_by is not None:
                yield (*where, "look_again_by"), redaction.look_again_by


def is_past(day: str, as_at: date) -> bool:
    """Whether a redaction should have been looked at before that day."""
    return dates.first_day(day) < as_at
