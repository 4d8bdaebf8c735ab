"""An exception in data/allowed.yml lasts six months at most; for a permanent public fact, 24 months.

PASS in allowed:
    allowed:
      - text: harbour@nowhere.example
        pattern: email
        where: everywhere
        reason: It is painted on the wall.
        noted_on: 2026-11-20
        look_again_by: 2027-05-20

FAIL in allowed:
    allowed:
      - text: harbour@nowhere.example
        pattern: email
        where: everywhere
        reason: It is painted on the wall.
        noted_on: 2026-11-20
        look_again_by: 2027-05-21
"""

from collections.abc import Iterator

from macros import dates
from macros.problem import Problem
from macros.rules import Context, Family
from macros.workings import reviews

ID = "allowed-length"
FAMILY: Family = "review"


def check(context: Context) -> Iterator[Problem]:
    """Every exception that ends before it begins or lasts too long."""
    for entry, index, allowed in context.allowed():
        begins, ends = dates.first_day(allowed.noted_on), dates.first_day(allowed.look_again_by)
        months = reviews.longest_months(allowed.permanent_fact)
        where = ("allowed", index, "look_again_by")
        if ends <= begins:
            yield entry.problem(where, ID, "must be after “noted_on”")
        elif ends > dates.add_months(begins, months):
            yield entry.problem(where, ID, f"must be at most {months} months after “noted_on”")
