"""Two editions of a document, clause by clause: what was added, removed, changed, and what stayed.

In: the clauses of both, in order, as plain text. Out: changes in the order of the later edition, with what was removed
where it stood. Nothing is lost: both editions, and both texts of a clause, come back whole.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

_TOKENS = re.compile(r"\w+(?:[’'-]\w+)*|\s+|[^\w\s]")
_WORDS = re.compile(r"\w+")
_ALIKE = 50
"""With at least so many words in 100 in common, two clauses are versions of one; else one was removed, one added."""
_SAME_ID = 20
"""How much the same anchor adds to the likeness of two clauses."""
_SHORT = 2
"""If no more words than this stay the same between two changes, they are shown as changed: else nobody can read it."""


@dataclass(frozen=True)
class PlainClause:
    """A clause or a heading: its anchor, its number as printed, its words, a line for each paragraph or point."""

    id: str
    number: str
    text: str
    heading: bool = False


@dataclass(frozen=True)
class Piece:
    """Words that stand in both editions, or in one of them only."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True)
class Change:
    """What became of one clause; `twin` is the same text in another place, if the clause only moved."""

    kind: Literal["same", "changed", "removed", "added"]
    old: PlainClause | None
    new: PlainClause | None
    pieces: tuple[Piece, ...]
    twin: PlainClause | None = None


def compare(old: Sequence[PlainClause], new: Sequence[PlainClause]) -> tuple[Change, ...]:
    """The changes from the one edition to the other."""
    changes = [_change(*pair) for pair in _pairs(old, new)]
    gone = {change.old.text: change.old for change in changes if change.kind == "removed" and change.old}
    come = {change.new.text: change.new for change in changes if change.kind == "added" and change.new}
    return tuple(_with_twin(change, gone, come) for change in changes)


def words(old: str, new: str) -> tuple[Piece, ...]:
    """The difference between two texts, word by word."""
    left, right = _TOKENS.findall(old), _TOKENS.findall(new)
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    runs = [(tag == "equal", "".join(left[a:b]), "".join(right[c:d])) for tag, a, b, c, d in steps]
    return tuple(_pieces(_joined(runs)))


def _pieces(runs: Iterable[tuple[bool, str, str]]) -> Iterator[Piece]:
    for same, gone, come in runs:
        if same:
            yield Piece("same", gone)
            continue
        if gone:
            yield Piece("removed", gone)
        if come:
            yield Piece("added", come)


def _joined(runs: Sequence[tuple[bool, str, str]]) -> list[tuple[bool, str, str]]:
    """The runs, in which a few words that stayed between two changes belong to the change."""
    joined: list[tuple[bool, str, str]] = []
    for at, (same, gone, come) in enumerate(runs):
        inside = 0 < at < len(runs) - 1
        kept = same and not (inside and "\n" not in gone and len(_WORDS.findall(gone)) <= _SHORT)
        if joined and not kept and not joined[-1][0]:
            gone, come = joined[-1][1] + gone, joined[-1][2] + come
            joined.pop()
        joined.append((kept, gone, come))
    return joined


def _change(old: PlainClause | None, new: PlainClause | None) -> Change:
    if old is None:
        assert new is not None
        return Change("added", None, new, (Piece("added", new.text),))
    if new is None:
        return Change("removed", old, None, (Piece("removed", old.text),))
    if old.text == new.text:
        return Change("same", old, new, (Piece("same", old.text),))
    return Change("changed", old, new, words(old.text, new.text))


def _with_twin(change: Change, gone: dict[str, PlainClause], come: dict[str, PlainClause]) -> Change:
    if change.kind == "removed" and change.old:
        return replace(change, twin=come.get(change.old.text))
    if change.kind == "added" and change.new:
        return replace(change, twin=gone.get(change.new.text))
    return change


def _pairs(
    old: Sequence[PlainClause], new: Sequence[PlainClause]
) -> list[tuple[PlainClause | None, PlainClause | None]]:
    """Clause beside clause, in order: of all ways to do so the one in which the pairs are most alike."""
    worth, best = _worth(old, new)
    pairs: list[tuple[PlainClause | None, PlainClause | None]] = []
    left, right = len(old), len(new)
    while left or right:
        pair = worth[left - 1][right - 1] if left and right else 0
        if pair and best[left][right] == best[left - 1][right - 1] + pair:
            left, right = left - 1, right - 1
            pairs.append((old[left], new[right]))
        elif right and best[left][right] == best[left][right - 1]:
            right -= 1
            pairs.append((None, new[right]))
        else:
            left -= 1
            pairs.append((old[left], None))
    return pairs[::-1]


def _worth(old: Sequence[PlainClause], new: Sequence[PlainClause]) -> tuple[list[list[int]], list[list[int]]]:
    """What each pair is worth, and the most that the first clauses of both can be worth together."""
    bags = {clause: Counter(word.casefold() for word in _WORDS.findall(clause.text)) for clause in (*old, *new)}
    worth = [[_likeness(earlier, later, bags) for later in new] for earlier in old]
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for left, row in enumerate(worth, 1):
        for right, pair in enumerate(row, 1):
            together = best[left - 1][right - 1] + pair
            best[left][right] = max(together, best[left - 1][right], best[left][right - 1])
    return worth, best


def _likeness(old: PlainClause, new: PlainClause, bags: dict[PlainClause, Counter[str]]) -> int:
    """How alike two clauses are: words in common in 100, more for the same anchor; 0 if they are no pair."""
    if old.heading != new.heading:
        return 0
    left, right = bags[old], bags[new]
    common, both = (left & right).total(), left.total() + right.total()
    alike = 100 if old.text == new.text else 200 * common // both if both else 0
    alike += _SAME_ID if old.id == new.id else 0
    return alike if alike >= _ALIKE else 0
