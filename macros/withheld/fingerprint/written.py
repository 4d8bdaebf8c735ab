"""A word as it is written -> its parts, and what the search has to know of it.

In: a word of a text, with its capitals. Out: parts, where it is written together of several and one may be a name:
TansyMudlark, mudlark2, justicefortansy; a record that the search reads in bulk.
"""

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from macros.withheld.fingerprint.numbers import DIGITS_OF_A_NUMBER, SHORT

LETTERS, DIGITS, ALONE, ALWAYS, GLUED = 1, 2, 4, 8, 16
"""Marks of a word: short enough for a group of a reference; has digits; is withheld by itself; holds what is withheld
wherever it stands; has digits at an end, so that the rest may belong to the words beside it."""
RECORD = np.dtype([("parts", "<u4", 4), ("marks", np.uint8), ("size", np.uint8)], align=True)
LONGEST = 63
GROUPS = 6
"""How many a number may have."""
# In mudlarkv2 the v is none of the name's.
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]{3,}?(?=v[0-9])|[A-Z]?[a-z]+|[0-9]+|[^A-Za-z0-9]+")
_NAME_WITH_DIGITS = re.compile(r"[0-9]*[A-Za-z]{4,}[0-9]*")
# What people write before and behind a name without a capital: #justicefortansy, mudlarkfamily.pdf.
_BEFORE = (
    *("justicefor", "prayfor", "ripfor", "inmemoryof", "copyof", "remember", "find", "help", "team", "the"),
    *("family", "case", "report", "lcspr"),
)
_BEHIND = (
    *("family", "case", "report", "review", "notes", "minutes", "statement", "letter", "photo", "draft", "final"),
    *("lcspr", "strong"),
)
_TWO = ("Of", "Re", "To", "By", "v")  # other parts of two letters are those of a code
_LEAST = 4  # letters of a name without a capital; with one, one less
_FEW = 3
_MANY = 8  # parts; of more it is a code


def pieces(word: str) -> list[str]:
    """The parts of a word, in small letters; the word itself where it has none, or is a code such as a digest."""
    if word.isalpha() and word[1:].islower():
        return _bare(word.lower())
    parts = _PARTS.findall(word)
    # A number may have a letter at it: T02079460018.
    number = len(parts) <= _FEW and any(part.isdecimal() and len(part) >= DIGITS_OF_A_NUMBER for part in parts)
    if not number and (len(parts) > _MANY or not all(map(_may_be_a_part, parts)) or not any(map(_may_name, parts))):
        return [word.lower()]
    return [bare for part in parts for bare in _bare(part.lower())]


def marks(word: str, *, alone: bool, always: bool) -> bytes:
    """The end of a word's RECORD; before it stands what the word adds to tags."""
    if word.isalpha():
        kind = LETTERS if len(word) <= SHORT else 0
    else:
        kind = DIGITS | (GLUED if _NAME_WITH_DIGITS.fullmatch(word) else 0)
    return bytes((kind | ALONE * alone | ALWAYS * always, min(len(word), LONGEST), 0, 0))


def _may_be_a_part(part: str) -> bool:
    return part.isdecimal() or len(part) >= _LEAST - 1 or part.isupper() or part in _TWO


def _may_name(part: str) -> bool:
    return len(part) >= _LEAST - 1 and not part.isdecimal()


def _bare(piece: str) -> list[str]:
    if not (piece.startswith(_BEFORE) or piece.endswith(_BEHIND)):
        return [piece]
    start = max((len(word) for word in _BEFORE if piece.startswith(word)), default=0)
    end = len(piece) - max((len(word) for word in _BEHIND if piece.endswith(word)), default=0)
    parts = [piece[:start], piece[start:end], piece[end:]] if end - start >= _LEAST else [piece]
    return [part for part in parts if part]


def number_windows(known: NDArray[np.void], sizes: NDArray[np.bool]) -> Iterator[tuple[int, int]]:
    """Where groups begin that may be one number of one of these sizes, and how many they are.

    In: the records of words; whether a number may have so many characters, by their number. Letters may stand in two
    groups at the beginning, and in one at the end.
    """
    digits, letters = (np.append((known["marks"] & mark).astype(bool), (False, False)) for mark in (DIGITS, LETTERS))
    if not digits.any():
        return
    one, two = letters[:-2] & digits[1:-1], letters[:-2] & letters[1:-1] & digits[2:]
    starts = np.flatnonzero(digits[:-2] | one | two)[:, np.newaxis]
    groups = np.arange(2, GROUPS + 1)
    ends = np.minimum(starts + groups, len(known))
    with_digits, with_letters, size = _sums(digits), _sums(letters), _sums(known["size"])
    count = with_letters[ends] - with_letters[starts]
    figures = with_digits[ends] - with_digits[starts]
    free = one[starts] + 2 * two[starts] + letters[ends - 1]
    fits = sizes[size[ends] - size[starts]] & (figures > 0) & (figures + count == groups) & (count <= free)
    for at, more in np.argwhere(fits).tolist():
        yield int(starts[at, 0]), int(groups[more])


def _sums(values: NDArray[np.bool] | NDArray[np.uint8]) -> NDArray[np.int64]:
    """Before each word, the sum of what is before it."""
    return np.concatenate(([0], np.cumsum(values, dtype=np.int64)))
