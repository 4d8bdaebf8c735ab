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

from macros import dates
from macros.problem import Problem
from macros.rules import Context, Family
from macros.workings import reviews

ID = "allowed-current"
FAMILY: Family = "review"


def check(context: Context) -> Iterator[Problem]:
    """Every exception that has run out or has not begun; it stops publication, not a build."""
    message = "this exception does not hold today: look again whether the text may be published, or take both out"
    for entry, index, allowed in context.allowed():
        months = reviews.longest_months(allowed.permanent_fact)
        ends = reviews.allowance_ends(allowed.noted_on, allowed.look_again_by, months)
        if not dates.first_day(allowed.noted_on) <= context.as_at <= ends:
            yield entry.problem(("allowed", index, "look_again_by"), ID, message, stops="publication")
