"""Public types -> the generated pages, one per record, and the index pages that lead to them.

In: a `public.Site`. Out: `Page` values: an address, front matter, a body that is one macro call. Writes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from macros.open_data import addresses
from macros.public.base import Head
from macros.public.partnerships import Partnership
from macros.public.site import Site

MAX_DESCRIPTION = 200


@dataclass(frozen=True)
class Page:
    """A generated page; `url` is from the site's root, as in `/kingston-richmond/groups/`."""

    url: str
    title: str
    description: str
    kind: str
    call: str
    meta: dict[str, Any] = field(default_factory=dict)

    @property
    def src_uri(self) -> str:
        """Where MkDocs should think that the page was written."""
        return self.url.strip("/") + "/index.md"

    @property
    def source(self) -> str:
        """Front matter and body, as MkDocs reads them."""
        meta = {"title": self.title, "description": self.description, "kind": self.kind, **self.meta}
        return f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=True)}---\n{{{{ {self.call} }}}}\n"


def pages(site: Site) -> tuple[Page, ...]:
    """Every generated page, in order of address."""
    found = [*_records(site), *_levels(site), *_indexes(site), *_editions(site), *_agencies(site)]
    return tuple(sorted(found, key=lambda page: page.url))


def heads(site: Site) -> tuple[Head, ...]:
    """The heads of every record that has a page of its own."""
    groups = (site.partnerships, site.arrangements, site.groups, site.priorities, site.meetings, site.procedures)
    return tuple(record.head for records in groups for record in records)


def _records(site: Site) -> Iterator[Page]:
    feeds = {one.head.url for one in site.partnerships} | {one.head.url for one in site.groups}
    for head in heads(site):
        meta: dict[str, Any] = {"review_state": head.review.state} if head.review else {}
        if head.kind == "Procedure":
            meta["styles"] = ["procedures"]
        title = head.title if head.kind == "Partnership" else f"{head.title} – {head.partnership_short}"
        if head.kind == "Priorities":
            meta["styles"] = ["actions"]
        if head.url in feeds:
            feed = {"type": "application/atom+xml", "title": head.title, "url": addresses.feed(head.url)}
            meta["feeds"] = [feed]
        yield Page(head.url, title, _short(head.description), head.kind, f'record("{head.url}")', meta)


def _levels(site: Site) -> Iterator[Page]:
    """The page of each level of need; the finder itself is a page that somebody wrote."""
    meta = {"styles": ["thresholds"], "review_state": site.thresholds.review.state}
    for one in site.thresholds.levels:
        about = f"Level {one.number}, {one.name}: what it means, who leads, assessment, consent and the signs of it."
        yield Page(one.url, f"Level {one.number}: {one.name}", about, "level", f'level("{one.number}")', meta)


def _agencies(site: Site) -> Iterator[Page]:
    for one in site.organisations:
        about = f"{one.name}: in which partnerships and groups it sits, in which capacity, and at how many meetings."
        yield Page(one.url, one.name, _short(about), "Agency", f'agency("{one.id}")', {"styles": ["compare"]})


def _indexes(site: Site) -> Iterator[Page]:
    for one in site.partnerships:
        home, name = one.head.url, one.short_name
        for kind, title, about in (
            ("groups", "Groups and how they report", "Every group, what it is for and to whom it reports."),
            ("arrangements", "Arrangements", "Every edition of the published arrangements on this site."),
            ("priorities", "Priorities", "What the partnership has agreed to work on, period by period."),
            ("meetings", "Meeting notes (minutes)", "Published notes of meetings, by year and by group."),
        ):
            call = f'index("{one.id}", "{kind}")'
            yield _index(f"{home}{kind}/", f"{title} – {name}", f"{one.name}: {about}", call, searched=kind == "groups")
        yield from _years(site, one)
        yield from _ledger(site, one)
    for name, title, found in (
        ("documents", "Published notes of meetings", site.documents),
        ("redactions", "What is withheld from the notes", site.redactions),
    ):
        for year in sorted({each.year for each in found if each.year}):
            about = f"{title}, {year}."
            yield _index(f"/{name}/{year}/", f"{title}, {year}", about, f'of_year("{name}", "{year}")')


def _years(site: Site, one: Partnership) -> Iterator[Page]:
    home, name = one.head.url, one.short_name
    own = [meeting for meeting in site.meetings if meeting.head.partnership.url == home]
    for year in sorted({meeting.head.year for meeting in own}):
        yield _index(
            f"{home}meetings/{year}/",
            f"Meeting notes (minutes) of {year} – {name}",
            f"{one.name}: published notes of meetings held in {year}.",
            f'meetings_of_year("{one.id}", "{year}")',
        )
    for url, group, year in sorted({(meeting.listed, meeting.group.title, meeting.head.year) for meeting in own}):
        title, about = (
            f"{group}: what it discussed in {year}",
            f"Every item in the notes of {year}, meeting by meeting.",
        )
        yield _index(url, f"{title} – {name}", f"{group}: {about}", f'discussed("{url}")')


def _ledger(site: Site, one: Partnership) -> Iterator[Page]:
    home, name = one.head.url, one.short_name
    about = f"{one.name}: what its meetings agreed to do, and what became of it."
    yield _with_ledger(_index(f"{home}actions/", f"Actions – {name}", about, f'actions("{home}actions/")'))
    places = {row.place for rows in (site.actions, site.commitments) for row in rows}
    own = {(p.listed, p.group.title, p.year) for p in places if p.partnership.url == home}
    for url, group, year in sorted(own):
        title = f"{group}: actions agreed in {year}"
        about = f"{group}: every action of {year}, by post, and what became of it."
        yield _with_ledger(_index(url, f"{title} – {name}", about, f'actions("{url}")'))


def _with_ledger(page: Page) -> Page:
    return replace(page, meta={**page.meta, "styles": ["actions"], "scripts": ["actions"]})


def _editions(site: Site) -> Iterator[Page]:
    for one in site.guidance:
        about = f"{one.title}: what it is, its dates, what replaced it, and what on this site rests on it."
        yield Page(one.url, f"{one.title} – Guidance and law", _short(about), "Guidance", f'edition("{one.url}")')
    # Neither of these is searched: a group's page has the terms that apply, and what changed says everything twice.
    for terms in site.terms_editions:
        title = f"{terms.head.title}, {terms.head.date} – {terms.head.partnership_short}"
        yield _index(terms.head.url, title, terms.head.description, f'edition("{terms.head.url}")')
    for pair in site.editions_compared:
        title = f"{pair.title} – {pair.partnership_short}"
        page = _index(pair.url, title, _short(f"{pair.title}, clause by clause."), f'edition("{pair.url}")')
        yield replace(page, meta={**page.meta, "styles": ["editions"]})


def _index(url: str, title: str, description: str, call: str, searched: bool = False) -> Page:
    # A list of links would stand before the very pages that it leads to.
    return Page(url, title, description, "index", call, {} if searched else {"search": {"exclude": True}})


def _short(text: str) -> str:
    if len(text) <= MAX_DESCRIPTION:
        return text
    return text[: MAX_DESCRIPTION - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
