"""Public types -> the pages that list records: for each partnership by kind, for each year, for each group and year.

In: a `public.Site`. Out: pages, each with the rows that it shows. Only the list of groups is searched.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from macros.kinds import KINDS, WITH_PAGES
from macros.pages import diagram, tally
from macros.pages.page import GeneratedPage, index, own
from macros.public.meetings import Meeting
from macros.public.partnerships import Partnership
from macros.public.site import Site

_Row = TypeVar("_Row")
_WITH_LEDGER = {"styles": ["actions"], "scripts": ["actions"]}


def of_partnerships(site: Site) -> Iterator[GeneratedPage]:
    """The lists of each partnership."""
    for home in site.partnerships:
        for kind in WITH_PAGES:
            if kind.about:
                rows = own(home.head.url, getattr(site, kind.template))
                url, title = f"{home.head.url}{kind.name}/", f"{kind.heading} – {home.short_name}"
                about, template = f"{home.name}: {kind.about}", f"{kind.name}-index"
                page = index(url, title, about, template, empty=not rows, home=home, records=rows)
                if kind.name == "groups":  # its drawing says who reports to whom: it is searched
                    page = replace(page, values={**page.values, "drawing": diagram.governance(rows)}, meta={})
                yield page
        yield from _notes(site, home)
        yield from _actions(site, home)


def of_years(site: Site) -> Iterator[GeneratedPage]:
    """Each year of the published notes, and of what is withheld from them."""
    by_document = restating(site)
    titles = {"documents": "Published notes of meetings", "redactions": "What is withheld from the notes"}
    for name, title in titles.items():
        by_year = _grouped((row for row in getattr(site, name) if row.year), lambda row: row.year)
        for year, rows in by_year.items():
            about = f"{title}, {year}"
            extra: dict[str, Any] = {"restating": by_document} if name == "documents" else {}
            yield index(f"/{name}/{year}/", about, f"{about}.", f"{name}-year", found=rows, year=year, **extra)


def restating(site: Site) -> dict[str, list[Any]]:
    """The records that restate each document, by the address at which the document is listed."""
    records = (record for kind in WITH_PAGES for record in getattr(site, kind.template))
    return _grouped(records, lambda record: record.head.origin.url)


def of_taken_down(site: Site) -> Iterator[GeneratedPage]:
    """The page at the address of each record that was taken down, until something is there again."""
    for line in site.taken_down:
        if line.has_page:
            short = f" – {line.partnership.title}" if line.partnership else ""
            about = f"{line.title}: taken down on {line.taken_down_on}."
            yield index(line.url, f"Taken down: {line.title}{short}", about, "taken-down", record=line)


def _notes(site: Site, home: Partnership) -> Iterator[GeneratedPage]:
    """The notes of each year, and what each group discussed in it."""
    notes = own(home.head.url, site.meetings)
    title = KINDS["meetings"].title
    for year, meetings in _grouped(notes, lambda meeting: meeting.head.year).items():
        yield index(
            f"{home.head.url}meetings/{year}/",
            f"{title} of {year} – {home.short_name}",
            f"{home.name}: published notes of meetings held in {year}.",
            "meetings-year",
            home=home,
            records=meetings,
            year=year,
        )
    for meetings in _grouped(notes, lambda meeting: meeting.listed).values():
        yield _discussed(site, home, meetings)


def _discussed(site: Site, home: Partnership, meetings: list[Meeting]) -> GeneratedPage:
    latest = meetings[0]
    group = next(group for group in site.groups if group.head.url == latest.group.url)
    year = next((year for year in group.governance.years if year.url == latest.listed), None)
    return index(
        latest.listed,
        f"{latest.group.title}: what it discussed in {latest.head.year} – {home.short_name}",
        f"{latest.group.title}: Every item in the notes of {latest.head.year}, meeting by meeting.",
        "meetings-discussed",
        records=meetings,
        head=latest.head,
        group=group,
        year=year,
    )


def _actions(site: Site, home: Partnership) -> Iterator[GeneratedPage]:
    """What was agreed: all of it, and by group and year."""
    url, title = f"{home.head.url}actions/", f"Actions – {home.short_name}"
    about = f"{home.name}: what its meetings agreed to do, and what became of it."
    actions, promises = (
        _grouped((row for row in rows if row.place.partnership.url == home.head.url), lambda row: row.place.listed)
        for rows in (site.actions, site.commitments)
    )
    page = index(url, title, about, "actions-index", empty=not actions and not promises, home=home)
    yield _with_ledger(replace(page, values={**page.values, **tally.LEDGER}))
    for url in {**actions, **promises}:
        rows, promised = actions.get(url, []), promises.get(url, [])
        place = (rows or promised)[0].place
        title = f"{place.group.title}: actions agreed in {place.year} – {home.short_name}"
        about = f"{place.group.title}: every action of {place.year}, by post, and what became of it."
        yield _with_ledger(index(url, title, about, "actions-year", rows=rows, promises=promised))


def _with_ledger(page: GeneratedPage) -> GeneratedPage:
    return replace(page, meta=page.meta | _WITH_LEDGER)


def _grouped(rows: Iterable[_Row], key: Callable[[_Row], str]) -> dict[str, list[_Row]]:
    """The rows by their key, in their order."""
    groups: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups
