"""A marker stands only where a redaction entry can explain it: in an item, an action or a person of a meeting.

PASS in meetings:
    note: Some names are kept back.

FAIL in meetings:
    note: "This concerns [redacted: personal-data]."
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.markers import MARKER
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "marker-in-its-place"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every marker in any other record, or in any other part of a meeting."""
    message = "a marker must stand in an item, action or person that has redaction entries, and nowhere else"
    for entry, passage in context.words():
        if MARKER.search(passage.words) and passage.where not in _allowed(entry):
            yield entry.problem(passage.where, ID, message)


def _allowed(entry: Entry) -> frozenset[KeyPath]:
    if entry.kind != "meetings":
        return frozenset()
    return frozenset(passage.where for holder in walk.holders(entry.record) for passage in holder.words())
