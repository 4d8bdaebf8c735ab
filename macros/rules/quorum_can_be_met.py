"""A quorum counted by statutory partner can be reached: each kind of partner counts once, and no other kind counts.

A number that the partners alone cannot reach is accepted where the record gives another reading that counts each body
on its own, and the bodies that the group lists are enough for it. The pages give the answer under either reading.

PASS in groups:
    quorum:
      at_least: 2
      of: statutory-agencies
      counted: {kinds: [council, police], by: partner}
      if_not: It meets again.
      source: {document: nowhere-arrangements}

FAIL in groups:
    quorum:
      at_least: 3
      of: statutory-agencies
      counted: {kinds: [council, police], by: partner}
      if_not: It meets again.
      source: {document: nowhere-arrangements}

Who the statutory partners are is law: Children Act 2004, section 16E.
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records.models.group import Counting, Group, Quorum
from macros.records.source import KeyPath
from macros.rules import Context, Family
from macros.workings import membership
from macros.workings.bodies import Register
from macros.workings.quorum import PARTNERS, Rule, Seat, answer

ID = "quorum-can-be-met"
FAMILY: Family = "reference"

_NO_PARTNER = "must hold council, icb or police: by partner no other kind counts, so no meeting could have a quorum"
_TOO_MANY = "must not be more than the kinds of statutory partner that count: by partner each counts once"
_TOO_FEW = "must hold as many of council, icb and police as “at_least” asks for: by partner each counts once"


def check(context: Context) -> Iterator[Problem]:
    """Quorums that no meeting could reach, and other readings that count too few kinds of partner."""
    registers = membership.registers(context.records)
    for kind in ("groups", "earlier-terms"):
        for entry in context.records.of(kind):
            quorum = entry.record.quorum
            # Where a group's file is broken, nobody can say what else its quorum would count.
            if entry.sound and quorum is not None and quorum.of != "members":
                for where, message in _faults(entry.record, quorum, registers.get(entry.partnership or "")):
                    yield entry.problem(("quorum", *where), ID, message)


def _faults(group: Group, quorum: Quorum, register: Register | None) -> Iterator[tuple[KeyPath, str]]:
    number = _most(quorum.counted)
    other_counted = quorum.reading.other_counted if quorum.reading else None
    if number == 0:
        yield ("counted", "kinds"), _NO_PARTNER
    elif number is not None and quorum.at_least > number and not _all_reach(group, quorum, other_counted, register):
        yield ("at_least",), _TOO_MANY
    if other_counted is None:
        return
    other = _most(other_counted)
    # What the reading chosen cannot reach is one fault, whichever way the rule is read.
    if other is not None and other < quorum.at_least and (number is None or number >= quorum.at_least):
        yield ("reading", "other_counted", "kinds"), _NO_PARTNER if other == 0 else _TOO_FEW


def _most(counted: Counting | None) -> int | None:
    """How many can be counted at the most; None where every body counts on its own."""
    if counted is None:
        return len(PARTNERS)
    return len(PARTNERS & set(counted.kinds)) if counted.by == "partner" else None


def _all_reach(group: Group, quorum: Quorum, counted: Counting | None, register: Register | None) -> bool:
    """Whether a meeting to which every listed body came would be quorate with each body counted on its own."""
    if counted is None or counted.by != "body" or register is None:
        return False
    rule = Rule(quorum.at_least, "bodies", frozenset(counted.kinds))
    return answer(rule, [Seat(member.organisations) for member in group.members], register).quorate is True
