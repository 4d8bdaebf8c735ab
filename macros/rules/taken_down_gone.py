"""A record that was taken down is gone: it does not come back by a merge; one that is put right says since when.

PASS in taken-down:
    taken_down:
      - {kind: priorities, partnership: nowhere-on-sea, id: 2024-26, taken_down_on: 2026-11-20, taken_down_by: Clerk}

FAIL in taken-down:
    taken_down:
      - {kind: priorities, partnership: nowhere-on-sea, id: 2026-28, taken_down_on: 2026-11-20, taken_down_by: Clerk}
"""

from collections.abc import Iterator

from macros.kinds import KINDS
from macros.problem import Problem
from macros.records.models.taken_down import TakenDownRecord
from macros.rules import Context, Family

ID = "taken-down-gone"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every line of a record that is there, is listed twice, or has no partnership."""
    here = {(entry.kind, entry.partnership, entry.id) for entry in context.records.entries}
    seen = set()
    for entry in context.records.of("taken-down"):
        for index, line in enumerate(entry.record.taken_down):
            key = (line.kind, line.partnership, line.id)
            for field, message in _faults(line, key in here):
                yield entry.problem(("taken_down", index, field), ID, message)
            if line.id and key in seen:
                yield entry.problem(("taken_down", index, "id"), ID, "must be listed once: change that line")
            seen.add(key)


def _faults(line: TakenDownRecord, is_here: bool) -> Iterator[tuple[str, str]]:
    if is_here and line.back_since is None:
        yield (
            "id",
            "this record must not be in data/ again: remove it; if it was put right, “back_since” must say the day",
        )
    if not is_here and line.back_since is not None:
        yield "back_since", "must be left out: this record is not here"
    if KINDS[line.kind].in_partnership != (line.partnership is not None):
        yield "partnership", "must be the partnership whose record it was, and left out for a procedure"
