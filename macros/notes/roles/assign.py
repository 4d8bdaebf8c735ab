"""Every piece of a file -> what it is, now that the headings of the items are known.

In: a `WordText`, and what is remembered of the group's layout. Out: `Assigned`: the pieces with their final roles, the
scheme by which items are marked, and the days of the meetings, if the file has the notes of several.
Roles: title, status, label, held, people, people-heading, contents, item, sub-heading, text, side, decision, log-heading,
action-row, action, next, signature, columns, unplaced.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.notes.roles import dates, front, persons, schemes, vocabulary
from macros.notes.roles.hints import NONE, Hints
from macros.notes.roles.pieces import Piece, bare, bold_lead, flatten, is_action, is_short, with_text
from macros.notes.roles.schemes import Scheme
from macros.notes.word.blocks import WordText

_MEETING = re.compile(
    r"\b(?:minutes|notes|meeting|board|executive|group|partnership|committee|panel|forum|council|governors|trustees)\b",
    re.I,
)
_WHEN = ("date", "when", "where-and-when")
_PARTS_OF_ITEMS = frozenset({"discussion", "notes", "outcome", "outcomes", "minutes", "key points", "discussion points", "summary"})
_AFTER = re.compile(
    r"(?:glossary.*|abbreviations?(?: used)?|acronyms.*|papers|attachments|appendi(?:x|ces)\b.*|annex(?:e|es)?\b.*|distribution(?: list)?|circulation(?: list)?)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:next|future) (?:\w+ ){0,3}?(?:meetings?|date)\b|\bDONM\b|\bmeet (?:again|next)\b|\breconvene\b",
    re.IGNORECASE,
)


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
    walk = _Walk()
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
    lines = [at for at, piece in enumerate(pieces) if piece.role == "?" and not piece.paragraph.contents and is_short(piece.text)
             and len(piece.text) <= 120 and re.search(r"[^\W\d_]{3}", piece.text) and not vocabulary.STATUS.fullmatch(piece.text.strip())
             and not vocabulary.CONTENTS.fullmatch(piece.text.strip())]  # fmt: skip
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
    lines = [
        at for at in lines if persons.person(pieces[at].text, 1.0) is None or not re.search(r"[(,;–]", pieces[at].text)
    ]
    above = [at for at in lines if at < top] or [at for at in lines if at < people][:1]
    if len(above) > 3 or sum(len(pieces[at].text) for at in above) > 140:
        above = sorted(above, key=lambda at: _title_score(pieces[at], at), reverse=True)[:1]
    return frozenset(above)


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


@dataclass
class _Walk:
    """Goes through the items; knows which one it is in, and whether actions stand beneath the last heading."""

    title: str = ""
    items: int = 0
    log: str = ""
    next: bool = False
    end: bool = False
    """Whether a glossary or the like has begun, which is no part of the notes."""
    """Whether the last heading was about the next meeting."""

    def begin(self, piece: Piece, number: int | None, scheme: str, beneath: Sequence[Piece]) -> Iterator[Piece]:
        """The heading of an item, and what of its line is its text."""
        text = bare(piece)
        entries = bool(beneath) and all(other.role in ("columns", "action-row") or other.number or is_action(other.text) for other in beneath[:6])
        if number is None and is_short(text) and (not piece.paragraph.level or entries):
            kind = front.labelled(text)[0]
            if (kind == "next" and self.items and not piece.paragraph.level) or (entries and vocabulary.is_old_log(text)) or (vocabulary.is_log(text) and not vocabulary.is_old_log(text)):
                yield self._line(piece, (), 0.5)
                return
        self.items += 1
        self.next, self.end = front.labelled(text)[0] == "next", False
        rest = ""
        lead = bold_lead(piece.paragraph) if piece.text == piece.paragraph.text else None
        if "\n" in text and is_short(text.split("\n")[0]):
            text, rest = text.split("\n", 1)
        elif lead:
            rest, text = piece.text[lead[1] :], bare(replace(piece, text=piece.text[: lead[0]]))
        elif not is_short(text) and len(text.split()) > 14:
            text, rest = "", text
        text = _without_times(re.sub(r"^(?:[A-Z]|[IVX]{1,5}|[ivx]{1,5})[.)]\s+", "", text))
        self.title = text
        self.log = "old" if vocabulary.is_old_log(text) else "new" if vocabulary.is_log(text) else ""
        cells = {"number": "" if number is None else str(number)}
        label, value = front.labelled(text)
        if label == "next" and value:
            cells["next"] = value
        yield piece.as_("item", f"items are marked by {scheme}", text=text.strip(" :–-*."), cells=cells)
        if rest:
            yield piece.as_(
                "text",
                "stands on the line of the heading",
                text=rest,
                paragraph=with_text(replace(piece.paragraph, bold=False, mark=None), rest),
                number=(),
            )

    def within(self, piece: Piece, following: Sequence[Piece], share: float) -> Iterator[Piece]:
        """What stands beneath a heading."""
        if piece.role in ("columns", "decision", "side"):
            yield piece
        elif piece.role == "people" and piece.cells.get("sentence"):
            yield piece.as_("text")
        elif piece.role == "action-row":
            yield piece.as_("action-row", cells={"log": self.log, **piece.cells} if self.log == "old" else piece.cells)
        elif piece.role == "row":
            yield piece.as_("unplaced", cells={**piece.cells, "maybe": "a row of a table"})
        elif piece.role in ("people", "person", "people-heading") and self._about_people(piece):
            yield piece.as_("people" if piece.role == "person" else piece.role)
        elif piece.role == "person":
            yield piece.as_("unplaced", cells={"maybe": "people in a table below the items"})
        elif piece.role in ("head", "sub"):
            self.next = False
            yield self._heading(piece) if is_short(piece.text) else self._text(piece)
        elif piece.paragraph.contents:
            yield piece.as_("contents", "a line of a table of contents")
        elif self.end and piece.table == 0 and not front.labelled(bare(piece))[0]:
            yield piece.as_("unplaced", cells={"maybe": "behind the notes"})
        else:
            yield self._line(piece, following, share)

    def _about_people(self, piece: Piece) -> bool:
        return (
            piece.role == "person"
            or (self.items <= 2 and front.is_heading_of_people(self.title))
            or piece.role == "people-heading"
            or bool(piece.people)
        )

    def _line(self, piece: Piece, following: Sequence[Piece], share: float) -> Piece:
        text = bare(piece)
        look = piece.paragraph
        label, value = front.labelled(text)
        if label == "next" and (value or not following or is_short(text)):
            self.log, self.next = "", not value
            return piece.as_("next", "names the next meeting")
        if self.next and (dates.some_day(text) or label in ("time", "venue", "date", "when")) and len(text) < 200:
            return piece.as_("next", "stands beneath a heading about the next meeting")
        if _NEXT.search(text) and dates.some_day(text) and len(text) < 400 and piece.table == 0:
            return piece.as_("next", "names the next meeting")
        if (
            (share > 0.75
            and not re.search(r"[^\W_]", re.sub(r"signed|signature|chair|date|name|print", "", text, flags=re.I)))
            or (share > 0.6 and vocabulary.SIGNATURE.fullmatch(text))
        ):
            return piece.as_("signature", "a line to sign on")
        if share > 0.5 and vocabulary.STATUS.fullmatch(text) and len(text) < 80 and len(text.split()) > 1:
            return piece.as_("status", "says what the document is")
        if not is_action(text) and (vocabulary.is_log(text) or vocabulary.is_old_log(text)) and is_short(text):
            self.log = "old" if vocabulary.is_old_log(text) and not vocabulary.is_log(text) else "new"
            return piece.as_("log-heading", "a heading of actions", cells={"log": self.log})
        marked = look.bold or look.level or look.underlined or (text.isupper() and len(text.split()) > 1)
        if marked and is_short(text) and not look.mark and not is_action(text) and len(text.split()) <= 16:
            return self._heading(piece)
        alone = not (following and len(following[0].number) == 2) or following[0].text.rstrip().endswith((".", "?"))
        if len(piece.number) == 2 and following and alone and _is_plain_heading(text):
            return self._heading(piece)
        return self._text(piece)

    def _heading(self, piece: Piece) -> Piece:
        self.log = "old" if vocabulary.is_old_log(bare(piece)) else "new" if vocabulary.is_log(bare(piece)) else ""
        if vocabulary.plain(bare(piece)) in _PARTS_OF_ITEMS:
            return piece.as_("columns", "names a part of an item, as in every item")
        if _AFTER.fullmatch(bare(piece)):
            self.end = True
            return piece.as_("unplaced", "heads what stands behind the notes", cells={"maybe": "behind the notes"})
        if self.log:
            return piece.as_("log-heading", "a heading of actions", text=bare(piece), cells={"log": self.log})
        return piece.as_("sub-heading", "looks like a heading beneath an item", text=bare(piece))

    def _text(self, piece: Piece) -> Piece:
        plain = len(piece.number) > 1
        text = bare(piece) if plain else piece.text
        look = replace(piece.paragraph, mark=None) if plain and piece.paragraph.mark else piece.paragraph
        look = with_text(look, text) if text != look.text else look
        told = re.search(r"\b(?:was|were|had|has been|have been|is|are)\b", text)
        is_entry = (
            (look.mark is not None and not told)
            or (bool(piece.number) and not told)
            or is_action(text)
            or bool(re.search(r"(?:\b[A-Z]{2,4}|\d{4}|[)\]])\W*$|^[A-Z]{2,4}(?:\s*[/&,]\s*[A-Z]{2,4})*\s*:", text))
            or dates.some_day(text[-24:])
        )
        if self.log == "new" and piece.table == 0 and is_entry:
            return piece.as_(
                "action", "stands beneath a heading of actions", text=bare(piece), paragraph=replace(look, mark=None)
            )
        return piece.as_("text", text=text, paragraph=look)


def _is_plain_heading(text: str) -> bool:
    """Whether a line that nothing but its number marks is a heading: short, with a capital, no sentence and no figure."""
    opens = text[:1].isupper() and not text.rstrip().endswith(":")
    return opens and is_short(text) and len(text) < 60 and not is_action(text) and not re.search(r"\d", text)


def _without_times(title: str) -> str:
    """A heading without the time at which its item was taken: “10:00 – 10:10 Welcome (5 mins)”."""
    title = re.sub(r"^\(?\d{1,2}[:.]\d{2}\s*(?:am|pm)?\s*(?:(?:[–-]|to)\s*\d{1,2}[:.]\d{2}\s*(?:am|pm)?)?\)?\s*[:–-]?\s*(?=\D)", "", title, flags=re.I)
    return re.sub(r"\s*[(\[]?\b\d{1,3}\s*(?:mins?|minutes)\b[)\]]?\s*$", "", title, flags=re.I) or title
