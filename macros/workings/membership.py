"""Records -> the small values that `macros.workings` counts with: bodies, partners, members and their day.

In: the loaded records. Out: values without models. The rules and `publish` both ask here, so that the check and the
pages never disagree on who is a member.
"""

from datetime import date
from typing import Any

from macros import dates
from macros.records.load import Records
from macros.workings.bodies import Body, Register
from macros.workings.sitting import Line, sits


def bodies(records: Records) -> dict[str, Body]:
    """Every organisation of data/organisations.yml."""
    known = records.one("organisations")
    found = known.organisations if known else ()
    return {one.id: Body(one.id, one.kind, one.became, one.part_of) for one in found}


def registers(records: Records) -> dict[str, Register]:
    """For each partnership the bodies, and which of them it names as statutory partners."""
    known = bodies(records)
    found = {}
    for entry in records.of("partnership"):
        partners: dict[str, frozenset[str]] = {}
        for one in entry.record.statutory_partners:
            partners[one.kind] = partners.get(one.kind, frozenset()) | frozenset(one.organisations)
        found[entry.id] = Register(known, partners)
    return found


def lines(group: Any) -> tuple[Line, ...]:
    """A group's membership lines."""
    return tuple(Line(one.line, one.organisations, one.posts) for one in group.members)


def members_since(records: Records, group: Any) -> date | None:
    """The day of the document that lists the members: before it nobody knows who they were. None without a list."""
    if not group.members:
        return None
    return since(records, members_source(group).document)


def members_source(group: Any) -> Any:
    """Where the list of members stands: as it says itself, else with the terms, else with the group."""
    return group.members_source or (group.terms.source if group.terms else group.source)


def since(records: Records, document: str) -> date | None:
    """The first day that a document's date can mean; None for a document that nobody listed."""
    known = records.one("documents")
    return next((dates.first_day(one.dated) for one in (known.documents if known else ()) if one.id == document), None)


def binds(records: Records, document: str, day: str) -> bool:
    """Whether a document was there on a day (a date of any precision): what it promises binds nothing earlier."""
    first = since(records, document)
    return first is not None and first <= dates.first_day(day)


def takes_part(person: Any) -> bool:
    """Whether somebody counts for attendance: named or not, they were expected to speak for an agency.

    A withheld person counts for nothing, and who only takes the notes or is a guest speaks for nobody.
    """
    if person.openness == "withheld" or person.guest or person.notetaker:
        return False
    return bool(person.attendance in ("present", "apologies"))


def is_member(register: Register, group: Any, person: Any) -> bool:
    """Whether a person of a meeting sits there as a member of the group, by the group's own list."""
    return sits(register, lines(group), person.organisations, person.post or "", person.member_as or "")
