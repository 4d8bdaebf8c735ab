"""The lines at the top of the notes -> the head of a draft: title, date, times, venue, and who chaired and took notes.

In: pieces with the roles "title", "label" and "held". Out: plain values in the shape of `models.draft.Draft`. The title
becomes public as it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from macros import dates as said_dates
from macros.notes.placing.report import ImportReport
from macros.notes.placing.top_lines import TopLines
from macros.notes.roles.pieces import Piece
from macros.records.yaml_text import Value
from macros.workings.posts import Bodies

OTHER_DATE = "must have the date of the meeting in its name: the notes give another. Name it <date>-<group>.yml"


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
    lines = TopLines(known.day, report)
    for piece in pieces:
        lines.read(piece)
    day = lines.day or known.day
    if lines.day is None:
        instead = "the date in the draft's name was taken" if known.day else "write it into the draft"
        report.doubt("the lines at the top", f"no date that can be read: {instead}")
    title = lines.title()
    if title is None:
        report.doubt("the lines at the top", "no title")
    values: dict[str, Value] = {"group": known.group}
    values |= {"title": f"{title}, {said_dates.in_words(day)}" if day else title} if title else {}
    values |= {"date": day} if day else {}
    values |= {name: time for name, time in zip(("starts", "ends"), lines.times, strict=True) if time}
    values |= {"venue": lines.venue} if lines.venue else {}
    report.placed["line at the top"] = lines.taken + bool(title)
    another = lines.day is not None and known.day not in (None, lines.day)
    return Top(values, lines.people.get("chair"), lines.people.get("notetaker"), day, another, tuple(lines.left))
