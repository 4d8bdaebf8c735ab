"""A group and its terms of reference -> its page."""

from collections.abc import Iterator

from macros.kinds import KINDS
from macros.public.base import Block, Fact, Head, Html, Link, MemberLine
from macros.public.partnerships import Group
from macros.publish import clause_links, clauses, governance, reviews
from macros.publish.lookup import Lookup, clause_words, home, in_a_row, partnership_link, stated
from macros.publish.quorum import needed
from macros.publish.text import plain
from macros.records.load import Entry
from macros.records.models import group as models
from macros.records.models.base import NOT_STATED
from macros.records.models.clause import Clause
from macros.records.models.provenance import Provenance

_KINDS_OF_GROUP = {
    "full-partnership": "Full partnership meeting",
    "executive": "Executive",
    "strategic-leadership-group": "Strategic leadership group",
    "subgroup": "Subgroup",
    "subcommittee": "Subcommittee",
    "joint-group": "Joint group",
    "forum": "Forum",
}
CAPACITIES = {
    "chair": "Chair",
    "statutory-partner": "Statutory safeguarding partner",
    "relevant-agency": "Relevant agency",
    "advisory": "Advisory member",
    "scrutiny": "Independent scrutiny",
    "lay": "Lay member",
    "observer": "Participant observer",
    "team": "Partnership team",
    "not-stated": "",
}


def groups(look: Lookup) -> tuple[Group, ...]:
    """The public page of every group."""
    return tuple(_group(look, entry) for entry in look.records.of("groups"))


def _group(look: Lookup, entry: Entry) -> Group:
    record: models.Group = entry.record
    assert entry.partnership is not None
    terms = record.terms
    own = clause_links.own_document(look, record)
    day = terms.dated if terms else look.documents[record.source.document].dated
    own_meetings = (e for e in look.records.of("meetings", entry.partnership) if e.record.group == entry.id)
    meetings = sorted(own_meetings, key=lambda e: str(e.record.date), reverse=True)
    members = tuple(member(look, line, day, record.members_source) for line in record.members)
    return Group(
        head=_head(look, entry, record),
        lede=look.html(record.purpose),
        kind=_KINDS_OF_GROUP[record.kind],
        short_name=record.short_name or "",
        also_called=record.also_called,
        topics=record.topics,
        responsibilities=clauses.points(look, record.responsibilities),
        facts=tuple(_facts(look, entry.partnership, record, own)),
        readings=tuple(_readings(look, record)),
        members=members,
        members_source=clause_links.where(look, record.members_source, own) if record.members_source else "",
        terms_title=record.terms.title if record.terms else "",
        members_note=look.maybe(record.members_source.note) if record.members_source else None,
        sections=tuple(
            clauses.section(look, part, entry.partnership, _above) for part in (terms.sections if terms else ())
        ),
        meetings=tuple(Link(title=e.record.title, url=home(e)) for e in meetings),
        older=record.older,
        reports_to=tuple((report.to or "", _report_name(look, entry.partnership, report)) for report in record.reports),
        existed_until=record.existed_until or "",
        note=look.maybe(record.note),
        governance=governance.facts(look, entry, meetings),
    )


def _head(look: Lookup, entry: Entry, record: models.Group) -> Head:
    partnership, short = partnership_link(look.records, entry.partnership)
    terms = record.terms
    review = reviews.state(look, terms) if terms else None
    cites = reviews.citations(look, terms.cites) if terms else ()
    origin = look.origin(terms.source if terms else record.source)
    return Head(
        url=home(entry),
        kind=KINDS[entry.kind].title if terms else "Group",
        title=record.name,
        description=plain(record.purpose),
        partnership=partnership,
        partnership_short=short,
        origin=origin,
        date=origin.dated,
        date_iso=look.documents[(terms.source if terms else record.source).document].dated,
        group=record.name,
        review=review,
        cites=cites,
        notices=reviews.notices(look, review, cites) if review else (),
    )


def member(look: Lookup, line: models.Member, day: str, source: Provenance | None = None) -> MemberLine:
    """A membership line, with the bodies' names of the day, and with its own clauses of `source` if it has any."""
    part, detail = CAPACITIES[line.capacity], limits(line)
    if detail:
        part = f"{part} ({detail})" if part else detail[0].upper() + detail[1:]
    names = tuple(look.name_on(body, day) for body in line.organisations)
    # A line that names the post itself need not say it twice.
    posts = () if len(line.posts) == 1 and line.posts[0] in line.line else line.posts
    own = clause_links.of_document(look, source.at(line.clauses)) if source and line.clauses else ()
    return MemberLine(
        line=line.line,
        posts=posts,
        includes=line.includes,
        part=part,
        organisations=names,
        note=look.maybe(line.note),
        clauses=own,
    )


def limits(line: models.Member) -> str:
    """How many of a line there may be and for how long; empty where the document sets no limit."""
    detail = [f"up to {line.at_most}"] if line.at_most else []
    if line.term_years:
        detail.append(f"for {clauses.limit_words(line.term_years, 'years')}")
    if line.renewable:
        detail.append("which may be renewed" if detail else "may be renewed")
    return ", ".join(detail)


def _above(clause: Clause) -> tuple[Block, ...]:
    """On the group's own page its facts stand above its clauses: a clause leads to them and does not repeat them."""
    wanted = {"#members": "Members, line by line"} if "members" in clause.shows else {}
    if {"chairing", "meetings"} & set(clause.shows):
        wanted["#key-facts"] = "Key facts"
    return (
        (Block(kind="links", title="", links=tuple(Link(title=title, url=url) for url, title in wanted.items())),)
        if wanted
        else ()
    )


