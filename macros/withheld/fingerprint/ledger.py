"""data/fingerprints.txt: the prints of everything that was ever withheld.

In: the project folder; passages to add or to withdraw. Out: a ledger, and its text. Nothing is written here: commands
write all their files together. Prints made up at random fill every addition to a whole multiple of 512, so that neither
the ledger nor its history in git tells how much was withheld.

A line is a print. None goes while its notes are there, so that git can merge two ledgers by union (.gitattributes), in
any order and with doubles: a redaction that is lifted puts a hyphen before its prints, and where both lines stand the
one with more hyphens counts. One hyphen: withdrawn; two: withheld again since; an even number of hyphens is looked for.
`# key` names the key by a print that every ledger of this key holds, so that a new key is told from a loss.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.withheld.fingerprint.runs import TooCommon, check_print, made_up, prints

LEDGER = "data/fingerprints.txt"
BLOCK = 512
_HEAD = (
    "# Keyed fingerprints of withheld passages, most of them made up: they tell nobody what was withheld.\n"
    "# Written by `partnership redact`. Take no line away: the check would no longer find what it stands for.\n"
)
_REMARKS = frozenset(_HEAD.splitlines())
_PRINT = re.compile(r"[0-9a-f]{40}")
_TURNED = re.compile(rf"(-+)({_PRINT.pattern})")
_KEY = re.compile(rf"# key ({_PRINT.pattern})")


class BadLedger(ValueError):
    """A ledger that cannot be read, or was made with another key. `line` is where, from 1."""

    def __init__(self, line: int, must: str) -> None:
        super().__init__(must)
        self.line = line


@dataclass(frozen=True)
class Ledger:
    """Every print that is looked for, those that are made up included: only the key and the words tell them apart."""

    prints: frozenset[str] = frozenset()
    # The prints that were ever withdrawn, with the hyphens before them.
    turned: frozenset[tuple[str, str]] = frozenset()
    # The print that names the key; None in a ledger that was written before keys were named.
    key: str | None = None

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
        """The ledger in a file's bytes; BadLedger where they hold none, or one without the print that names its key."""
        plain, keys, turned = set(), set(), dict[str, str]()
        for number, line in enumerate(raw.decode("ascii", "replace").splitlines(), 1):
            if _PRINT.fullmatch(line):
                plain.add(line)
            elif named := _KEY.fullmatch(line):
                keys.add(named[1])
            elif signed := _TURNED.fullmatch(line):
                turned[signed[2]] = max(turned.get(signed[2], ""), signed[1])
            elif line not in _REMARKS:
                raise BadLedger(number, "must be one fingerprint, as `partnership redact` writes it, and nothing else")
            if len(keys) > 1:
                raise BadLedger(number, "must be of one key: take that of the newer one, and redact the rest again")
        looked_for = plain - turned.keys() | {digits for digits, sign in turned.items() if len(sign) % 2 == 0}
        if not keys <= looked_for:
            raise BadLedger(1, "must be whole: a part of it is gone, get it back from git")
        return cls(frozenset(looked_for), frozenset(turned.items()), next(iter(keys), None))

    @cached_property
    def lines(self) -> frozenset[bytes]:
        """Every line that this ledger stands for: what it has, and what each of its lines was before."""
        before = (f"{sign[:count]}{digits}" for digits, sign in self.turned for count in range(len(sign) + 1))
        return frozenset(line.encode() for line in (*self.prints, *before))

    def matches(self, key: bytes) -> bool:
        """True where this ledger was made with this key; an empty one goes with any."""
        return not self.prints or check_print(key) in self.prints

    def add(self, passages: Iterable[str], key: bytes, public: frozenset[str] = frozenset()) -> "Ledger":
        """This ledger with the prints of `passages` but those of `public`; the same one where it has them all.

        An empty one is begun even for no passage: from then on it is there, and its being gone is noticed.

        Raises TooCommon for a passage that cannot be recognised, BadLedger where the key is another one.
        """
        if not self.matches(key):
            raise BadLedger(1, "must have been made with the key that is here: ask your colleagues for theirs")
        new = frozenset().union(*(prints(passage, key) for passage in passages)) - public | {check_print(key)}
        new -= self.prints
        if not new:
            return self
        whole = self._with(new, key)
        while short := -len(whole.prints | dict(whole.turned).keys()) % BLOCK:
            whole = whole._with(frozenset(made_up() for _ in range(short)), key)
        return whole

    def withdraw(self, passages: Iterable[str], key: bytes) -> "Ledger":
        """This ledger, no longer looking for these passages, whatever is merged into it; the same one without any.

        Only prints of the whole passage go. A name that is withheld elsewhere and stands inside keeps its own print.
        """
        gone = set[str]()
        for passage in passages:
            try:
                gone |= prints(passage, key)
            except TooCommon:
                continue
        gone &= self.prints
        if not gone:
            return self
        turned = dict(self.turned)
        turns = {digits: f"{turned.get(digits, '')}-" for digits in gone}
        return Ledger(self.prints - gone, frozenset((turned | turns).items()), check_print(key))

    def _with(self, new: frozenset[str], key: bytes) -> "Ledger":
        turned = dict(self.turned)
        again = {digits: f"{turned[digits]}-" for digits in new if digits in turned}
        return Ledger(self.prints | new, frozenset((turned | again).items()), check_print(key))

    @cached_property
    def text(self) -> str:
        """The file's content: one print a line, in order, so that the order tells nothing."""
        signs = dict(self.turned)
        key = f"# key {self.key}\n" if self.key else ""
        return (
            _HEAD + key + "".join(f"{signs.get(digits, '')}{digits}\n" for digits in sorted(self.prints | set(signs)))
        )
