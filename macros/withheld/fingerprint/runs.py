"""Passages -> prints.

In: a passage and the key. Out: prints, of 40 hexadecimal digits. The last 32 are the keyed BLAKE2b of a run of words.
The first 8 are its tag, by which a scan passes over nearly every place of a text: the kind of the run, and what its
first four words add to it, each by its place. A tag is covered by a BLAKE2b of the rest under the key, so that without
the key a print looks like one that was made up.
"""

import secrets
import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from hashlib import blake2b
from operator import xor

from macros.withheld.fingerprint import numbers
from macros.withheld.fingerprint.common import RUN, tells_nothing
from macros.withheld.fingerprint.forms import Forms, Run, forms
from macros.withheld.fingerprint.normal import fold, words

TAG = 8
_LIKE_NO_OTHER = 8  # letters
HASH = (1 << 29) - 1
"""What is left of a tag beside its kind: bits that the words give."""
LONG = 0
"""Five words in a row, of a longer passage or not: one more word may stand between them."""
ALONE = 1
"""One word. Instead of what words give, its tag has the length of a number, TOGETHER or 0."""
TOGETHER = 63
"""A name or phrase that is written as one word: no other word is like it, and it counts wherever it stands."""
APART = 3
"""Added to the number of words of a name in which a middle name may stand; 2, 3 and 4 by themselves are other runs."""

Sought = tuple[Run, int]
"""A run, and what its tag says beside its words: APART, TOGETHER, the length of a number, or 0."""


class TooCommon(ValueError):
    """A passage whose words stand on every page: it cannot be recognised. Carries no word of it."""

    def __init__(self) -> None:
        super().__init__(
            "must hold more than everyday words, a short number or initials: this passage would be found on every "
            "page; withhold more of what is around it"
        )


def prints(passage: str, key: bytes) -> frozenset[str]:
    """Every print of a passage; raises TooCommon where there is none worth having."""
    all_prints = frozenset(print_of(sought, key) for sought in sought_of(passage))
    if not all_prints:
        raise TooCommon
    return all_prints


def sought_of(passage: str) -> frozenset[Sought]:
    """Every run by which a passage is recognised; none where its words stand on every page."""
    run = words(passage)
    if len(run) > RUN:
        every = (run[start : start + RUN] for start in range(len(run) - RUN + 1))
        known = {(part, 0) for part in every if not tells_nothing(part, of_longer=True)}
    else:
        known_forms = forms(passage)
        known = {*of_name(known_forms, known_forms.whole | known_forms.rare, is_one=len(run) == 1)}
    # One print a run: as a number it is found however it is spaced.
    spaced = {(fold(number),): len(number) for number in numbers.together(passage)}
    return frozenset({*((form, more) for form, more in known if form not in spaced), *spaced.items()})


def of_name(known: Forms, runs: Iterable[Run], *, is_one: bool) -> Iterator[Sought]:
    """Some runs of the forms of a passage; `is_one` where that is one word, which is not written together."""
    for run in runs:
        joined = not is_one and len(run) == 1 and run in known.whole and len(run[0]) >= _LIKE_NO_OTHER
        yield run, APART if run in known.apart else TOGETHER if joined else 0


def print_of(sought: Sought, key: bytes) -> str:
    """The print of a run."""
    run, more = sought
    rest = body(key, run)
    if len(run) == 1:
        tag = ALONE << 29 | more
    else:
        kind = LONG if len(run) == RUN else len(run) + more
        tag = kind << 29 | reduce(xor, (word_parts(key, word)[place] for place, word in enumerate(run[:4])))
    return f"{tag ^ cover(key, rest):08x}{rest.hex()}"


def word_parts(key: bytes, word: str) -> tuple[int, ...]:
    """What a word adds to a tag as the first, second, third or fourth of a run."""
    digest = _digest(key, b"word", word.encode("utf-8", "surrogatepass"), 16)
    return tuple(part & HASH for part in struct.unpack("<4I", digest))


def body(key: bytes, run: Sequence[str]) -> bytes:
    """The part of a print that stands for the whole run."""
    return _digest(key, b"run", " ".join(run).encode("utf-8", "surrogatepass"), 16)


def cover(key: bytes, rest: bytes) -> int:
    """What covers the tag of a print with this body."""
    return int.from_bytes(_digest(key, b"cover", rest, 4), "big")


def check_print(key: bytes) -> str:
    """The one print that every ledger of this key holds, by which a wrong key is noticed."""
    return _digest(key, b"whose", b"", 20).hex()


def made_up() -> str:
    """A print that stands for nothing and looks like any other."""
    return secrets.token_hex(20)


def _digest(key: bytes, use: bytes, content: bytes, size: int) -> bytes:
    """Keyed BLAKE2b; each use has digests of its own."""
    return blake2b(content, digest_size=size, key=key, person=use).digest()
