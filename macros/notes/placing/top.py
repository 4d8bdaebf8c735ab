"""The lines at the top of the notes -> the head of a draft: title, date, times, venue, and who chaired and took notes.

In: pieces with the roles "title", "label" and "held". Out: plain values in the shape of `models.draft.Draft`. The title
becomes public as it stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from macros import dates as said_dates
from macros.notes.placing.report import ImportReport
from macros.notes.roles import dates, persons
from macros.notes.roles.pieces import Piece
from macros.records.yaml_text import Value
from macros.workings.posts import Bodies

OTHER_DATE = "must have the date of the meeting in its name: the notes give another. Name it <date>-<group>.yml"
_KIND = re.compile(
    r"^\W*(?:(?:draft|final|confidential|unconfirmed|approved|the|action|official)\s+)*(?:minutes|notes|record)\b(?:\s+(?:and actions|of actions))?\s*"
    r"(?:of|from|for|–|-|:)?\s*(?:the\s+|an?\s+)?(?:(?:virtual|extraordinary|annual|ordinary|quarterly|monthly|joint|regular|special)\s+)?(?:meetings?\s+(?:of|for)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"[\s,–-]*\b(?:which )?(?:was |were )?(?:held|took place|taking place|convened|met|meeting held)?\s*(?:\b(?:on|at|in|via|from)\b)?[\s,:–-]*\Z",
    re.I,
)
_VENUE = re.compile(r"\b(?:at|in|via|by|on|through|over|using)\b\s+(?P<venue>\S.*)", re.IGNORECASE | re.DOTALL)
_EDGE = " \t\n,;|–—-.:()"
_AROUND = re.compile(
    r"(?:\b(?:on|at|from|the|held|in|of|and|starting|commencing|start|time|date|day|venue|location|place|between|hours|hrs|\w+day)\b|\W)+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class KnownBefore:
    """What the command knows: the group, the day in the draft's name, the bodies, and the notes published so far."""

    group: str
    day: str | None = None
    bodies: Bodies = field(default_factory=lambda: Bodies({}, {}))
    earlier: dict[str, tuple[str, dict[int, str]]] = field(default_factory=dict)
    """By the day of each earlier meeting of the group: the id of its notes, and the words of its actions by number."""


@dataclass(frozen=True)
class Top:
    """The values of the lines at the top, and the words of the lines that say who chaired and who took notes."""

    values: dict[str, Value]
    chair: Piece | None
    notetaker: Piece | None
    day: str | None
    another_day: bool
    left: tuple[Piece, ...]
    """Lines, or words of lines, that have no place in a draft."""


def head(pieces: Sequence[Piece], known: KnownBefore, report: ImportReport) -> Top:
    """What the lines at the top say."""
    reader = _Reader(known.day, report)
    for piece in pieces:
        if piece.role == "title":
            reader.titles.append(piece.text)
            report.looks(piece.paragraph)
        elif piece.role == "label":
            report.looks(piece.paragraph)
            reader.label(piece)
        elif piece.role == "held":
            report.looks(piece.paragraph)
            reader.held(piece)
    day = reader.day or known.day
    if reader.day is None:
        words = "no date that can be read" + (
            ": the date in the draft's name was taken" if known.day else ": write it into the draft"
        )
        report.doubt("the lines at the top", words)
    title = reader.title()
    if title is None:
        report.doubt("the lines at the top", "no title")
    values: dict[str, Value] = {"group": known.group}
    values |= {"title": f"{title}, {said_dates.in_words(day)}" if day else title} if title else {}
    values |= {"date": day} if day else {}
    values |= {name: time for name, time in zip(("starts", "ends"), reader.times, strict=True) if time}
    values |= {"venue": reader.venue} if reader.venue else {}
    report.placed["line at the top"] = reader.taken + bool(title)
    another = reader.day is not None and known.day not in (None, reader.day)
    return Top(values, reader.people.get("chair"), reader.people.get("notetaker"), day, another, tuple(reader.left))


