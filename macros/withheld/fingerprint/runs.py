"""Passages -> prints.

In: a passage and the key. Out: prints: 8 hexadecimal digits of tag (keyed, of the run's length and first four words)
and 32 of the run's keyed BLAKE2b. By the tag a scan passes over nearly every place of a text; it is made of a few bits
of each word, so that a scan works them out once for each word of a language, and not once for each place.
"""

import secrets
import struct
from collections.abc import Iterator, Sequence
from functools import reduce
from hashlib import blake2b
from itertools import accumulate, pairwise
from operator import xor

from macros.withheld.fingerprint.common import RUN, tells_nothing
from macros.withheld.fingerprint.forms import forms
from macros.withheld.fingerprint.normal import plain, words

TAG = 8
# A number is found however it is spaced: NHS, telephone and other numbers in the ways in which people write them.
_LONG_NUMBER = 8
_SPACED = {
    8: ((4, 4), (2, 2, 4), (2, 2, 2, 2), (2, 6)),
    9: ((3, 3, 3), (2, 2, 2, 3)),
    10: ((3, 3, 4), (5, 5), (3, 7), (6, 4), (4, 3, 3), (4, 6)),
    11: ((5, 6), (5, 3, 3), (3, 4, 4), (4, 3, 4), (4, 7), (3, 8)),
    12: ((4, 4, 4), (3, 3, 3, 3), (2, 4, 6), (2, 4, 3, 3)),
}


class TooCommon(ValueError):
    """A passage whose words stand on every page: it cannot be recognised. Carries no word of it."""

    def __init__(self) -> None:
        super().__init__(
            "must hold more than everyday words, a short number or initials: this passage would be found on every "
            "page; withhold more of what is around it"
        )


def digest(key: bytes, use: bytes, text: str, size: int) -> str:
    """Keyed BLAKE2b of a text, in hexadecimal digits; each use has digests of its own."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size, key=key, person=use).hexdigest()


def tag(key: bytes, run: Sequence[str]) -> str:
    """The tag of a run of words: of its first two words and its length, then of its third and fourth word."""
    parts = [word_parts(key, word)[place] for place, word in enumerate(run[:4])]
    first = reduce(xor, parts[:2], length_part(key, len(run)))
    return f"{first:04x}{reduce(xor, parts[2:], 0):04x}"


def word_parts(key: bytes, word: str) -> tuple[int, ...]:
    """What a word adds to a tag as the first, second, third or fourth of a run: 16 bits each."""
    return struct.unpack(">4H", bytes.fromhex(digest(key, b"word", word, 8)))


def length_part(key: bytes, size: int) -> int:
    """What the number of words of a run adds to its tag: 16 bits."""
    return int(digest(key, b"length", str(size), 2), 16)


def body(key: bytes, run: Sequence[str]) -> str:
    """The part of a print that stands for the whole run."""
    return digest(key, b"run", " ".join(run), 16)


def check_print(key: bytes) -> str:
    """The one print that every ledger of this key holds, by which a wrong key is noticed."""
    return digest(key, b"check", "", 20)


def made_up() -> str:
    """A print that stands for nothing and looks like any other."""
    return secrets.token_hex(20)


def prints(passage: str, key: bytes) -> frozenset[str]:
    """Every print of a passage; raises TooCommon where there is none worth having."""
    run = words(passage)
    all_prints = frozenset(_short(passage, key) if len(run) <= RUN else _long(run, key))
    if not all_prints:
        raise TooCommon
    return all_prints


def _short(passage: str, key: bytes) -> Iterator[str]:
    known = forms(passage)
    for run in known.whole | known.rare:
        yield tag(key, run) + body(key, run)
    joined = "".join(plain(passage))
    if joined.isdecimal() and len(joined) >= _LONG_NUMBER:
        for groups in ((joined,), *_grouped(joined)):
            yield tag(key, groups) + body(key, groups)


def _grouped(number: str) -> Iterator[tuple[str, ...]]:
    for sizes in _SPACED.get(len(number), ()):
        ends = list(accumulate(sizes, initial=0))
        yield tuple(number[start:end] for start, end in pairwise(ends))


def _long(run: Sequence[str], key: bytes) -> Iterator[str]:
    for start in range(len(run) - RUN + 1):
        part = run[start : start + RUN]
        if not tells_nothing(part, of_longer=True):
            yield tag(key, part) + body(key, part)
