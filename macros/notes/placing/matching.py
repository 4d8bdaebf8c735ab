"""Rows of a table of actions, and the actions of the text that they repeat.

In: both. Out: each row with the action that it repeats, by number or by its words, and how alike two texts are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from macros.notes.placing.building import InText
from macros.notes.placing.report import ImportReport
from macros.notes.roles.pieces import Piece

ALIKE = 0.5
"""From here on two texts are taken to be about the same."""
_SMALL_WORDS = (
    "the and for with that this from will into all any are was were has have had been its their our you who what when"
)
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass
class InTable:
    """A row of a table of actions."""

    piece: Piece
    number: int | None
    printed: str
    words: str
    owners: str
    due: str
    item: str
    spoken: InText | None = None


def match(rows: Sequence[InTable], spoken: Sequence[InText], report: ImportReport) -> None:
    """Give each row the action of the text that it repeats, by number or by its words."""
    free = list(spoken)
    for row in rows:
        row.spoken = next((action for action in free if _same_number(row, action)), None)
        free = [action for action in free if action is not row.spoken]
    for row in rows:
        if row.spoken is None and free:
            best = max(free, key=lambda action: likeness(action.owned.words, row.words))
            if likeness(best.owned.words, row.words) >= ALIKE:
                row.spoken = best
                free = [action for action in free if action is not best]
    for row in rows:
        if row.spoken:
            _no_promise(row.spoken, report)


def _no_promise(spoken: InText, report: ImportReport) -> None:
    """Take back the commitment that an action of the text had become: the table has it as an action."""
    if spoken.promise is None:
        return
    spoken.part.promises = [promise for promise in spoken.part.promises if promise is not spoken.promise]
    report.placed["commitment"] -= 1
    report.look_at = [
        (place, kind) for place, kind in report.look_at if place != spoken.place or "placed as a commitment" not in kind
    ]


def _same_number(row: InTable, action: InText) -> bool:
    """Whether a row and an action of the text have the same number, or the same reference such as 26/001."""
    if row.number is not None:
        return action.number == row.number and not re.search(r"\d[/.-]\d", action.printed_as)
    ends = row.printed.casefold().strip(" .:")
    return bool(re.search(r"\d", row.printed) and action.printed_as and action.printed_as.casefold().endswith(ends))


def likeness(one: str, other: str) -> float:
    """How many of the words that matter two texts share, of the shorter one's."""
    first, second = _key_words(one), _key_words(other)
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def share(words: str, text: str) -> float:
    """How many of the words that matter stand in a text."""
    own = _key_words(words)
    return len(own & _key_words(text)) / len(own) if own else 0.0


def _key_words(text: str) -> frozenset[str]:
    words = (word for word in re.findall(r"[a-z]{3,}", text.casefold()) if word not in _SMALL)
    return frozenset(re.sub(r"(?:ing|ed|es|s)$", "", word) for word in words)
