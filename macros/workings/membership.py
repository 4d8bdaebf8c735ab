"""Who is a member of what, and since when: records -> bodies, statutory partners, members and the day of their list.

In: the loaded records. Out: plain answers, and values without models. The rules and `publish` both ask here, so that
the check and the pages never disagree on who is a member.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from macros import dates
from macros.records.load import Records
from macros.workings.bodies import CountedBody, Register


@dataclass(frozen=True)
class MembershipLine:
    """One membership line: its words, the bodies and the posts that it names."""

    words: str
    bodies: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()


def bodies(records: Records) -> dict[str, CountedBody]:
    """Every organisation of organisations.yml."""
    known = records.one("organisations")
    listed = known.organisations if known else ()
    return {body.id: CountedBody(body.id, body.kind, body.became, body.part_of) for body in listed}


def registers(records: Records) -> dict[str, Register]:
    """For each partnership the bodies, and which of them it names as statutory partners."""
    known = bodies(records)
    by_partnership = {}
    for entry in records.of("partnership"):
        partners: dict[str, frozenset[str]] = {}
        for partner in entry.record.statutory_partners:
            partners[partner.kind] = partners.get(partner.kind, frozenset()) | frozenset(partner.organisations)
        by_partnership[entry.id] = Register(known, partners)
    return by_partnership


def lines(group: Any) -> tuple[MembershipLine, ...]:
    """A group's membership lines."""
    return tuple(MembershipLine(member.line, member.organisations, member.posts) for member in group.members)


def members_since(records: Records, group: Any) -> date | None:
    """The day of the document that lists the members, who are unknown before it; None without a list."""
    if not group.members:
        return None
    return since(records, members_source(group).document)


def members_source(group: Any) -> Any:
    """The source of the list of members: its own, else that of the terms, else that of the group."""
    return group.members_source or (group.terms.source if group.terms else group.source)


def since(records: Records, document: str) -> date | None:
    """The first day that a document's date can mean; None for a document that is not listed."""
    known = records.one("documents")
    dated = (other.dated for other in (known.documents if known else ()) if other.id == document)
    return next(map(dates.first_day, dated), None)


def binds(records: Records, document: str, day: str) -> bool:
    """Whether a document existed on a day (a date of any precision): what it promises binds nothing earlier."""
    first = since(records, document)
    return first is not None and first <= dates.first_day(day)


def takes_part(person: Any) -> bool:
    """Whether somebody counts for attendance: named or not, they were expected to speak for an agency.

    A withheld person is not counted, and a guest or somebody who only takes the notes speaks for no agency.
    """
    if person.openness == "withheld" or person.guest or person.notetaker:
        return False
    return bool(person.attendance in ("present", "apologies"))


def is_member(register: Register, group: Any, person: Any) -> bool:
    """Whether a person of a meeting sits there as a member of the group.

    True where a line of the group's own list names the person's body (or what became of it), or is the line that they
    give, as for a line that names only a sort of agency ("voluntary sector"). A post makes a member only where the line
    or the person names no body: the same post elsewhere is somebody else.
    """
    return any(
        line.words == person.member_as or _names(register, line, person.organisations, person.post)
        for line in lines(group)
    )


def _names(register: Register, line: MembershipLine, bodies: tuple[str, ...], post: str | None) -> bool:
    if bodies and line.bodies:
        return any(register.same(body, member) for body in bodies for member in line.bodies)
    return post is not None and post in (line.words, *line.posts)
