"""A source is a document of this site, or has a title and a publisher; no other source has its id.

In a list that stands in several places an id is one source in all of them; only the day of the look may differ.

PASS in procedures:
    sources: [{id: notice, edition: Autumn 2026}]

FAIL in procedures:
    sources: [{id: notice, document: nowhere-arrangements}]
"""

from collections.abc import Iterator

from macros.kinds import KINDS
from macros.problem import Problem
from macros.records.models.fact import Source
from macros.rules import Context, Family

ID = "source-complete"
FAMILY: Family = "fact"

_OWN = ("title", "publisher", "url")


def check(context: Context) -> Iterator[Problem]:
    """Sources that nobody could find again, that are both at once, or that share an id."""
    seen: set[tuple[str, str]] = set()
    known: dict[tuple[str, str], tuple[str, Source]] = {}
    for entry, where, part in context.parts():
        # A part without a line stands in for one that could not be read, which is a problem already.
        if not isinstance(part, Source) or where not in entry.source.lines:
            continue
        for field, message in _faults(part):
            yield entry.problem((*where, field), ID, message)
        if (entry.path, part.id) in seen:
            yield entry.problem((*where, "id"), ID, "must be used for one source of this file only")
        elif KINDS[entry.kind].is_one_list:
            first, source = known.setdefault((entry.kind, part.id), (entry.path, part))
            if source != part.model_copy(update={"checked": source.checked}):
                yield entry.problem((*where, "id"), ID, f"must be another id, or the same source as in {first}")
        seen.add((entry.path, part.id))


def _faults(source: Source) -> Iterator[tuple[str, str]]:
    if source.document is not None:
        for field in _OWN:
            if getattr(source, field) is not None:
                yield field, f"“{field}” must not stand beside “document”: documents.yml has it"
    elif source.title is None or source.publisher is None:
        yield "id", "must have “document”, or both “title” and “publisher”"
