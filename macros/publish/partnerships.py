"""A partnership and its arrangements -> their pages."""

from collections.abc import Iterator

from markupsafe import Markup

from macros import dates
from macros.kinds import KINDS
from macros.public.base import Block, Fact, Head, Link, Notice
from macros.public.partnerships import Arrangements, Helpline, HistoryEvent, Partnership, UnknownNumber
from macros.publish import clause_links, clauses, groups, reviews, sitewide
from macros.publish.lookup import Lookup, home, in_a_row, may_be_shown, partnership_link, stated
from macros.publish.text import plain
from macros.records.load import Entry
from macros.records.models import arrangements as arrangements_models
from macros.records.models import partnership as partnership_models
from macros.records.models.base import NOT_STATED
from macros.records.models.clause import Clause
from macros.records.models.provenance import Provenance

_KINDS = {"council": "Council", "icb": "NHS integrated care board", "police": "Police"}
_ON_SITE = {
    "full-text": "Full text on this page",
    "not-supplied": "Text not supplied to this site",
    "not-applicable": "",
}
_NAMED_AT_MOST = 3
"""How many places a heading names."""
_TAKEN_DOWN = "Taken down from this site"
_EVENTS = {"issued": "First issued", "updated": "Updated", "replaced": "Replaced", "update-promised": "Update promised"}


def partnerships(look: Lookup) -> tuple[Partnership, ...]:
    """The public front page of every partnership."""
    helplines, unknown = sitewide.helplines(look), sitewide.unknown_numbers(look)
    return tuple(_partnership(look, entry, helplines, unknown) for entry in look.records.of("partnership"))


def _partnership(
    look: Lookup, entry: Entry, helplines: tuple[Helpline, ...], unknown: tuple[UnknownNumber, ...]
) -> Partnership:
    record: partnership_models.Partnership = entry.record
    wanted = {line.id: line for line in helplines}
    return Partnership(
        head=_head(look, entry, record),
        id=entry.id,
        name=record.name,
        short_name=record.short_name,
        area=record.area,
        lede=look.html(record.summary),
        boroughs=in_a_row(record.boroughs),
        place=record.area if _has_many(record) else in_a_row(record.boroughs),
        partners=tuple(_partner(look, partner) for partner in record.statutory_partners),
        footprints=tuple(
            Fact(
                label=look.name_now(footprint.organisation),
                text=look.inline(in_a_row(footprint.boroughs)),
                source=look.origin(footprint.source).clauses,
            )
            for footprint in record.footprints
        ),
        team=look.inline(stated(record.team)),
        works_with=clauses.points(look, record.works_with),
        website=(record.website or "") if may_be_shown(look, record.website_certainty or "secondary") else "",
        website_confirmed=record.website_certainty == "read-in-source",
        helplines=tuple(wanted[line] for line in record.helplines if line in wanted),
        unknown_numbers=tuple(number for number in unknown if number.partnership in ("", entry.id)),
        documents=tuple(look.origin(Provenance(document=document)) for document in record.documents),
    )


def _has_many(record: partnership_models.Partnership) -> bool:
    """Whether it serves more places than a heading can name, and its own name says what they are called together."""
    return len(record.boroughs) > _NAMED_AT_MOST and record.area != record.name


def _head(look: Lookup, entry: Entry, record: partnership_models.Partnership) -> Head:
    link, short = partnership_link(look.records, entry.id)
    origin = look.origin(record.source)
    return Head(
        url=link.url,
        kind=KINDS[entry.kind].title,
        title=record.name,
        description=plain(record.summary),
        partnership=link,
        partnership_short=short,
        origin=origin,
        date=origin.dated,
    )


def _partner(look: Lookup, partner: partnership_models.StatutoryPartner) -> Fact:
    names = in_a_row(look.name_now(body) for body in partner.organisations)
    if partner.lead == partner.delegated == NOT_STATED:
        words = f"{names}. The document does not say who leads or acts for it."
    else:
        words = f"{names}. Senior lead: {_post(partner.lead)}. Acts for it: {_post(partner.delegated)}."
    origin = look.origin(partner.source)
    return Fact(label=_KINDS[partner.kind], text=look.inline(words), source=origin.clauses, note=origin.note)


def _post(words: str) -> str:
    return "not stated" if words == NOT_STATED else words


def arrangements(look: Lookup) -> tuple[Arrangements, ...]:
    """The page of every edition of the arrangements: current ones first, then replaced ones, each latest first."""
    every = (_arrangements(look, entry) for entry in look.records.of("arrangements"))
    by_date = sorted(every, key=lambda edition: edition.head.date_iso, reverse=True)
    return tuple(sorted(by_date, key=lambda edition: edition.superseded_by is not None))


