"""No two people in a meeting share initials, and one person chairs, or as many as the group's terms allow.

PASS in meetings:
    people: [{initials: AB, chair: true}]

FAIL in meetings:
    people: [{initials: CD, chair: true}]
"""

from collections.abc import Iterator
from typing import Any

from macros.problem import Problem
from macros.records.load import Entry
from macros.rules import Context, Family

ID = "people-distinct"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Initials used again; a second chair; no chair, unless the chair may be among the withheld."""
    groups = {(entry.partnership, entry.id): entry.record for entry in context.records.of("groups")}
    for entry in context.records.of("meetings"):
        yield from _initials(entry)
        yield from _chair(entry, _allowed(groups.get((entry.partnership, entry.record.group))))


def _initials(entry: Entry) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, person in enumerate(entry.record.people):
        if person.initials in seen:
            yield entry.problem(("people", index, "initials"), ID, "must be the initials of one person only")
        if person.initials is not None:
            seen.add(person.initials)


def _allowed(group: Any) -> int:
    """How many may chair at once: what the terms say, else the number of co-chairs, else one."""
    chairing = group.chairing if group else None
    if chairing is None:
        return 1
    return chairing.at_once or max(1, len(chairing.co_chairs))


def _chair(entry: Entry, allowed: int) -> Iterator[Problem]:
    people = entry.record.people
    chairs = [index for index, person in enumerate(people) if person.chair]
    for index in chairs[allowed:]:
        most = "one person only" if allowed == 1 else f"{allowed} people at most, as the group’s terms say"
        yield entry.problem(("people", index, "chair"), ID, f"“chair” must be true for {most}")
    if not chairs and not any(person.openness == "withheld" for person in people):
        yield entry.problem(("people",), ID, "must have one person with “chair: true”")
