"""An exception in data/allowed.yml is looked at again by the day that it states.

PASS in allowed:
    allowed:
      - text: harbour@nowhere.example
        pattern: email
        where: everywhere
        reason: It is painted on the wall.
        noted_on: 2026-06-01
        look_again_by: 2026-11-20

FAIL in allowed:
    allowed:
      - text: harbour@nowhere.example
        pattern: email
        where: everywhere
        reason: It is painted on the wall.
        noted_on: 2026-06-01
        look_again_by: 2026-11-19
"""

from collections.abc import Iterator
from datetime import date

from macros import dates
from macros.problem import Problem
from macros.records.models.sitewide import AllowedText
from macros.rules import Context, Family
from macros.workings import reviews

ID = "allowed-current"
FAMILY: Family = "review"


def check(context: Context) -> Iterator[Problem]:
    """Every exception that has run out or has not begun; it stops publication, not a build."""
    for entry, index, allowed in context.allowed():
        if not holds(allowed, context.as_at):
            message = (
                "must hold today: look again whether the text may be published; if not, take both out; if so: "
                f"{reviews.how_to_allow(entry.path)}"
            )
            yield entry.problem(("allowed", index, "look_again_by"), ID, message, stops="publication")


def holds(allowed: AllowedText, as_at: date) -> bool:
    """Whether an exception counts on that day: from the day it was noted until it ends."""
    ends = reviews.allowance_ends(
        allowed.noted_on, allowed.look_again_by, reviews.longest_months(allowed.permanent_fact)
    )
    return dates.first_day(allowed.noted_on) <= as_at <= ends
