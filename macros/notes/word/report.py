"""What an import says on the screen: what was placed, what could not be, what was left out.

In: remarks gathered on the way. Out: plain text. Places, kinds and numbers only: a terminal is often shared, and its
text is pasted into messages.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.notes.word.reading import Paragraph

_ALWAYS = (
    "Never read: document properties and other metadata, comments, headers and footers, footnotes and endnotes, "
    "tracked deletions, hidden text, pictures, the addresses of links."
)
_COVERED = "covered or unreadable on the page ({}), but its words are in the draft: mark or delete them"
_TRACKED = "put in while changes were tracked and not accepted yet, but its words are in the draft: is that agreed?"
_STRUCK = "struck through, but its words are in the draft: delete them if they were meant to go"


@dataclass
class ImportReport:
    """Gathers what was placed and what was not."""

    placed: Counter[str] = field(default_factory=Counter)
    not_placed: list[tuple[str, str]] = field(default_factory=list)
    look_at: list[tuple[str, str]] = field(default_factory=list)

    def lost(self, place: str, kind: str) -> None:
        """Something that is not in the draft."""
        self.not_placed.append((place, kind))

    def doubt(self, place: str, kind: str) -> None:
        """Something that is in the draft but that a person must look at."""
        self.look_at.append((place, kind))

    def looks(self, paragraph: Paragraph) -> None:
        """Report words that somebody may have meant to take out."""
        if paragraph.covered:
            self.doubt(paragraph.place, _COVERED.format("; ".join(sorted(paragraph.covered))))
        if paragraph.struck:
            self.doubt(paragraph.place, _STRUCK)
        if paragraph.tracked:
            self.doubt(paragraph.place, _TRACKED)

    def text(self, left_out: Counter[str]) -> str:
        """The whole report."""
        return "\n".join(self._lines(left_out))

    def _lines(self, left_out: Counter[str]) -> Iterator[str]:
        counts = [f"{number} {_many(kind, number)}" for kind, number in self.placed.items() if number]
        yield f"Placed: {', '.join(counts)}."
        for title, remarks in (("Not placed", self.not_placed), ("Look at", self.look_at)):
            if remarks:
                yield f"{title}:"
                yield from (f"  {place}: {kind}" for place, kind in dict.fromkeys(remarks))
        if not self.not_placed:
            yield "Not placed: nothing."
        if kinds := [f"{number} × {kind}" for kind, number in sorted(left_out.items()) if number]:
            yield f"Left out, found in this file: {', '.join(kinds)}."
        yield _ALWAYS


def _many(kind: str, number: int) -> str:
    first, _, rest = kind.partition(" ")
    if number == 1:
        return kind
    plural = {"person": "people", "sub-heading": "sub-headings"}.get(first, f"{first}s")
    return f"{plural} {rest}".strip()
