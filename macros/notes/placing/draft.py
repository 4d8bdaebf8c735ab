"""The roles of a file's parts -> the values of a draft, in the order in which a record has them.

In: a `WordText` and what is known without it (group, organisations, the day in the draft's name). Out: `Placed`: values
in the shape of `models.draft.Draft`, and the report. `partnership draft check` then says what is missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from macros import dates as said_dates
from macros.notes.placing import unplaced
from macros.notes.placing.actions import Actions
from macros.notes.placing.items import Items
from macros.notes.placing.people import people
from macros.notes.placing.report import ImportReport
from macros.notes.placing.top import OTHER_DATE, KnownBefore, Top, head
from macros.notes.roles import dates, vocabulary
from macros.notes.roles.assign import Assigned, assign
from macros.notes.roles.hints import NONE, Hints
from macros.notes.roles.phrases import Voices
from macros.notes.roles.pieces import Piece
from macros.notes.word.blocks import WordText
from macros.notes.word.container import NotImported
from macros.records.yaml_text import Value

_NOTES = (
    "must hold notes of a meeting: nobody who was there, no day and no item could be found in it. Is it the right file? "
    "“partnership import --example FILE.docx” writes notes as they may look"
)
_OTHER_MEETING = "must have the notes of the meeting that you named: the file holds those of {}"


@dataclass(frozen=True)
class Placed:
    """A draft's values, what to tell the person about them, and the roles that they were made of."""

    values: dict[str, Value]
    report: str
    assigned: Assigned


def draft(
    reading: WordText, known: KnownBefore, hints: Hints = NONE, meeting: str | None = None
) -> Placed:
    """The draft of the notes; raises NotImported for a file that has none, or those of several meetings."""
    report = ImportReport()
    assigned = assign(reading, hints, meeting or known.day)
    _one_meeting(assigned, meeting)
    pieces = assigned.pieces
    top = head(pieces, known, report)
    if meeting and top.day and meeting != top.day:
        raise NotImported(_OTHER_MEETING.format(_listed([top.day])))
    if top.another_day:
        raise NotImported(OTHER_DATE)
    present, also = people(pieces, top.chair, top.notetaker, known.bodies, report)
    if not present and not any(piece.role == "item" for piece in pieces) and top.day is None:
        raise NotImported(_NOTES)
    voices = Voices.of(present, also)
    begun = next((at for at, piece in enumerate(pieces) if piece.role == "item"), len(pieces))
    reader = Items(voices, top.day, report)
    following = _next_meeting(pieces, top, report)
    reader.read([piece for piece in pieces[begun:] if not _is_told(piece, top, following)])
    table = Actions(voices, top.day, known, report)
    agreed, left_rows = table.read(pieces, reader.actions, reader.items)
    report.placed["date of the next meeting"] = int(following is not None)
    items: list[Value] = [value for item in reader.items if len(value := item.value()) > 1]
    values: dict[str, Value] = {**_with_end(top.values, pieces), "people": list(present), "items": items}
    values |= {"actions": list(agreed)} if agreed else {}
    values |= {"next_meeting": following} if following else {}
    kept = _unplaced(pieces, top, left_rows, table.odd, values, report)
    values |= {"unplaced": kept} if kept else {}
    if not present:
        report.doubt("the people", "nobody was found who was there")
    if not items:
        report.doubt("the items", "no items were found: what stands in the file is in “unplaced”")
    unplaced.counted(pieces, report)
    return Placed(values, report.text(reading.left_out), assigned)


def _listed(days: Sequence[str]) -> str:
    *first, last = (said_dates.in_words(day) for day in days)
    return " and ".join(filter(None, (", ".join(first), last)))


def _one_meeting(assigned: Assigned, meeting: str | None) -> None:
    if not assigned.days or meeting in assigned.days:
        return
    if meeting:
        raise NotImported(_OTHER_MEETING.format(_listed(assigned.days)))
    days = _listed(assigned.days)
    raise NotImported(
        f"must be the notes of one meeting: the file holds those of {len(assigned.days)} ({days}). Say which with "
        f"--meeting {assigned.days[0]}, or save each in a file of its own"
    )


