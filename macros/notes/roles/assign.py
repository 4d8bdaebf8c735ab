"""Every piece of a file -> what it is, now that the headings of the items are known.

In: a `WordText`, and what is remembered of the group's layout. Out: `Assigned`: the pieces with their final roles, the
scheme by which items are marked, and the days of the meetings, if it has the notes of several.
Roles: title, status, label, held, people, people-heading, contents, item, sub-heading, text, side, decision,
log-heading, action-row, action, next, signature, columns, unplaced.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.notes.roles import dates, front, persons, schemes, vocabulary
from macros.notes.roles.flatten import flatten
from macros.notes.roles.hints import NONE, Hints
from macros.notes.roles.pieces import Piece, is_short
from macros.notes.roles.schemes import Scheme
from macros.notes.roles.walk import Walk
from macros.notes.word.blocks import WordText

_MEETING = re.compile(
    r"\b(?:minutes|notes|meeting|board|executive|group|partnership|committee|panel|forum|council|governors|trustees)\b",
    re.I,
)
_WHEN = ("date", "when", "where-and-when")


@dataclass(frozen=True)
class Assigned:
    """The pieces of one meeting's notes with their roles."""

    pieces: tuple[Piece, ...]
    scheme: Scheme | None
    schemes: tuple[Scheme, ...]
    days: tuple[str, ...]
    """The days of all meetings whose notes the file holds, if there are several."""


def assign(text: WordText, hints: Hints = NONE, meeting: str | None = None) -> Assigned:
    """The roles of the file's pieces; of the meeting of one day, where the file holds several."""
    marked = front.mark(flatten(text, hints))
    starts = _meetings(marked)
    days = tuple(day for day, _ in starts) if len(starts) > 1 else ()
    if days:
        at = next((number for number, day in enumerate(days) if day == meeting), 0)
        ends = [start for _, start in starts[1:]] + [len(marked)]
        marked = marked[(starts[at][1] if at else 0) : ends[at]]
    every = schemes.all_schemes(marked, hints)
    best = max(every, key=lambda scheme: (scheme.score, len(scheme.heads)), default=None)
    return Assigned(tuple(_roles(marked, best)), best, tuple(every), days)


def _meetings(pieces: Sequence[Piece]) -> list[tuple[str, int]]:
    """Where the notes of each meeting begin: a line with its day, people soon after, and another day than before."""
    starts: list[tuple[str, int]] = []
    for at, piece in enumerate(pieces):
        is_day = piece.role == "held" or (piece.role == "label" and piece.cells["label"] in _WHEN)
        day = dates.day(piece.text) if is_day else None
        behind = pieces[at + 1 : at + 12]
        if day is None or not any(other.role in ("people", "people-heading", "person") for other in behind):
            continue
        if starts and (any(day == earlier for earlier, _ in starts) or not _has_notes(pieces[starts[-1][1] : at])):
            continue
        begin = at
        while (
            begin
            and at - begin < 4
            and pieces[begin - 1].role in ("?", "label")
            and is_short(pieces[begin - 1].text)
            and pieces[begin - 1].table == 0
            and starts
        ):
            begin -= 1
        starts.append((day, begin))
    return starts


def _has_notes(pieces: Sequence[Piece]) -> bool:
    return sum(piece.role in ("head", "body", "?") for piece in pieces) >= 3 and any(
        piece.role in ("people", "person") for piece in pieces
    )


def _roles(pieces: Sequence[Piece], scheme: Scheme | None) -> Iterator[Piece]:
    heads = scheme.heads if scheme else ()
    first = heads[0] if heads else len(pieces)
    titles = {schemes.plain_title(pieces[at]) for at in heads}
    numbers = dict(zip(heads, schemes.item_numbers([pieces[at].number for at in heads]), strict=True))
    best_title = _best_title(pieces[:first])
    walk = Walk()
    for at, piece in enumerate(pieces):
        if at in numbers:
            until = next((head for head in heads if head > at), len(pieces))
            yield from walk.begin(piece, numbers[at], scheme.name if scheme else "", pieces[at + 1 : until])
        elif at < first:
            yield _before(_venue(pieces[:first], at) or piece, at in best_title, titles)
        else:
            outside = piece.table == 0 and scheme is not None and scheme.strength == "table" and piece.role == "?"
            yield from walk.within(
                piece if not outside else replace(piece, cells={"outside": "yes"}),
                pieces[at + 1 : at + 3],
                at / len(pieces),
            )


