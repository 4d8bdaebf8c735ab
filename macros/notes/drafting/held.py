"""Withheld words, looked for in one draft's record as the guard looks for them on the whole site.

In: runs of words. Out: whether and where they stand in a text, and which of them. The fingerprints are made in memory,
under a key of the moment that is written nowhere: so there is one way of comparing, and it knows the same forms.
"""

import secrets
from collections.abc import Iterable, Iterator
from functools import cached_property

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.runs import Sought, print_of
from macros.withheld.fingerprint.scanner import Scanner


class Lookout:
    """Looks for the same runs in many texts."""

    def __init__(self, sought: Iterable[Sought]) -> None:
        self.sought = frozenset(sought)

    @cached_property
    def _scanner(self) -> Scanner:
        key = secrets.token_bytes(32)
        return Scanner(Ledger(frozenset(print_of(run, key) for run in self.sought)), key)

    @cached_property
    def _halves(self) -> tuple["Lookout", "Lookout"]:
        every = sorted(self.sought)
        middle = len(every) // 2
        return Lookout(every[:middle]), Lookout(every[middle:])

    def find(self, text: str) -> Iterator[int]:
        """Where any of the runs begins."""
        return self._scanner.find(text) if self.sought else iter(())

    def stands_in(self, text: str) -> bool:
        """Whether any of the runs stands in the text."""
        return next(self.find(text), None) is not None

    def standing(self, text: str) -> frozenset[Sought]:
        """Those of the runs that stand in the text: a scan tells where, so they are halved until it tells which."""
        if not self.stands_in(text):
            return frozenset()
        if len(self.sought) == 1:
            return self.sought
        first, second = self._halves
        return first.standing(text) | second.standing(text)
