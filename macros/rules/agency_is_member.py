"""An agency at a meeting is a member of the group, by the list of that day, or is there as a guest.

PASS in meetings:
    people: [{initials: CD, organisations: [far-away-council], guest: true}]

FAIL in meetings:
    people: [{initials: CD, organisations: [far-away-council]}]
"""

from collections.abc import Iterable, Iterator
from typing import Any

from macros import dates
from macros.problem import Problem
from macros.records.load import Entry
from macros.rules import Context, Family
from macros.workings import membership
from macros.workings.bodies import Register

ID = "agency-is-member"
FAMILY: Family = "reference"

_NOT_A_MEMBER = "must be a member of the group: else give the person “member_as” (a membership line) or “guest: true”"


def check(context: Context) -> Iterator[Problem]:
    """Every agency that is no member, by a list no newer than the meeting; every `member_as` that is no line of it."""
    registers = membership.registers(context.records)
    groups = {(entry.partnership, entry.id): entry.record for entry in context.records.of("groups")}
    lists = {place: membership.members_since(context.records, group) for place, group in groups.items()}
    for entry in context.records.of("meetings"):
        group, register = groups.get((entry.partnership, entry.record.group)), registers.get(entry.partnership or "")
        if group is None or register is None or not _known(register, group.members):
            continue
        since = lists[entry.partnership, entry.record.group]
        if since is not None and since <= dates.first_day(entry.record.date):
            yield from _strangers(entry, group, register)


def _strangers(entry: Entry, group: Any, register: Register) -> Iterator[Problem]:
    known = {line.words for line in membership.lines(group)}
    for index, person in enumerate(entry.record.people):
        if not membership.takes_part(person):
            continue
        if person.member_as and person.member_as not in known:
            where = ("people", index, "member_as")
            yield entry.problem(where, ID, "must be a membership line of the group, word for word")
        elif (
            person.organisations
            and _known(register, [person])
            and not _serves(register, person)
            and not membership.is_member(register, group, person)
        ):
            yield entry.problem(("people", index, "organisations"), ID, _NOT_A_MEMBER)


def _known(register: Register, holders: Iterable[Any]) -> bool:
    """Whether every id used is that of a body: this rule stays silent about others, which another rule reports."""
    return all(body in register.bodies for holder in holders for body in holder.organisations)


def _serves(register: Register, person: Any) -> bool:
    """Whether it is the partnership's own team: that serves every meeting, and many lists of members leave it out."""
    return all(register.kind(body) == "partnership" for body in person.organisations)