def _with_end(values: dict[str, Value], pieces: Sequence[Piece]) -> dict[str, Value]:
    """The head, with the time at which a sentence near the end says that the meeting closed."""
    if "ends" in values:
        return values
    said = (match[0] for piece in reversed(pieces) if piece.role == "text" and (match := vocabulary.END.search(piece.text)))
    end = next((spans[-1][2][0] for text in said if (spans := list(dates.spans(text)))), None)
    if end is None or str(values.get("starts", "")) >= end:
        return values
    order = ("group", "title", "date", "starts")
    return (
        {name: values[name] for name in order if name in values}
        | {"ends": end}
        | {name: value for name, value in values.items() if name not in order}
    )


def _is_told(piece: Piece, top: Top, following: str | None) -> bool:
    """What a field of the draft says already: the line of the next meeting, people beneath the first headings."""
    if piece.role in ("people", "people-heading"):
        return bool(piece.people) or not piece.cells.get("odd")
    days = dates.days(_next_words(piece), top.day)
    return (
        piece.role == "next"
        and not _beside_day(piece)
        and (days == [following] or (not dates.some_day(piece.text) and following is not None))
    )


def _next_words(piece: Piece) -> str:
    return piece.cells.get("value") or piece.text


def _beside_day(piece: Piece) -> str:
    """Words of a line about the next meeting that are neither its day nor say that it is the next meeting."""
    rest = dates.without_times(piece.text)
    for found in reversed(dates.found(rest, "2020-06-30")):
        rest = rest[: found.start] + rest[found.end :]
    small = "date time venue of the our next meeting is on will be held take place scheduled for at and day"
    words = list("".join(char if char.isalpha() else " " for char in rest.casefold()).split())
    return " ".join(word for word in words if word not in small.split() and not word.endswith("day"))


def _next_meeting(pieces: Sequence[Piece], top: Top, report: ImportReport) -> str | None:
    """The first day after this meeting of those that lines about the next one name."""
    days: list[str] = []
    about = False
    for piece in pieces:
        if piece.role == "item":
            about = bool(_about_next(piece.text))
            days += dates.days(piece.cells.get("next", ""), top.day)
        if " or " in piece.text and len(dates.days(piece.text, top.day)) > 1 and (about or piece.role == "next"):
            continue  # nobody has chosen yet
        if piece.role in ("sub-heading", "next", "label"):
            is_next = piece.role == "next" or _about_next(piece.text)
            days += dates.days(_next_words(piece), top.day) if is_next else []
            about = is_next if piece.role != "label" else about
        elif about and piece.role in ("text", "side", "held", "unplaced"):
            days += dates.days(piece.text, top.day)
    following = min((day for day in days if top.day is None or day > top.day), default=None)
    named = any(piece.role == "next" or (piece.role == "item" and _about_next(piece.text)) for piece in pieces)
    if named and following is None:
        report.lost("the date of the next meeting", "no day after this meeting that can be read")
    return following


def _about_next(text: str) -> bool:
    words = text.casefold()
    return (
        (("next" in words or "future" in words)
        and ("meeting" in words or "date" in words))
        or words.strip().startswith("donm")
    )


def _unplaced(
    pieces: Sequence[Piece],
    top: Top,
    rows: Sequence[Piece],
    odd: Sequence[tuple[Piece, str, str]],
    values: Mapping[str, Value],
    report: ImportReport,
) -> list[Value]:
    kept: list[Value] = [unplaced.value(piece, maybe, words) for piece, maybe, words in odd]
    for piece in pieces:
        if piece.role == "unplaced":
            kept.append(unplaced.value(piece))
        elif piece.cells.get("odd"):
            kept.append(unplaced.value(piece, "somebody among the people", piece.cells["odd"]))
        elif piece.role == "action-row" and piece.cells.get("extra"):
            kept.append(unplaced.value(piece, "a column of the table of actions", piece.cells["extra"]))
    kept += [unplaced.value(piece, "a line at the top") for piece in top.left]
    kept += [unplaced.value(piece) for piece in rows]
    done = [*rows, *top.left]
    lost = [piece for piece in unplaced.missing(pieces, values, kept) if not any(piece is other for other in done)]
    kept += [unplaced.value(piece, "words of which some found no place") for piece in lost]
    if kept:
        many = f"{len(kept)} pieces of text, with their words: place or drop each"
        report.lost(
            "“unplaced” in the draft", many if len(kept) > 1 else "1 piece of text, with its words: place or drop it"
        )
    return kept
