"""No two domains of the thresholds share a place in the list.

PASS in thresholds:
    position: "02"

FAIL in thresholds:
    position: second
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "domain-position"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Places that are not two digits, and every second domain at the same place."""
    seen: set[str] = set()
    for entry in context.records.in_use("thresholds"):
        position = entry.record.position
        if len(position) != 2 or not position.isdecimal() or not position.isascii():
            yield entry.problem(("position",), ID, 'must be two digits in quotation marks: "01"')
        elif position in seen:
            yield entry.problem(("position",), ID, "must be the place of one domain only")
        seen.add(position)
