"""The ways in which a text may be meant: as it stands, with words at line ends mended, with escapes undone.

In: a text. Out: its readings, each with the signs that may change a word in it; and the parts of a text around such
signs. Everywhere else a reading has the words that the text has as it stands: only these parts need to be searched.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from macros.withheld.fingerprint.common import RUN
from macros.withheld.fingerprint.normal import undone

# Written so that a search goes from hyphen to hyphen, and not from word to word.
_HYPHENATED = re.compile(r"[-\u2010\u2011](?<=\w[-\u2010\u2011])\s*\n\s*(?=\w)")
_ESCAPE = re.compile(
    r"\\(?:u\{(?P<b>[0-9a-fA-F]{1,6})\}|U(?P<l>[0-9a-fA-F]{8})|u(?P<u>[0-9a-fA-F]{4})|x(?P<x>[0-9a-fA-F]{2})"
    r"|(?P<o>[0-3][0-7]{2}|[0-7]{2})|(?P<c>\r?\n\s*|\S))"
)
# Style sheets (CSS Syntax Level 3, 4.3.7): one to six digits, then one space that belongs to them.
_STYLED = re.compile(r"\\([0-9a-fA-F]{1,6})(?:\r\n|\s)?")
_BACKSLASH = re.compile(r"\\|%(?:25){0,3}5[cC]|&(?:amp;){0,3}(?:#0*92|#[xX]0*5[cC]|bsol);")
_HALF = re.compile("[\ud800-\udfff]")
# Whatever undoing escapes may change: codes for characters, and halves of characters, are undone with them.
_CODED = re.compile("[\\\\&%\ud800-\udfff]")
# What an escape of a script, of JSON or of YAML makes a break: \n, \t, and YAML's \N, \L, \P, \_.
_SPACES = frozenset("nrtbfvNLP_")
_TURNS = 3  # how often escapes may stand behind entities or percent signs
_NEAR = 200  # signs that are closer belong together
_FAR = 2_000
# A word that every reading takes as it is: between spaces, with nothing in it that a reading changes.
_PLAIN = re.compile(r"(?<=[ \n])[A-Za-z0-9]+[.,]?(?=[ \n])")
Undo = Callable[[str], str]


class TextReading(NamedTuple):
    """How to read a text; without signs, the text as it stands."""

    undo: Undo
    signs: re.Pattern[str] | None = None


def readings(text: str) -> Iterator[TextReading]:
    """The readings that may find other words in this text."""
    yield TextReading(str)
    if _HYPHENATED.search(text):
        yield TextReading(_mended, _HYPHENATED)
    if _has_escapes(text):
        yield TextReading(_unescaped, _CODED)
        if _STYLED.search(text):
            yield TextReading(_unstyled, _CODED)


def around(text: str, signs: re.Pattern[str]) -> str:
    """The parts of a text in which a run of words may have one of these signs in it, or all of the text.

    Each part goes on to either side over as many words as a run has that every reading takes as they are. A word there
    that another sign may change lies in the part around that sign as well, and so the two parts become one. Where parts
    are joined, there may seem to be runs that are none: what is found here must still be looked for in the text.
    """
    parts: list[tuple[int, int]] = []
    for start, end in _groups(text, signs):
        first, after = _first(text, start), _end(text, end)
        if first is None or after is None:
            return text  # so few words over such a length: it is no text for people
        if parts and first <= parts[-1][1]:
            first = parts.pop()[0]
        parts.append((first, after))
    return "\n".join(text[start:end] for start, end in parts)


def _first(text: str, at: int) -> int | None:
    """Where the first word begins that belongs to a part; None where it is too far."""
    for far in (_NEAR, _FAR):
        words = list(_PLAIN.finditer(text, max(0, at - far), at))
        if len(words) >= RUN:
            return words[-RUN].start()
    return 0 if at <= _FAR else None


def _end(text: str, at: int) -> int | None:
    """Where the last word ends that belongs to a part; None where it is too far."""
    words = _PLAIN.finditer(text, at, at + _FAR)
    for number, word in enumerate(words, 1):
        if number == RUN:
            return word.end()
    return len(text) if len(text) <= at + _FAR else None


def _groups(text: str, signs: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for sign in signs.finditer(text):
        if end >= 0 and sign.start() - end > _NEAR:
            yield start, end
            start = -1
        start, end = sign.start() if start < 0 else start, sign.end()
    if end >= 0:
        yield start, end


def _has_escapes(text: str) -> bool:
    # A backslash, or a code for one: without these three signs there is neither.
    return "\\" in text or (("%" in text or "&" in text) and _BACKSLASH.search(text) is not None)


def _mended(text: str) -> str:
    return _HYPHENATED.sub("", text)


def _unescaped(text: str) -> str:
    for _ in range(_TURNS):
        before = text
        text = _ESCAPE.sub(_meant, undone(text))
        # Two escapes may stand for the halves of one character (JSON, RFC 8259, 7).
        if _HALF.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if text == before:
            break
    return text


def _unstyled(text: str) -> str:
    return _STYLED.sub(lambda escape: _character(int(escape[1], 16)), text)


def _meant(escape: re.Match[str]) -> str:
    if escape["o"]:
        return _character(int(escape["o"], 8))
    code = escape["b"] or escape["l"] or escape["u"] or escape["x"]
    if not code:
        return " " if escape["c"] in _SPACES else escape["c"].strip()
    return _character(int(code, 16))


def _character(number: int) -> str:
    return chr(number) if number < 0x110000 else " "
