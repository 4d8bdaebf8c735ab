"""Bodies, seats and people in the terms of Popolo, an open standard for people, posts, organisations and memberships.

In: a `public.Site`. Out: its classes, with the properties that this site can fill; what is not known is null. Only
`became_id` goes beyond Popolo, which has no term for the body that took over. Source: popoloproject.com, specs:
person, organization, post, membership; a membership's member may be a person or an organisation.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.dates import in_words
from macros.open_data.addresses import last, parts
from macros.public.agencies import Membership, Organisation
from macros.public.base import Html, slug
from macros.public.meetings import Meeting, Person
from macros.public.partnerships import Group, Partnership
from macros.public.site import Site


@dataclass(frozen=True)
class PopoloSource:
    """A page of this site, by its address from the root, and what it shows."""

    url: str
    note: str


@dataclass(frozen=True)
class PopoloOtherName:
    """A former name."""

    name: str
    start_date: str | None
    end_date: str | None


@dataclass(frozen=True)
class PopoloOrganization:
    """A partnership, a group of it, or a body that sits on one."""

    id: str
    name: str
    other_names: tuple[PopoloOtherName, ...]
    classification: str
    parent_id: str | None
    dissolution_date: str | None
    became_id: str | None
    sources: tuple[PopoloSource, ...]


@dataclass(frozen=True)
class PopoloPost:
    """A seat on a group, or a post in a body, whoever holds it."""

    id: str
    label: str
    role: str | None
    organization_id: str | None
    sources: tuple[PopoloSource, ...]


@dataclass(frozen=True)
class PopoloMember:
    """The organisation that is a member."""

    id: str
    name: str


@dataclass(frozen=True)
class PopoloMembership:
    """A body on a group, or a person in a post."""

    id: str
    label: str
    role: str | None
    member: PopoloMember | None
    person_id: str | None
    organization_id: str | None
    post_id: str | None
    start_date: str | None
    end_date: str | None
    sources: tuple[PopoloSource, ...]


@dataclass(frozen=True)
class PopoloPerson:
    """Somebody whom one set of published notes names."""

    id: str
    name: str
    sources: tuple[PopoloSource, ...]


def organizations(site: Site, home: Partnership, lines: Iterable[Membership]) -> Iterator[PopoloOrganization]:
    """The partnership, its groups, and the bodies on their lists with what they became and are part of."""
    own = f"partnership/{home.id}"
    yield _organization(own, home.name, "Safeguarding children partnership", None, home.head.url)
    for group in site.groups:
        if group.head.partnership.url == home.head.url:
            yield _group(group, own)
    known = {body.id: body for body in site.organisations}
    waiting, reached = [body.id for line in lines for body in line.bodies], set[str]()
    while waiting:
        name = waiting.pop()
        if name in known and name not in reached:
            reached.add(name)
            waiting += [last(link.url) for link in (known[name].became, known[name].part_of) if link]
    yield from (_body(known[name]) for name in sorted(reached))


def _organization(id: str, name: str, kind: str, parent: str | None, url: str) -> PopoloOrganization:
    return PopoloOrganization(id, name, (), kind, parent, None, None, (PopoloSource(url, name),))


def _group(group: Group, partnership: str) -> PopoloOrganization:
    name = group.head.title
    other = tuple(PopoloOtherName(called, None, None) for called in group.also_called)
    source = (PopoloSource(group.head.url, name),)
    ended = group.existed_until or None
    return PopoloOrganization(_group_id(group.head.url), name, other, group.kind, partnership, ended, None, source)


def _group_id(url: str) -> str:
    return f"group/{parts(url)[0]}/{last(url)}"


def body_id(name: str) -> str:
    """The id of a body in these files."""
    return f"organisation/{name}"


def _body(body: Organisation) -> PopoloOrganization:
    return PopoloOrganization(
        body_id(body.id),
        body.name,
        tuple(
            PopoloOtherName(former.name, former.since_iso or None, former.until_iso or None)
            for former in body.names[:-1]
        ),
        body.kind,
        body_id(last(body.part_of.url)) if body.part_of else None,
        None,
        body_id(last(body.became.url)) if body.became else None,
        (PopoloSource(body.url, body.name),),
    )


def seats(lines: Iterable[Membership]) -> Iterator[PopoloPost]:
    """Each post on a list of members; where the list names none, the line itself is the seat."""
    for line in lines:
        for name in line.posts or (line.line,):
            yield PopoloPost(
                _seat_id(line, name), name, line.capacity or None, _group_id(line.group.url), (_source(line),)
            )


def memberships(lines: Iterable[Membership]) -> Iterator[PopoloMembership]:
    """Each body on a list of members; with its post where the line has one body and one post."""
    for line in lines:
        post = (line.posts or (line.line,))[0] if len(line.posts) <= 1 and len(line.bodies) == 1 else None
        for body in line.bodies:
            yield PopoloMembership(
                id=f"membership/{line.id}/{body.id}",
                label=line.line,
                role=line.capacity or None,
                member=PopoloMember(body_id(body.id), body.name),
                person_id=None,
                organization_id=_group_id(line.group.url),
                post_id=_seat_id(line, post) if post else None,
                start_date=None,
                end_date=None,
                sources=(_source(line),),
            )


def _seat_id(line: Membership, post: str) -> str:
    return f"post/{line.id}/{slug(post)}"


def _source(line: Membership) -> PopoloSource:
    clauses = ", ".join(link.title for link in line.clauses)
    url = line.clauses[0].url if line.clauses else line.group.url
    return PopoloSource(url, f"{line.document}, dated {line.dated}: {clauses}" if clauses else line.document)


def people(
    meetings: Iterable[Meeting],
) -> tuple[tuple[PopoloPerson, ...], tuple[PopoloPost, ...], tuple[PopoloMembership, ...]]:
    """Whom the notes name: people, the posts that they held on the day, and who held which."""
    persons, posts, held = [], dict[str, PopoloPost](), []
    for meeting in meetings:
        source = (PopoloSource(meeting.head.url, f"The notes of {in_words(meeting.head.date_iso)}"),)
        for person, id in _named(meeting):
            persons.append(PopoloPerson(id, str(person.name.striptags()), source))
            label = _label(person)
            for body in person.organisation_ids or ("",):
                post = PopoloPost(f"post/{body or last(meeting.group.url)}/{slug(label)}", label, None, None, ())
                if label and body:
                    posts.setdefault(post.id, PopoloPost(post.id, label, None, body_id(body), ()))
                held.append(_holds(id, label, body, post.id if label and body else None, source))
    return tuple(persons), tuple(posts.values()), tuple(held)


def _holds(person: str, label: str, body: str, post: str | None, source: tuple[PopoloSource, ...]) -> PopoloMembership:
    name = f"membership/{person.removeprefix('person/')}" + (f"/{body}" if body else "")
    return PopoloMembership(
        name, label, label or None, None, person, body_id(body) if body else None, post, None, None, source
    )


def _named(meeting: Meeting) -> Iterator[tuple[Person, str]]:
    """Those whose whole name is published; a name that is redacted in part names nobody."""
    start, seen = f"person/{parts(meeting.head.url)[0]}/{last(meeting.head.url)}", set[str]()
    for person in meeting.people:
        if person.marker is None and person.name and not _redacted(person.name):
            name = f"{start}/{(person.initials or slug(str(person.name.striptags()))).lower()}"
            while name in seen:
                name += "-2"
            seen.add(name)
            yield person, name


def _label(person: Person) -> str:
    stated = person.post and person.post != "Not stated" and not _redacted(person.post)
    return str(person.post.striptags()) if stated else ""


def _redacted(words: Html) -> bool:
    return 'class="redaction"' in words
