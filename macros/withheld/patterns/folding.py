"""A text without the tricks that hide a number from a pattern, and the way back to its own places.

In: a text. Out: the same with invisible characters taken out, and digits and letters of other shapes (full width,
mathematical) as plain ones. Source: Unicode's compatibility form, NFKC (Unicode Standard Annex 15).
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Span = tuple[int, int]

# Soft hyphen, zero-width and direction marks, variation selectors; shapes that NFKC folds; digits that are not ASCII.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_STRANGE = re.compile(
    rf"[{_INVISIBLE}\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u249b\ufe50-\ufe6f\uff00-\uffef\U0001d400-\U0001d7ff]|(?![0-9])\d"
)
_GONE = re.compile(f"[{_INVISIBLE}]")


def apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, each once, without those that begin within the one before; of two the longer."""
    end = 0
    for span in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if span[0] >= end:
            yield span
        end = max(end, span[1])


@dataclass(frozen=True)
class Folded:
    """The folded text; its stretches begin at `starts`, and stand in the original at `originals`."""

    text: str
    starts: tuple[int, ...] = (0,)
    originals: tuple[int, ...] = (0,)

    def place(self, start: int, end: int) -> Span:
        """Where a span of the folded text stands in the original."""
        return self._original(start), self._original(end - 1) + 1

    def _original(self, at: int) -> int:
        stretch = bisect_right(self.starts, at) - 1
        return self.originals[stretch] + at - self.starts[stretch]


def fold(text: str) -> Folded:
    """`text` as patterns should read it."""
    if text.isascii():
        return Folded(text)
    pieces, starts, originals = [], [0], [0]
    length = at = 0
    for match in _STRANGE.finditer(text):
        plain = _plain(match.group())
        pieces += [text[at : match.start()], plain]
        length += match.start() - at
        at = match.end()
        # All that one character became stands where that character did.
        for _ in plain:
            starts.append(length)
            originals.append(match.start())
            length += 1
        starts.append(length)
        originals.append(at)
    return Folded("".join([*pieces, text[at:]]), tuple(starts), tuple(originals))


def _plain(character: str) -> str:
    if _GONE.match(character):
        return ""
    digit = unicodedata.digit(character, None)
    return unicodedata.normalize("NFKC", character) if digit is None else str(digit)
