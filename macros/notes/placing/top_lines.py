"""The lines at the top of the notes, one after the other -> what each says of the meeting.

In: pieces with the roles "title", "label" and "held". Out: title, day, times, venue, the lines that name the chair and
the note taker, and the lines of which words have no place.
"""

from dataclasses import dataclass, field

from macros.notes.placing import held
from macros.notes.placing.report import ImportReport
from macros.notes.roles import dates, names
from macros.notes.roles.pieces import Piece

OFFICES = {"chair": "chair", "notetaker": "note taker"}
"""By the field of a person, what a report calls it."""


@dataclass
class TopLines:
    """Reads the lines."""

    near: str | None
    report: ImportReport
    titles: list[str] = field(default_factory=list)
    more_titles: list[str] = field(default_factory=list)
    day: str | None = None
    times: tuple[str | None, str | None] = (None, None)
    venue: str = ""
    people: dict[str, Piece] = field(default_factory=dict)
    left: list[Piece] = field(default_factory=list)
    taken: int = 0

    def read(self, piece: Piece) -> None:
        """One piece, if it is a line at the top."""
        if piece.role not in ("title", "label", "held"):
            return
        self.report.looks(piece.paragraph)
        if piece.role == "title":
            self.titles.append(piece.text)
        elif piece.role == "label":
            self._label(piece)
        else:
            self._held(piece)

    def title(self) -> str | None:
        """The lines that name the meeting, as one."""
        cleaned = [held.name(words) for words in (*self.titles, *self.more_titles)]
        lines = list(dict.fromkeys(line for line in cleaned if held.is_name(line)))
        lines = [
            line for line in lines if not any(line != other and line.casefold() in other.casefold() for other in lines)
        ]
        return ", ".join(map(_in_small_letters, lines))[:200] or None

    def _label(self, piece: Piece) -> None:
        """What a line such as “Date: 12 May 2026” gives."""
        name, value = piece.cells["label"], " ".join(piece.cells["value"].split())
        self.taken += 1
        if name in OFFICES:
            self._office(piece, name, value)
        elif name == "title":
            self.more_titles.append(value)
        elif name in ("date", "when", "where-and-when", "time", "ends"):
            self._moment(piece, name, value)
        elif name == "venue":
            self._venue(piece, value)
        else:
            self.taken -= 1
            self.left.append(piece)

    def _office(self, piece: Piece, name: str, value: str) -> None:
        """Who chaired or took notes: the first line that says it, or a later one with the same name and more."""
        known = self.people[name].cells["value"] if name in self.people else ""
        if known and value.casefold().startswith(known.casefold()):
            self.people[name] = piece  # the same person, with the post
        elif known and not known.casefold().startswith(value.casefold()):
            self._lost(piece, f"second line at the top that gives the {OFFICES[name]}")
        self.people.setdefault(name, piece)

    def _moment(self, piece: Piece, name: str, value: str) -> None:
        """When the meeting was, and where, if the line says that too."""
        day, times = dates.day(value, self.near), dates.times(value)
        if not self._take_day(piece, day):
            return
        self._take_times(times, ends=name == "ends")
        if name == "date" and not day and not times:
            self._lost(piece, "date that is no date")
        elif name == "time" and not times:
            self._lost(piece, "time that is not a beginning and an end")
        elif name != "ends" and len(held.beside_moment(value)) > 2:
            self._beside(piece, value, "date" if day else "time", sure=name != "date" or held.says_where(value))

    def _take_day(self, piece: Piece, day: str | None) -> bool:
        """Whether a line gives no other day than the lines before it; if so, its day is the meeting's."""
        if day and self.day and day != self.day:
            self._lost(piece, "second line at the top that gives the date")
            return False
        self.day = self.day or day
        return True

    def _take_times(self, times: tuple[str, str | None] | None, ends: bool) -> None:
        if times and ends:
            self.times = (self.times[0], times[0])
        elif times and self.times[0] is None:
            self.times = (times[0], times[1] or self.times[1])

    def _beside(self, piece: Piece, value: str, kind: str, sure: bool) -> None:
        """Words beside the day: where the meeting was, behind what met if that is named."""
        venue = held.where(value)
        first, _, place = venue.partition(", ")
        if place and names.looks_like_body(first):
            self.more_titles.append(first)
            venue = place
        if venue and not self.venue and sure:
            self.venue = venue
        elif venue != self.venue:
            self._lost(piece, f"words in the line of the {kind} that are not one {kind}")

    def _venue(self, piece: Piece, value: str) -> None:
        if self.venue and self.venue != value:
            self._lost(piece, "second line at the top that gives the venue")
            return
        self.venue = value

    def _held(self, piece: Piece) -> None:
        """“Minutes of the meeting of the Executive held on Tuesday 12 May 2026 at 2pm in the Old Lighthouse”."""
        text = " ".join(piece.text.split())
        day, times = dates.day(text, self.near), dates.times(text)
        if self.day and day != self.day:
            self._lost(piece, "second line at the top that gives the date")
            return
        self.day = day or self.day
        if times and self.times[0] is None:
            self.times = times
        self.taken += 1
        name, venue = held.name_and_venue(text)
        if name:
            self.more_titles.insert(0, name)
        self.venue = self.venue or venue

    def _lost(self, piece: Piece, kind: str) -> None:
        self.report.lost(piece.paragraph.place, kind)
        self.left.append(piece)


def _in_small_letters(line: str) -> str:
    """A line in capitals as a heading is written: “SAFEGUARDING BOARD OF THE NHS” is no abbreviation."""
    if not line.isupper() or len(line.split()) < 2:
        return line
    small = ("of", "the", "and", "for", "in", "at", "on", "to", "with")
    words = [word if word in ("NHS", "ICB", "CCG", "UK") else word.capitalize() for word in line.split()]
    return " ".join(word.lower() if at and word.lower() in small else word for at, word in enumerate(words))
