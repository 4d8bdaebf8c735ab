"""Atom feeds (RFC 4287): what a partnership and each of its groups published, latest first.

In: a `public.Site` and the site's address. Out: one feed for each. Every time is a day that a record states, at
midnight UTC, never the time of a build; a day that is known only as a month or a year is its first. Notes that do not
say when they were published have the day of their approval, else that of the meeting; what was corrected since stands
behind their summary, and its day is theirs. Without the site's address,
links are relative to the feed, as the standard allows, and `self` is left out. Ids are `tag:` addresses of the pages.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from macros.dates import first_day
from macros.kinds import KINDS, WITH_PAGES
from macros.open_data import addresses
from macros.public.base import Head
from macros.public.meetings import Correction, Meeting, by_group
from macros.public.partnerships import Group, Partnership
from macros.public.site import Site

_NAMESPACE = "http://www.w3.org/2005/Atom"
_MOST = 50
"""The most entries that a feed has: older ones are in the tables."""


@dataclass(frozen=True)
class FeedEntry:
    """One page in a feed, and the day it was published or, where that is not known, the day that it bears."""

    head: Head
    published: str
    corrections: tuple[Correction, ...] = ()

    @property
    def updated(self) -> str:
        """The last correction counts, as the standard's `updated` asks; RFC 3339."""
        return _moment(max([self.published, *(correction.iso for correction in self.corrections)], key=first_day))


def files(site: Site, base: str) -> Iterator[tuple[str, str]]:
    """The feed of every partnership and of every group."""
    notes = {group: list(map(_notes, rows)) for group, rows in by_group(site.meetings).items()}
    for home in site.partnerships:
        url = home.head.url
        groups = [group for group in site.groups if group.head.partnership.url == url]
        kinds = (kind for kind in WITH_PAGES if kind.feed == "entry")
        documents = [record.head for kind in kinds for record in getattr(site, kind.template)]
        heads = [head for head in documents if head.partnership.url == url and head.date_iso]
        entries = [FeedEntry(head, head.date_iso) for head in (*heads, *_terms(groups))]
        entries += [entry for group in groups for entry in notes.get(group.head.url, ())]
        yield _feed(site, base, home, home.head, entries)
        for group in groups:
            entries = [FeedEntry(head, head.date_iso) for head in _terms([group])] + notes.get(group.head.url, [])
            yield _feed(site, base, home, group.head, entries)


def _terms(groups: Iterable[Group]) -> Iterator[Head]:
    return (group.head for group in groups if group.sections and group.head.date_iso)


def _notes(meeting: Meeting) -> FeedEntry:
    return FeedEntry(meeting.head, stated(meeting) or meeting.head.date_iso, meeting.corrections)


def stated(meeting: Meeting) -> str:
    """The day on which notes were published or at least approved, as they say; empty where they say neither."""
    days = {step.key: step.iso for step in meeting.timeline}
    return days.get("published") or days.get("approved") or ""


def _feed(site: Site, base: str, home: Partnership, about: Head, entries: list[FeedEntry]) -> tuple[str, str]:
    here = addresses.feed(about.url)
    latest = sorted(entries, key=lambda entry: (entry.updated, entry.head.url), reverse=True)[:_MOST]
    feed = etree.Element("feed", xmlns=_NAMESPACE)
    _add(feed, "id", addresses.tag(site, here))
    name = about.title if about.url == home.head.url else f"{about.title} – {home.short_name}"
    _add(feed, "title", name)
    # A feed of nothing yet is as old as the document that says that there is such a group.
    _add(feed, "updated", latest[0].updated if latest else _moment(about.date_iso or "2019"))
    _add(etree.SubElement(feed, "author"), "name", home.name)
    if base:
        _link(feed, "self", addresses.absolute(base, here, here), "application/atom+xml")
    _link(feed, "alternate", addresses.absolute(base, about.url, here), "text/html")
    for entry in latest:
        _entry(etree.SubElement(feed, "entry"), site, entry, addresses.absolute(base, entry.head.url, here))
    raw = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return here.lstrip("/"), raw.decode("utf-8")


def _entry(node: etree._Element, site: Site, entry: FeedEntry, url: str) -> None:
    head = entry.head
    _add(node, "id", addresses.tag(site, head.url))
    terms = head.kind == KINDS["groups"].title
    _add(node, "title", f"{head.title}: terms of reference" if terms else head.title)
    _add(node, "updated", entry.updated)
    _link(node, "alternate", url, "text/html")
    etree.SubElement(node, "category", term=head.kind)
    corrections = (f"Corrected on {correction.when}: {correction.what}" for correction in entry.corrections)
    _add(node, "summary", " ".join([head.description, *corrections]))


def _add(node: etree._Element, name: str, text: str) -> None:
    etree.SubElement(node, name).text = text


def _link(node: etree._Element, rel: str, url: str, kind: str) -> None:
    etree.SubElement(node, "link", rel=rel, href=url, type=kind)


def _moment(day: str) -> str:
    return f"{first_day(day).isoformat()}T00:00:00Z"
