"""A text and a ledger -> where withheld words begin.

In: text, ledger, key. Out: character offsets in the text as given. Most places of a text cost one look-up: a word or a
pair of words that begins nothing is known after it was seen once.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, pairwise
from typing import Any

from macros.fingerprint import runs
from macros.fingerprint.ledger import Ledger
from macros.fingerprint.normal import fold, plain, undone, words

_HYPHENATED = re.compile(r"(?<=\w)[-\u2010\u2011]\s*\n\s*(?=\w)")
_ESCAPE = re.compile(
    r"\\(?:u\{(?P<b>[0-9a-fA-F]{1,6})\}|U(?P<l>[0-9a-fA-F]{8})|u(?P<u>[0-9a-fA-F]{4})|x(?P<x>[0-9a-fA-F]{2})"
    r"|(?P<o>[0-3][0-7]{2}|[0-7]{2})|(?P<c>\r?\n\s*|\S))"
)
# Style sheets (CSS Syntax Level 3, 4.3.7): one to six digits, then one space that belongs to them.
_STYLED = re.compile(r"\\([0-9a-fA-F]{1,6})(?:\r\n|\s)?")
_BACKSLASH = re.compile(r"\\|%(?:25){0,3}5[cC]|&(?:amp;){0,3}(?:#0*92|#[xX]0*5[cC]|bsol);")
_HALF = re.compile("[\ud800-\udfff]")
# A space after a word and before another: no hyphen before it that would join the two.
_BREAK = re.compile(r"(?<![-\u2010\u2011\s])[ \n](?!\s)")
_STRETCH = 2_000
# What an escape of a script, of JSON or of YAML makes a break: \n, \t, and YAML's \N, \L, \P, \_.
_SPACES = frozenset("nrtbfvNLP_")
_TURNS = 3  # how often escapes may stand behind entities or percent signs
_REMEMBERED = 400_000
Reading = Callable[[str], str]


class _Known(dict[object, Any]):
    """What the ledger says of something; worked out once for each while there is room."""

    def __init__(self, ask: Callable[..., object]) -> None:
        super().__init__()
        self.ask = ask

    def __missing__(self, each: object) -> object:
        if len(self) > _REMEMBERED:
            self.clear()
        self[each] = found = self.ask(each)
        return found


class Scanner:
    """What a scan needs to know of a ledger, ready for many texts."""

    def __init__(self, ledger: Ledger, key: bytes) -> None:
        self.key = key
        self.bodies = frozenset(bytes.fromhex(each[runs.TAG :]) for each in ledger.prints)
        self.base = blake2b(key=key, person=b"run", digest_size=16)
        self.tags = frozenset(int(each[: runs.TAG], 16) for each in ledger.prints)
        self.begins = _beginnings(self.tags, key)
        self.parts = _Known(lambda word: runs.word_parts(key, str(word)))
        # Short texts in which nothing was found, for whoever reads many files with the same ones.
        self.clean: set[str] = set()
        self.alone = _Known(lambda word: self._holds((word,)))
        self.stems = _Known(lambda word: bytes.fromhex(runs.stem_body(key, word)) in self.bodies)

    def find(self, text: str) -> Iterator[int]:
        """Where each withheld run begins; words on end that all belong to one are found once."""
        found: set[int] = set()
        for reading in _readings(text):
            starts = list(self._starts(words(reading(text))))
            found.update(_offsets(text, reading, starts) if starts else ())
        yield from sorted(found)

    def holds_stem(self, word: str) -> bool:
        """True where a word of the search index is the stem of a withheld passage of one word, or that word."""
        simple = "".join(plain(word))
        return bool(self.stems[simple] or self.alone[fold(simple)])

    def _starts(self, run: tuple[str, ...]) -> Iterator[int]:
        alone = self.alone
        single = {word for word in set(run) if alone[word]}
        before = -2
        pairs = set(self._begun(run))
        for index in sorted(pairs | {n for n, word in enumerate(run) if word in single} if single else pairs):
            if index != before + 1:
                yield index
            before = index

    def _begun(self, run: tuple[str, ...]) -> Iterator[int]:
        tags, begins = self.tags, self.begins
        parts = list(map(self.parts.__getitem__, run))
        begun = [begins[one[0] ^ two[1]] for one, two in pairwise(parts)]
        seconds = [one[2] ^ two[3] for one, two in pairwise(parts)]
        last = len(run)
        for place, sizes in enumerate(begun):
            for size, first in sizes:
                if place + size > last:
                    continue
                second = seconds[place + 2] if size > 3 else parts[place + 2][2] if size == 3 else 0
                if first | second in tags and self._holds(run[place : place + size]):
                    yield place

    def _holds(self, run: tuple[str, ...]) -> bool:
        # As `runs.body`, without beginning anew with the key for each of millions of runs.
        one = self.base.copy()
        one.update(" ".join(run).encode("utf-8", "surrogatepass"))
        return one.digest() in self.bodies


def _beginnings(tags: frozenset[int], key: bytes) -> list[tuple[tuple[int, int], ...]]:
    """For what two words add to a tag: how long the runs are that may begin with them, and that half of their tags."""
    found: list[tuple[tuple[int, int], ...]] = [()] * 0x10000
    for size in range(2, runs.RUN + 1):
        length = runs.length_part(key, size)
        for first in {tag >> 16 for tag in tags}:
            found[first ^ length] += ((size, first << 16),)
    return found


@lru_cache(maxsize=2)
def _scanner(ledger: Ledger, key: bytes) -> Scanner:
    return Scanner(ledger, key)


def find(text: str, ledger: Ledger, key: bytes) -> Iterator[int]:
    """The offsets in `text` at which a withheld run of words begins."""
    return _scanner(ledger, key).find(text)


def _readings(text: str) -> Iterator[Reading]:
    """The ways in which a text may be meant: as it stands, with words at line ends mended, with escapes undone."""
    yield str
    if _HYPHENATED.search(text):
        yield _mended
    if _BACKSLASH.search(text):
        yield _unescaped
        if _STYLED.search(text):
            yield _unstyled


def _mended(text: str) -> str:
    return _HYPHENATED.sub("", text)


def _unescaped(text: str) -> str:
    for _ in range(_TURNS):
        before = text
        text = _ESCAPE.sub(_meant, undone(text))
        # Two escapes may stand for the halves of one character (JSON, RFC 8259, 7).
        if _HALF.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if text == before or not _BACKSLASH.search(text):
            break
    return text


def _unstyled(text: str) -> str:
    return _STYLED.sub(lambda found: _character(int(found[1], 16)), text)


def _meant(escape: re.Match[str]) -> str:
    if escape["o"]:
        return _character(int(escape["o"], 8))
    code = escape["b"] or escape["l"] or escape["u"] or escape["x"]
    if not code:
        return " " if escape["c"] in _SPACES else escape["c"].strip()
    return _character(int(code, 16))


def _character(number: int) -> str:
    return chr(number) if number < 0x110000 else " "


def _offsets(text: str, reading: Reading, indexes: list[int]) -> Iterator[int]:
    """Where the words with these indexes begin: first the stretch of text that has the word, then the place in it."""
    stretches = list(_stretches(text))
    before = list(accumulate((len(words(reading(text[start:end]))) for start, end in stretches), initial=0))
    for index in indexes:
        at = min(bisect_right(before, index), len(stretches)) - 1
        start, end = stretches[at]
        yield start + _offset(text[start:end], reading, index - before[at])


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text in stretches that end where no reading joins two words."""
    start = 0
    while found := _BREAK.search(text, start + _STRETCH):
        yield start, found.start()
        start = found.start()
    yield start, len(text)


def _offset(text: str, reading: Reading, index: int) -> int:
    """Where the word with this index begins: the shortest beginning of the text that has so many words ends in it."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        if len(words(reading(text[:middle]))) > index:
            high = middle
        else:
            low = middle + 1
    return max(low - 1, 0)
