"""Words and a ledger -> the places at which a withheld run of words begins.

In: the words of a text, in blocks that follow one another. Out: indexes of words. The tag of a run is what its first
four words add to it (`runs`), so the tags of every place of a block are worked out at once, once for each shape in
which a run may stand: its words in a row, or one more word among them. What is left to do for each place is to look its
tags up in a table; only where one is there is the whole run compared.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from macros.withheld.fingerprint import runs
from macros.withheld.fingerprint.common import RUN
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.normal import fold
from macros.withheld.fingerprint.written import (
    ALONE,
    ALWAYS,
    GLUED,
    GROUPS,
    LONGEST,
    RECORD,
    marks,
    number_windows,
    pieces,
)

_REMEMBERED = 200_000
_HASH = np.uint32(runs.HASH)
_LONG = 50  # words; fewer are searched as quickly as they are recognised
_REACH = RUN  # words after the first that may belong to a run: one more than a run has
_PIECE = 3  # letters of a name that is part of a word


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
)
# The kinds of each shape as the tables have them, one bit each.
_KINDS = np.array([[sum(1 << kind for kind in shape.kinds)] for shape in _SHAPES], np.uint8)


class Search:
    """What the search for runs needs to know of a ledger."""

    def __init__(self, ledger: Ledger, key: bytes) -> None:
        self.key = key
        # Without beginning anew with the key for each of millions of words and runs.
        self.run_begun = blake2b(key=key, person=b"run", digest_size=16)
        self.word_begun = blake2b(key=key, person=b"word", digest_size=16)
        lines = ((int(line[: runs.TAG], 16), bytes.fromhex(line[runs.TAG :])) for line in ledger.prints)
        # Two passages may give one run, of which the later kind says more: there a middle name may stand in it as well.
        self.tags = {rest: tag for tag, rest in sorted((line[0] ^ runs.cover(key, line[1]), line[1]) for line in lines)}
        self.uncovered = frozenset(self.tags.values())
        sizes = {tag & runs.HASH for tag in self.uncovered if tag >> 29 == runs.ALONE}
        self.sizes = np.array([0 < size < LONGEST and size in sizes for size in range(LONGEST * GROUPS + 1)])
        known = np.fromiter(self.uncovered, np.uint32)
        kinds = np.left_shift(1, known >> 29).astype(np.uint8)
        # Two tables, by the first and by the last bits of a tag: hardly anything is in both by chance, and they are
        # small enough to stay near the processor.
        self.width = min(len(known).bit_length() + 4, 22)
        self.tables = np.zeros((2, 1 << self.width), np.uint8)
        for table, at in zip(self.tables, self._at(known & _HASH), strict=True):
            np.bitwise_or.at(table, at, kinds)
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
        digest = self.run_begun.copy()
        digest.update(" ".join(map(fold, run)).encode("utf-8", "surrogatepass"))
        return self.tags.get(digest.digest())

    def begun(self, run: list[str]) -> set[int]:
        """Where a run of two words or more begins, and a number of two groups or more."""
        return self._begun(run, self._known(run))

    def _known(self, run: list[str]) -> NDArray[np.void]:
        return np.frombuffer(b"".join(map(self.words.__getitem__, run)), RECORD)

    def _within(self, run: list[str], alone: bool) -> set[int]:
        # Read once with breaks for its tags and once with nothing, a text has mostly the same words: what was clean
        # after the same words is clean again.
        text = " ".join(run).encode("utf-8", "surrogatepass") if len(run) >= _LONG else b""
        name = blake2b(text, digest_size=16, person=b"alone" if alone else b"").digest()
        if not run or (text and name in self.clean):
            return set()
        known = self._known(run)
        places = self._begun(run, known)
        marked = known["marks"]
        if (marked >= ALONE).any():
            places.update(np.flatnonzero(marked & (ALONE | ALWAYS if alone else ALWAYS)).tolist())
            places.update(self._beside(run, np.flatnonzero(marked & GLUED).tolist()))
        if text and not places:
            self._remember(name)
        return places

    def _begun(self, run: list[str], known: NDArray[np.void]) -> set[int]:
        places = set(self._numbers(run, known)) if self.sizes.any() else set()
        tags = self._tags(known)
        first, last = (at.ravel() for at in self._at(tags))
        at = np.flatnonzero(self.tables[0].take(first).reshape(tags.shape) & _KINDS)
        at = at[self.tables[1].take(last[at]) & _KINDS.ravel()[at // len(run)] != 0]
        for shape, place in zip(*(values.tolist() for values in np.divmod(at, len(run))), strict=True):
            if self._is_there(run, place, int(tags[shape, place]), _SHAPES[shape]):
                places.add(place)
        return places

    def _tags(self, known: NDArray[np.void]) -> NDArray[np.uint32]:
        """The tags of all places, for every shape; at the end some go over what is no word."""
        size = len(known)
        parts = np.zeros((4, size + _REACH), np.uint32)
        np.bitwise_and(known["parts"].T, _HASH, out=parts[:, :size])
        tags = np.empty((len(_SHAPES), size), np.uint32)
        for row, shape in zip(tags, _SHAPES, strict=True):
            row[:] = parts[0, :size]
            for part, at in enumerate(shape.places[1:], 1):
                np.bitwise_xor(row, parts[part, at : at + size], out=row)
        return tags

    def _at(self, tags: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
        """Where the two tables know tags."""
        return tags >> np.uint32(29 - self.width), tags & np.uint32((1 << self.width) - 1)

    def _is_there(self, run: list[str], place: int, tag: int, shape: _Shape) -> bool:
        for kind in shape.kinds:
            wanted = kind << 29 | tag
            if wanted in self.uncovered:
                for whole in shape.whole(kind):
                    if place + whole[-1] < len(run) and self.tag(run[place + at] for at in whole) == wanted:
                        return True
        return False

    def _numbers(self, run: list[str], known: NDArray[np.void]) -> Iterator[int]:
        """Where neighbouring groups are one withheld number: 020 7946 0000, AB12 CDE, CP/LA/2026/0417."""
        for place, groups in number_windows(known, self.sizes):
            joined = "".join(run[place : place + groups]).lower()
            if joined not in self.clean:
                if self.tag([joined]) is not None:
                    yield place
                else:
                    self._remember(joined)

    def _beside(self, run: list[str], places: list[int]) -> Iterator[int]:
        """Where a run begins of which a part of a word belongs to the words beside it: tansy-mudlark2."""
        around = [(place, max(0, place - _REACH)) for place in places]
        texts = [
            (*run[first:place], *pieces(run[place]), *run[place + 1 : place + 1 + _REACH]) for place, first in around
        ]
        if not texts or not self.begun(list(chain(*texts))):
            return
        for (place, first), text in zip(around, texts, strict=True):
            yield from (min(first + start, place) for start in self.begun(list(text)))

    def _remember(self, clean: object) -> None:
        if len(self.clean) > _REMEMBERED:
            self.clean.clear()
        self.clean.add(clean)


class _Words(dict[str, bytes]):
    """A word as it is written -> what is to know of it; asked once for each word."""

    def __init__(self, search: Search) -> None:
        super().__init__()
        self.search = search

    def __missing__(self, word: str) -> bytes:
        if len(self) > _REMEMBERED:
            self.clear()
        tag, parts = self.search.tag([word]), pieces(word)
        always = tag is not None and (not word.isalpha() or tag & runs.HASH == runs.TOGETHER)
        alone = tag is not None
        if len(parts) > 1:
            alone |= any(self.search.tag([part]) is not None for part in parts if len(part) >= _PIECE)
            always |= sum(map(str.isalpha, parts)) > 1 and bool(self.search.begun(parts))
        digest = self.search.word_begun.copy()
        digest.update(fold(word).encode("utf-8", "surrogatepass"))
        self[word] = known = digest.digest() + marks(word, alone=alone, always=always)
        return known
