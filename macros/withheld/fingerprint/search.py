"""Words and a ledger -> the places at which a withheld run of words begins.

In: the words of a text, in blocks that follow one another. Out: indexes of words. The tag of a run is what its first
four words add to it (`runs`), so the tags of every place of a block are worked out at once, once for each shape in
which a run may stand: its words in a row, or one more word among them. What is left to do for each place is to look its
tags up in a table; only where one is there is the whole run compared.
"""

import re
import struct
from collections.abc import Iterable, Iterator
from functools import reduce
from hashlib import blake2b
from itertools import combinations
from operator import xor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from macros.withheld.fingerprint import numbers, runs
from macros.withheld.fingerprint.common import RUN
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.normal import fold

_REMEMBERED = 200_000
_BITS = 20  # of a tag, by which the table knows it
_LONG = 50  # words; fewer are searched as quickly as they are recognised
_REACH = RUN  # words after the first that may belong to a run: one more than a run has
# What is to know of a word beside what it adds to tags.
_LETTERS, _DIGITS, _ALONE, _WITHIN, _GLUED = 1, 2, 4, 8, 16
_WORD = struct.Struct("=4IB")
_WORDS = np.dtype([("parts", np.uint32, 4), ("marks", np.uint8)])
# Groups that may be one number: 020 7946 0000, AB12 CDE, CP/LA/2026/0417.
_NUMBER = re.compile(rb"\x01{0,2}\x02+\x01?")
_GROUPS = 6
# What is written together: WrennaThistlewick, thistlewick2. Of more parts it is a code and no name.
_PIECES = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^A-Za-z0-9]+")
_MANY_PIECES = 10
_PIECE = 3
# What people write before and behind a name without a capital: #justiceforwrenna, thistlewickfamily.pdf.
_BEFORE = ("justicefor", "inmemoryof", "ripfor", "remember", "find", "help", "the", "family", "case", "report")
_BEHIND = ("family", "case", "report", "review", "notes", "minutes", "statement", "letter", "photo", "draft", "final")
_NAME = 4


class _Shape(NamedTuple):
    """Where the first words of a run stand, counted from its first, and the kinds of run that may stand so."""

    places: tuple[int, ...]
    kinds: tuple[int, ...]

    def whole(self, kind: int) -> Iterator[tuple[int, ...]]:
        """Where all its words may stand: those in a row of which a tag knows four have a fifth."""
        if kind != runs.LONG:
            yield self.places
            return
        last = self.places[-1]
        yield (*self.places, last + 1)
        if last == len(self.places) - 1:
            yield (*self.places, last + 2)


_AT_ONCE = {size: (size, size + runs.APART) for size in (2, 3)} | {4: (4, 4 + runs.APART, runs.LONG)}
_SHAPES = (
    *(_Shape(tuple(range(size)), kinds) for size, kinds in _AT_ONCE.items()),
    *(
        _Shape((*range(gap), *range(gap + 1, size + 1)), kinds[1:])
        for size, kinds in _AT_ONCE.items()
        for gap in range(1, size)
    ),
    _Shape((0, 3), (2 + runs.APART,)),
)


