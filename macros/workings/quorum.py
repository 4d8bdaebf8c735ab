"""Whether enough of the right bodies were there, by a group's own rule.

In: who sat in the room, the rule under one reading, the register of bodies. Out: `Outcome`. Guests and those who only
took the notes are for the caller to leave out; withheld people are handed in as a number, since nobody may learn whom
they stood for: what is published can then show that a meeting was quorate, and never that it was not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from macros.workings.bodies import Register

PARTNERS = frozenset({"council", "icb", "police"})


@dataclass(frozen=True)
class Seat:
    """Somebody who was there: the bodies that they stood for, and whether they sat as a member of the group."""

    bodies: tuple[str, ...]
    member: bool = True


@dataclass(frozen=True)
class Rule:
    """At least so many: members, partners (each kind once) or bodies (each on its own) of the given kinds."""

    at_least: int
    of: Literal["members", "partners", "bodies"]
    kinds: frozenset[str] = PARTNERS


@dataclass(frozen=True)
class Outcome:
    """What was counted; `counted` holds kinds of partner or ids of bodies, and nothing for members."""

    number: int
    at_least: int
    counted: tuple[str, ...]
    quorate: bool | None  # None: the published notes do not show it


def answer(rule: Rule, seats: Sequence[Seat], register: Register, hidden: int = 0) -> Outcome:
    """Apply one reading of the rule; `hidden` is how many more were there whom the published notes withhold."""
    if rule.of == "members":
        counted: tuple[str, ...] = ()
        number = sum(seat.member for seat in seats)
    else:
        counted = tuple(_counted(rule, seats, register))
        number = len(counted)
    reached = number >= rule.at_least
    return Outcome(number, rule.at_least, counted, None if hidden and not reached else reached)


def _counted(rule: Rule, seats: Iterable[Seat], register: Register) -> list[str]:
    """Each partner or body once, in the order of the seats."""
    counted: dict[str, None] = {}
    for seat in seats:
        for body in seat.bodies:
            partner = register.stands_for(body)
            if rule.of == "partners":
                if partner in rule.kinds:
                    counted[str(partner)] = None
            elif register.kind(body) in rule.kinds if partner is None else _is(rule, register, body, partner):
                counted[register.whole(body)] = None
    return list(counted)


def _is(rule: Rule, register: Register, body: str, partner: str) -> bool:
    """A clinical commissioning group counts where integrated care boards do: it was the partner of its day."""
    return partner in rule.kinds or register.kind(body) in rule.kinds
