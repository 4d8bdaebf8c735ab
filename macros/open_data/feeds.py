"""Public types -> files that other programs read: a review calendar (iCalendar) and JSON.

In: a `public.Site`. Out: text; the caller writes it. Times of writing are the `as_at` day, so that two builds agree.
"""

import json
from datetime import UTC, date, datetime, time

from icalendar import Calendar, Event

from macros.open_data.calendars import zone
from macros.public.site import Site
from macros.public.sitewide import ReviewRow
from macros.workings import deadlines


def reviews_json(site: Site) -> str:
    """Every review with its state and due day, soonest first, as a JSON object."""
    rows = [
        {
            "id": row.id,
            "title": row.title,
            "partnership": row.partnership,
            "kind": row.kind,
            "address": row.url,
            "state": row.review.state,
            "due": row.review.due_iso,
            "owner": row.review.owner,
        }
        for row in site.reviews
    ]
    return json.dumps({"as_at": site.as_at.isoformat(), "reviews": rows}, indent=2, ensure_ascii=False) + "\n"


def working_days_json(site: Site) -> str:
    """The bank holidays that the calculator of /time-limits/ leaves out; the same for every site."""
    return deadlines.table()


def reviews_ics(site: Site) -> str:
    """An all-day event on each day that a review is due (RFC 5545)."""
    calendar = Calendar()
    calendar.add("prodid", "-//Partnership site//Reviews//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Reviews due")
    calendar.add_component(zone())
    for row in site.reviews:
        # Of an edition that a later one has replaced nothing is due any more.
        if row.review.due_iso and row.review.state != "superseded":
            calendar.add_component(_event(site, row, date.fromisoformat(row.review.due_iso)))
    return str(calendar.to_ical().decode("utf-8"))


def _event(site: Site, row: ReviewRow, due: date) -> Event:
    event = Event()
    event.add("uid", f"review-{row.id}@partnership-site")
    event.add("dtstamp", datetime.combine(site.as_at, time(), tzinfo=UTC))
    event.add("dtstart", due)
    event.add("summary", f"Review due: {row.title}" + (f" ({row.partnership})" if row.partnership else ""))
    event.add("description", f"{row.kind}. {row.review.words}.")
    event.add("transp", "TRANSPARENT")
    return event


FILES = {
    "time-limits/working-days.json": working_days_json,
    "reviews/reviews.json": reviews_json,
    "reviews/reviews.ics": reviews_ics,
}
"""Address -> what writes it."""