class Search:
    """What the search for runs needs to know of a ledger."""

    def __init__(self, ledger: Ledger, key: bytes) -> None:
        self.key = key
        self.base = blake2b(key=key, person=b"run", digest_size=16)
        lines = ((int(line[: runs.TAG], 16), bytes.fromhex(line[runs.TAG :])) for line in ledger.prints)
        self.tags = {rest: covered ^ runs.cover(key, rest) for covered, rest in lines}
        self.uncovered = frozenset(self.tags.values())
        self.sizes = frozenset(tag & runs.HASH for tag in self.uncovered if tag >> 29 == runs.ALONE)
        self.table = np.zeros(1 << _BITS, np.uint8)
        known = np.fromiter(self.uncovered, np.uint32)
        np.bitwise_or.at(self.table, _at(known & np.uint32(runs.HASH)), np.left_shift(1, known >> 29).astype(np.uint8))
        self.words: dict[str, bytes] = _Words(self)
        # Digests of texts, numbers, and words with those beside them in which nothing was found.
        self.clean: set[object] = set()

    def starts(self, blocks: Iterable[list[str]], *, alone: bool = True) -> Iterator[int]:
        """Where withheld runs begin, in order; of neighbouring places, the first. Runs of one word only if `alone`."""
        places: set[int] = set()
        before: list[str] = []
        size = 0
        for block in blocks:
            # A run may begin in one block and end in the next: the last words of the one stand before the other.
            run = before + block
            places.update(size - len(before) + place for place in self._within(run, alone))
            size += len(block)
            before = run[max(0, len(run) - _REACH) :]
        yield from (place for place in sorted(places) if place - 1 not in places)

    def tag(self, run: Iterable[str]) -> int | None:
        """The tag of these words where they are one withheld run, as `runs.body` has it; None where they are not."""
        digest = self.base.copy()  # without beginning anew with the key for each of millions of runs
        digest.update(" ".join(map(fold, run)).encode("utf-8", "surrogatepass"))
        return self.tags.get(digest.digest())

    def begun(self, run: list[str]) -> set[int]:
        """Where a run of two words or more begins, and a number of two groups or more."""
        return self._begun(run, self._known(run))

    def _known(self, run: list[str]) -> NDArray[np.void]:
        return np.frombuffer(b"".join(map(self.words.__getitem__, run)), _WORDS)

    def _within(self, run: list[str], alone: bool) -> set[int]:
        # Read once with breaks for its tags and once with nothing, a text has mostly the same words: what was clean
        # after the same words is clean again.
        text = " ".join(run).encode("utf-8", "surrogatepass") if len(run) >= _LONG else b""
        name = blake2b(text, digest_size=16, person=b"alone" if alone else b"").digest()
        if not run or (text and name in self.clean):
            return set()
        known = self._known(run)
        places = self._begun(run, known)
        marks = known["marks"]
        if (marks > _LETTERS + _DIGITS).any():
            wanted = _ALONE | _WITHIN if alone else _WITHIN
            places.update(map(int, np.flatnonzero(marks & wanted)))
            places.update(*(self._beside(run, int(place)) for place in np.flatnonzero(marks & _GLUED)))
        if text and not places:
            self._remember(name)
        return places

    def _begun(self, run: list[str], known: NDArray[np.void]) -> set[int]:
        parts = known["parts"]
        places = set(self._numbers(run, known["marks"])) if self.sizes else set()
        for shape in _SHAPES:
            length = len(run) - shape.places[-1]
            if length <= 0:
                continue
            tags = reduce(xor, (parts[at : at + length, place] for place, at in enumerate(shape.places)))
            bits = sum(1 << kind for kind in shape.kinds)
            for place in np.flatnonzero(self.table[_at(tags)] & bits):
                if self._is_there(run, int(place), int(tags[place]), shape):
                    places.add(int(place))
        return places

    def _is_there(self, run: list[str], place: int, tag: int, shape: _Shape) -> bool:
        for kind in shape.kinds:
            wanted = kind << 29 | tag
            if wanted in self.uncovered:
                for whole in shape.whole(kind):
                    if place + whole[-1] < len(run) and self.tag(run[place + at] for at in whole) == wanted:
                        return True
        return False

    def _numbers(self, run: list[str], marks: NDArray[np.uint8]) -> Iterator[int]:
        """Where neighbouring groups are one withheld number."""
        for match in _NUMBER.finditer((marks & (_LETTERS | _DIGITS)).tobytes()):
            for start, end in combinations(range(match.start(), match.end() + 1), 2):
                if not 1 < end - start <= _GROUPS or sum(map(len, run[start:end])) not in self.sizes:
                    continue
                joined = "".join(run[start:end]).lower()
                if joined not in self.clean:
                    if self.tag([joined]) is not None:
                        yield start
                    else:
                        self._remember(joined)

    def _beside(self, run: list[str], place: int) -> Iterator[int]:
        """Where a run begins of which a part of this word belongs to the words beside it: pellin-siltmarsh2."""
        first = max(0, place - _REACH)
        before, after = run[first:place], run[place + 1 : place + 1 + _REACH]
        around = (*before, run[place], *after)
        if around in self.clean:
            return
        found = self.begun([*before, *pieces(run[place]), *after])
        if not found:
            self._remember(around)
        yield from (min(first + start, place) for start in found)

    def _remember(self, clean: object) -> None:
        if len(self.clean) > _REMEMBERED:
            self.clean.clear()
        self.clean.add(clean)


class _Words(dict[str, bytes]):
    """A word as it is written -> what it adds to tags, and what is to know of it; asked once for each word."""

    def __init__(self, search: Search) -> None:
        super().__init__()
        self.search = search

    def __missing__(self, word: str) -> bytes:
        if len(self) > _REMEMBERED:
            self.clear()
        self[word] = known = _WORD.pack(*runs.word_parts(self.search.key, fold(word)), self._marks(word))
        return known

    def _marks(self, word: str) -> int:
        has_digits = not word.isalpha()
        marks = _DIGITS if has_digits else _LETTERS if len(word) <= numbers.SHORT else 0
        tag = self.search.tag([word])
        if tag is not None:
            marks |= _WITHIN if has_digits or tag & runs.HASH == runs.TOGETHER else _ALONE
        parts = pieces(word)
        if len(parts) > 1:
            marks |= _GLUED if has_digits else 0
            marks |= _ALONE if any(self.search.tag([part]) is not None for part in parts if len(part) >= _PIECE) else 0
            marks |= _WITHIN if self.search.begun(parts) else 0
        return marks


def pieces(word: str) -> list[str]:
    """The parts of a word that is written together, where one may be part of a name; else the word itself."""
    simple = word.lower() if word.isalpha() and word[1:].islower() else ""
    parts = _bare(simple) if simple else [part for piece in _PIECES.findall(word) for part in _bare(piece.lower())]
    return parts if 1 < len(parts) <= _MANY_PIECES and any(len(part) >= _PIECE for part in parts) else [word]


def _bare(piece: str) -> list[str]:
    if not (piece.startswith(_BEFORE) or piece.endswith(_BEHIND)):
        return [piece]
    start = max((len(word) for word in _BEFORE if piece.startswith(word)), default=0)
    end = len(piece) - max((len(word) for word in _BEHIND if piece.endswith(word)), default=0)
    return (
        [part for part in (piece[:start], piece[start:end], piece[end:]) if part] if end - start >= _NAME else [piece]
    )


def _at(tags: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Where the table knows tags: by their first bits beside the kind."""
    return tags >> np.uint32(29 - _BITS)
