"""What a reader of a file hands over: a piece of text, the line it begins on, and where in the file it was.

In: text from any kind of file. Out: `Piece`; and texts with their tags taken out.
"""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

# Written so that a regular expression never tries one beginning twice.
TAG = re.compile(r"<[a-zA-Z/!?][^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>")
_ESCAPED_TAG = re.compile(r"&(?:amp;)*(?:lt|#60|#x3c);|\\u003c", re.IGNORECASE)
_TURNS = 4  # how often tags may have been escaped


@dataclass(frozen=True)
class Piece:
    """Text and where it is. `starts` are offsets at which the text jumps to another line of the file."""

    text: str
    line: int = 1
    where: str = "the text"
    starts: tuple[tuple[int, int], ...] = ()
    # Sentences for people: only there do patterns of numbers mean something.
    prose: bool = False
    # Withheld words are looked for in another piece that holds this one.
    again: bool = False
    # Instead of the text: the tags in it, each once. Most are the same in every file of a site.
    units: tuple[str, ...] = ()
    # Single words as the search index holds them.
    stems: bool = False

    def line_of(self, offset: int) -> int:
        """The line of the file on which the character at `offset` stands."""
        at, line = 0, self.line
        if self.starts:
            place = bisect_right(self.starts, (offset, 1 << 60)) - 1
            at, line = self.starts[place] if place >= 0 else (0, self.line)
        return line + self.text.count("\n", at, offset)


def without_tags(text: str) -> list[str]:
    """Text whose tags, written out or escaped, are taken out: once as breaks and once as nothing; none if it has none.

    Between two letters a tag may be either: <b>Er</b>mintrude is one word, <td>Er</td><td>min</td> are two.
    """
    found = []
    for _ in range(_TURNS):
        if TAG.search(text):
            found += [TAG.sub(" ", text), TAG.sub("", text)]
        if not _ESCAPED_TAG.search(text):
            break
        text = html.unescape(text.replace("\\u003c", "<").replace("\\u003C", "<").replace("\\u003e", ">"))
    return found
