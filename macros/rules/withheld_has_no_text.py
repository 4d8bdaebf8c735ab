"""A withheld item, action or person has no words in the record: withheld text never enters git.

PASS in meetings:
    items: [{number: 3, openness: withheld}]

FAIL in meetings:
    items: [{number: 3, openness: withheld, title: What the item was about}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "withheld-has-no-text"
FAMILY: Family = "redaction"

_EMPTY = {
    "item": ("title", "parts"),
    "action": ("text", "owners", "owners_note", "due", "printed_as"),
    "person": (
        *("initials", "name", "post", "organisations", "note"),
        *("substitute_for", "member_as", "chair", "notetaker", "guest"),
    ),
}


def check(context: Context) -> Iterator[Problem]:
    """Every filled field of what is withheld, at its line."""
    for entry in context.records.of("meetings"):
        for holder in walk.holders(entry.record):
            if holder.part.openness != "withheld":
                continue
            for field in _EMPTY[holder.name]:
                if getattr(holder.part, field):
                    message = f"a withheld {holder.name} must not have “{field}”: take it out of the file and of git"
                    yield entry.problem((*holder.where, field), ID, message)
