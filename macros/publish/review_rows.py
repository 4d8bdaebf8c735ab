"""Every promise to look at something again -> the lines of the reviews, whichever kind of record makes it.

In: the records. Out: a line for each reviewed record that may be shown, and for each redaction.
"""

from collections.abc import Iterator

from macros.kinds import KINDS
from macros.public.sitewide import ReviewRow
from macros.publish import procedures, register, reviews
from macros.publish.lookup import Lookup, home, short_name, title_of
from macros.records.load import Entry


def rows(look: Lookup) -> tuple[ReviewRow, ...]:
    """Every reviewable record and every redaction, soonest due first, those without a date last."""
    lines = [row for entry in look.records.entries for row in _rows(look, entry)]
    return tuple(sorted(lines, key=lambda row: (row.review.due_iso or "9999", row.title)))


def _rows(look: Lookup, entry: Entry) -> Iterator[ReviewRow]:
    kind, record, reviewed = KINDS[entry.kind], entry.record, entry.reviewed
    if entry.kind == "meetings" and record:
        yield from register.due(look, entry)
    if kind.review is None or reviewed is None or not procedures.may_be_shown(look, entry):
        return
    replaced = getattr(record, "superseded_by", None) is not None
    # A list may stand in several places, each with a review of its own; a procedure has one address wherever it is.
    place = "" if kind.in_folder else look.records.place(entry)
    # What holds for everybody has the plain name of its list, which people have linked to.
    beside_national = not (kind.in_folder or entry.national) and any(
        other.national for other in look.records.of(entry.kind)
    )
    whose = entry.region or entry.partnership or ("shared" if beside_national else "")
    named = (entry.kind, entry.id) if entry.kind == "procedures" else (whose, entry.kind, entry.id)
    yield ReviewRow(
        id="-".join(dict.fromkeys(filter(None, named))),
        title=f"{title_of(entry)}: {place}" if place else title_of(entry),
        url=home(entry),
        kind=kind.title,
        partnership="" if place else short_name(look, entry),
        review=reviews.of_entry(look, entry, superseded=replaced),
        path=entry.path,
        line=entry.source.line((*kind.review, "review")),
    )
