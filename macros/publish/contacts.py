"""Records of partnerships, arrangements and groups -> whom to contact and who is who.

In: the records. Out: for each partnership its bodies with the parts that they play, its designated posts, its groups
by topic, and what clauses expect of whom. Nothing is added: what a body does is in organisations.yml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.public.base import Html, Link
from macros.public.contacts import Area, Contact, Contacts, Expected
from macros.publish import clauses
from macros.publish.lookup import Lookup, clause_words, home, in_a_row, partnership_link
from macros.records.load import Entry
from macros.records.models import clause as clause_models
from macros.records.models import group as group_models
from macros.records.models.base import NOT_STATED

_DESIGNATED = re.compile(r"^(designated|named)\b", re.I)
_PARTNER = "Statutory safeguarding partner"


@dataclass(kw_only=True)
class _Gathered:
    """A body or post while its parts are gathered from several records."""

    name: str
    about: Html | None = None
    parts: dict[str, Link] = field(default_factory=dict)
    posts: dict[str, None] = field(default_factory=dict)
    services: dict[str, None] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)
    note: str = ""


def contacts(look: Lookup) -> Contacts:
    """Agencies, posts and groups by what they do."""
    return Contacts(areas=tuple(_area(look, entry) for entry in look.records.of("partnership")))


def _area(look: Lookup, entry: Entry) -> Area:
    link, _ = partnership_link(look.records, entry.id)
    running = _groups(look, entry.id)
    return Area(
        id=entry.id,
        title=entry.record.area,
        home=link,
        agencies=_made(entry.id, _agencies(look, entry, running)),
        posts=_made(entry.id, _posts(look, running)),
        groups=_made(entry.id, {group.id: _group(look, group) for group in running}),
        expected=tuple(_expected(look, entry.id, running)),
    )


def _groups(look: Lookup, partnership: str) -> list[Entry]:
    """Groups that are at work: not those known from older notes only."""
    return [entry for entry in look.records.of("groups", partnership) if not entry.record.older]


def _current(look: Lookup, partnership: str) -> list[Entry]:
    """Editions of the arrangements that no later one has replaced."""
    return [entry for entry in look.records.of("arrangements", partnership) if not entry.record.superseded_by]


def _made(partnership: str, gathered: dict[str, _Gathered]) -> tuple[Contact, ...]:
    return tuple(
        Contact(
            id=f"{partnership}-{key}",
            name=contact.name,
            about=contact.about,
            parts=tuple(contact.parts.values()),
            posts=tuple(contact.posts),
            services=tuple(contact.services),
            words=tuple(contact.words),
            note=contact.note,
        )
        for key, contact in gathered.items()
    )


def _agencies(look: Lookup, entry: Entry, running: list[Entry]) -> dict[str, _Gathered]:
    """Every body that is a partner, a relevant agency or a member of a group."""
    gathered: dict[str, _Gathered] = {}
    for partner in entry.record.statutory_partners:
        for body in partner.organisations:
            contact = _body(look, gathered, body)
            _take_part(contact, _PARTNER, home(entry))
            who = ((partner.delegated, "acts for it"), (partner.lead, "senior lead"))
            contact.posts.update(dict.fromkeys(f"{post} ({part})" for post, part in who if post != NOT_STATED))
    for arrangements in _current(look, entry.id):
        for clause in _clauses(arrangements.record.sections):
            part = f"Relevant agency ({clause_words([clause.number] if clause.number else [])})".replace(" ()", "")
            for line in clause.agencies:
                _listed(look, gathered, line, Link(title=part, url=f"{home(arrangements)}#{clause.id}"))
    for group in running:
        for member in group.record.members:
            _member(look, gathered, group, member)
    return gathered


def _listed(look: Lookup, gathered: dict[str, _Gathered], line: clause_models.AgencyLine, part: Link) -> None:
    contact = _body(look, gathered, line.organisation) if line.organisation else _named(gathered, line.name)
    contact.about = contact.about or look.maybe(line.note)
    contact.words.setdefault(line.name)
    contact.services.update(dict.fromkeys(below.name for below in line.parts))
    _take_part(contact, part.title, part.url)


def _member(look: Lookup, gathered: dict[str, _Gathered], group: Entry, member: group_models.Member) -> None:
    """A membership line that names a body; one that is itself a post stands with the posts."""
    designated = any(_DESIGNATED.match(post) for post in member.posts)
    if not member.organisations and (member.posts == (member.line,) or designated):
        return
    bodies = [_body(look, gathered, body) for body in member.organisations] or [_named(gathered, member.line)]
    for contact in bodies:
        _take_part(contact, f"Member of {group.record.name}", f"{home(group)}#members")
        contact.services.update(dict.fromkeys(member.includes))
        contact.words.setdefault(member.line)
        if len(bodies) == 1:
            contact.posts.update(dict.fromkeys(member.posts))


def _body(look: Lookup, gathered: dict[str, _Gathered], body: str) -> _Gathered:
    if body not in gathered:
        record = look.organisations[body]
        later = f"Its work has passed to {look.name_now(record.became)}." if record.became else ""
        gathered[body] = _Gathered(name=look.name_now(body), about=look.maybe(record.about), note=later)
        names = [name.name for name in record.names[:-1]] + ([record.short_name] if record.short_name else [])
        gathered[body].words.update(dict.fromkeys(names))
    return gathered[body]


def _named(gathered: dict[str, _Gathered], name: str) -> _Gathered:
    """A body that the document names by its kind, such as each primary school."""
    key = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    kind = name.removeprefix("Each ")
    return gathered.setdefault(key, _Gathered(name=name if kind == name else f"{kind[0].upper()}{kind[1:]} (each one)"))


def _take_part(contact: _Gathered, part: str, url: str) -> None:
    contact.parts.setdefault(part, Link(title=part, url=url))


def _posts(look: Lookup, running: list[Entry]) -> dict[str, _Gathered]:
    """Designated and named posts, each once, with the groups in which they sit."""
    gathered: dict[str, _Gathered] = {}
    for group in running:
        for post, body in _posts_of(look, group.record):
            if _DESIGNATED.match(post):
                contact = _named(gathered, post)
                contact.about = contact.about or _explained(look, post)
                contact.services.update(dict.fromkeys(body))
                part = "Chairs" if post in _chairs(group.record) else "Member of"
                _take_part(contact, f"{part} {group.record.name}", f"{home(group)}#members")
    return gathered


def _posts_of(look: Lookup, record: group_models.Group) -> Iterator[tuple[str, list[str]]]:
    """Every post with the body that it belongs to, where the line says so."""
    for post in _chairs(record):
        yield post, []
    for member in record.members:
        for post in member.posts:
            # Where no body is named, the whole line says more than the post: for which area, or for which children.
            if not member.organisations and len(member.posts) == 1 and member.line.startswith(post):
                yield member.line, []
                continue
            yield post, [look.name_now(member.organisations[0])] if len(member.organisations) == 1 else []


def _chairs(record: group_models.Group) -> tuple[str, ...]:
    chairing = record.chairing
    return () if chairing is None else chairing.co_chairs or (chairing.chair,)


def _explained(look: Lookup, post: str) -> Html | None:
    """What the glossary says of such a post."""
    for term in look.records.one("glossary").terms:
        if any(post.casefold().startswith(name.casefold()) for name in (term.term, *term.also)):
            return look.maybe(f"{term.means}.")
    return None


def _group(look: Lookup, entry: Entry) -> _Gathered:
    record: group_models.Group = entry.record
    contact = _Gathered(name=record.name, about=look.html(record.purpose))
    _take_part(contact, "Its page", home(entry))
    chairs = [chair for chair in _chairs(record) if chair != NOT_STATED]
    contact.posts.update(dict.fromkeys([f"Chair: {in_a_row(chairs)}"] if chairs else []))
    contact.services.update(dict.fromkeys(record.topics))
    contact.words.update(dict.fromkeys([*record.also_called, *([record.short_name] if record.short_name else [])]))
    return contact


def _clauses(sections: tuple[clause_models.Section, ...]) -> Iterator[clause_models.Clause]:
    for part in sections:
        yield from part.clauses


def _expected(look: Lookup, partnership: str, running: list[Entry]) -> Iterator[Expected]:
    """The clauses that expect something of somebody, those of the arrangements first."""
    documents = [(entry, entry.record.title, entry.record.sections) for entry in _current(look, partnership)]
    documents += [(entry, entry.record.name, entry.record.terms.sections) for entry in running if entry.record.terms]
    for entry, title, sections in documents:
        for clause in _clauses(sections):
            if clause.expects_of:
                where = f"{title}, {clause_words([clause.number])}" if clause.number else title
                yield Expected(
                    of=clause.expects_of,
                    text=look.maybe(clause.text),
                    points=clauses.points(look, clause.points),
                    lists=clauses.point_lists(look, clause.lists),
                    ordered=clause.ordered,
                    source=Link(title=where, url=f"{home(entry)}#{clause.id}"),
                )
