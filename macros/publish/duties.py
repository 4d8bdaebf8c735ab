"""Duties to publish and to notify -> the page that lists them and says where this site has each.

A duty that may not be shown leaves no line and no word here. The page says only how many there are that nobody has yet
read in a source, so that the list does not look complete.
"""

from collections import Counter
from collections.abc import Iterator

from macros.public.base import Link
from macros.public.duties import Duties, DutyList, DutyRow, Kept, Met, Tally
from macros.publish import clause_links, clauses, facts, procedures, reviews
from macros.publish.lookup import Lookup, area, home, stated, title_of
from macros.records import walk
from macros.records.load import Entry
from macros.records.models import duties as models
from macros.records.models.clause import Section
from macros.records.models.duties import Duty, MetAt
from macros.records.models.fact import Source
from macros.records.models.provenance import Provenance

_PROMISED = "promise"
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
        _PROMISED,
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
    record: models.Duties = look.records.one("duties")
    named = facts.sources(look, record.sources)
    by_id = {source.id: source for source in record.sources}
    shown = [duty for duty in record.duties if facts.shown(look, duty)]
    used = {name for duty in shown for name in (duty.source, *duty.also)}
    lists = tuple(
        DutyList(
            id=id,
            title=title,
            about=about,
            rows=tuple(_row(look, duty, record.places(duty), named, by_id) for duty in shown if duty.group == id),
        )
        for id, title, about in _LISTS
        if any(duty.group == id for duty in shown)
    )
    return Duties(
        kept=tuple(_kept(lists, Link(title=e.record.area, url=home(e))) for e in look.records.of("partnership")),
        lists=lists,
        sources=tuple(line for line in named.values() if line.id in used),
        review=reviews.of_lists(look, "duties"),
        unread=sum(duty.certainty == "general-knowledge" and duty.held_back is None for duty in record.duties),
    )


def _kept(lists: tuple[DutyList, ...], partnership: Link) -> Kept:
    """How much is found of what the law and guidance ask of a partnership, and of what it promised itself."""
    asked, promised = Counter[str](), Counter[str]()
    for part in lists:
        for row in part.rows:
            if not row.instead:
                how = [met for met in row.met if met.partnership == partnership]
                (promised if part.id == _PROMISED else asked).update(_how_far(met) for met in how)
    return Kept(partnership=partnership, asked=Tally(**asked), promised=Tally(**promised))


def _how_far(met: Met) -> str:
    if not met.found:
        return "not_found"
    return "in_part" if met.missing else "found"


def _row(
    look: Lookup, duty: Duty, places: tuple[MetAt, ...], named: facts.Sources, by_id: dict[str, Source]
) -> DutyRow:
    instead = _instead(look, duty)
    return DutyRow(
        id=duty.id,
        what=duty.what,
        when=duty.when,
        who=stated(duty.who),
        to=stated(duty.to),
        place=duty.place,
        basis=_basis(duty),
        edition=duty.edition,
        cites=reviews.citations(look, duty.cites),
        changes=look.maybe(duty.changes),
        note=look.maybe(duty.note),
        standing=facts.standing(duty, named),
        stated=tuple(_stated(look, duty, by_id)),
        met=tuple(met for met in _met(look, duty, places) if met.found or not instead),
        instead=instead,
    )


def _instead(look: Lookup, duty: Duty) -> str:
    """Why nothing is to be found, and whose duty it is if it is not everybody's."""
    words = _INSTEAD.get(duty.group, "")
    if not words or duty.partnership is None:
        return words
    return f"For {area(look, duty.partnership)} only. {words}"


def _basis(duty: Duty) -> str:
    words = f"{facts.FORCES[duty.force]}: {duty.law}" if duty.law else facts.FORCES[duty.force]
    if duty.and_force:
        words += f" and {facts.FORCES[duty.and_force].lower()}"
    return f"{words} or {facts.FORCES[duty.or_force].lower()}" if duty.or_force else words


def _stated(look: Lookup, duty: Duty, by_id: dict[str, Source]) -> Iterator[Link]:
    """Links to the clauses that state a duty; in notes of a meeting, to the item or action."""
    document = by_id[duty.source].document if duty.source else None
    if document is None or not duty.clauses:
        return
    if document not in look.notes:
        partnership = look.documents[document].partnership
        yield from clause_links.links(look, partnership, Provenance(document=document, clauses=duty.clauses))
        return
    notes = next(entry for entry in look.records.of("meetings") if entry.record.source.document == document)
    for clause in duty.clauses:
        yield Link(title=clause, url=f"{home(notes)}#{clause.casefold().replace(' ', '-')}")


def _met(look: Lookup, duty: Duty, every: tuple[MetAt, ...]) -> Iterator[Met]:
    for entry in look.records.of("partnership"):
        if duty.partnership in (None, entry.id):
            places = [place for place in every if place.partnership == entry.id and _record(look, place)]
            links = tuple(_place(look, place) for place in places)
            missing = tuple(look.inline(place.missing) for place in places if place.missing)
            if places and duty.group == "arrangements" and all(place.kind != "arrangements" for place in places):
                missing += (look.inline(_ELSEWHERE),)
            yield Met(
                partnership=Link(title=entry.record.area, url=home(entry)),
                found=links,
                missing=missing,
            )


def _record(look: Lookup, place: MetAt) -> Entry | None:
    """The record at a place, if there is one; a procedure only where it may be shown."""
    if place.kind == "procedures":
        entries = (e for e in look.records.of("procedures") if procedures.whole(look, e))
        return next((e for e in entries if (e.id, e.record.partnership) == (place.id, place.partnership)), None)
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
