"""A follow-up names an action of the notes that it names, and tells nothing of a withheld one.

PASS in meetings:
    items: [{number: 1, parts: [{id: welcome, follow_ups: []}]}]

FAIL in meetings:
    items:
      - number: 1
        parts: [{id: welcome, follow_ups: [{meeting: 2026-05-12-executive, action: 9, state: done}]}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.meeting import FollowUp
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "follow-up-known"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every follow-up of an action that its notes do not have, and every word about a withheld one."""
    notes = {(entry.partnership, entry.id): entry for entry in context.records.of("meetings")}
    for entry, where, part in context.parts("meetings"):
        if isinstance(part, FollowUp):
            raised = notes.get((entry.partnership, part.meeting))
            if raised is not None:
                yield from _faults(entry, where, part, raised)


def _faults(entry: Entry, where: KeyPath, part: FollowUp, raised: Entry) -> Iterator[Problem]:
    # The raw values count as well: an action that could not be read whole is there all the same.
    if str(part.action) not in walk.raw(raised.source.values, "actions", "number"):
        yield entry.problem((*where, "action"), ID, "must be the number of an action in those notes")
    elif part.text is not None and raised.record.withholds(part.action):
        yield entry.problem((*where, "text"), ID, "must be left out: that action is withheld")
