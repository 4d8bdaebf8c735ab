"""An adopted site carries the partnership's own statement; one that is not says whose words it has.

PASS in site:
    adopted: true
    statement: This is our site.

FAIL in site:
    adopted: true
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "adopted"
FAMILY: Family = "fact"


def check(context: Context) -> Iterator[Problem]:
    """A site whose standing and whose statement do not go with what it says of itself."""
    for entry in context.records.of("site"):
        site = entry.record
        if site.adopted and site.statement is None:
            message = "must be false until there is a “statement”: the partnership's own words about its site"
            yield entry.problem(("adopted",), ID, message)
        if not site.adopted and site.statement is not None:
            message = "must not stand here until “adopted” is true: nobody else speaks for a partnership"
            yield entry.problem(("statement",), ID, message)
        if not site.adopted and site.standing is None:
            message = "must be true, or there must be a “standing”: what a reader must know about whose words these are"
            yield entry.problem(("adopted",), ID, message)
