"""Nobody in a meeting shares initials with another, and one person chairs.

PASS in meetings:
    people:
      - {initials: AB, name: Avery Breakwater, post: Director of Lighthouses, attendance: present, chair: true}
      - {initials: CD, name: Corin Driftwood, post: Harbour Nurse, attendance: present}

FAIL in meetings:
    people:
      - {initials: AB, name: Avery Breakwater, post: Director of Lighthouses, attendance: present, chair: true}
      - {initials: AB, name: Alex Beach, post: Harbour Nurse, attendance: present}
"""

from collections.abc import Iterator

from macros.load import Entry
from macros.problem import Problem
from macros.rules import Context, Family

ID = "people-distinct"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Initials used again; a second chair; no chair, unless the chair may be among the withheld."""
    for entry in context.records.of("meetings"):
        yield from _initials(entry)
        yield from _chair(entry)


def _initials(entry: Entry) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, person in enumerate(entry.record.people):
        if person.initials in seen:
            yield entry.problem(("people", index, "initials"), ID, "must be the initials of one person only")
        if person.initials is not None:
            seen.add(person.initials)


def _chair(entry: Entry) -> Iterator[Problem]:
    people = entry.record.people
    chairs = [index for index, person in enumerate(people) if person.chair]
    for index in chairs[1:]:
        yield entry.problem(("people", index, "chair"), ID, "must be true for one person only")
    if not chairs and not any(person.openness == "withheld" for person in people):
        yield entry.problem(("people",), ID, "must have one person with “chair: true”")
