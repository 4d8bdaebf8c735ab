"""When a dated exception counts: to the review gate, and to the rule about personal data. Not a rule of its own."""

from collections.abc import Iterator
from datetime import date

from macros import dates
from macros.records.load import Entry
from macros.records.models.review import Allowance
from macros.records.models.sitewide import AllowedText
from macros.rules import Context
from macros.workings import reviews

LONGEST_PERMANENT_MONTHS = 24


def in_force(allowance: Allowance | None, as_at: date) -> bool:
    """Whether the exception counts on that day: from the day it was noted, for six months at the most."""
    if allowance is None:
        return False
    begins = dates.first_day(allowance.noted_on)
    return begins <= as_at <= reviews.allowance_ends(allowance.noted_on, allowance.look_again_by)


def listed(context: Context) -> Iterator[tuple[Entry, int, AllowedText]]:
    """Every exception of data/allowed.yml, with its place in the list."""
    for entry in context.records.of("allowed"):
        yield from ((entry, index, allowed) for index, allowed in enumerate(entry.record.allowed))


def longest_months(allowed: AllowedText) -> int:
    """How many months an exception in data/allowed.yml may last: a permanent public fact needs fewer looks."""
    return LONGEST_PERMANENT_MONTHS if allowed.permanent_fact else reviews.LONGEST_ALLOWANCE_MONTHS


def longest_end(allowed: AllowedText) -> date:
    """The last day on which it can hold."""
    return dates.add_months(dates.first_day(allowed.noted_on), longest_months(allowed))