def shown(look: Lookup, record: models.Group, clause: Clause, own: str) -> tuple[Block, ...]:
    """The facts of a group that a clause of the document `own` shows."""
    blocks = []
    day = look.documents[own].dated
    for kind in clause.shows:
        if kind in ("members", "advisory-members"):
            advisory = kind == "advisory-members"
            lines = [line for line in record.members if (line.capacity == "advisory") == advisory or not advisory]
            if kind == "members" and "advisory-members" in clause.shows:
                lines = [line for line in lines if line.capacity != "advisory"]
            title = "Advisory members" if advisory else "Members"
            blocks.append(Block(kind="members", title=title, members=tuple(member(look, line, day) for line in lines)))
        elif kind == "chairing" and record.chairing:
            blocks.append(Block(kind="facts", title="Chairing", facts=tuple(_chairing(look, record.chairing, own))))
        elif kind == "meetings" and record.frequency:
            blocks.append(Block(kind="facts", title="Meetings", facts=(_frequency(look, record.frequency, own),)))
    return tuple(blocks)


def _facts(look: Lookup, partnership: str, record: models.Group, own: str) -> Iterator[Fact]:
    if record.chairing:
        yield from _chairing(look, record.chairing, own)
    if record.quorum:
        quorum = record.quorum
        yield clause_links.fact(look, "Quorum", needed(quorum), quorum.source, own)
        yield clause_links.fact(look, "Without a quorum", quorum.if_not, quorum.source, own)
    if record.frequency:
        yield _frequency(look, record.frequency, own)
    if record.attendance:
        standard = record.attendance
        percent = f"{standard.percent}%" if standard.percent else ""
        # A record's sentence may say the figure itself; the reader needs it once.
        figure = f"{percent} or more is the standard. " if percent not in standard.text else ""
        words = f"{figure}{standard.text} {standard.substitutes or ''}".strip()
        yield clause_links.fact(look, "Attendance", words, standard.source, own)
    for notice in record.notices:
        words = f"{notice.what}: at least {clauses.limit_words(notice.at_least, notice.unit)} before the meeting"
        yield clause_links.fact(look, "Notice", words, notice.source, own)
    for report in record.reports:
        yield Fact(
            label="Reports to",
            text=_report(look, partnership, report),
            source=clause_links.where(look, report.source, own),
        )


def _report(look: Lookup, partnership: str, report: models.ReportsTo) -> Html:
    link = clauses.group_link(look, partnership, report.to) if report.to else None
    name = f"[{link.title}]({link.url})" if link else stated(report.to_name)
    often = "not stated" if report.word == NOT_STATED else report.word
    return look.inline(f"{name}. How often: {often}. {report.how} {report.differs or ''}".strip())


def _report_name(look: Lookup, partnership: str, report: models.ReportsTo) -> str:
    return clauses.group_link(look, partnership, report.to).title if report.to else stated(report.to_name)


def _frequency(look: Lookup, frequency: models.Frequency, own: str) -> Fact:
    words = f"{frequency.a_year} times a year"
    words += "." if frequency.word.endswith("times a year") else f" (the document says “{frequency.word}”)."
    if frequency.extraordinary:
        words += " Extra meetings can be called."
    return clause_links.fact(look, "Meets", words, frequency.source, own)


def _chairing(look: Lookup, chairing: models.Chairing, own: str) -> Iterator[Fact]:
    words = in_a_row(chairing.co_chairs) if chairing.co_chairs else stated(chairing.chair)
    named = chairing.source.at(chairing.chair_clauses)
    yield clause_links.fact(look, "Co-chairs" if chairing.co_chairs else "Chair", words, named, own)
    if chairing.deputy:
        yield clause_links.fact(look, "Deputy chair", chairing.deputy, chairing.source, own)
    detail = [*_chair_detail(chairing), *([chairing.text] if chairing.text else [])]
    if detail:
        yield clause_links.fact(look, "Chairing", " ".join(detail), chairing.source, own)


def _chair_detail(chairing: models.Chairing) -> Iterator[str]:
    if chairing.appointed_by:
        yield f"Appointed by {chairing.appointed_by}."
    if chairing.rotates:
        yield "They take turns."
    if chairing.at_least_months:
        yield f"A chair serves for at least {clauses.limit_words(chairing.at_least_months, 'months')}."
    if chairing.reviewed_every_months:
        months = chairing.reviewed_every_months
        yield f"The chairing is reviewed every {'year' if months == 12 else f'{months} months'}."


def _readings(look: Lookup, record: models.Group) -> Iterator[Fact]:
    often = record.frequency
    doubts = (
        ("Chair", record.chairing and record.chairing.reading, record.chairing and record.chairing.source),
        ("Members", record.members_reading, record.members_source),
        ("Quorum", record.quorum and record.quorum.reading, record.quorum and record.quorum.source),
        ("How often it meets", often and often.reading, often and often.source),
    )
    for label, reading, source in doubts:
        if reading:
            words = (
                f"{reading.doubt} This site reads it as: {reading.chosen} The other reading: {reading.other} "
                f"Why: {reading.reason}"
            )
            yield Fact(label=label, text=look.inline(words), source=clause_words(source.clauses) if source else "")
