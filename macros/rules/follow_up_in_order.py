"""An action is followed up after it was agreed, once in a meeting, and once closed it is not closed again.

PASS in meetings:
    items: [{number: 1, parts: [{id: welcome, follow_ups: []}]}]

FAIL in meetings:
    items:
      - number: 1
        parts: [{id: welcome, follow_ups: [{meeting: 2026-05-12-executive, action: 1, state: done}]}]

A closed action may be opened again, by `state: open` with a `text` that says why. A withheld action has no such text,
as nothing may be said about it (follow-up-known).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from macros.problem import Problem
from macros.records.load import Entry
from macros.records.models.meeting import FollowUp
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "follow-up-in-order"
FAMILY: Family = "reference"
_CLOSED = ("done", "superseded")


@dataclass(frozen=True)
class _FollowUpAt:
    entry: Entry
    where: KeyPath
    part: FollowUp

    def problem(self, field: str, message: str) -> Problem:
        return self.entry.problem((*self.where, field), ID, message)


def check(context: Context) -> Iterator[Problem]:
    """Every follow-up before its action, for the second time in one meeting, or of a closed action without a reason."""
    raised = {(entry.partnership, entry.id): entry.record for entry in context.records.of("meetings")}
    by_action: dict[tuple[str | None, str, int], list[_FollowUpAt]] = defaultdict(list)
    for entry, where, part in context.parts("meetings"):
        if not isinstance(part, FollowUp) or (entry.partnership, part.meeting) not in raised:
            continue
        follow_up = _FollowUpAt(entry, where, part)
        if entry.record.date <= raised[entry.partnership, part.meeting].date:
            yield follow_up.problem("meeting", "must be an earlier meeting: this action was not yet agreed")
        else:
            by_action[entry.partnership, part.meeting, part.action].append(follow_up)
    for (partnership, meeting, number), follow_ups in by_action.items():
        hidden = raised[partnership, meeting].withholds(number)
        yield from _one_action(sorted(follow_ups, key=lambda follow_up: follow_up.entry.record.date), hidden)


def _one_action(follow_ups: list[_FollowUpAt], hidden: bool) -> Iterator[Problem]:
    closed = False
    seen: set[str] = set()
    for follow_up in follow_ups:
        closing = follow_up.part.state in _CLOSED
        if follow_up.entry.path in seen:
            yield follow_up.problem("action", "must be followed up once in one meeting")
        elif closed and closing:
            yield follow_up.problem("state", "must not close the action again: an earlier meeting closed it")
        elif closed and not follow_up.part.text and not hidden:
            yield follow_up.problem("state", "must have a “text” that says why a closed action is open again")
        seen.add(follow_up.entry.path)
        closed = closing
