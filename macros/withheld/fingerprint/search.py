"""Words and a ledger -> the places at which a withheld run of words begins.

In: the words of a text, in blocks that follow one another. Out: indexes of words. The tag of a run is what its first
four words add to it (`runs.tag`), so the tags of every place of a block are worked out at once: what each word adds
stands in one long number, which is laid over itself one, two and three words further on. What is left to do for each
place is to look its tags up; only where one is there is the whole run compared.
"""

import struct
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from itertools import compress, count

from macros.withheld.fingerprint import runs
from macros.withheld.fingerprint.common import RUN
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.normal import fold

_REMEMBERED = 200_000
_WIDTH = 8  # bytes: what a word adds to a tag at one of the four places is two
# From what a word adds as the first (or third) of a run to what the next word adds as the second (or fourth).
_STEP = 8 * _WIDTH + 16
_PARTS = struct.Struct("<4H")
_DIGITS = 4  # a word with so many is a number or a reference
_LONG = 50  # words; fewer are searched as quickly as they are recognised


class _Parts(dict[str, bytes]):
    """A plain word -> what it adds to a tag in each place; asks once of each word whether it is withheld by itself."""

    def __init__(self, key: bytes, holds: Callable[[list[str]], bool]) -> None:
        super().__init__()
        self.key = key
        self.holds = holds
        self.alone: set[str] = set()
        self.numbers: set[str] = set()

    def __missing__(self, word: str) -> bytes:
        if len(self) > _REMEMBERED:
            self.clear()
        if self.holds([word]):
            self.alone.add(word)
            if sum(map(str.isdecimal, word)) >= _DIGITS:
                self.numbers.add(word)
        self[word] = parts = _PARTS.pack(*runs.word_parts(self.key, fold(word)))
        return parts


class Search:
    """What the search for runs needs to know of a ledger."""

    def __init__(self, ledger: Ledger, key: bytes) -> None:
        self.bodies = frozenset(bytes.fromhex(line[runs.TAG :]) for line in ledger.prints)
        self.base = blake2b(key=key, person=b"run", digest_size=16)
        self.parts = _Parts(key, self.holds)
        tags = [int(line[: runs.TAG], 16) for line in ledger.prints]
        lengths = {size: runs.length_part(key, size) << 16 for size in range(2, RUN + 1)}
        # A run of two words has only the first half of a tag.
        self.two = frozenset((tag ^ lengths[2]) >> 16 for tag in tags if not tag & 0xFFFF)
        self.three = frozenset(tag ^ lengths[3] for tag in tags)
        self.more = frozenset(tag ^ length for size, length in lengths.items() if size > 3 for tag in tags)
        self.clean: set[bytes] = set()
        self.harmless: set[str] = set()

    def starts(self, blocks: Iterable[list[str]], *, alone: bool = True) -> Iterator[int]:
        """Where withheld runs begin, in order; of neighbours, the first. One word counts if `alone`, or as a number."""
        places: set[int] = set()
        before: list[str] = []
        size = 0
        for block in blocks:
            # A run may begin in one block and end in the next: the last words of the one stand before the other.
            run = before + block
            places.update(size - len(before) + place for place in self._within(run, alone))
            size += len(block)
            before = run[max(0, len(run) - RUN + 1) :]
        yield from (place for place in sorted(places) if place - 1 not in places)

    def holds(self, run: list[str]) -> bool:
        """True where these plain words are one withheld run, as `runs.body` has it."""
        digest = self.base.copy()  # without beginning anew with the key for each of millions of runs
        digest.update(" ".join(map(fold, run)).encode("utf-8", "surrogatepass"))
        return digest.digest() in self.bodies

    def _holds_again(self, run: list[str]) -> bool:
        # Of two words only half a tag was compared, and the same pairs stand in many texts.
        text = " ".join(run)
        if text in self.harmless:
            return False
        is_withheld = self.holds(run)
        if not is_withheld:
            if len(self.harmless) > _REMEMBERED:
                self.harmless.clear()
            self.harmless.add(text)
        return is_withheld

    def _within(self, run: list[str], alone: bool) -> set[int]:
        # Read once with breaks for its tags and once with nothing, a text has mostly the same words: what was clean
        # after the same words is clean again.
        text = " ".join(run).encode("utf-8", "surrogatepass") if len(run) >= _LONG else b""
        name = blake2b(text, digest_size=16, person=b"alone" if alone else b"").digest()
        if text and name in self.clean:
            return set()
        places = set(self._begun(run))
        single = self.parts.alone if alone else self.parts.numbers
        if not single.isdisjoint(run):
            places.update(place for place, word in enumerate(run) if word in single)
        if text and not places:
            if len(self.clean) > _REMEMBERED:
                self.clean.clear()
            self.clean.add(name)
        return places

    def _begun(self, run: list[str]) -> Iterator[int]:
        """Where a run of two words or more begins; each word that is new is remembered on the way."""
        words = b"".join(map(self.parts.__getitem__, run))
        number = int.from_bytes(words, "little")
        first, _, second, _ = _parts((number ^ number >> _STEP).to_bytes(len(words), "little"))
        third = _parts(words)[2]
        three, more = _tags(first, third), _tags(first, second)
        for known, there, sizes in ((self.two, first, (2,)), (self.three, three, (3,)), (self.more, more, (4, 5))):
            if known.isdisjoint(there):
                continue
            for place in compress(count(), map(known.__contains__, there)):
                if any(place + size <= len(run) and self._holds_again(run[place : place + size]) for size in sizes):
                    yield place


def _parts(words: bytes) -> list["array[int]"]:
    """The first of the four parts of every word, the second, the third and the fourth."""
    parts = array("H", words)
    if sys.byteorder == "big":
        parts.byteswap()
    return [parts[place::4] for place in range(4)]


def _tags(first: "array[int]", second: "array[int]") -> "array[int]":
    """Tags of two halves: the first is of a place and the next one, the second of the two places after those."""
    tags = array("H", bytes(4 * len(first)))
    low, high = (0, 1) if sys.byteorder == "little" else (1, 0)
    tags[high::2] = first
    later = second[2:]
    tags[low : 2 * len(later) : 2] = later
    return array("I", tags.tobytes())
