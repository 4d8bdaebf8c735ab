"""Calendars (RFC 5545) of each partnership: its meetings, the days on which actions are due, and reviews.

In: a `public.Site` and the site's address. Out: three calendars for each partnership, and one of every review on the
site, those of redactions included. A calendar holds only its latest events: the tables have all. An event keeps its UID
whatever changes in it; a meeting that notes announced and the meeting itself, held on that day, are one event. DTSTAMP
is the day as at, so builds agree.

A calendar must have at least one component (RFC 5545, section 3.6), and an address to which people subscribed must not
come and go. So each has the time zone of the partnerships, even where it has no event yet.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event

from macros.open_data import addresses
from macros.public.actions import ActionRow
from macros.public.meetings import Meeting
from macros.public.partnerships import Partnership
from macros.public.site import Site
from macros.public.sitewide import REDACTION, ReviewRow

_LONDON = ZoneInfo("Europe/London")
_MOST = 200
_ALL_REVIEWS = "/reviews/reviews.ics"
_CLOSED = ("done", "superseded", "withheld")
# The Summer Time Order 2002: from 1 am GMT on the last Sunday of March to 1 am GMT on the last one of October.
_ZONE = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:STANDARD
DTSTART:20021027T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20020331T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
END:VTIMEZONE
"""


def files(site: Site, base: str) -> Iterator[tuple[str, str]]:
    """Every calendar."""
    for home in site.partnerships:
        for name, title, events in (
            ("meetings", "meetings", _meetings),
            ("actions", "actions due", _actions),
            ("reviews", "reviews due", _reviews),
        ):
            address = addresses.partnership(home.head.url, f"{name}.ics")
            shown = events(site, home, _linker(base, address))
            yield address.lstrip("/"), _calendar(f"{home.short_name}: {title}", shown)
    yield _ALL_REVIEWS.lstrip("/"), _calendar("Reviews due", _reviews(site, None, _linker(base, _ALL_REVIEWS)))


_Linked = Callable[[str], str]


def _linker(base: str, here: str) -> _Linked:
    # A calendar is read far from its address, so a relative link would lead nowhere: better none.
    return lambda url: addresses.absolute(base, url, here) if base else ""


def _calendar(name: str, events: Iterable[Event]) -> str:
    calendar = Calendar()
    calendar.add("prodid", "-//Partnership site//Open data//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add_component(Component.from_ical(_ZONE.replace("\n", "\r\n")))
    for event in events:
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))


def _event(site: Site, uid: str, summary: str, about: str, start: date, url: str) -> Event:
    event = Event()
    event.add("uid", f"{uid}@partnership-site")
    event.add("dtstamp", datetime.combine(site.as_at, time(), tzinfo=UTC))
    event.add("dtstart", start)
    event.add("summary", summary)
    event.add("description", about)
    if url:
        event.add("url", url)
    return event


def _meetings(site: Site, home: Partnership, link: _Linked) -> Iterator[Event]:
    own = [meeting for meeting in site.meetings if meeting.head.partnership.url == home.head.url]
    latest: dict[str, Meeting] = {}
    for meeting in own:
        latest.setdefault(meeting.group.url, meeting)
    for meeting in latest.values():
        if meeting.next_iso > meeting.head.date_iso:
            yield _announced(site, home, meeting, link)
    for meeting in own[:_MOST]:
        yield _held(site, home, meeting, link)


def _uid(home: Partnership, day: str, group: str) -> str:
    return f"meeting-{home.id}-{day}-{addresses.last(group)}"


def _announced(site: Site, home: Partnership, meeting: Meeting, link: _Linked) -> Event:
    about = f"Announced in the notes of {meeting.head.date}. No notes of it are on this site yet."
    day = date.fromisoformat(meeting.next_iso)
    event = _event(
        site, _uid(home, meeting.next_iso, meeting.group.url), meeting.group.title, about, day, link(meeting.group.url)
    )
    event.add("status", "TENTATIVE")
    return event


def _held(site: Site, home: Partnership, meeting: Meeting, link: _Linked) -> Event:
    start = _at(meeting.day, meeting.starts)
    uid = _uid(home, meeting.head.date_iso, meeting.group.url)
    event = _event(site, uid, meeting.group.title, meeting.head.description, start, link(meeting.head.url))
    if meeting.starts and meeting.ends > meeting.starts:
        event.add("dtend", _at(meeting.day, meeting.ends))
    if meeting.venue != "Not stated":
        event.add("location", meeting.venue)
    event.add("status", "CONFIRMED")
    return event


def _at(day: date, clock: str) -> date:
    """The moment in UTC, so that the calendar needs no time zone of its own; the day where no time is known."""
    if not clock:
        return day
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=_LONDON).astimezone(UTC)


def _actions(site: Site, home: Partnership, link: _Linked) -> Iterator[Event]:
    own = [
        action
        for action in site.actions
        if action.place.partnership.url == home.head.url and action.due_iso and action.state not in _CLOSED
    ]
    own.sort(key=lambda action: (action.due_iso, action.id), reverse=True)
    for action in own[:_MOST]:
        yield _action(site, action, link)


def _action(site: Site, action: ActionRow, link: _Linked) -> Event:
    what = action.what.striptags() if action.what else "not stated"
    about = f"{what}\nWho: {action.who or 'not stated'}.\nState: {action.label}. {action.overdue or action.words}"
    summary = f"Action {action.number} due: {action.place.group.title}, {action.place.date}"
    due = date.fromisoformat(action.due_iso)
    return _all_day(_event(site, f"action-{action.id}", summary, about, due, link(action.place.meeting.url)))


def _reviews(site: Site, home: Partnership | None, link: _Linked) -> Iterator[Event]:
    """The reviews of one partnership's records, or every review on the site."""
    for row in site.reviews:
        # Nothing is due any more for a replaced edition. A partnership's redactions have a register.
        listed = home is None or (row.path.startswith(f"data/partnerships/{home.id}/") and row.kind != REDACTION)
        if listed and row.review.due_iso and row.review.state != "superseded":
            whose = f" ({row.partnership})" if home is None and row.partnership else ""
            yield _review(site, row, f"Review due: {row.title}{whose}", date.fromisoformat(row.review.due_iso), link)


def _review(site: Site, row: ReviewRow, summary: str, due: date, link: _Linked) -> Event:
    about = f"{row.kind}. {row.review.words}."
    return _all_day(_event(site, f"review-{row.id}", summary, about, due, link(row.url)))


def _all_day(event: Event) -> Event:
    event.add("transp", "TRANSPARENT")
    return event
