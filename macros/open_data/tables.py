"""CSV tables (RFC 4180), for spreadsheets: meetings, items, actions and redactions by year; memberships; reviews.

In: a `public.Site`. Out: a header line and rows of as many cells, CRLF between. A cell that a spreadsheet would take
for a formula begins with an apostrophe instead (OWASP, CSV injection): the text stays readable, and harmless.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from macros.open_data import addresses
from macros.public.actions import ActionRow
from macros.public.base import Html
from macros.public.meetings import Item, Meeting
from macros.public.site import Site

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MEETINGS = ("id", "group", "title", "date", "starts", "ends", "venue", "items", "actions", "withheld", "published_on")
_ITEMS = ("meeting", "group", "date", "number", "title", "openness", "why_withheld", "decisions", "promises", "actions")
_ACTIONS = ("id", "group", "agreed_on", "number", "action", "owners", "due", "state", "overdue", "in_words")
_REDACTIONS = ("meeting", "what", "reason", "authorised_by", "look_again_by")
_MEMBERSHIPS = ("id", "group", "line", "capacity", "limits", "bodies", "posts", "document", "dated", "clauses")
_REVIEWS = ("id", "title", "kind", "partnership", "state", "due", "last", "owner")


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Every table. The last column of each is the address of the page, from the site's root."""
    yield "data/reviews.csv", table(_REVIEWS, _reviews(site))
    for home in site.partnerships:
        where = addresses.partnership(home.head.url, "memberships.csv").lstrip("/")
        yield where, table(_MEMBERSHIPS, _memberships(site, home.id))
    for (home_url, year), meetings in _years(site).items():
        own = {one.head.url for one in meetings}
        actions = [one for one in site.actions if one.place.meeting.url.partition("#")[0] in own]
        for name, columns, rows in (
            ("meetings", _MEETINGS, [_meeting(one) for one in meetings]),
            ("items", _ITEMS, [_item(one, item) for one in meetings for item in one.items]),
            ("actions", _ACTIONS, [_action(one) for one in actions]),
            ("redactions", _REDACTIONS, [row for one in meetings for row in _redactions(one)]),
        ):
            yield addresses.of_year(home_url, year, f"{name}.csv").lstrip("/"), table(columns, rows)


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """One table; each row ends with an address."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*columns, "page"))
    writer.writerows([cell(each) for each in row] for row in rows)
    return out.getvalue()


def cell(value: object) -> str:
    """What stands in a cell: text without markup, never a formula."""
    text = value.striptags() if isinstance(value, Html) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else str(text)


def _years(site: Site) -> dict[tuple[str, str], list[Meeting]]:
    found: dict[tuple[str, str], list[Meeting]] = {}
    for one in site.meetings:
        found.setdefault((one.head.partnership.url, one.head.year), []).append(one)
    return found


def _meeting(one: Meeting) -> tuple[object, ...]:
    published = next((step.iso for step in one.timeline if step.key == "published"), "")
    return (
        addresses.last(one.head.url),
        one.group.title,
        one.head.title,
        one.head.date_iso,
        one.starts,
        one.ends,
        one.venue,
        len(one.items),
        len(one.actions),
        len(one.redactions),
        published,
        one.head.url,
    )


def _item(one: Meeting, item: Item) -> tuple[object, ...]:
    return (
        addresses.last(one.head.url),
        one.group.title,
        one.head.date_iso,
        item.number,
        item.title,
        item.openness,
        _joined(marker.words for marker in item.markers),
        sum(len(part.decisions) for part in item.parts),
        sum(len(part.commitments) for part in item.parts),
        sum(len(part.actions) for part in item.parts),
        f"{one.head.url}#item-{item.number}",
    )


def _action(one: ActionRow) -> tuple[object, ...]:
    return (
        one.id,
        one.place.group.title,
        one.place.date_iso,
        one.number,
        one.what or "",
        one.who,
        one.due_iso,
        one.state,
        "yes" if one.overdue else "",
        one.words,
        one.place.meeting.url,
    )


def _redactions(one: Meeting) -> Iterator[tuple[object, ...]]:
    for each in one.redactions:
        name = addresses.last(one.head.url)
        yield name, each.what, each.reason, each.authorised_by, each.look_again_iso, one.head.url


def _memberships(site: Site, partnership: str) -> Iterator[tuple[object, ...]]:
    for one in site.memberships:
        if one.partnership_id == partnership:
            yield (
                one.id,
                one.group.title,
                one.line,
                one.capacity,
                one.limits,
                _joined(body.name for body in one.bodies),
                _joined(one.posts),
                one.document,
                one.dated_iso,
                _joined(link.title for link in one.clauses),
                one.group.url,
            )


def _reviews(site: Site) -> Iterator[tuple[object, ...]]:
    for row in site.reviews:
        review = row.review
        last, due = review.last, review.due_iso or ""
        yield row.id, row.title, row.kind, row.partnership, review.state, due, last, review.owner, row.url


def _joined(words: Iterable[str]) -> str:
    return "; ".join(words)
