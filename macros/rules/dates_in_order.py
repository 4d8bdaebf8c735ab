"""What comes after something is not dated before it: an end, the next meeting, an action's day, an approval.

PASS in meetings:
    next_meeting: 2026-08-12

FAIL in meetings:
    next_meeting: 2025-08-12
"""

from collections.abc import Iterator
from itertools import pairwise

from macros import dates
from macros.problem import Problem
from macros.records.load import Entry
from macros.records.models.base import NOT_STATED
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "dates-in-order"
FAMILY: Family = "reference"

_STEPS = (
    "drafted_on",
    "sent_for_comment_on",
    "comments_closed_on",
    "approved_on",
    "redacted_on",
    "published_on",
    "partners_told_on",
    "newsletter_on",
)


def check(context: Context) -> Iterator[Problem]:
    """Every day that comes before one that it must follow."""
    for entry in context.records.of("meetings"):
        yield from _meeting(entry)
    for entry in context.records.of("priorities"):
        yield from _after(entry, entry.record.starts, ("ends",), entry.record.ends, "starts")
    for entry in context.records.of("organisations"):
        for at, organisation in enumerate(entry.record.organisations):
            for index, name in enumerate(organisation.names):
                where = ("organisations", at, "names", index, "until")
                yield from _after(entry, name.since, where, name.until, "since")
            for index, (older, newer) in enumerate(pairwise(organisation.names), 1):
                where = ("organisations", at, "names", index, "since")
                yield from _after(entry, older.since, where, newer.since, "the name before it")
    for entry in context.records.of("arrangements"):
        for index, (earlier, later) in enumerate(pairwise(entry.record.history), 1):
            yield from _after(entry, earlier.date, ("history", index, "date"), later.date, "the entry before it")


def _meeting(entry: Entry) -> Iterator[Problem]:
    meeting = entry.record
    if meeting.starts and meeting.ends and meeting.ends <= meeting.starts:
        yield entry.problem(("ends",), ID, "must be after “starts”")
    yield from _after(entry, meeting.date, ("next_meeting",), meeting.next_meeting, "date")
    for index, action in enumerate(meeting.actions):
        yield from _after(entry, meeting.date, ("actions", index, "due"), action.due, "date")
    if meeting.agenda_sent_on != NOT_STATED and dates.first_day(meeting.agenda_sent_on) > dates.last_day(meeting.date):
        yield entry.problem(("agenda_sent_on",), ID, "must not be after “date”")
    yield from _publication(entry)


def _publication(entry: Entry) -> Iterator[Problem]:
    """Each step after the meeting, and after the last step before it that has a day."""
    before: tuple[str, str] | None = None
    for field in _STEPS:
        day = getattr(entry.record.publication, field)
        if day == NOT_STATED:
            continue
        where = ("publication", field)
        yield from _after(entry, entry.record.date, where, day, "date")
        if before is not None:
            yield from _after(entry, before[1], where, day, before[0])
        # Partners and the newsletter follow publication in either order.
        before = before if field == "partners_told_on" else (field, day)


def _after(entry: Entry, earlier: str | None, where: KeyPath, later: str | None, name: str) -> Iterator[Problem]:
    if earlier is None or later is None or NOT_STATED in (earlier, later):
        return
    if dates.last_day(later) < dates.first_day(earlier):
        quoted = f"“{name}”" if " " not in name else name
        yield entry.problem(where, ID, f"must not be before {quoted}")
