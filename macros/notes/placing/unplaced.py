"""Words of a file that have no place in a draft, kept in it until a person has placed or dropped them.

In: pieces. Out: plain values in the shape of `DraftUnplaced`: the words, where they stood in words that Word shows, and
what they might be. A draft is private, so the words may stand there.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from macros.notes.placing.report import ImportReport
from macros.notes.roles import dates
from macros.notes.roles.pieces import Piece
from macros.records.yaml_text import Value

_LEFT = {
    "status": "line that says what the document is",
    "contents": "line of a table of contents or an agenda",
    "columns": "heading of a column",
    "signature": "line to sign on",
}
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
# What a draft says by a field of its own, not by the word.
_SAID = frozenset(
    ["action", "actions", "agreed", "decision", "resolved", "point", "item", "no", "number", "by", "due", "owner", "lead", "date", "time", "venue", "location", "place", "chair", "chaired", "present", "apologies", "attendees", "attendance", "absent", "members", "in", "from", "held", "on", "at", "to", "for", "the", "and", "of", "will", "with", "meeting", "minutes", "notes", "is", "were", "was", "received", "taken", "taker", "note", "minute", "next", "deadline", "via", "tbc", "none", "am", "pm", "noon", "midday", "hrs", "hours", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "st", "nd", "rd", "th", "a", "an", "or", "that", "it", "until", "till", "start", "end", "finish"]
)


def value(piece: Piece, maybe: str = "", text: str = "") -> Value:
    """One entry of `unplaced`."""
    guess = maybe or piece.cells.get("maybe", "")
    return {"text": text or piece.text, "where": where(piece)} | ({"maybe": guess} if guess else {})


def where(piece: Piece) -> str:
    """Where words stood: the page, if it is known, and the words before them."""
    look = piece.paragraph
    places = [f"page {look.page}" if look.page else "", f"after “{look.after}”" if look.after else ""]
    return ", ".join(filter(None, places)) or "at the top of the file"


def counted(pieces: Iterable[Piece], report: ImportReport) -> None:
    """Tell what was left out on purpose, by kind, with its words counted."""
    lines: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for piece in pieces:
        if kind := _LEFT.get(piece.role):
            lines[kind] += 1
            words[kind] += len(piece.text.split())
    report.left_on_purpose = [(kind, lines[kind], words[kind]) for kind in lines]


def missing(pieces: Sequence[Piece], values: Mapping[str, Value], kept: Sequence[Value]) -> Iterator[Piece]:
    """The pieces of which some words stand nowhere in the draft: nothing is lost by a fault of ours."""
    there = set(_words([values, list(kept)]))
    for piece in pieces:
        if piece.role in _LEFT or piece.role == "unplaced":
            continue
        for_dates = piece.text
        for found in reversed(dates.found(piece.text, "2020-06-30")):
            for_dates = for_dates[: found.start] + " " + for_dates[found.end :]
        words = [word for word in _words([for_dates]) if word not in _SAID and len(word) > 1]
        if any(word not in there for word in words):
            yield piece


def _words(value: Value | Sequence[object] | Mapping[str, object]) -> Iterator[str]:
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _words(inner)  # type: ignore[arg-type]
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _words(inner)
    elif isinstance(value, str):
        yield from (word.casefold().replace("’", "'") for word in _WORD.findall(value))
