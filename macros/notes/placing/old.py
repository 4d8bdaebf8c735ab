"""Rows of actions that an earlier meeting agreed -> follow-ups of them, where the notes of that meeting are published.

In: a row, and the earlier notes of the group. Out: a follow-up in the item beneath which the row stands.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from macros.notes.placing.building import GrowingItem
from macros.notes.placing.matching import ALIKE, likeness
from macros.notes.placing.report import ImportReport
from macros.notes.placing.top import KnownBefore
from macros.notes.roles import dates
from macros.notes.roles.grid import NUMBER
from macros.notes.roles.pieces import Piece

OLD = "an action of an earlier meeting"
# What is said of no action on the day on which it is agreed.
_DONE = re.compile(
    r"\b(?:closed?|complete[d]?|done|superseded|discharged|achieved|green|delivered|finished)\b", re.IGNORECASE
)
_NOT_DONE = re.compile(
    r"\b(?:not|in|half|nearly|almost)\s*-?(?:yet |been )*(?:complete[d]?|done|closed|progress)\b|\bpart(?:ly|ially)?\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:overdue|outstanding|carried forward|brought forward|c/f|roll(?:ed|ing) over)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class OldActions:
    """Tells old rows from new ones, and finds the actions that they follow up."""

    near: str | None
    known: KnownBefore
    report: ImportReport

    def has(self, piece: Piece) -> bool:
        """Agreed by an earlier meeting, by its state, by when it was raised, or by the heading above."""
        cells = piece.cells
        status = cells.get("status", "")
        raised = dates.day(cells.get("raised", "") or (cells.get("date", "") if "due" in cells else ""), self.near)
        if raised and self.near:
            return raised < self.near
        return bool(_LATE.search(status)) or _is_done(status) or cells.get("log") == "old"

    def follow_up(self, piece: Piece, item: GrowingItem | None) -> bool:
        """Whether the row could be placed as the follow-up of an action."""
        place, cells = piece.paragraph.place, piece.cells
        meeting = self.known.earlier.get(dates.day(cells.get("raised", ""), self.near) or "")
        if meeting is None or item is None:
            self.report.lost(place, "action of an earlier meeting whose notes are not published here")
            return False
        name, actions = meeting
        number = _number_there(cells, actions)
        if number is None:
            self.report.lost(place, "action of an earlier meeting that its notes do not have")
            return False
        status = cells.get("status", "")
        state = "done" if _is_done(status) else "open"
        text = ". ".join(filter(None, (cells["action"].rstrip("."), status)))
        item.part().follow_ups.append({"meeting": name, "action": number, "state": state, "text": text})
        self.report.placed["follow-up"] += 1
        return True


def _is_done(status: str) -> bool:
    return bool(_DONE.search(status)) and not _NOT_DONE.search(status)


def _number_there(cells: Mapping[str, str], actions: Mapping[int, str]) -> int | None:
    """The number of a row's action in the notes that agreed it: as printed, else by its words."""
    printed = NUMBER.fullmatch(cells.get("number", ""))
    if printed and printed[1].isdigit() and int(printed[1]) in actions:
        return int(printed[1])
    alike = max(actions, key=lambda other: likeness(actions[other], cells["action"]), default=None)
    return alike if alike is not None and likeness(actions[alike], cells["action"]) >= ALIKE else None
