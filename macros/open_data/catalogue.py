"""What there is among the open data, for the page that lists it.

In: a `public.Site`. Out: for each partnership, its files and those of its years; and the files elsewhere on the site,
which serve this site's own pages and have no schema. Only addresses: whether each leads to a file is proved by the
verification of the finished site, as for any link.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.kinds import WITH_PAGES
from macros.open_data import addresses, atom
from macros.open_data.kinds import KINDS
from macros.public.base import Link
from macros.public.partnerships import Partnership
from macros.public.site import Site

TABLES = ("meetings", "items", "actions", "redactions")
_ELSEWHERE = (
    (
        Link(title="Bank holidays (JSON)", url="/time-limits/working-days.json"),
        "What the calculator of time limits leaves out: each bank holiday of England and Wales by its day, and the "
        "first and the last day that the table covers. It comes from a program library, and not from the records.",
    ),
    (
        Link(title="Words that search knows (JSON)", url="/search/words.json"),
        "For the search of this site: words that mean the same, and words as they are spelt here.",
    ),
    (
        Link(title="Words of somebody in distress (JSON)", url="/search/urgent.json"),
        "For the search of this site: the words that bring numbers to ring above everything else, and those numbers.",
    ),
    (
        Link(title="Pages of records (JSON)", url="/partnership-manifest.json"),
        "What the check of the finished site counts against: the address and the kind of every page of a record, and "
        "whether it must state a review.",
    ),
)


@dataclass(frozen=True)
class YearFiles:
    """The files of one year: tables of the whole partnership, JSON of each group."""

    year: str
    tables: tuple[Link, ...]
    groups: tuple[tuple[str, Link, Link], ...]  # name, notes, people


@dataclass(frozen=True)
class Shelf:
    """The files of one partnership."""

    home: Link
    name: str
    feeds: tuple[Link, ...]
    calendars: tuple[Link, ...]
    whole: tuple[Link, ...]
    groups: tuple[Link, ...]
    records: tuple[tuple[str, tuple[Link, ...]], ...]  # what they are, and the file of each
    years: tuple[YearFiles, ...]


@dataclass(frozen=True)
class Catalogue:
    """Everything; `by_meeting` is how many sets of notes stand in the feeds with the day of their meeting."""

    site_wide: tuple[Link, ...]
    schemas: tuple[tuple[str, Link, str], ...]  # kind, schema, what such a file holds
    elsewhere: tuple[tuple[Link, str], ...]  # not below /data/, without a schema; what it is
    by_meeting: int
    shelves: tuple[Shelf, ...]


def catalogue(site: Site) -> Catalogue:
    """The list of all files."""
    return Catalogue(
        site_wide=(
            Link(title=_bodies(site), url="/data/organisations.json"),
            Link(title=_comparison(site), url="/data/comparison.json"),
            Link(title="Reviews (JSON)", url="/data/reviews.json"),
            Link(title="Reviews (CSV)", url="/data/reviews.csv"),
            Link(
                title="Guidance, glossary, reasons, telephone numbers, documents, duties (JSON)",
                url="/data/reference.json",
            ),
            Link(title="What practitioners look up (JSON)", url="/data/practitioners.json"),
        ),
        schemas=tuple(
            (kind, Link(title=f"{kind}.json", url=addresses.schema(kind)), " ".join((made.__doc__ or "").split()))
            for kind, made in KINDS.items()
        ),
        elsewhere=_ELSEWHERE,
        by_meeting=sum(not atom.stated(meeting) for meeting in site.meetings),
        shelves=tuple(_shelf(site, home) for home in site.partnerships),
    )


def _bodies(site: Site) -> str:
    return "Bodies across partnerships (JSON)" if len(site.partnerships) > 1 else "Bodies and where they sit (JSON)"


def _comparison(site: Site) -> str:
    """One partnership is compared with nobody: its file says what its documents state on the same questions."""
    return "Partnerships compared (JSON)" if len(site.partnerships) > 1 else "Quorum, chairs and more, as stated (JSON)"


def _shelf(site: Site, home: Partnership) -> Shelf:
    url = home.head.url
    groups = [group.head for group in site.groups if group.head.partnership.url == url]

    def file(title: str, name: str) -> Link:
        return Link(title=title, url=addresses.partnership(url, name))

    return Shelf(
        home=home.head.partnership,
        name=home.short_name,
        feeds=(
            Link(title="All of it", url=addresses.feed(url)),
            *(Link(title=group.title, url=addresses.feed(group.url)) for group in groups),
        ),
        calendars=tuple(
            file(title, f"{name}.ics")
            for title, name in (("Meetings", "meetings"), ("Actions due", "actions"), ("Reviews due", "reviews"))
        ),
        whole=(
            file("The partnership (JSON)", "partnership.json"),
            file("Its arrangements (JSON)", "arrangements.json"),
            file("Who sits where, in Popolo’s terms (JSON)", "popolo.json"),
            file("Who sits where (CSV)", "memberships.csv"),
        ),
        groups=tuple(Link(title=group.title, url=addresses.record(group.url)) for group in groups),
        records=tuple(_records(site, url)),
        years=_years(site, home),
    )


def _records(site: Site, home: str) -> Iterator[tuple[str, tuple[Link, ...]]]:
    for kind in WITH_PAGES:
        if kind.data and kind.in_folder:
            heads = (record.head for record in getattr(site, kind.template) if record.head.partnership.url == home)
            yield kind.heading, tuple(Link(title=head.title, url=addresses.record(head.url)) for head in heads)


def _years(site: Site, home: Partnership) -> tuple[YearFiles, ...]:
    by_year: dict[str, list[tuple[str, Link, Link]]] = {}
    for year, group, meetings in addresses.group_years(site, home):
        notes, people = (
            Link(title=title, url=addresses.of_year(home.head.url, year, f"{group}/{name}.json"))
            for title, name in (("Notes", "notes"), ("People", "people"))
        )
        by_year.setdefault(year, []).append((meetings[0].group.title, notes, people))
    return tuple(
        YearFiles(
            year,
            tuple(Link(title=table, url=addresses.of_year(home.head.url, year, f"{table}.csv")) for table in TABLES),
            tuple(rows),
        )
        for year, rows in by_year.items()
    )
