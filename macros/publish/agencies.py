"""A body: where it sits, in which capacity and post, what became of it, and how many meetings it came to.

In: the records. Out: `Organisation` values. A body is here only where a published record names it, or names a body that
became it or is part of it: an entry in organisations.yml is not enough, as the reason for it may be withheld.
Meetings are counted for the body, whoever came for it; a withheld person is not counted. Where a unit of a body sits,
the body sits through it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros import dates
from macros.public.agencies import BodyName, Membership, Organisation, Role, There, UnitSeat, YearThere
from macros.public.base import Html, Link
from macros.publish import clause_links, clauses
from macros.publish.lookup import Lookup, home, in_a_row, partnership_link, stated
from macros.publish.memberships import agency_url
from macros.records.load import Entry
from macros.records.models.base import NOT_STATED
from macros.records.models.clause import AgencyLine, Section
from macros.records.models.meeting import Person
from macros.records.models.provenance import Provenance
from macros.records.models.sitewide import OrganisationName
from macros.workings import membership

KINDS = {
    "council": "Council",
    "icb": "NHS integrated care board",
    "police": "Police",
    "nhs-trust": "NHS trust",
    "nhs-body": "Other NHS body",
    "company": "Company",
    "charity": "Charity",
    "school": "School or college",
    "national-body": "National body",
    "prison": "Prison",
    "network": "Network",
    "partnership": "Partnership",
    "other": "Other body",
}
_PARTNERS = {"council": "council", "icb": "NHS", "police": "police"}


@dataclass(kw_only=True)
class _Seen:
    """What notes show of one body at one group's meetings."""

    posts: dict[Html, None] = field(default_factory=dict)
    years: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def organisations(look: Lookup, lines: Sequence[Membership]) -> tuple[Organisation, ...]:
    """Every body that a published record names, by its present name."""
    roles: dict[str, list[Role]] = defaultdict(list)
    for name, role in _roles(look):
        roles[name].append(role)
    seats: dict[str, list[Membership]] = defaultdict(list)
    for line in lines:
        for body in line.bodies:
            seats[body.id].append(line)
    seen = _at_meetings(look)
    listed = _listed(look, {*roles, *seats, *seen})
    bodies = [_body(look, name, listed, roles[name], seats[name], seen.get(name)) for name in listed]
    by_url = {body.url: body for body in bodies}
    whole = (_with_units(body, tuple(_units(body, by_url))) for body in bodies)
    return tuple(sorted(whole, key=lambda body: (body.name.casefold(), body.id)))


def _units(organisation: Organisation, by_url: dict[str, Organisation]) -> Iterator[Organisation]:
    """Its units and theirs, each once, by name."""
    met, waiting = {organisation.url}, [link.url for link in organisation.units]
    while waiting:
        url = waiting.pop(0)
        if url not in met:
            met.add(url)
            waiting += [link.url for link in by_url[url].units]
            yield by_url[url]


def _with_units(organisation: Organisation, units: Sequence[Organisation]) -> Organisation:
    """The body with what it does through its units; a line that names both the body and a unit is the body's own."""
    own, partnerships = {seat.id for seat in organisation.seats}, [link for unit in units for link in unit.partnerships]
    seats = (
        UnitSeat(unit=Link(title=unit.name, url=unit.url), seat=seat)
        for unit in units
        for seat in unit.seats
        if seat.id not in own
    )
    others = tuple(link for link in dict.fromkeys(partnerships) if link not in organisation.partnerships)
    return replace(organisation, unit_seats=tuple(seats), unit_partnerships=others)


def _listed(look: Lookup, named: set[str]) -> frozenset[str]:
    listed: set[str] = set()
    waiting = [name for name in named if name in look.organisations]
    while waiting:
        name = waiting.pop()
        if name not in listed:
            listed.add(name)
            body = look.organisations[name]
            waiting += [other for other in (body.became, body.part_of) if other in look.organisations]
    return frozenset(listed)


def _body(
    look: Lookup,
    body: str,
    listed: frozenset[str],
    roles: Sequence[Role],
    seats: Sequence[Membership],
    seen: dict[tuple[str, str], _Seen] | None,
) -> Organisation:
    record = look.organisations[body]
    others = [other for other in look.organisations.values() if other.id in listed]
    return Organisation(
        id=record.id,
        url=agency_url(record.id),
        name=look.name_now(record.id),
        short_name=record.short_name or "",
        kind=KINDS[record.kind],
        about=look.maybe(record.about),
        names=tuple(_name(look, name) for name in record.names),
        became=_link(look, record.became),
        took_over=tuple(_to(look, other.id) for other in others if other.became == record.id),
        part_of=_link(look, record.part_of),
        units=tuple(_to(look, other.id) for other in others if other.part_of == record.id),
        roles=tuple(roles),
        seats=tuple(seats),
        there=tuple(_there(look, *where, at_group) for where, at_group in sorted((seen or {}).items())),
    )


