"""data/fingerprints.txt: the prints of everything that was ever withheld.

In: the project folder; passages to add. Out: a ledger, and its text. Adding writes nothing: `redact` writes all its
files together. Prints made up at random fill every addition to a whole multiple of 512, so that neither the ledger
nor its history in git tells how much was withheld.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.withheld.fingerprint.runs import check_print, made_up, prints

LEDGER = "data/fingerprints.txt"
BLOCK = 512
_HEAD = (
    "# Keyed fingerprints of withheld passages, most of them made up: they tell nobody what was withheld.\n"
    "# Written by `partnership redact`. Take no line away: the check would no longer find what it stands for.\n"
)
_REMARKS = frozenset(_HEAD.splitlines())
_PRINT = re.compile(r"[0-9a-f]{40}")


class BadLedger(ValueError):
    """A ledger that cannot be read, or was made with another key. `line` is where, from 1."""

    def __init__(self, line: int, must: str) -> None:
        super().__init__(must)
        self.line = line


@dataclass(frozen=True)
class Ledger:
    """Every print of a project, those that are made up included: nothing tells them apart but the key and the words."""

    prints: frozenset[str] = frozenset()

    @classmethod
    def read(cls, root: Path) -> "Ledger":
        """The ledger of the project at `root`; an empty one where there is none; BadLedger where it is no ledger."""
        try:
            raw = (root / LEDGER).read_bytes()
        except FileNotFoundError:
            return cls()
        except OSError:
            raise BadLedger(1, "must be a file of fingerprints that can be read") from None
        return cls.parse(raw)

    @classmethod
    def parse(cls, raw: bytes) -> "Ledger":
        """The ledger in a file's bytes; BadLedger where they hold none."""
        text = raw.decode("ascii", "replace")
        lines = []
        for number, line in enumerate(text.splitlines(), 1):
            if line in _REMARKS:
                continue
            if not _PRINT.fullmatch(line):
                raise BadLedger(number, "must be one fingerprint, as `partnership redact` writes it, and nothing else")
            lines.append(line)
        return cls(frozenset(lines))

    def matches(self, key: bytes) -> bool:
        """True where this ledger was made with this key; an empty one goes with any."""
        return not self.prints or check_print(key) in self.prints

    def add(self, passages: Iterable[str], key: bytes) -> "Ledger":
        """This ledger with the prints of `passages`; the same one where it has them all.

        An empty one is begun even for no passage: from then on it is there, and its being gone is noticed.

        Raises TooCommon for a passage that cannot be recognised, BadLedger where the key is another one.
        """
        if not self.matches(key):
            raise BadLedger(1, "must have been made with the key that is here: ask your colleagues for theirs")
        new = frozenset().union(*(prints(passage, key) for passage in passages)) | {check_print(key)}
        new -= self.prints
        if not new:
            return self
        whole = set(self.prints | new)
        short = -len(whole) % BLOCK
        while short:
            whole |= {made_up() for _ in range(short)}
            short = -len(whole) % BLOCK
        return Ledger(frozenset(whole))

    @cached_property
    def text(self) -> str:
        """The file's content: one print a line, in order, so that the order tells nothing."""
        return _HEAD + "".join(f"{line}\n" for line in sorted(self.prints))
