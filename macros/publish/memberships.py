"""Groups' lists of members -> one line for each, with bodies and posts.

In: the records. Out: `Membership` values, by partnership and group, in the order of the documents. A line keeps its id
as long as its words stay: other lines may come and go.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, count

from macros import dates
from macros.public.agencies import Body, Membership
from macros.public.base import Link, slug
from macros.publish import clause_links, groups
from macros.publish.lookup import Lookup, home, partnership_link
from macros.records.load import Entry
from macros.records.models import group as models
from macros.workings import membership


def memberships(look: Lookup) -> tuple[Membership, ...]:
    """Every line of every group's list."""
    return tuple(line for entry in look.records.of("groups") for line in _of_group(look, entry))


def body(look: Lookup, organisation: str, day: str) -> Body:
    """A body by its name of the day."""
    return Body(id=organisation, name=look.name_on(organisation, day), url=agency_url(organisation))


def agency_url(organisation: str) -> str:
    """The address of a body's page."""
    return f"/agencies/{organisation}/"


def _of_group(look: Lookup, entry: Entry) -> Iterator[Membership]:
    record: models.Group = entry.record
    assert entry.partnership is not None
    if not record.members:
        return
    source = membership.members_source(record)
    document = look.documents[source.document]
    partnership, short = partnership_link(look.records, entry.partnership)
    for line, name in zip(record.members, _names(member.line for member in record.members), strict=True):
        yield Membership(
            id=f"{entry.partnership}/{entry.id}/{name}",
            partnership=partnership,
            partnership_id=entry.partnership,
            partnership_short=short,
            group=Link(title=record.name, url=home(entry)),
            group_id=entry.id,
            line=line.line,
            capacity=groups.CAPACITIES[line.capacity],
            limits=groups.limits(line),
            bodies=tuple(body(look, organisation, document.dated) for organisation in line.organisations),
            posts=line.posts,
            clauses=clause_links.links(look, entry.partnership, source.at(line.clauses)),
            note=look.maybe(line.note),
            document=document.title,
            dated=dates.in_words(document.dated),
            dated_iso=document.dated,
        )


def _names(lines: Iterable[str]) -> Iterator[str]:
    """A name for each line; the second of two that read the same gets a number."""
    seen: set[str] = set()
    for line in lines:
        name = slug(line)
        numbered = (f"{name}-{number}" for number in count(2))
        free = next(candidate for candidate in chain([name], numbered) if candidate not in seen)
        seen.add(free)
        yield free
