"""A substitute is present, comes alone for somebody who is absent, and is from the same agency.

PASS in meetings:
    people: [{initials: CD, substitute_for: EF}]

FAIL in meetings:
    people: [{initials: CD, substitute_for: AB}]

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
    """Substitutes for somebody present or for themselves, who did not come, who come second, or from another agency.

    Initials that nobody has are for another rule.
    """
    registers = membership.registers(context.records)
    for entry in context.records.of("meetings"):
        register = registers.get(entry.partnership or "")
        for index, message in _faults(entry, register):
            yield entry.problem(("people", index, "substitute_for"), ID, message)


def _faults(entry: Entry, register: Register | None) -> Iterator[tuple[int, str]]:
    people: tuple[Person, ...] = entry.record.people
    known = {person.initials: person for person in people if person.initials}
    there = {initials for initials, person in known.items() if person.attendance == "present"}
    taken: set[str] = set()
    for index, person in enumerate(people):
        # Another rule says that a withheld person has nothing in this field at all.
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


def _of_different_agencies(register: Register, substitute: Person, absent: Person) -> bool:
    """Whether the two share no agency; False where either states none, or one that nobody knows."""
    agencies, others = substitute.organisations, absent.organisations
    if not (agencies and others) or any(agency not in register.bodies for agency in (*agencies, *others)):
        return False
    return not any(register.same(agency, other) for agency in agencies for other in others)
