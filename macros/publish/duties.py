"""Duties to publish and to notify -> the page that lists them, with where this site has each.

A fact that may not be shown leaves no line and no word here. The page only says how many there are that nobody has yet
read in a source, so that the list does not look whole.
"""

from collections.abc import Iterator

from macros.public.base import Link
from macros.public.duties import Duties, DutyList, DutyRow, Met
from macros.publish import clause_links, clauses, facts, partnerships, procedures, reviews
from macros.publish.lookup import Lookup, home, partnership_link, title_of
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.clause import Section
from macros.records.models.duties import Duty, MetAt
from macros.records.models.fact import Source
from macros.records.models.provenance import Provenance

_LISTS = (
    ("publish", "To be published", "What the public must be able to find."),
    (
        "arrangements",
        "In the published arrangements",
        "What the document about local arrangements must contain. Where a partnership’s arrangements are not on this "
        "site, it shows how far other documents and pages say the same.",
    ),
    ("yearly-report", "In the yearly report", "What the report that is due every year must contain."),
    ("notify", "To be notified", "What must be sent to somebody. It is not meant for the public."),
    ("to-come", "Still to come", "What an Act of 2026 provides for. None of it is shown here as being in force."),
    (
        "promise",
        "Promised by a partnership itself",
        "What a partnership’s own document says it will publish, such as the contents of its annual report.",
    ),
)


_INSTEAD = {
    "notify": "Not something to publish: it goes to those named here.",
    "to-come": "Not yet in force: there is nothing to find yet.",
}
_ELSEWHERE = "The arrangements themselves."


def duties(look: Lookup) -> Duties:
    """Every duty that may be shown, part by part."""
    record = look.records.one("duties")
    named = facts.sources(look, record.sources)
    by_id = {source.id: source for source in record.sources}
    shown = [one for one in record.duties if facts.shown(look, one)]
    used = {name for one in shown for name in (one.source, *one.also)}
    return Duties(
        lists=tuple(
            DutyList(
                id=id,
                title=title,
                about=about,
                rows=tuple(_row(look, one, named, by_id) for one in shown if one.group == id),
            )
            for id, title, about in _LISTS
            if any(one.group == id for one in shown)
        ),
        sources=tuple(line for line in named.values() if line.id in used),
        review=reviews.state(look, record.review, record.overdue),
        unread=sum(one.certainty == "general-knowledge" and one.held_back is None for one in record.duties),
    )


def _row(look: Lookup, one: Duty, named: facts.Sources, by_id: dict[str, Source]) -> DutyRow:
    instead = _instead(look, one)
    return DutyRow(
        id=one.id,
        what=one.what,
        when=one.when,
        who=one.who,
        to=one.to,
        place=one.place,
        basis=_basis(one),
        edition=one.edition,
        cites=reviews.citations(look, one.cites),
        changes=look.maybe(one.changes),
        note=look.maybe(one.note),
        standing=facts.standing(one, named),
        stated=tuple(_stated(look, one, by_id)),
        met=tuple(met for met in _met(look, one) if met.found or not instead),
        instead=instead,
    )


def _instead(look: Lookup, one: Duty) -> str:
    """Why nothing is to be found, and whose duty it is if it is not everybody's."""
    words = _INSTEAD.get(one.group, "")
    if not words or one.partnership is None:
        return words
    return f"For {partnerships.area(partnership_link(look.records, one.partnership)[0].title)} only. {words}"


def _basis(one: Duty) -> str:
    words = f"{facts.FORCES[one.force]}: {one.law}" if one.law else facts.FORCES[one.force]
    if one.and_force:
        words += f" and {facts.FORCES[one.and_force].lower()}"
    return f"{words} or {facts.FORCES[one.or_force].lower()}" if one.or_force else words


def _stated(look: Lookup, one: Duty, by_id: dict[str, Source]) -> Iterator[Link]:
    """Links to the clauses that state a duty; of notes to the item or action."""
    document = by_id[one.source].document if one.source else None
    if document is None or not one.clauses:
        return
    if document not in look.notes:
        partnership = look.documents[document].partnership
        yield from clause_links.links(look, partnership, Provenance(document=document, clauses=one.clauses))
        return
    notes = next(entry for entry in look.records.of("meetings") if entry.record.source.document == document)
    for clause in one.clauses:
        yield Link(title=clause, url=f"{home(notes)}#{clause.casefold().replace(' ', '-')}")


def _met(look: Lookup, one: Duty) -> Iterator[Met]:
    for entry in look.records.of("partnership"):
        if one.partnership in (None, entry.id):
            places = [place for place in one.met_at if place.partnership == entry.id and _record(look, place)]
            found = tuple(_place(look, place) for place in places)
            missing = tuple(look.inline(place.missing) for place in places if place.missing)
            if places and one.group == "arrangements" and all(place.kind != "arrangements" for place in places):
                missing += (look.inline(_ELSEWHERE),)
            yield Met(
                partnership=Link(title=partnerships.area(entry.record.name), url=home(entry)),
                found=found,
                missing=missing,
            )


def _record(look: Lookup, place: MetAt) -> Entry | None:
    """The record that has it; a procedure only where it may be shown."""
    if place.kind == "procedures":
        found = (e for e in look.records.of("procedures") if procedures.whole(look, e))
        return next((e for e in found if (e.id, e.record.partnership) == (place.id, place.partnership)), None)
    return next((e for e in look.records.of(place.kind, place.partnership) if e.id == place.id), None)


def _place(look: Lookup, place: MetAt) -> Link:
    entry = _record(look, place)
    assert entry is not None
    if place.anchor is None:
        return Link(title=title_of(entry), url=home(entry))
    return Link(title=f"{title_of(entry)}, {_part(entry, place.anchor)}", url=f"{home(entry)}#{place.anchor}")


def _part(entry: Entry, anchor: str) -> str:
    """`clause 3.4`, `section 5`, `action 2`, or the part's own title; a clause without a number has its section's."""
    for part in (part for _, part in walk.parts(entry.record) if isinstance(part, Section)):
        if part.id == anchor:
            return f"section {part.number}" if part.number else part.title
        for clause in part.clauses:
            if clause.id == anchor:
                return clauses.name(part, clause).replace("Clause ", "clause ")
    return anchor.replace("-", " ")
