"""Everything kept back has a reason from redaction-reasons.yml that may be shown, so that readers learn why.

PASS in meetings:
    actions: [{number: 2, redaction: {reason: under-way}}]

FAIL in meetings:
    actions: [{number: 2, redaction: {reason: under-weigh}}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.rules import Context, Family

ID = "redaction-reason"
FAMILY: Family = "redaction"

_SHOWN = ("read-in-source", "secondary")
"""What may be shown, surest first: data/site.yml says how far."""


def check(context: Context) -> Iterator[Problem]:
    """What is not open and has no entry; an entry without a reason, or with one that is unknown or not shown."""
    listed = context.records.one("redaction-reasons")
    site = context.records.one("site")
    shown = _SHOWN if site is None else _SHOWN[: _SHOWN.index(site.least_certain) + 1]
    known: dict[str, str] | None = None
    if listed is not None and "redaction-reasons" not in context.records.unsound:
        known = {reason.id: reason.certainty for reason in listed.redaction_reasons}
    for entry in context.records.of("meetings"):
        for holder in walk.holders(entry.record):
            yield from _holder(entry, holder, known, shown)


def _holder(
    entry: Entry, holder: walk.Holder, known: dict[str, str] | None, shown: tuple[str, ...]
) -> Iterator[Problem]:
    field = "redactions" if holder.name == "item" else "redaction"
    if holder.part.openness != "open" and not holder.redactions:
        message = f"must have “{field}” with the reason why this {holder.name} is not published in full"
        yield entry.problem((*holder.where, field), ID, message)
    for where, redaction in holder.redactions:
        if redaction.reason is None:
            yield entry.problem(where, ID, "must have “reason”: an id from redaction-reasons.yml")
        elif known is not None and redaction.reason not in known:
            yield entry.problem((*where, "reason"), ID, "must be the id of a reason in redaction-reasons.yml")
        elif known is not None and known[redaction.reason] == "general-knowledge":
            # This site does not show what is only general knowledge, so nobody could read why.
            message = "must be a reason whose “certainty” is not general-knowledge: only such a reason is shown"
            yield entry.problem((*where, "reason"), ID, message)
        elif known is not None and known[redaction.reason] not in shown:
            message = (
                "must be a reason whose “certainty” is read-in-source, as data/site.yml allows no other to be shown"
            )
            yield entry.problem((*where, "reason"), ID, message)