def _to(look: Lookup, organisation: str) -> Link:
    return Link(title=look.name_now(organisation), url=agency_url(organisation))


def _link(look: Lookup, organisation: str | None) -> Link | None:
    return _to(look, organisation) if organisation else None


def _name(look: Lookup, name: OrganisationName) -> BodyName:
    return BodyName(
        name=name.name,
        since=dates.in_words(name.since) if name.since else "",
        since_iso=name.since or "",
        until=dates.in_words(name.until) if name.until else "",
        until_iso=name.until or "",
        basis=None if name.basis is None else look.inline(name.basis),
    )


def _at_meetings(look: Lookup) -> dict[str, dict[tuple[str, str], _Seen]]:
    """By body, then by partnership and group."""
    seen: dict[str, dict[tuple[str, str], _Seen]] = defaultdict(lambda: defaultdict(_Seen))
    for entry in sorted(look.records.of("meetings"), key=lambda notes: str(notes.record.date), reverse=True):
        record, came = entry.record, dict[str, str]()
        for person in record.people:
            how = _how(person)
            for name in person.organisations if how else ():
                # Two people for one body count once; who came counts before who sent apologies.
                came[name] = min(came.get(name, how), how, key=("came", "apologies", "named").index)
                if person.post and person.post != NOT_STATED:
                    seen[name][str(entry.partnership), record.group].posts[look.line(person.post)] = None
        for name, how in came.items():
            seen[name][str(entry.partnership), record.group].years[record.date[:4]][how] += 1
    return seen


def _how(person: Person) -> str:
    if person.openness == "withheld":
        return ""
    if not membership.takes_part(person):
        return "named"
    return "came" if person.attendance == "present" else "apologies"


def _there(look: Lookup, partnership: str, group: str, seen: _Seen) -> There:
    years = (
        YearThere(
            year=year,
            url=f"/{partnership}/meetings/{year}/{group}/",
            came=counts["came"],
            apologies=counts["apologies"],
            named=counts["named"],
        )
        for year, counts in sorted(seen.years.items(), reverse=True)
    )
    where = partnership_link(look.records, partnership)[0]
    group_home = clauses.group_link(look, partnership, group)
    return There(partnership=where, group=group_home, posts=tuple(seen.posts), years=tuple(years))


def _roles(look: Lookup) -> Iterator[tuple[str, Role]]:
    """What documents say of bodies outside the lists of members."""
    for entry in look.records.of("partnership"):
        for partner in entry.record.statutory_partners:
            what = f"Statutory safeguarding partner ({_PARTNERS[partner.kind]})"
            detail = f"Senior lead: {stated(partner.lead)}. Acts for it: {stated(partner.delegated)}."
            for name in partner.organisations:
                yield name, _role(look, entry, what, detail, partner.source)
        for footprint in entry.record.footprints:
            detail = f"Covers {in_a_row(footprint.boroughs)}."
            yield footprint.organisation, _role(look, entry, "Covers a larger area", detail, footprint.source)
    for entry in look.records.of("arrangements"):
        for signatory in entry.record.signatories:
            for name in signatory.organisations:
                yield name, _role(look, entry, "Signed the arrangements", signatory.post, entry.record.source)
        yield from _in_lists(look, entry, entry.record.sections, entry.record.source)
    for entry in look.records.of("groups"):
        if entry.record.terms:
            yield from _in_lists(look, entry, entry.record.terms.sections, entry.record.terms.source)


def _role(
    look: Lookup, entry: Entry, what: str, detail: str, source: Provenance, links: tuple[Link, ...] | None = None
) -> Role:
    partnership = str(entry.partnership)
    document = look.documents[source.document]
    links = clause_links.links(look, partnership, source) if links is None else links
    where = partnership_link(look.records, partnership)[0]
    return Role(
        partnership=where,
        what=what,
        detail=look.inline(detail),
        clauses=links,
        document=document.title,
        dated=dates.in_words(document.dated),
    )


def _in_lists(
    look: Lookup, entry: Entry, sections: Sequence[Section], source: Provenance
) -> Iterator[tuple[str, Role]]:
    for section in sections:
        for clause in section.clauses:
            links = (Link(title=clauses.name(section, clause), url=f"{home(entry)}#{clause.id}"),)
            for line in _lines(clause.agencies):
                if line.organisation:
                    detail = f"“{line.name}”, in {clause.title or section.title}"
                    yield line.organisation, _role(look, entry, "Named in a list of agencies", detail, source, links)


def _lines(lines: Sequence[AgencyLine]) -> Iterator[AgencyLine]:
    for line in lines:
        yield line
        yield from _lines(line.parts)
