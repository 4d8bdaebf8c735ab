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
from macros.workings.posts import Bodies

_LEFT = {
    "status": "line that says what the document is",
    "contents": "line of a table of contents or an agenda",
    "columns": "heading of a column",
    "signature": "line to sign on",
}
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
# What a draft says by a field of its own, not by the word.
_SAID_WORDS = (
    "action actions agreed decision resolved point item no number by due owner lead date time venue location "
    "place chair chaired present apologies attendees attendance absent members in from held on at to for the and "
    "of will with meeting minutes notes is were was received taken taker note minute next deadline via tbc none "
    "yes ms mr mrs miss dr cllr apols apology p x am pm noon midday hrs hours mon tue tues wed thu thur thurs fri "
    "sat sun monday tuesday wednesday thursday friday saturday sunday st nd rd th a an or that it until till "
    "start end finish"
)
_SAID = frozenset(_SAID_WORDS.split())


def entries(
    pieces: Sequence[Piece],
    odd: Sequence[tuple[Piece, str, str]],
    top: Sequence[Piece],
    rows: Sequence[Piece],
    values: object,
) -> list[Value]:
    """All entries: odd words of rows, pieces without a place, lines at the top, rows, and what is missing elsewhere."""
    kept = [_entry(piece, maybe, words) for piece, maybe, words in odd]
    table = 0
    for piece in pieces:
        if piece.role == "unplaced" and piece.table and piece.table == table:
            kept[-1]["text"] = f"{kept[-1]['text']}\n{piece.text}"  # the rows of one table are one entry
        elif piece.role == "unplaced":
            kept.append(_entry(piece))
            table = piece.table
        elif piece.cells.get("odd"):
            kept.append(_entry(piece, "somebody among the people", piece.cells["odd"]))
        elif piece.role == "action-row" and piece.cells.get("extra"):
            kept.append(_entry(piece, "a column of the table of actions", piece.cells["extra"]))
    kept += [_entry(piece, "a line at the top") for piece in top]
    kept += [_entry(piece) for piece in rows]
    done = [*rows, *top]
    lost = [piece for piece in _missing(pieces, values, kept) if not any(piece is other for other in done)]
    return [*kept, *(_entry(piece, "words of which some found no place") for piece in lost)]


def _entry(piece: Piece, maybe: str = "", text: str = "") -> dict[str, Value]:
    """One entry of `unplaced`."""
    guess = maybe or piece.cells.get("maybe", "")
    entry: dict[str, Value] = {"text": text or piece.text, "where": _where(piece)}
    return entry | ({"maybe": guess} if guess else {})


def _where(piece: Piece) -> str:
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


def names_of(people: object, bodies: Bodies) -> str:
    """The names of the bodies whose ids the people have, and their abbreviations: the words that an id stands for."""
    everybody = people if isinstance(people, list) else []
    listed = {body for person in everybody if isinstance(person, dict) for body in person.get("organisations", ())}
    names = " ".join(["NHS", *(name for name, body in bodies.ids.items() if body in listed)] if listed else [])
    words = set(_words(names))
    return " ".join([names, *(short for short, meant in bodies.means.items() if set(_words(meant)) <= words)])


def _missing(pieces: Sequence[Piece], values: object, kept: object) -> Iterator[Piece]:
    """The pieces of which some words stand nowhere in the draft: nothing is lost by a fault of ours."""
    there = set(_words([values, kept]))
    for piece in pieces:
        if piece.role in _LEFT or piece.role == "unplaced":
            continue
        words = (word for word in _words(_said(piece)) if word not in _SAID and len(word) > 1)
        if any(word not in there for word in words):
            yield piece


def _said(piece: Piece) -> str:
    """The words of a piece without the label in front and without days: a draft has both in a form of its own."""
    label, colon, behind = piece.text.partition(":")
    is_labelled = colon and piece.role in ("people", "label", "people-heading") and len(label) < 60
    said = behind if is_labelled else piece.text
    return dates.without_days(said, any_year=True)


def _words(value: object) -> Iterator[str]:
    """Every word of plain values, however deep."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _words(inner)
    elif isinstance(value, str):
        yield from (word.casefold().replace("’", "'") for word in _WORD.findall(value))
