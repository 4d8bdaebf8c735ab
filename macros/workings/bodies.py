"""Which statutory safeguarding partner a body stands for.

In: bodies with what they became and what they are part of, and the partners as the partnership names them.
Out: the partner's kind, or None. The law (Children Act 2004, section 16E) makes the council, the health commissioner
(a clinical commissioning group, since July 2022 an integrated care board) and the police the partners. So an NHS trust
is none, nor is a company that works for a council; a body of an older day stands for the one that took over from it,
and a unit of a police force for its force.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class CountedBody:
    """As much of an organisation as counting needs."""

    id: str
    kind: str
    became: str | None = None
    part_of: str | None = None


@dataclass(frozen=True)
class Register:
    """The bodies by id, and each kind of partner (council, icb, police) with the bodies named for it."""

    bodies: Mapping[str, CountedBody]
    partners: Mapping[str, frozenset[str]]

    def kind(self, body: str) -> str:
        """The body's own kind; `other` where it is not known."""
        known = self.bodies.get(body)
        return known.kind if known else "other"

    def whole(self, body: str) -> str:
        """The body on its own day, as a whole: the police force of a unit."""
        return self._end(body, successors=False)

    def successor(self, body: str) -> str:
        """The body that stands in its place today, as a whole: the integrated care board of an older group."""
        return self._end(body, successors=True)

    def same(self, body: str, other: str) -> bool:
        """Whether two are one body, allowing for units and for what became of them."""
        return self.successor(body) == self.successor(other)

    def leads_to(self, body: str, other: str) -> bool:
        """Whether the other is the body itself, or took its place, directly or by way of others."""
        seen: set[str] = set()
        at: str | None = body
        while at is not None and at not in seen:
            if at == other:
                return True
            seen.add(at)
            known = self.bodies.get(at)
            at = (known.part_of or known.became) if known else None
        return False

    def stands_for(self, body: str) -> str | None:
        """The kind of statutory partner that the body is in this partnership, or None."""
        today = self.successor(body)
        return next((kind for kind, named in self.partners.items() if today in map(self.successor, named)), None)

    def _end(self, body: str, successors: bool) -> str:
        seen: list[str] = []
        while body not in seen:
            seen.append(body)
            known = self.bodies.get(body)
            further = known and (known.part_of or (known.became if successors else None))
            if not further:
                return body
            body = further
        # Bodies that lead to each other in a circle are one body, whose name must not depend on where the search began.
        return min(seen[seen.index(body) :])
