"""What marks the headings of the items in this file: rows of a table, a style, numbers, bold lines, capitals.

In: pieces. Out: `Scheme`, the places of the headings and the score by which they won. Each way that the file could mark
them is tried as a whole, and the whole is judged: numbers that go on, text beneath each heading, short lines, how much
of the file stands beneath them. So no single line has to be understood by itself.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from macros.notes.roles import vocabulary
from macros.notes.roles.hints import NONE, Hints
from macros.notes.roles.pieces import TITLE, Piece, bare, bold_lead, is_action, is_short

_FRONT = frozenset({"label", "held", "people", "people-heading", "person"})
_WEIGHTS = {
    "numbers go on": 2.0,
    "begins with 1": 0.7,
    "text beneath": 2.4,
    "short": 1.0,
    "many": 1.6,
    "much beneath": 2.0,
    "ends like a sentence": -2.0,
    "table": 1.6,
    "style": 1.5,
    "bold and numbered": 1.5,
    "bold": 0.7,
    "auto and bold": 1.4,
    "auto": 0.5,
    "typed": 0.7,
    "capitals": 0.7,
    "larger": 0.9,
    "underlined": 0.6,
    "bold lead": 0.5,
    "plain": -2.5,
    "hint": 2.0,
    "a single one": -0.8,
    "words of agendas": 1.0,
    "stand again below": -3.5,
}
_AGENDA = re.compile(
    r"\b(?:welcome|apologies|introductions?|minutes of|matters arising|any other business|aob|next meeting|"
    r"declarations?|updates?|reports?|actions?|review|agenda|business|items?|standing)\b",
    re.IGNORECASE,
)
# A few words that begin with a capital and end like no sentence.
_PLAIN = re.compile(r"[A-Z][^.:;,?!\n]{2,45}(?<!\s)")


@dataclass(frozen=True)
class Scheme:
    """One way to mark items: its name, the pieces that are headings, and what spoke for it."""

    name: str
    strength: str
    heads: tuple[int, ...]
    score: float
    why: tuple[str, ...]
    titles: tuple[str, ...] = ()
    """The words of the headings."""


def all_schemes(pieces: Sequence[Piece], hints: Hints = NONE) -> list[Scheme]:
    """Every scheme that finds something, with its score."""
    top = _top(pieces)
    schemes = []
    for name, strength, holds in _candidates(pieces):
        heads = tuple(at for at, piece in enumerate(pieces) if holds(piece) and _may_be(piece, at, top))
        heads = _without_contents(pieces, heads)
        if heads:
            schemes.append(_judged(name, strength, heads, pieces, top, hints.of_items(kind(name))))
    return schemes


def kind(scheme: str) -> str:
    """A scheme as it is remembered: the lists of a file have numbers of their own."""
    return re.sub(r" of list .*", "", scheme)


def _top(pieces: Sequence[Piece]) -> int:
    """Where lines about the meeting begin: nothing above them is an item."""
    return next((at for at, piece in enumerate(pieces) if piece.role in _FRONT), 0)


def _may_be(piece: Piece, at: int, top: int) -> bool:
    if piece.role == "head":
        return True
    if at < top or piece.role not in ("?", "people-heading", "label", "held"):
        return False
    if piece.role in ("people-heading", "held", "label") and not piece.number:
        return vocabulary.label(bare(piece)) == "next" and piece.paragraph.level > 0
    text = bare(piece)
    if is_action(text) and not piece.paragraph.level:
        return False
    return bool(re.search(r"[^\W\d_]", text)) and (
        bool(piece.number or piece.paragraph.level)
        or not (vocabulary.CONTENTS.fullmatch(text) or vocabulary.STATUS.fullmatch(text))
    )


def _candidates(pieces: Sequence[Piece]) -> Iterator[tuple[str, str, Callable[[Piece], bool]]]:
    """Each way to mark items: its name, the weight by which it is judged, and whether a piece is marked so."""
    yield "rows of a table", "table", lambda piece: piece.role == "head"
    yield "short plain lines", "plain", _plain_heads(pieces)
    levels = sorted({piece.paragraph.level for piece in pieces if piece.role == "?" and piece.paragraph.level})
    for level in levels:
        yield f"heading {level}", "style", _of_level(level)
    yield from _by_numbers(pieces)
    yield from _by_looks(pieces)


def _by_numbers(pieces: Sequence[Piece]) -> Iterator[tuple[str, str, Callable[[Piece], bool]]]:
    depth = _depth([piece for piece in pieces if piece.role != "head"])
    yield (
        "bold lines with a number",
        "bold and numbered",
        lambda piece: len(piece.number) == depth and _strong(piece) and len(piece.text) <= TITLE,
    )
    yield (
        "lines with a typed number",
        "typed",
        lambda piece: len(piece.number) == depth and not piece.paragraph.printed and len(piece.text) <= 2 * TITLE,
    )
    lists = {
        piece.paragraph.mark.list_id
        for piece in pieces
        if piece.role == "?" and piece.paragraph.mark and piece.paragraph.mark.ordered
    }
    for name in sorted(lists, key=str):
        yield f"automatic numbers of list {name}", "auto", _of_list(name)
    yield (
        "automatic numbers in bold",
        "auto and bold",
        lambda piece: bool(piece.paragraph.printed) and len(piece.number) == 1 and _strong(piece),
    )


def _by_looks(pieces: Sequence[Piece]) -> Iterator[tuple[str, str, Callable[[Piece], bool]]]:
    yield "bold lines", "bold", lambda piece: _strong(piece) and is_short(piece.text) and not piece.paragraph.mark
    sizes = sorted(piece.paragraph.size for piece in pieces if piece.paragraph.size and len(piece.text) > 60)
    usual = sizes[len(sizes) // 2] if sizes else 0
    yield (
        "larger letters",
        "larger",
        lambda piece: usual > 0 and piece.paragraph.size > usual + 0.9 and is_short(piece.text),
    )
    yield "underlined lines", "underlined", lambda piece: piece.paragraph.underlined and is_short(piece.text)
    yield "lines in capitals", "capitals", lambda piece: bare(piece).isupper() and 3 < len(piece.text) <= TITLE
    yield (
        "bold words before the text",
        "bold lead",
        lambda piece: bold_lead(piece.paragraph) is not None or (_strong(piece) and is_short(piece.text)),
    )


def _plain_heads(pieces: Sequence[Piece]) -> Callable[[Piece], bool]:
    """Lines of a few words without a mark of any kind, each with sentences beneath it, as in notes sent by e-mail."""
    heads = {
        id(piece)
        for piece, beneath in itertools.pairwise(pieces)
        if _PLAIN.fullmatch(piece.text.strip())
        and not piece.paragraph.mark
        and beneath.role == "?"
        and beneath.text.rstrip().endswith((".", "?", "!"))
    }
    return lambda piece: id(piece) in heads


def _of_level(level: int) -> Callable[[Piece], bool]:
    return lambda piece: piece.paragraph.level == level and piece.role != "body"


def _of_list(name: str) -> Callable[[Piece], bool]:
    return lambda piece: _in_list(piece, name) and len(piece.text) <= 2 * TITLE


def _strong(piece: Piece) -> bool:
    return piece.paragraph.bold or bool(piece.paragraph.level)


def _depth(pieces: Sequence[Piece]) -> int:
    """How many parts the numbers of items have: 1, or 3 where every number is one such as 26.05.1."""
    depths = [len(piece.number) for piece in pieces if piece.number]
    return 1 if depths.count(1) > 1 else min(depths, default=1)


def _in_list(piece: Piece, name: str) -> bool:
    mark = piece.paragraph.mark
    return mark is not None and mark.ordered and mark.list_id == name and mark.level == 0 and bool(piece.number)


def _without_contents(pieces: Sequence[Piece], heads: tuple[int, ...]) -> tuple[int, ...]:
    """The headings without an earlier line of the same words, which is one of a table of contents or an agenda."""
    last = {plain_title(pieces[at]): at for at in heads}
    return tuple(at for at in heads if last[plain_title(pieces[at])] == at or not plain_title(pieces[at]))


def plain_title(piece: Piece) -> str:
    """A heading in one form, without its number and the page behind it in a table of contents."""
    words = re.sub(r"\s*\d+\s*(?:mins?|minutes)?$", "", vocabulary.plain(bare(piece)))
    return re.sub(r"^(?:\d+ )+|\s*\d+$", "", words).strip()


def item_numbers(numbers: Sequence[tuple[int, ...]]) -> list[int | None]:
    """The number of each item: of 26.05.1 and 26.05.2 the part that goes on; None for headings without one."""
    given = [number for number in numbers if number]
    if not given:
        return [None] * len(numbers)
    depth = min(map(len, given))
    columns = [[number[at] for number in given] for at in range(depth)]
    steps = [
        sum(after == before + 1 for before, after in itertools.pairwise(column))
        - (at > 0 and depth > 1 and len(set(column)) < 2)
        for at, column in enumerate(columns)
    ]
    at = max(range(depth), key=lambda index: (steps[index], -(columns[index][0] > 30), -index))
    return [number[at] if number else None for number in numbers]


def _judged(name: str, strength: str, heads: tuple[int, ...], pieces: Sequence[Piece], top: int, hint: float) -> Scheme:
    titles = [bare(pieces[at]) for at in heads]
    last = {title: at for at, piece in enumerate(pieces) if len(piece.text) <= TITLE and (title := plain_title(piece))}
    numbers = [number for number in item_numbers([pieces[at].number for at in heads]) if number is not None]
    going_on = sum(after == before + 1 for before, after in itertools.pairwise(numbers)) / max(1, len(heads) - 1)
    ends = [*heads[1:], len(pieces)]
    filled = sum(
        end > head + 1 or "\n" in pieces[head].text or bold_lead(pieces[head].paragraph) is not None
        for head, end in zip(heads, ends, strict=True)
    ) / len(heads)
    sizes = [len(piece.text) if piece.role in ("?", "body", "head", "side", "sub") else 0 for piece in pieces]
    before, after = sum(sizes[top : heads[0]]), sum(sizes[heads[0] :])
    values = {
        "numbers go on": going_on * (1 if len(heads) > 1 else 0.5),
        "begins with 1": float(bool(numbers) and numbers[0] == 1),
        "text beneath": filled,
        "short": sum(len(title) <= 70 for title in titles) / len(titles),
        "many": min(len(heads), 8) / 8,
        "much beneath": after / (before + after) if before + after else 0.0,
        "ends like a sentence": sum(title.rstrip().endswith((".", ";", ",")) or len(title) > TITLE for title in titles)
        / len(titles),
        "words of agendas": min(1.0, 2 * sum(bool(_AGENDA.search(title)) for title in titles) / len(titles)),
        "stand again below": sum(last.get(plain_title(pieces[at]), -1) > at for at in heads) / len(heads),
        strength: 1.0,
        "hint": hint,
        "a single one": float(len(heads) == 1),
    }
    score = sum(_WEIGHTS[sign] * value for sign, value in values.items())
    why = tuple(f"{_WEIGHTS[sign] * value:+.1f} {sign}" for sign, value in values.items() if value)
    return Scheme(name, strength, heads, score, why, tuple(titles))