@dataclass
class _Reader:
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

    def title(self) -> str | None:
        """The lines that name the meeting, as one."""
        cleaned = [_title(words) for words in (*self.titles, *self.more_titles)]
        lines = list(dict.fromkeys(line for line in cleaned if _says_something(line)))
        lines = [
            line for line in lines if not any(line != other and line.casefold() in other.casefold() for other in lines)
        ]
        return ", ".join(lines)[:200] or None

    def label(self, piece: Piece) -> None:
        """What a line such as “Date: 12 May 2026” gives."""
        name, value = piece.cells["label"], " ".join(piece.cells["value"].split())
        self.taken += 1
        if name in ("chair", "notetaker"):
            known = self.people[name].cells["value"] if name in self.people else ""
            if known and value.casefold().startswith(known.casefold()):
                del self.people[name]  # the same person, with the post
            elif known and not known.casefold().startswith(value.casefold()):
                self._lost(
                    piece, f"second line at the top that gives the {'chair' if name == 'chair' else 'note taker'}"
                )
            self.people.setdefault(name, piece)
        elif name == "title":
            self.more_titles.append(value)
        elif name in ("date", "when", "where-and-when", "time", "ends"):
            self._moment(piece, name, value)
        elif name == "venue":
            self._venue(piece, value)
        else:
            self.taken -= 1
            self.left.append(piece)

    def _moment(self, piece: Piece, name: str, value: str) -> None:
        day, times = dates.day(value, self.near), dates.times(value)
        rest = _AROUND.sub(" ", dates.without_times(_without_days(value))).strip()
        if day and self.day is None:
            self.day = day
        elif day and day != self.day:
            self._lost(piece, "second line at the top that gives the date")
            return
        if name == "ends" and times:
            self.times = (self.times[0], times[0])
        elif times and self.times[0] is None:
            self.times = (times[0], times[1] or self.times[1])
        if name == "date" and not day and not times:
            self._lost(piece, "date that is no date")
        elif name == "time" and not times:
            self._lost(piece, "time that is not a beginning and an end")
        elif rest and name in ("where-and-when", "when", "time", "date") and len(rest) > 2:
            venue = _behind(value)
            first, _, place = venue.partition(", ")
            if place and persons.looks_like_body(first):
                self.more_titles.append(first)
                venue = place
            if venue and not self.venue and (name != "date" or _VENUE.search(value)):
                self.venue = venue
            elif venue != self.venue:
                self._lost(
                    piece,
                    f"words in the line of the {'date' if day else 'time'} that are not one {'date' if day else 'time'}",
                )

    def _venue(self, piece: Piece, value: str) -> None:
        if self.venue and self.venue != value:
            self._lost(piece, "second line at the top that gives the venue")
            return
        self.venue = value

    def held(self, piece: Piece) -> None:
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
        first = min(
            [found.start for found in dates.found(text, "2020-06-30")]
            + [start for start, _, _ in dates.spans(dates._spaced(text))]
        )
        before = _HELD.sub("", text[:first]).strip(_EDGE)
        before = re.sub(r"\s+\b(?:on|at)\b$", "", re.sub(r",?\s*\w+day$", "", before))
        venue_first = re.search(
            r"\b(?:held|took place|met)\s+(?:at|in|via|by|over|through)\s+(?P<venue>.+?)(?:\s+on)?$",
            text[:first].strip(_EDGE),
            re.IGNORECASE,
        )
        if venue_first:
            before = text[: venue_first.start()].strip(_EDGE)
        title = _title(before)
        if len(re.findall(r"[^\W\d_]", title)) > 2 and not re.fullmatch(
            r"(?:meeting|held|date|on|minutes|notes|\W)*", title, re.IGNORECASE
        ):
            self.more_titles.insert(0, before)
        venue = venue_first["venue"] if venue_first else _behind(text[first:])
        if venue and not self.venue and len(re.findall(r"[^\W\d_]", venue)) > 2:
            self.venue = venue.strip(_EDGE)

    def _lost(self, piece: Piece, kind: str) -> None:
        self.report.lost(piece.paragraph.place, kind)
        self.left.append(piece)


def _says_something(line: str) -> bool:
    """Whether a line names a meeting at all: “the” and “our meeting” do not."""
    return bool(re.sub(r"\b(?:the|our|a|of|and|meeting|held|minutes|notes|on|at|this)\b|[\W\d_]", "", line, flags=re.IGNORECASE))


def _title(words: str) -> str:
    return re.sub(
        r"\s+(?:meeting )?(?:minutes|notes)(?: of (?:the )?meeting)?$",
        "",
        _KIND.sub("", " ".join(words.split())).strip(_EDGE),
        flags=re.IGNORECASE,
    )


def _without_days(text: str) -> str:
    for each in reversed(dates.found(text, "2020-06-30")):
        text = text[: each.start] + " " + text[each.end :]
    return text


def _behind(text: str) -> str:
    """Where the meeting was, in a text that says when as well."""
    rest = dates.without_times(_without_days(text)).strip(_EDGE)
    match = _VENUE.search(rest)
    venue = match["venue"] if match and not _AROUND.sub("", rest[: match.start()]) else rest
    venue = re.sub(
        r"^(?:(?:on|at|in|via|from|and|held|the meeting was)\b[\s,:–-]*)+", "", venue.strip(_EDGE), flags=re.IGNORECASE
    )
    return venue.strip(_EDGE) if _AROUND.sub("", venue) else ""
