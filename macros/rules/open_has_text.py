"""An open or partly redacted item has a title and something beneath it; an action has its text; a person has a name.

PASS in meetings:
    items: [{number: 1, title: Welcome}]

FAIL in meetings:
    items: [{number: 1, title: }]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "open-has-text"
FAMILY: Family = "redaction"

_FILLED = {"item": ("title", "parts"), "action": ("text",), "person": ("name", "post")}


def check(context: Context) -> Iterator[Problem]:
    """Every field that must not be left out unless the whole is withheld."""
    for entry in context.records.of("meetings"):
        for holder in walk.holders(entry.record):
            if holder.part.openness == "withheld":
                continue
            for field in _FILLED[holder.name]:
                if not getattr(holder.part, field):
                    message = f"must have “{field}”: only a withheld {holder.name} is without it"
                    yield entry.problem((*holder.where, field), ID, message)
