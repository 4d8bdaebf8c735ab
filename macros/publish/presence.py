"""Who was there for the statutory safeguarding partners at one meeting, and what the group promises about a meeting.

In: records. Out: `MeetingFacts`. Posts, never people's names: a body by its name of that day, who came for it by post.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from macros import dates
from macros.public.base import Html, Link
from macros.public.governance import Came, MeetingFacts, PartnerThere, PromiseRow, QuorumAnswer
from macros.publish import clause_links, notice, quorum
from macros.publish.lookup import Lookup, stated
from macros.records.load import Entry
from macros.records.models import group as groups
from macros.records.models.base import NOT_STATED
from macros.records.models.meeting import Meeting, Person
from macros.records.models.partnership import Partnership
from macros.workings import membership

_KINDS = {"council": "Council", "icb": "NHS", "police": "Police"}
_BODIES = {"council": "council", "icb": "NHS body", "police": "police force"}


def facts(look: Lookup, entry: Entry) -> MeetingFacts:
    """Everything that the meeting's page says about attendance."""
    record: Meeting = entry.record
    assert entry.partnership is not None
    group: groups.Group = look.groups[entry.partnership, record.group].record
    partnership: Partnership = next(look.records.of("partnership", entry.partnership)).record
    sent = [person for person in record.people if membership.takes_part(person) and person.attendance == "apologies"]
    substitutes = substituted(record)
    documents = [partner.source.document for partner in partnership.statutory_partners]
    later = [document for document in documents if not membership.binds(look.records, document, record.date)]
    return MeetingFacts(
        partners=tuple(_partners(look, entry.partnership, partnership, record)),
        partners_from=_partners_from(look, entry.partnership, partnership),
        partners_document=look.documents[documents[0]].title,
        partners_dated=dates.in_words(look.documents[later[0]].dated) if later else "",
        quorum=quorum.answers(look, entry.partnership, group, record),
        agenda=notice.state(look, group, record),
        apologies=len(sent),
        substituted=sum(person.initials in substitutes for person in sent),
        withheld=quorum.withheld(record),
        beside=tuple(_beside(look, entry.partnership, group, record)),
    )


def substituted(meeting: Meeting) -> dict[str, Person]:
    """Who came as a substitute, by the initials of the person replaced; nobody who is withheld."""
    there = (person for person in meeting.people if person.openness != "withheld" and person.attendance == "present")
    return {person.substitute_for: person for person in there if person.substitute_for}


def _partners_from(look: Lookup, name: str, partnership: Partnership) -> tuple[Link, ...]:
    by_partner = [clause_links.links(look, name, partner.source) for partner in partnership.statutory_partners]
    return tuple(dict.fromkeys(link for links in by_partner for link in links))


def _partners(look: Lookup, name: str, partnership: Partnership, meeting: Meeting) -> Iterator[PartnerThere]:
    for kind, named in look.registers[name].partners.items():
        came = {attendance: _came(look, name, kind, meeting, attendance) for attendance in ("present", "apologies")}
        ways = {look.registers[name].successor(body) for bodies in came.values() for body in bodies}
        missing = [body for body in sorted(named) if look.registers[name].successor(body) not in ways]
        yield PartnerThere(
            kind=kind,
            partner=f"{_KINDS[kind]}s" if kind == "council" and len(named) > 1 else _KINDS[kind],
            present=tuple(
                Came(body=look.name_on(body, meeting.date), posts=posts) for body, posts in came["present"].items()
            ),
            apologies=tuple(
                Came(body=look.name_on(body, meeting.date), posts=posts) for body, posts in came["apologies"].items()
            ),
            nobody=tuple(dict.fromkeys(_of_that_day(look, kind, body, meeting.date) for body in missing)),
        )


def _of_that_day(look: Lookup, kind: str, body: str, day: str) -> str:
    """The body's name on that day; before the body existed only its kind, as a record keeps the names of its day."""
    first = look.organisations[body].names[0].since
    if first is not None and dates.first_day(first) > dates.last_day(day):
        return f"the {_BODIES[kind]} of that day"
    return look.name_on(body, day)


def _came(look: Lookup, name: str, kind: str, meeting: Meeting, attendance: str) -> dict[str, tuple[Html, ...]]:
    """The bodies that stand for the partner, with the posts that came for each."""
    register, posts = look.registers[name], dict[str, tuple[Html, ...]]()
    for person in meeting.people:
        if not membership.takes_part(person) or person.attendance != attendance:
            continue
        for body in person.organisations:
            if register.stands_for(body) == kind:
                posts[body] = (*posts.get(body, ()), _post(look, meeting, person))
    return posts


def _post(look: Lookup, meeting: Meeting, person: Person) -> Html:
    post = look.line(stated(person.post)) if person.post and person.post != NOT_STATED else Markup("post not stated")
    if person.chair:
        return post + " (in the chair)"
    if person.attendance != "apologies":
        return post
    instead = substituted(meeting).get(person.initials or "")
    if instead is None:
        return post + " (no substitute recorded)"
    return post + " (substitute: " + look.line(stated(instead.post)) + ")"


def _beside(look: Lookup, name: str, group: groups.Group, meeting: Meeting) -> Iterator[PromiseRow]:
    yield _quorum(look, name, group, meeting)
    yield _apologies(look, name, group, meeting)
    yield notice.of_meeting(look, name, group, meeting)


def _quorum(look: Lookup, name: str, group: groups.Group, meeting: Meeting) -> PromiseRow:
    rule = group.quorum
    if rule is None:
        return PromiseRow(label="Quorum", promise=Markup("No quorum stated."), clauses=(), fact=Markup(""))
    promise = Markup("{}").format(quorum.needed(rule))
    links = clause_links.links(look, name, rule.source)
    given = quorum.answers(look, name, group, meeting)
    if not given:
        dated = dates.in_words(look.documents[rule.source.document].dated)
        return PromiseRow(
            label="Quorum",
            promise=promise,
            clauses=links,
            fact=Markup("The rule is of {}, after this meeting.").format(dated),
        )
    states = {True: "met", False: "not-met", None: "unknown"}
    return PromiseRow(label="Quorum", promise=promise, clauses=links, fact=_both(given), state=states[given[0].quorate])


def _both(answers: Sequence[QuorumAnswer]) -> Html:
    """The answer; where the other reading gives another one, both in full."""
    chosen = answers[0]
    if len(answers) == 1:
        return chosen.words
    if answers[1].quorate == chosen.quorate:
        return chosen.words + " The other reading of the rule gives the same answer."
    return Markup("<br>").join(Markup("{}: {}").format(answer.reading, answer.words) for answer in answers)


def _apologies(look: Lookup, name: str, group: groups.Group, meeting: Meeting) -> PromiseRow:
    sent = [person for person in meeting.people if membership.takes_part(person) and person.attendance == "apologies"]
    instead = substituted(meeting)
    with_substitute = [person for person in sent if person.initials in instead]
    words = Markup("{} {} apologies.").format(len(sent), "person sent" if len(sent) == 1 else "people sent")
    if not sent:
        words = Markup("Nobody sent apologies, as far as the notes show.")
    elif not with_substitute:
        words += " No substitute is recorded."
    else:
        words += Markup(" {} with a substitute.").format(len(with_substitute))
    standard = group.attendance
    if standard is None or standard.substitutes is None:
        return PromiseRow(label="Apologies", promise=Markup("No rule on substitutes stated."), clauses=(), fact=words)
    links = clause_links.links(look, name, standard.source)
    return PromiseRow(label="Apologies", promise=look.inline(standard.substitutes), clauses=links, fact=words)
