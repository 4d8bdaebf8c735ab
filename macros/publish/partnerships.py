"""A partnership, its arrangements and its priorities -> their pages."""

from macros import dates
from macros.load import Entry
from macros.models import arrangements as arrangements_models
from macros.models import clause
from macros.models import partnership as partnership_models
from macros.models import priorities as priorities_models
from macros.models.base import NOT_STATED
from macros.models.provenance import Provenance
from macros.public import (
    Arrangements,
    Block,
    Fact,
    Head,
    Helpline,
    HistoryEvent,
    Link,
    Partnership,
    Priorities,
    Theme,
    UnknownNumber,
)
from macros.publish import clauses, groups, reviews
from macros.publish.lookup import Lookup, home, in_a_row, may_be_shown, partnership_link, stated
from macros.publish.text import plain

_KINDS = {"council": "Council", "icb": "NHS integrated care board", "police": "Police"}
_ON_SITE = {"full-text": "Full text on this page", "not-supplied": "Not supplied to this site", "not-applicable": ""}
_EVENTS = {"issued": "First issued", "updated": "Updated", "replaced": "Replaced", "update-promised": "Update promised"}


def partnership(
    look: Lookup, entry: Entry, helplines: tuple[Helpline, ...], unknown: tuple[UnknownNumber, ...]
) -> Partnership:
    """The public front page of one partnership."""
    record: partnership_models.Partnership = entry.record
    link, short = partnership_link(look.records, entry.id)
    origin = look.origin(record.source)
    wanted = {one.id: one for one in helplines}
    return Partnership(
        head=Head(
            url=link.url,
            kind="Partnership",
            title=record.name,
            description=plain(record.summary),
            partnership=link,
            partnership_short=short,
            origin=origin,
            date=origin.dated,
        ),
        id=entry.id,
        name=record.name,
        short_name=record.short_name,
        area=record.name.removesuffix(" Safeguarding Children Partnership"),
        lede=look.html(record.summary),
        boroughs=record.boroughs,
        partners=tuple(_partner(look, one) for one in record.statutory_partners),
        footprints=tuple(
            Fact(look.name_now(one.organisation), look.inline(in_a_row(one.boroughs)), look.origin(one.source).clauses)
            for one in record.footprints
        ),
        team=look.inline(stated(record.team)),
        works_with=clauses.points(look, record.works_with),
        website=(record.website or "") if may_be_shown(look, record.website_certainty or "secondary") else "",
        website_confirmed=record.website_certainty == "read-in-source",
        helplines=tuple(wanted[one] for one in record.helplines if one in wanted),
        unknown_numbers=tuple(one for one in unknown if one.partnership in ("", entry.id)),
        documents=tuple(look.origin(Provenance(document=one)) for one in record.documents),
    )


def _partner(look: Lookup, one: partnership_models.StatutoryPartner) -> Fact:
    names = in_a_row(look.name_now(body) for body in one.organisations)
    if one.lead == one.delegated == NOT_STATED:
        words = f"{names}. The document does not say who leads or acts for it."
    else:
        words = f"{names}. Senior lead: {_post(one.lead)}. Acts for it: {_post(one.delegated)}."
    origin = look.origin(one.source)
    return Fact(_KINDS[one.kind], look.inline(words), origin.clauses, origin.note)


def _post(words: str) -> str:
    return "not stated" if words == NOT_STATED else words


def arrangements(look: Lookup, entry: Entry) -> Arrangements:
    """The public page of one edition of the arrangements."""
    record: arrangements_models.Arrangements = entry.record
    assert entry.partnership is not None
    partnership, short = partnership_link(look.records, entry.partnership)
    review = reviews.state(look, record.review, record.overdue, superseded=record.superseded_by is not None)
    cites = reviews.citations(look, record.cites)
    return Arrangements(
        head=Head(
            url=home(entry),
            kind="Arrangements",
            title=record.title,
            description=plain(record.summary),
            partnership=partnership,
            partnership_short=short,
            origin=look.origin(record.source),
            date=dates.in_words(record.dated),
            date_iso=record.dated,
            year=record.dated[:4],
            review=review,
            cites=cites,
            notices=reviews.notices(look, review, cites),
        ),
        lede=look.html(record.summary),
        edition=record.edition,
        history=tuple(
            HistoryEvent(
                dates.in_words(one.date), _EVENTS[one.event], look.inline(one.text), _ON_SITE[one.on_this_site]
            )
            for one in record.history
        ),
        sections=tuple(
            clauses.section(look, part, entry.partnership, lambda each: _shown(look, entry, record, each))
            for part in record.sections
        ),
        superseded_by=_later(entry, record.superseded_by),
    )


def _later(entry: Entry, edition: str | None) -> Link | None:
    return Link("the later edition", f"/{entry.partnership}/arrangements/{edition}/") if edition else None


def _shown(
    look: Lookup, entry: Entry, record: arrangements_models.Arrangements, each: clause.Clause
) -> tuple[Block, ...]:
    found: list[Block] = []
    if each.group:
        group = next(e.record for e in look.records.of("groups", entry.partnership) if e.id == each.group)
        found.extend(groups.shown(look, group, each, record.source.document))
    for kind in each.shows:
        if kind == "signatories":
            found.append(
                Block("facts", "Signatories", facts=tuple(_signatory(look, record, s) for s in record.signatories))
            )
        elif kind in ("priorities", "groups"):
            found.append(Block("links", kind.capitalize(), links=_links(look, entry, kind)))
        elif kind == "statutory-partners":
            front = next(e.record for e in look.records.of("partnership", entry.partnership))
            found.append(
                Block(
                    "facts",
                    "Statutory safeguarding partners",
                    facts=tuple(_partner(look, p) for p in front.statutory_partners),
                )
            )
    return tuple(found)


def _signatory(look: Lookup, record: arrangements_models.Arrangements, one: arrangements_models.Signatory) -> Fact:
    names = in_a_row(look.name_on(body, record.dated) for body in one.organisations)
    return Fact(one.name, look.inline(f"{one.post}, {names}"))


def _links(look: Lookup, entry: Entry, kind: str) -> tuple[Link, ...]:
    def title(each: Entry) -> str:
        return str(each.record.title if kind == "priorities" else each.record.name)

    return tuple(Link(title(each), home(each)) for each in look.records.of(kind, entry.partnership))


def priorities(look: Lookup, entry: Entry) -> Priorities:
    """The public page of one period's priorities."""
    record: priorities_models.Priorities = entry.record
    partnership, short = partnership_link(look.records, entry.partnership)
    review = reviews.state(look, record.review, record.overdue)
    cites = reviews.citations(look, record.cites)
    return Priorities(
        head=Head(
            url=home(entry),
            kind="Priorities",
            title=record.title,
            description=plain(record.summary),
            partnership=partnership,
            partnership_short=short,
            origin=look.origin(record.source),
            date=f"{dates.in_words(record.starts)} to {dates.in_words(record.ends)}",
            date_iso=record.starts,
            year=record.starts[:4],
            review=review,
            cites=cites,
            notices=reviews.notices(look, review, cites),
        ),
        lede=look.html(record.summary),
        period=f"{dates.in_words(record.starts)} to {dates.in_words(record.ends)}",
        themes=tuple(Theme(t.id, t.name, look.maybe(t.about), stated(t.lead)) for t in record.themes),
        agreed_how=look.html(record.agreed_how),
        note=look.maybe(record.note),
    )
