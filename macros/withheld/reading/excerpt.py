"""What a reader of a file hands over: an excerpt of text, the line it begins on, and where in the file it was.

In: text from any kind of file; bytes. Out: `Excerpt`; texts with their tags taken out; every text that bytes hold.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

# Written so that a regular expression never tries one beginning twice.
TAG = re.compile(r"<[a-zA-Z/!?][^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>")
_ESCAPED_TAG = re.compile(r"&(?:amp;)*(?:lt|#60|#x3c);|\\u003c", re.IGNORECASE)
_TURNS = 4  # how often tags may have been escaped
# Letters of two or four bytes (UTF-16, UTF-32), in either order; around them may stand letters beyond ASCII.
_WIDE = (
    (re.compile(rb"(?:[\x09\x0a\x0d\x20-\x7e]\x00){3,}"), "utf-16-le", 2),
    (re.compile(rb"(?:\x00[\x09\x0a\x0d\x20-\x7e]){3,}"), "utf-16-be", 2),
    (re.compile(rb"(?:[\x09\x0a\x0d\x20-\x7e]\x00{3}){3,}"), "utf-32-le", 4),
    (re.compile(rb"(?:\x00{3}[\x09\x0a\x0d\x20-\x7e]){3,}"), "utf-32-be", 4),
)
_AROUND = 200  # bytes on either side, a multiple of four
_SILENT = bytes(32 if (code < 32 and code not in b"\t\n\r") or code == 127 else code for code in range(256))


@dataclass(frozen=True)
class Excerpt:
    """Text and where it is. `starts` are offsets at which the text jumps to another line of the file."""

    text: str
    line: int = 1
    where: str = "the text"
    starts: tuple[tuple[int, int], ...] = ()
    # Sentences for people: only there do patterns of numbers mean something.
    prose: bool = False
    # Withheld words are looked for in another excerpt that holds this one.
    again: bool = False
    # Instead of the text: the tags in it, each once. Most are the same in every file of a site.
    units: tuple[str, ...] = ()
    # Written for programs, or bytes that are no text: one word alone means nothing there, whoever is called like it.
    code: bool = False

    def line_of(self, offset: int) -> int:
        """The line of the file on which the character at `offset` stands."""
        at, line = 0, self.line
        if self.starts:
            place = bisect_right(self.starts, (offset, 1 << 60)) - 1
            at, line = self.starts[place] if place >= 0 else (0, self.line)
        return line + self.text.count("\n", at, offset)


def for_programs(excerpts: Iterable[Excerpt]) -> Iterator[Excerpt]:
    """The same excerpts as text that no person reads."""
    yield from (replace(excerpt, code=True) for excerpt in excerpts)


def without_tags(text: str) -> list[str]:
    """Text whose tags, written out or escaped, are taken out: once as breaks and once as nothing; none if it has none.

    Between two letters a tag may be either: <b>Er</b>mintrude is one word, <td>Er</td><td>min</td> are two.
    """
    readings = []
    for _ in range(_TURNS):
        if TAG.search(text):
            readings += [TAG.sub(" ", text), TAG.sub("", text)]
        if not _ESCAPED_TAG.search(text):
            break
        text = html.unescape(text.replace("\\u003c", "<").replace("\\u003C", "<").replace("\\u003e", ">"))
    return readings


def any_text(raw: bytes, where: str, *, code: bool = False) -> Iterator[Excerpt]:
    """Every text in bytes: UTF-8, Latin-1, UTF-16 and UTF-32 of either order, with tags and without."""
    if not raw:
        return
    # A zero byte ends a text in binary files: the word after it is another.
    apart = raw.translate(_SILENT)
    for text in [apart.decode("utf-8", "replace"), *([] if raw.isascii() else [apart.decode("latin-1")]), *_wide(raw)]:
        yield Excerpt(text, where=where, code=code)
        if "</" in text:
            yield from (Excerpt(reading, where=where, code=code) for reading in without_tags(text))


def _wide(raw: bytes) -> Iterator[str]:
    if b"\0" not in raw:
        return
    for pattern, encoding, width in _WIDE:
        stretches = list(pattern.finditer(raw))
        # Alone, and with what stands around it: that may be a letter with an accent, or not text at all.
        for around in (0, _AROUND) if stretches else ():
            yield " \n".join(_stretch(raw, stretch, around, width).decode(encoding, "replace") for stretch in stretches)


def _stretch(raw: bytes, letters: re.Match[bytes], around: int, width: int) -> bytes:
    start, end = letters.span()
    return raw[max(start - around, start % width) if around else start : end + around]
