"""A review says what it did: changing a date is not a review.

Only the date of the published document itself may stand without an outcome, where the document does not tell.

PASS in priorities:
    review: {last: {on: 2026-01-10, outcome: unchanged, said: The board found nothing to change.}}

FAIL in priorities:
    review: {last: {on: 2026-02-01, outcome: not-stated, said: The board looked at it.}}
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "review-says-what-was-done"
FAMILY: Family = "review"


def check(context: Context) -> Iterator[Problem]:
    """Every outcome that is not stated, unless the day is the date of the source document."""
    listed = context.records.one("documents")
    if listed is None or "documents" in context.records.unsound:
        return
    dated = {document.id: document.dated for document in listed.documents}
    for it in walk.reviewed(context.records):
        last = it.part.review.last
        source = getattr(it.part, "source", None)
        own = dated.get(source.document) if source is not None else None
        if last.outcome == "not-stated" and last.on != own:
            message = "must be unchanged, amended or replaced: only a document's own date may be without an outcome"
            yield it.entry.problem(it.path("review", "last", "outcome"), ID, message)
