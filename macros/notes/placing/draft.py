"""The roles of a file's parts -> the values of a draft, in the order in which a record has them.

In: a `WordText` and what is known without it (group, organisations, the day in the draft's name). Out: `Placed`: values
in the shape of `models.draft.Draft`, and the report. `partnership draft check` then says what is missing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros import dates as said_dates
from macros.notes.placing import unplaced
from macros.notes.placing.actions import Actions
from macros.notes.placing.building import SoFar
from macros.notes.placing.following import about_next, next_meeting, only_next
from macros.notes.placing.items import Items
from macros.notes.placing.old import OldActions
from macros.notes.placing.people import people
from macros.notes.placing.report import ImportReport
from macros.notes.placing.top import OTHER_DATE, KnownBefore, Top, head
from macros.notes.roles import dates, vocabulary
from macros.notes.roles.assign import Assigned, assign
from macros.notes.roles.hints import NONE, Hints
from macros.notes.roles.pieces import Piece
from macros.notes.roles.voices import Voices
from macros.notes.word.blocks import WordText
from macros.notes.word.container import NotImported
from macros.records.yaml_text import Value

_MINUTES = re.compile(r"\b(?:minutes|notes|meeting)\b", re.IGNORECASE)
_AGREED = re.compile(r"\W*(?:actions?|agreed|decision|resolved)\b", re.IGNORECASE)
_NOTES = (
    "must hold notes of a meeting: it names nobody who was there, and too little else is as in notes. Is it the right "
    "file? “partnership import --example FILE.docx” writes notes as they may look"
)
_OTHER_MEETING = "must have the notes of the meeting that you named: the file holds those of {}"


@dataclass(frozen=True)
class Placed:
    """A draft's values, and what to tell the person about them."""

    values: dict[str, Value]
    report: str


def draft(reading: WordText, known: KnownBefore, hints: Hints = NONE, meeting: str | None = None) -> Placed:
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
    if not present and not _is_notes(pieces, top):
        raise NotImported(_NOTES)
    values: dict[str, Value] = {**_with_end(top.values, pieces), "people": list(present)}
    values |= _body(pieces, top, SoFar(Voices.of(present, also), top.day, report), known, values)
    _judge(values, report)
    unplaced.counted(pieces, report)
    return Placed(values, report.text(reading.left_out))


def _body(
    pieces: Sequence[Piece], top: Top, so_far: SoFar, known: KnownBefore, values: dict[str, Value]
) -> dict[str, Value]:
    """Items, actions, the next meeting, and what found no place in these nor in the values above them."""
    report = so_far.report
    begun = next((at for at, piece in enumerate(pieces) if piece.role == "item"), len(pieces))
    following = next_meeting(pieces, top.day, report)
    Items(so_far).read(list(_to_be_read(pieces[begun:], top, following)))
    table = Actions(so_far.voices, top.day, OldActions(top.day, known, report), report)
    agreed, left_rows = table.read(pieces, so_far.actions, so_far.items)
    report.placed["date of the next meeting"] = int(following is not None)
    body: dict[str, Value] = {"items": [value for item in so_far.items if len(value := item.value()) > 1]}
    if agreed:
        body["actions"] = list(agreed)
    if following:
        body["next_meeting"] = following
    said = unplaced.names_of(values["people"], known.bodies)
    entries = unplaced.entries(pieces, table.odd, top.left, left_rows, [values, body, said])
    if entries:
        body["unplaced"] = entries
        many = f"{len(entries)} pieces of text, with their words: place or drop each"
        one = "1 piece of text, with its words: place or drop it"
        report.lost("“unplaced” in the draft", many if len(entries) > 1 else one)
    return body


def _judge(values: dict[str, Value], report: ImportReport) -> None:
    """Tell of a draft that has too little in it."""
    if not values["people"]:
        report.doubt("the people", "nobody was found who was there")
    items = values["items"]
    assert isinstance(items, list)
    if len(items) > 2 and sum(len(item) < 3 for item in items if isinstance(item, dict)) > 0.6 * len(items):
        report.doubt("the items", "most of them have no words beneath their headings: is it an agenda?")
    if not items:
        report.doubt("the items", "no items were found: what stands in the file is in “unplaced”")


def _listed(days: Sequence[str]) -> str:
    *first, last = (said_dates.in_words(day) for day in days)
    return " and ".join(filter(None, (", ".join(first), last)))


def _is_notes(pieces: Sequence[Piece], top: Top) -> bool:
    """Whether a file that names nobody as present may be notes of a meeting all the same: by three signs of five."""
    roles = {piece.role for piece in pieces}
    dated = any(piece.role in ("label", "held") and dates.some_day(piece.text) for piece in pieces)
    told = dated or top.day is not None
    named = any(_MINUTES.search(piece.text) for piece in pieces[:12])
    has_agreed = bool(roles & {"side", "decision", "action-row", "action"})
    agreed = has_agreed or any(_AGREED.match(piece.text) for piece in pieces)
    said = sum(piece.role == "text" for piece in pieces) > 1 and "item" in roles
    return told + named + agreed + ("next" in roles) + said >= 3


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
    said = (
        match[0] for piece in reversed(pieces) if piece.role == "text" and (match := vocabulary.END.search(piece.text))
    )
    end = next((spans[-1][2][0] for text in said if (spans := list(dates.spans(text)))), None)
    if end is None or str(values.get("starts", "")) >= end:
        return values
    order = ("group", "title", "date", "starts")
    first = {name: values[name] for name in order if name in values}
    return first | {"ends": end} | {name: value for name, value in values.items() if name not in order}


def _to_be_read(pieces: Sequence[Piece], top: Top, following: str | None) -> Iterator[Piece]:
    """The pieces but those that a field says already; what stands in an item about the next meeting stays there."""
    table = -1
    for piece in pieces:
        if piece.role == "item":
            table = piece.table if about_next(piece.text) else -1
        if piece.table == table or not _is_told(piece, top, following):
            yield piece


def _is_told(piece: Piece, top: Top, following: str | None) -> bool:
    """What a field of the draft says already: the line of the next meeting, people beneath the first headings."""
    if piece.role in ("people", "people-heading"):
        return bool(piece.people) or not piece.cells.get("odd")
    return only_next(piece, top.day, following)
