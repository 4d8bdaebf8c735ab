"""The JSON files, each of one of the kinds in `kinds`."""

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from macros.kinds import WITH_PAGES
from macros.open_data import addresses, plain, popolo
from macros.open_data.kinds import (
    KINDS,
    ArrangementsFile,
    ComparisonFile,
    GroupFile,
    NotesFile,
    OrganisationsFile,
    PeopleFile,
    PractitionersFile,
    ReferenceFile,
    ReviewsFile,
    SeatsFile,
)
from macros.public.partnerships import Group, Partnership
from macros.public.site import Site


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Every JSON file but the schemas."""
    day = site.as_at
    yield _file("/data/organisations.json", "organisations", OrganisationsFile(day, site.organisations))
    yield _file("/data/comparison.json", "comparison", ComparisonFile(day, site.comparison))
    yield reviews(site)
    yield _file("/data/reference.json", "reference", _reference(site))
    desk = PractitionersFile(day, site.thresholds, site.procedures, site.time_limits, site.contacts)
    yield _file("/data/practitioners.json", "practitioners", desk)
    by_page = _ByPage(site)
    for home in site.partnerships:
        yield from _of_partnership(site, home)
        for year, group, meetings in addresses.group_years(site, home):
            notes = NotesFile(day, tuple(meetings), *by_page.of(meetings[0].ledger))
            yield _file(addresses.of_year(home.head.url, year, f"{group}/notes.json"), "notes", notes)
            named = PeopleFile(day, *popolo.people(meetings))
            yield _file(addresses.of_year(home.head.url, year, f"{group}/people.json"), "people", named)


def reviews(site: Site) -> tuple[str, str]:
    """The file of every review, and its address."""
    return _file("/data/reviews.json", "reviews", ReviewsFile(site.as_at, site.reviews))


def _of_partnership(site: Site, home: Partnership) -> Iterator[tuple[str, str]]:
    url, day = home.head.url, site.as_at
    for kind in WITH_PAGES:
        for record in getattr(site, kind.template) if kind.data else ():
            if record.head.partnership.url == url:
                yield _file(addresses.record(record.head.url), kind.schema, KINDS[kind.schema](day, record))
    arrangements = tuple(edition for edition in site.arrangements if edition.head.partnership.url == url)
    yield _file(addresses.partnership(url, "arrangements.json"), "arrangements", ArrangementsFile(day, arrangements))
    for group in site.groups:
        if group.head.partnership.url == url:
            yield _file(addresses.record(group.head.url), "group", _group(site, group))
    lines = [line for line in site.memberships if line.partnership_id == home.id]
    bodies = tuple(popolo.organizations(site, home, lines))
    seats = SeatsFile(day, bodies, tuple(popolo.seats(lines)), tuple(popolo.memberships(lines)))
    yield _file(addresses.partnership(url, "popolo.json"), "seats", seats)


def _group(site: Site, group: Group) -> GroupFile:
    earlier = (
        edition for edition in site.terms_editions if edition.group.url == group.head.url and not edition.is_current
    )
    return GroupFile(site.as_at, group, tuple(earlier))


class _ByPage:
    """Actions and promises by the page that lists them, which is one for each group and year."""

    def __init__(self, site: Site) -> None:
        self.actions, self.commitments = defaultdict(list), defaultdict(list)
        for action in site.actions:
            self.actions[action.place.listed].append(action)
        for promise in site.commitments:
            self.commitments[promise.place.listed].append(promise)

    def of(self, listed: str) -> tuple[Any, Any]:
        """The actions and the promises of one page."""
        return tuple(self.actions.get(listed, ())), tuple(self.commitments.get(listed, ()))


def _reference(site: Site) -> ReferenceFile:
    return ReferenceFile(
        site.as_at,
        site.guidance,
        site.terms,
        site.reasons,
        site.helplines,
        site.unknown_numbers,
        site.documents,
        site.duties,
    )


def _file(address: str, kind: str, value: Any) -> tuple[str, str]:
    # Relative, so that a copy of the folder on somebody's own machine finds its schemas.
    where = posixpath.relpath(addresses.schema(kind), posixpath.dirname(address))
    return address.lstrip("/"), plain.text(value, {"$schema": where, "kind": kind})