def _best_title(pieces: Sequence[Piece]) -> frozenset[int]:
    """Which of the undecided lines at the top name the meeting: the first few that are short and no status."""
    lines = [
        at
        for at, piece in enumerate(pieces)
        if piece.role == "?"
        and not piece.paragraph.contents
        and is_short(piece.text)
        and len(piece.text) <= 120
        and re.search(r"[^\W\d_]{3}", piece.text)
        and not vocabulary.STATUS.fullmatch(piece.text.strip())
        and not vocabulary.CONTENTS.fullmatch(piece.text.strip())
    ]
    top = next(
        (
            at
            for at, piece in enumerate(pieces)
            if piece.role in ("label", "held", "people", "person", "people-heading")
        ),
        len(pieces),
    )
    people = next(
        (at for at, piece in enumerate(pieces) if piece.role in ("people", "person", "people-heading")), len(pieces)
    )
    lines = [at for at in lines if pieces[at].paragraph.heading or not _is_person(pieces[at].text)]
    above = [at for at in lines if at < top] or [at for at in lines if at < people][:1]
    if len(above) > 3 or sum(len(pieces[at].text) for at in above) > 140:
        above = sorted(above, key=lambda at: _title_score(pieces[at], at), reverse=True)[:1]
    return frozenset(above)


def _is_person(text: str) -> bool:
    """Whether a line is a name with something behind it."""
    return bool(re.search(r"[(,;–]", text)) and persons.person(text, 1.0) is not None


def _venue(pieces: Sequence[Piece], at: int) -> Piece | None:
    """A short line right behind the day and the time, where no other line says where the meeting was."""
    piece, before = pieces[at], pieces[at - 1] if at else None
    if (
        piece.role != "?"
        or before is None
        or not is_short(piece.text)
        or len(piece.text) > 100
        or vocabulary.STATUS.fullmatch(piece.text.strip())
    ):
        return None
    is_moment = before.role == "held" or (before.role == "label" and before.cells["label"] in ("date", "time", "when"))
    words = re.sub(
        r"\b(?:at|to|from|on|the|and|until|\w+day)\b",
        "",
        dates.without_times(dates.without_days(before.text)),
        flags=re.I,
    )
    bare_moment = before.role == "label" or not re.search(r"[^\W\d_]{3}", words)
    others = any(other.role == "label" and other.cells["label"] in ("venue", "where-and-when") for other in pieces)
    if not is_moment or not bare_moment or others:
        return None
    return piece.as_("label", "stands behind the day and the time", cells={"label": "venue", "value": piece.text})


def _title_score(piece: Piece, at: int) -> float:
    look = piece.paragraph
    return (
        bool(_MEETING.search(piece.text)) * 1.5 + look.size / 20 + look.bold * 0.5 + bool(look.level) * 0.7 - at * 0.1
    )


def _before(piece: Piece, is_title: bool, titles: set[str]) -> Piece:
    plain = schemes.plain_title(piece)
    text = piece.text.strip()
    if piece.role in ("label", "held", "people", "people-heading", "columns"):
        return piece
    if piece.role == "person":
        return piece.as_("people")
    if piece.paragraph.contents or vocabulary.CONTENTS.fullmatch(text) or (plain and plain in titles):
        return piece.as_("contents", "stands again as a heading below, or heads such a list")
    if piece.role == "action-row":
        return piece
    if piece.role == "?" and is_title:
        return piece.as_("title", "a short line at the top")
    if piece.role == "?" and vocabulary.STATUS.fullmatch(text) and len(text) < 120:
        return piece.as_("status", "says what the document is")
    if piece.role == "?" and not re.search(r"\w", text.replace("_", "")):
        return piece.as_("signature", "a line to write on")
    return piece.as_("unplaced", "stands before the first item", cells={**piece.cells, "maybe": _maybe(piece)})


def _maybe(piece: Piece) -> str:
    if piece.role == "row":
        return "a row of a table that is none of people, items or actions"
    return "a line at the top" if piece.role == "?" else "a row before the first item"
