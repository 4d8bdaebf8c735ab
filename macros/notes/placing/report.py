"""What an import says on the screen: what was placed, what could not be, what was left out.

In: remarks gathered on the way. Out: plain text. Places, kinds and numbers only: a terminal is often shared, and its
text is pasted into messages.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.notes.word.blocks import Paragraph

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
    left_on_purpose: list[tuple[str, int, int]] = field(default_factory=list)
    """Kind, lines and words of what stands in the file and not in the draft."""
    first: list[str] = field(default_factory=list)
    """What a person must know before all else."""

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
        yield from self.first
        counts = [f"{number} {_many(kind, number)}" for kind, number in self.placed.items() if number]
        yield f"Placed: {', '.join(counts)}."
        for title, remarks in (("Not placed", self.not_placed), ("Look at", self.look_at)):
            if remarks:
                yield f"{title}:"
                yield from _gathered(remarks)
        if not self.not_placed:
            yield "Not placed: nothing."
        if self.left_on_purpose:
            kinds_of_lines = (f"{lines} × {kind} ({_many_words(words)})" for kind, lines, words in self.left_on_purpose)
            yield f"Left out on purpose: {', '.join(kinds_of_lines)}."
        if kinds := [f"{number} × {kind}" for kind, number in sorted(left_out.items()) if number]:
            yield f"Left out, found in this file: {', '.join(kinds)}."
        yield _ALWAYS


def _gathered(remarks: list[tuple[str, str]]) -> Iterator[str]:
    """One line for each place; where more than three places have the same remark, one line for all of them."""
    places: dict[str, list[str]] = {}
    for place, kind in dict.fromkeys(remarks):
        places.setdefault(kind, []).append(place)
    for kind, where in places.items():
        if len(where) > 3:
            yield f"  in {len(where)} places: {kind}"
            more = f"; and {len(where) - 20} more" if len(where) > 20 else ""
            yield f"    {'; '.join(where[:20])}{more}"
        else:
            yield from (f"  {place}: {kind}" for place in where)


def _many_words(number: int) -> str:
    return "1 word" if number == 1 else f"{number} words"


def _many(kind: str, number: int) -> str:
    first, _, rest = kind.partition(" ")
    if number == 1:
        return kind
    plural = {"person": "people", "sub-heading": "sub-headings"}.get(first, f"{first}s")
    return f"{plural} {rest}".strip()
