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

_UTF_8 = "\ufeff"  # the byte order mark: without it Excel takes a file for one of its own country (“Top Five”)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MEETINGS = (
    "id",
    "group",
    "title",
    "date",
    "starts",
    "ends",
    "venue",
    "items",
    "actions",
    "withheld",
    "published_on",
    "corrected_on",
)
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
        own = {meeting.head.url for meeting in meetings}
        actions = [action for action in site.actions if action.place.meeting.url.partition("#")[0] in own]
        for name, columns, rows in (
            ("meetings", _MEETINGS, [_meeting(meeting) for meeting in meetings]),
            ("items", _ITEMS, [_item(meeting, item) for meeting in meetings for item in meeting.items]),
            ("actions", _ACTIONS, [_action(action) for action in actions]),
            ("redactions", _REDACTIONS, [row for meeting in meetings for row in _redactions(meeting)]),
        ):
            yield addresses.of_year(home_url, year, f"{name}.csv").lstrip("/"), table(columns, rows)


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """One table; each row ends with an address."""
    out = io.StringIO(newline="")
    out.write(_UTF_8)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*columns, "page"))
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def cell(value: object) -> str:
    """What stands in a cell: text without markup, never a formula."""
    text = value.striptags() if isinstance(value, Html) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else str(text)


def _years(site: Site) -> dict[tuple[str, str], list[Meeting]]:
    by_year: dict[tuple[str, str], list[Meeting]] = {}
    for meeting in site.meetings:
        by_year.setdefault((meeting.head.partnership.url, meeting.head.year), []).append(meeting)
    return by_year


def _meeting(meeting: Meeting) -> tuple[object, ...]:
    published = next((step.iso for step in meeting.timeline if step.key == "published"), "")
    return (
        addresses.last(meeting.head.url),
        meeting.group.title,
        meeting.head.title,
        meeting.head.date_iso,
        meeting.starts,
        meeting.ends,
        meeting.venue,
        len(meeting.items),
        len(meeting.actions),
        len(meeting.redactions),
        published,
        meeting.corrections[0].iso if meeting.corrections else "",
        meeting.head.url,
    )


def _item(meeting: Meeting, item: Item) -> tuple[object, ...]:
    return (
        addresses.last(meeting.head.url),
        meeting.group.title,
        meeting.head.date_iso,
        item.number,
        item.title,
        item.openness,
        _joined(marker.words for marker in item.markers),
        sum(len(part.decisions) for part in item.parts),
        sum(len(part.commitments) for part in item.parts),
        sum(len(part.actions) for part in item.parts),
        f"{meeting.head.url}#item-{item.number}",
    )


def _action(action: ActionRow) -> tuple[object, ...]:
    return (
        action.id,
        action.place.group.title,
        action.place.date_iso,
        action.number,
        action.what or "",
        action.who,
        action.due_iso,
        action.state,
        "yes" if action.overdue else "",
        action.words,
        action.place.meeting.url,
    )


def _redactions(meeting: Meeting) -> Iterator[tuple[object, ...]]:
    for redaction in meeting.redactions:
        name = addresses.last(meeting.head.url)
        yield (
            name,
            redaction.what,
            redaction.reason,
            redaction.authorised_by,
            redaction.look_again_iso,
            meeting.head.url,
        )


def _memberships(site: Site, partnership: str) -> Iterator[tuple[object, ...]]:
    for line in site.memberships:
        if line.partnership_id == partnership:
            yield (
                line.id,
                line.group.title,
                line.line,
                line.capacity,
                line.limits,
                _joined(body.name for body in line.bodies),
                _joined(line.posts),
                line.document,
                line.dated_iso,
                _joined(link.title for link in line.clauses),
                line.group.url,
            )


def _reviews(site: Site) -> Iterator[tuple[object, ...]]:
    for row in site.reviews:
        review = row.review
        last, due = review.last, review.due_iso or ""
        yield row.id, row.title, row.kind, row.partnership, review.state, due, last, review.owner, row.url


def _joined(words: Iterable[str]) -> str:
    return "; ".join(words)
