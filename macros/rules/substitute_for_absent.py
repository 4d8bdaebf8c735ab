"""Who comes as a substitute is present, alone comes for somebody who is not, and is of the same agency.

PASS in meetings:
    people:
      - {initials: AB, name: Avery Breakwater, post: Director of Lighthouses, attendance: present, chair: true}
      - {initials: CD, name: Corin Driftwood, post: Harbour Nurse, attendance: present, substitute_for: EF}
      - {initials: EF, name: Ellis Foam, post: Harbour Doctor, attendance: apologies}

FAIL in meetings:
    people:
      - {initials: AB, name: Avery Breakwater, post: Director of Lighthouses, attendance: present, chair: true}
      - {initials: CD, name: Corin Driftwood, post: Harbour Nurse, attendance: present, substitute_for: AB}
      - {initials: EF, name: Ellis Foam, post: Harbour Doctor, attendance: apologies}

The attendance table counts a substitute for the agency of whoever stayed away. One person of another agency would count
for two: what the notes say of such a case goes into the person's `note`.
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records.load import Entry
from macros.records.models.meeting import Person
from macros.rules import Context, Family
from macros.workings import membership
from macros.workings.bodies import Register

ID = "substitute-for-absent"
FAMILY: Family = "reference"

_PRESENT = "must stand only with somebody who is present"
_ABSENT = "must be the initials of somebody who is not present"
_ONCE = "must be the initials of somebody for whom nobody else came"
_AGENCY = "must be the initials of somebody of the same agency, else left out and told in “note”: nobody counts for two"


def check(context: Context) -> Iterator[Problem]:
    """Substitutes for somebody present or for themselves, who did not come, second ones, and those of another agency.

    Initials of nobody are another rule's.
    """
    registers = membership.registers(context.records)
    for entry in context.records.of("meetings"):
        register = registers.get(entry.partnership or "")
        for index, message in _faults(entry, register):
            yield entry.problem(("people", index, "substitute_for"), ID, message)


def _faults(entry: Entry, register: Register | None) -> Iterator[tuple[int, str]]:
    people: tuple[Person, ...] = entry.record.people
    known = {one.initials: one for one in people if one.initials}
    there = {initials for initials, one in known.items() if one.attendance == "present"}
    taken: set[str] = set()
    for index, person in enumerate(people):
        # Of somebody withheld another rule says that nothing may stand there at all.
        if person.substitute_for is None or person.openness == "withheld":
            continue
        absent = known.get(person.substitute_for)
        if person.attendance != "present":
            yield index, _PRESENT
        elif person.substitute_for in there:
            yield index, _ABSENT
        elif person.substitute_for in taken:
            yield index, _ONCE
        elif absent and register and _of_different_agencies(register, person, absent):
            yield index, _AGENCY
        if person.attendance == "present":
            taken.add(person.substitute_for)


def _of_different_agencies(register: Register, one: Person, other: Person) -> bool:
    """Whether no agency of the one is one of the other's; False where one has none stated, or one that nobody knows."""
    agencies = (*one.organisations, *other.organisations)
    if not (one.organisations and other.organisations) or any(each not in register.bodies for each in agencies):
        return False
    return not any(register.same(mine, theirs) for mine in one.organisations for theirs in other.organisations)
