"""Who chaired a meeting was there.

PASS in meetings:
    people: [{initials: AB, attendance: present, chair: true}]

FAIL in meetings:
    people: [{initials: AB, attendance: apologies, chair: true}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "chair-was-there"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Everybody who chaired but sent apologies or is only mentioned; withheld people have a rule of their own."""
    for entry in context.records.of("meetings"):
        for index, person in enumerate(entry.record.people):
            if person.chair and person.attendance != "present" and person.openness != "withheld":
                message = "“chair” must be true only for somebody who is present"
                yield entry.problem(("people", index, "chair"), ID, message)
