"""A text and a ledger -> where withheld words begin.

In: text, ledger, key. Out: character offsets in the text as given.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.normal import words, written
from macros.withheld.fingerprint.readings import Undo, around, readings
from macros.withheld.fingerprint.search import Search

# A space after a word and before another: no hyphen before it that would join the two.
_BREAK = re.compile(r"(?<![-\u2010\u2011\s])[ \n](?!\s)")
_SPACE = re.compile(r"[ \n]")
_STRETCH = 2_000
_BLOCK = 10_000
_LONGEST = 200_000


class Scanner:
    """What a scan needs to know of a ledger, ready for many texts."""

    def __init__(self, ledger: Ledger, key: bytes) -> None:
        self.key = key
        self.search = Search(ledger, key)
        # Short texts in which nothing was found, for whoever reads many files with the same ones.
        self.clean: set[str] = set()

    def find(self, text: str, *, alone: bool = True) -> Iterator[int]:
        """Where each withheld run begins; of those that overlap, the first. One word counts if `alone` or a number."""
        places: set[int] = set()
        for undo, signs in readings(text):
            # Most texts have a few escapes and hide nothing: what is around those shows it. The whole text says where.
            if signs and not places and not self._starts(undo(around(text, signs)), alone):
                continue
            starts = self._starts(undo(text), alone)
            places.update(_offsets(text, undo, starts) if starts else ())
        yield from sorted(places)

    def _starts(self, text: str, alone: bool = True) -> list[int]:
        return list(self.search.starts(map(written, _blocks(text)), alone=alone))


@lru_cache(maxsize=2)
def _scanner(ledger: Ledger, key: bytes) -> Scanner:
    return Scanner(ledger, key)


def find(text: str, ledger: Ledger, key: bytes) -> Iterator[int]:
    """The offsets in `text` at which a withheld run of words begins."""
    return _scanner(ledger, key).find(text)


def _blocks(text: str) -> Iterator[str]:
    """The text in blocks, so that the words of a large file are never all in memory.

    Cut before a line break or a space: nothing that makes words of a text (`normal.plain`) reaches over one. At a line
    break, if there is one: where two readings differ in one line, the blocks of all others are the same.
    """
    start = 0
    while len(text) - start > _LONGEST:
        end = text.find("\n", start + _BLOCK, start + _LONGEST)
        if end < 0:
            space = _SPACE.search(text, start + _LONGEST)
            if space is None:
                break
            end = space.start()
        yield text[start:end]
        start = end
    yield text[start:]


def _offsets(text: str, undo: Undo, indexes: list[int]) -> Iterator[int]:
    """Where the words with these indexes begin: first the stretch of text that has the word, then the place in it."""
    stretches = list(_stretches(text))
    before = list(accumulate((len(words(undo(text[start:end]))) for start, end in stretches), initial=0))
    for index in indexes:
        at = min(bisect_right(before, index), len(stretches)) - 1
        start, end = stretches[at]
        yield start + _offset(text[start:end], undo, index - before[at])


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text in stretches that end where no reading joins two words."""
    start = 0
    while gap := _BREAK.search(text, start + _STRETCH):
        yield start, gap.start()
        start = gap.start()
    yield start, len(text)


def _offset(text: str, undo: Undo, index: int) -> int:
    """Where the word with this index begins: the shortest beginning of the text that has so many words ends in it."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        if len(words(undo(text[:middle]))) > index:
            high = middle
        else:
            low = middle + 1
    return max(low - 1, 0)