def _arrangements(look: Lookup, entry: Entry) -> Arrangements:
    record: arrangements_models.Arrangements = entry.record
    assert entry.partnership is not None
    partnership, short = partnership_link(look.records, entry.partnership)
    review = reviews.state(look, record, superseded=record.superseded_by is not None)
    cites = reviews.citations(look, record.cites)
    notices = (notice for notice in reviews.notices(look, review, cites) if notice.kind != "superseded")
    return Arrangements(
        head=Head(
            url=home(entry),
            kind=KINDS[entry.kind].title,
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
            notices=(*_replaced(look, entry), *notices),
        ),
        lede=look.html(record.summary),
        edition=record.edition,
        key_facts=tuple(
            clause_links.fact(look, fact.label, fact.text, record.source.at(fact.clauses), record.source.document)
            for fact in record.key_facts
        ),
        history=tuple(_event(look, entry, event) for event in record.history),
        sections=tuple(
            clauses.section(look, part, entry.partnership, lambda clause: _shown(look, entry, record, clause))
            for part in record.sections
        ),
        superseded_by=_later(look, entry),
    )


def _event(look: Lookup, entry: Entry, event: arrangements_models.Event) -> HistoryEvent:
    """A line of the history; it leads to another edition where the text of that one is on this site."""
    others = (e for e in _editions(look, entry) if e.record.dated == event.date != entry.record.dated)
    other, here = next(others, None), event.on_this_site == "full-text"
    link = Link(title=f"the edition of {dates.in_words(event.date)}", url=home(other)) if here and other else None
    gone = link is None and ("arrangements", entry.partnership, event.date) in look.records.taken_down
    words = _TAKEN_DOWN if gone else "" if link else _ON_SITE[event.on_this_site]
    text = look.inline(event.text)
    return HistoryEvent(
        date=dates.in_words(event.date),
        event=_EVENTS[event.event],
        text=text,
        on_this_site=words,
        edition=link,
        is_here=here and not link and not gone,
    )


def _editions(look: Lookup, entry: Entry) -> Iterator[Entry]:
    return look.records.of("arrangements", entry.partnership)


def _later(look: Lookup, entry: Entry) -> Link | None:
    later = next((e for e in _editions(look, entry) if e.id == entry.record.superseded_by), None)
    return Link(title=f"the edition of {dates.in_words(later.record.dated)}", url=home(later)) if later else None


def _replaced(look: Lookup, entry: Entry) -> tuple[Notice, ...]:
    """What a reader of a replaced edition must know first, and where to go instead."""
    later = _later(look, entry)
    if later is None:
        return ()
    words = Markup(
        '<p>Do not rely on it for what applies today. Read <a href="{}">{}</a>, which replaced it. '
        'The <a href="/{}/arrangements/">arrangements page</a> always leads to the current edition.</p>'
    )
    text = words.format(later.url, later.title, entry.partnership)
    return (Notice(kind="superseded", title="Replaced by a later edition", text=text),)


def _shown(look: Lookup, entry: Entry, record: arrangements_models.Arrangements, clause: Clause) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if clause.group:
        group = next(e.record for e in look.records.of("groups", entry.partnership) if e.id == clause.group)
        blocks.extend(groups.shown(look, group, clause, record.source.document))
    for kind in clause.shows:
        if kind == "signatories":
            blocks.append(
                Block(
                    kind="facts",
                    title="Signatories",
                    facts=tuple(_signatory(look, record, s) for s in record.signatories),
                )
            )
        elif kind in ("priorities", "groups"):
            blocks.append(Block(kind="links", title=kind.capitalize(), links=_links(look, entry, kind)))
        elif kind == "statutory-partners":
            front = next(e.record for e in look.records.of("partnership", entry.partnership))
            blocks.append(
                Block(
                    kind="facts",
                    title="Statutory safeguarding partners",
                    facts=tuple(_partner(look, p) for p in front.statutory_partners),
                )
            )
    return tuple(blocks)


def _signatory(
    look: Lookup, record: arrangements_models.Arrangements, signatory: arrangements_models.Signatory
) -> Fact:
    names = in_a_row(look.name_on(body, record.dated) for body in signatory.organisations)
    return Fact(label=signatory.name, text=look.inline(f"{signatory.post}, {names}"))


def _links(look: Lookup, entry: Entry, kind: str) -> tuple[Link, ...]:
    def title(entry: Entry) -> str:
        return str(entry.record.title if kind == "priorities" else entry.record.name)

    return tuple(Link(title=title(listed), url=home(listed)) for listed in look.records.of(kind, entry.partnership))
