"""The only door from records to what templates see.

In: records without problems (other than an overdue review) and the day. Out: a `public.Site`, whose types
have no private fields. Raises nothing for sound records; must not be called with unsound ones.
"""

from collections.abc import Iterator
from datetime import date

from macros.public.site import Site
from macros.public.sitewide import ReviewRow
from macros.publish import (
    actions,
    agencies,
    comparison,
    contacts,
    duties,
    editions,
    groups,
    guidance_pages,
    meetings,
    memberships,
    partnerships,
    procedures,
    progress,
    register,
    reviews,
    sitewide,
    superseded,
    synonyms,
    thresholds,
    time_limits,
)
from macros.publish.lookup import Lookup, home, lookup, partnership_link
from macros.records.load import Entry, Records


def publish(records: Records, as_at: date) -> Site:
    """Everything that may be shown, as at `as_at`."""
    look = lookup(records, as_at)
    site = records.one("site")
    helplines = sitewide.helplines(look)
    unknown = sitewide.unknown_numbers(look)
    published = tuple(meetings.meeting(look, entry) for entry in records.of("meetings"))
    in_order = tuple(sorted(published, key=lambda one: (one.day, one.head.url), reverse=True))
    ledger, commitments = actions.ledger(look)
    lines = memberships.memberships(look)
    guidance_file, helplines_file = records.one("guidance"), records.one("helplines")
    arrangements = editions.newest_first(partnerships.arrangements(look, entry) for entry in records.of("arrangements"))
    terms_editions = editions.terms(look)
    made = Site(
        title=site.title,
        description=site.description,
        url=site.url or "",
        adopted=site.adopted,
        standing=look.html(site.standing),
        ask=look.html(site.ask),
        editor=site.editor,
        as_at=as_at,
        partnerships=tuple(
            partnerships.partnership(look, entry, helplines, unknown) for entry in records.of("partnership")
        ),
        arrangements=arrangements,
        groups=tuple(groups.group(look, entry) for entry in records.of("groups")),
        priorities=tuple(
            progress.priorities(look, entry, (*ledger, *commitments)) for entry in records.of("priorities")
        ),
        meetings=in_order,
        actions=ledger,
        commitments=commitments,
        guidance=sitewide.guidance(look),
        guidance_review=reviews.state(look, guidance_file.review, guidance_file.overdue),
        terms=sitewide.terms(look),
        reasons=sitewide.reasons(look),
        helplines=helplines,
        unknown_numbers=unknown,
        helplines_review=reviews.state(look, helplines_file.review, helplines_file.overdue),
        documents=sitewide.documents(look),
        reviews=review_rows(look),
        superseded=superseded.superseded(look),
        redactions=tuple(redaction for one in in_order for redaction in one.redactions),
        lifted=tuple(lifted for one in in_order for lifted in one.lifted),
        thresholds=thresholds.thresholds(look),
        procedures=procedures.procedures(look),
        time_limits=time_limits.time_limits(look),
        contacts=contacts.contacts(look),
        synonyms=synonyms.synonyms(look),
        memberships=lines,
        organisations=agencies.organisations(look, lines),
        comparison=comparison.comparison(look),
        duties=duties.duties(look),
        terms_editions=terms_editions,
        editions_compared=editions.compared(arrangements, terms_editions),
    )
    return guidance_pages.with_citations(look, made)


def review_rows(look: Lookup) -> tuple[ReviewRow, ...]:
    """Every reviewable record and every redaction, soonest due first, those without a date last."""
    rows = [row for entry in look.records.entries for row in _row(look, entry)]
    return tuple(sorted(rows, key=lambda row: (row.review.due_iso or "9999", row.title)))


_KINDS = {"arrangements": "Arrangements", "groups": "Terms of reference", "priorities": "Priorities"}
_SITEWIDE = {
    "guidance": ("Guidance and law", "/guidance/", "Site-wide list"),
    "helplines": ("Telephone numbers", "/worried/", "Site-wide list"),
    "levels": ("Levels of need and their indicators", "/thresholds/", "Thresholds"),
    "timescales": ("Time limits", "/time-limits/", "Site-wide list"),
    "duties": ("What must be published", "/duties/", "Site-wide list"),
}


def _row(look: Lookup, entry: Entry) -> Iterator[ReviewRow]:
    record = entry.record
    if entry.kind == "meetings" and record:
        yield from register.due(look, entry)
        return
    holder = record.terms if entry.kind == "groups" and record else record
    if holder is None or not hasattr(holder, "review"):
        return
    replaced = getattr(record, "superseded_by", None) is not None
    state = reviews.state(look, holder.review, holder.overdue, replaced)
    line = entry.source.line(("terms", "review") if entry.kind == "groups" else ("review",))
    if entry.kind in _SITEWIDE:
        title, url, kind = _SITEWIDE[entry.kind]
        yield ReviewRow(
            id=entry.id, title=title, url=url, kind=kind, partnership="", review=state, path=entry.path, line=line
        )
        return
    if entry.kind == "procedures":
        if not procedures.whole(look, entry):
            return
        short = partnership_link(look.records, record.partnership)[1] if record.partnership else ""
        name = f"procedures-{entry.id}"
        yield ReviewRow(
            id=name,
            title=record.title,
            url=home(entry),
            kind="Procedure",
            partnership=short,
            review=state,
            path=entry.path,
            line=line,
        )
        return
    partnership = next(e.record for e in look.records.of("partnership", entry.partnership))
    title = record.name if entry.kind == "groups" else record.title
    yield ReviewRow(
        id=f"{entry.partnership}-{entry.kind}-{entry.id}",
        title=title,
        url=home(entry),
        kind=_KINDS[entry.kind],
        partnership=partnership.short_name,
        review=state,
        path=entry.path,
        line=line,
    )
