"""What is open has neither markers nor redaction entries: with either it would be partly redacted.

PASS in meetings:
    actions: [{number: 1, text: Paint the lighthouse door., owners: [AB], item: 1}]

FAIL in meetings:
    actions: [{number: 1, text: "Write to [redacted: personal-data].", owners: [AB], item: 1}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.markers import MARKER
from macros.rules import Context, Family

ID = "open-has-no-marker"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every marker and every redaction entry of an open item, action or person."""
    for entry in context.records.of("meetings"):
        for holder in walk.holders(entry.record):
            if holder.part.openness != "open":
                continue
            for where in [passage.where for passage in holder.words() if MARKER.search(passage.words)]:
                yield entry.problem(where, ID, f"an open {holder.name} must have no marker: it is partly-redacted")
            for where, _ in holder.redactions:
                message = f"an open {holder.name} must have no redaction: it is partly-redacted or withheld"
                yield entry.problem(where, ID, message)
