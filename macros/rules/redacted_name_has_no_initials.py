"""A person whose name is redacted has no initials, and no word that a title hides is in an address.

PASS in meetings:
    items: [{number: 2, parts: [{id: learning, title: "Learning from [redacted: personal-data]"}]}]

FAIL in meetings:
    people:
      - initials: EF
        name: "[redacted: personal-data]"
        openness: partly-redacted
        redaction: {reason: personal-data, authorised_by: Partnership Manager, look_again_by: 2027-05-12}
"""

import re
from collections.abc import Iterator

from macros.problem import Problem
from macros.records.markers import MARKER, without
from macros.records.models.meeting import NotePart, Person
from macros.rules import Context, Family

ID = "redacted-name-has-no-initials"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Initials beside a redacted name; an id with words that a redacted title does not show."""
    for entry, where, part in context.parts("meetings"):
        if isinstance(part, Person) and part.initials and MARKER.search(part.name or ""):
            message = "must be left out: initials tell whose name is redacted"
            yield entry.problem((*where, "initials"), ID, message)
        if isinstance(part, NotePart) and MARKER.search(part.title or "") and _tells(part):
            message = "must be made only of the words that the title shows, or be “part” and a number"
            yield entry.problem((*where, "id"), ID, message)


def _tells(part: NotePart) -> bool:
    shown = set(re.findall(r"[a-z0-9]+", without(part.title or "").lower())) | {"part"}
    return any(word not in shown and not word.isdigit() for word in part.id.split("-"))
