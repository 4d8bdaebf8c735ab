"""Lines about the next meeting -> its day.

In: pieces, and the day of this meeting. Out: a day as YYYY-MM-DD, and which lines say nothing but that day.
"""

from collections.abc import Sequence

from macros.notes.placing.report import ImportReport
from macros.notes.roles import dates
from macros.notes.roles.pieces import Piece

_SMALL_WORDS = "date time venue of the our next meeting is on will be held take place scheduled for at and day"
_SMALL = frozenset(_SMALL_WORDS.split())


def next_meeting(pieces: Sequence[Piece], day: str | None, report: ImportReport) -> str | None:
    """The first day after this meeting of those that lines about the next one name."""
    following = min((named for named in _days(pieces, day) if day is None or named > day), default=None)
    is_named = any(piece.role == "next" or (piece.role == "item" and about_next(piece.text)) for piece in pieces)
    if is_named and following is None:
        report.lost("the date of the next meeting", "no day after this meeting that can be read")
    return following


def only_next(piece: Piece, day: str | None, following: str | None) -> bool:
    """Whether a line says nothing but the day of the next meeting, as it was found."""
    if piece.role != "next" or _beside_day(piece):
        return False
    days = dates.days(_words(piece), day)
    return days == [following] or (not dates.some_day(piece.text) and following is not None)


def _days(pieces: Sequence[Piece], day: str | None) -> list[str]:
    """Every day that a line about the next meeting names, or one beneath a heading about it."""
    days: list[str] = []
    about = False
    for piece in pieces:
        if piece.role == "item":
            about = about_next(piece.text)
            days += dates.days(piece.cells.get("next", ""), day)
        if " or " in piece.text and len(dates.days(piece.text, day)) > 1 and (about or piece.role == "next"):
            continue  # nobody has chosen yet
        if piece.role in ("sub-heading", "next", "label"):
            is_next = piece.role == "next" or about_next(piece.text)
            days += dates.days(_words(piece), day) if is_next else []
            about = is_next if piece.role != "label" else about
        elif about and piece.role in ("text", "side", "held", "unplaced"):
            days += dates.days(piece.text, day)
    return days


def about_next(text: str) -> bool:
    """Whether a heading or a line is about the next meeting."""
    words = text.casefold()
    is_meeting = ("next" in words or "future" in words) and ("meeting" in words or "date" in words)
    return is_meeting or words.strip().startswith("donm")


def _words(piece: Piece) -> str:
    return piece.cells.get("value") or piece.text


def _beside_day(piece: Piece) -> bool:
    """Whether a line has words that are neither its day nor say that it is about the next meeting."""
    rest = dates.without_days(dates.without_times(piece.text), any_year=True).casefold()
    words = "".join(char if char.isalpha() else " " for char in rest).split()
    return any(word not in _SMALL and not word.endswith("day") for word in words)
