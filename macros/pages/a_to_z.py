"""The A to Z: what a reader would look for, and where it is.

In: a `public.Site` and the pages that people wrote. Out: entries in alphabetical order. It does the job of search
without JavaScript, so it lists sections, themes and terms as well as pages. Notes of meetings are too many for one
page: it has their years, which lead to the notes and to every item in them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.kinds import KINDS
from macros.pages import heads
from macros.public.site import Site

_ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True)
class IndexEntry:
    letter: str
    title: str
    url: str
    kind: str


def entries(site: Site, written: Iterable[tuple[str, str]]) -> tuple[IndexEntry, ...]:
    """Every entry; `written` holds (title, address) of the pages in content/."""
    pages = ((title, url, "Page") for title, url in written)
    named = {*pages, *_records(site), *_parts(site), *_lists(site), *_desk(site)}
    return tuple(
        sorted((_entry(*words) for words in named), key=lambda entry: (_sorted_as(entry.title), entry.kind, entry.url))
    )


def _entry(title: str, url: str, kind: str) -> IndexEntry:
    article = next((article for article in _ARTICLES if title.casefold().startswith(article)), "")
    if article:
        title = f"{title[len(article) :]} ({article.strip()})"
    title = title[0].upper() + title[1:]
    first = _sorted_as(title)[:1]
    return IndexEntry(first.upper() if first.isalpha() else "0 to 9", title, url, kind)


def _sorted_as(title: str) -> str:
    """The title as it is looked up: without quotation marks and accents, capitals like small letters."""
    letters = unicodedata.normalize("NFKD", title).casefold()
    return re.sub(r"^\W+", "", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def _records(site: Site) -> Iterator[tuple[str, str, str]]:
    meetings = {meeting.head.url for meeting in site.meetings}
    for head in heads(site):
        if head.url in meetings:
            continue
        yield head.title, head.url, _kind(head.kind, head.partnership_short)
    for group in site.groups:
        for name in group.also_called:
            yield name, group.head.url, _kind(group.kind, group.head.partnership_short)


def _parts(site: Site) -> Iterator[tuple[str, str, str]]:
    documents = [(d.head, d.sections) for d in site.arrangements] + [(d.head, d.sections) for d in site.groups]
    for head, sections in documents:
        for section in sections:
            yield section.title, f"{head.url}#{section.id}", _kind("Section", head.partnership_short)
    for priorities in site.priorities:
        for theme in priorities.themes:
            yield theme.name, f"{priorities.head.url}#{theme.id}", _kind("Priority", priorities.head.partnership_short)
    for url, group, year, short in {
        (m.listed, m.group.title, m.head.year, m.head.partnership_short) for m in site.meetings
    }:
        yield f"{group}, {year}", url, _kind(KINDS["meetings"].title, short)


def _lists(site: Site) -> Iterator[tuple[str, str, str]]:
    for term in site.terms:
        words = term.term if term.means == term.term else f"{term.term}: {term.means}"
        yield words, f"/glossary/#{term.id}", "Glossary"
    for edition in site.guidance:
        yield edition.title, edition.url, "Guidance and law"
    for body in site.organisations:
        yield body.name, body.url, "Agency"
        for name in body.names[:-1]:
            yield name.name, body.url, "Agency, by an earlier name"
    for helpline in site.helplines:
        yield helpline.name, f"/worried/#{helpline.id}", "Telephone number"
    for reason in site.reasons:
        yield reason.name, f"/redactions/#{reason.id}", "Reason for a redaction"


def _desk(site: Site) -> Iterator[tuple[str, str, str]]:
    """What practitioners look up: levels of need and what they are called, signs, time limits, whom to ask."""
    for level in site.thresholds.levels:
        numbered = level.title != level.name
        yield level.title, level.url, "Level of need"
        for name in (level.name, *level.also_called) if numbered else level.also_called:
            # Where the name has the number already it is not said twice.
            said = level.number in name or not numbered
            yield name if said else f"{name} (level {level.number})", level.url, "Level of need"
    for domain in site.thresholds.domains:
        yield domain.name, f"/thresholds/#{domain.id}", "Signs of need"
    for topic in site.time_limits.topics:
        for limit in topic.limits:
            yield limit.action, f"/time-limits/#{limit.id}", _kind("Time limit", limit.area)
    for area in site.contacts.areas:
        for contact in (*area.agencies, *area.posts):
            yield contact.name, f"/contacts/#{contact.id}", _kind("Contact", area.title)


def _kind(*words: str) -> str:
    return " · ".join(word for word in words if word)
