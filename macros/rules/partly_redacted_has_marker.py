"""Whatever is partly redacted shows a marker for every redaction entry, and has an entry for every marker.

PASS in meetings:
    items: [{number: 2, parts: [{id: learning, notes: ["The group heard about [redacted: personal-data]."]}]}]

FAIL in meetings:
    items: [{number: 2, parts: [{id: learning, notes: [The group heard about a child.]}]}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.markers import reasons
from macros.rules import Context, Family

ID = "partly-redacted-has-marker"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """No marker at all, a marker without its entry, an entry without its marker."""
    for entry in context.records.of("meetings"):
        for holder in walk.holders(entry.record):
            if holder.part.openness == "partly-redacted":
                yield from _holder(entry, holder)


def _holder(entry: Entry, holder: walk.Holder) -> Iterator[Problem]:
    shown = [(passage.where, reason) for passage in holder.words() for reason in reasons(passage.words)]
    explained = {redaction.reason for _, redaction in holder.redactions}
    if not shown:
        message = f"a partly redacted {holder.name} must show at least one marker such as [redacted: personal-data]"
        yield entry.problem((*holder.where, "openness"), ID, message)
        return
    for where, reason in shown:
        if reason not in explained:
            yield entry.problem(where, ID, f"a redaction entry of this {holder.name} must give this marker's reason")
    for where, redaction in holder.redactions:
        if redaction.reason and redaction.reason not in {reason for _, reason in shown}:
            message = f"a marker with this reason must stand in the text of this {holder.name}"
            yield entry.problem((*where, "reason"), ID, message)
