"""A group's meetings year by year, beside what it promises, and when the next one is due.

In: records. Out: `GroupFacts`. Nothing here is written by hand: one more file of notes changes every figure.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from macros import dates
from macros.public.base import Html
from macros.public.governance import GroupFacts, YearOfMeetings
from macros.publish import attendance, promises
from macros.publish.lookup import Lookup
from macros.records.load import Entry
from macros.records.models import group as models
from macros.records.models.meeting import Meeting
from macros.workings import meetings as counting


def facts(look: Lookup, entry: Entry, meetings: Sequence[Entry]) -> GroupFacts:
    """Promises and facts of one group; `meetings` are its own, latest first."""
    group: models.Group = entry.record
    assert entry.partnership is not None
    years = tuple(_years(look, entry.partnership, entry.id, group, meetings))
    due, late = _next_due(look, group, meetings)
    return GroupFacts(
        by=attendance.BY[attendance.by(look)],
        standard=group.attendance.percent if group.attendance else None,
        beside=tuple(promises.beside(look, entry.partnership, group, meetings, years)) if meetings else (),
        not_stated=tuple(promises.not_stated(group)),
        years=years,
        next_due=due,
        overdue=late,
    )


def _years(
    look: Lookup, partnership: str, name: str, group: models.Group, meetings: Sequence[Entry]
) -> Iterator[YearOfMeetings]:
    days = [dates.first_day(meeting.record.date) for meeting in meetings]
    for counted in counting.years(days, promises.promised(look, group), look.as_at):
        year = str(counted.year)
        own = [meeting for meeting in meetings if meeting.record.date.startswith(year)]
        url = f"/{partnership}/meetings/{year}/{name}/"
        yield attendance.year(look, partnership, group, own, url, _promised(look, group, counted), _compared(counted))


def _promised(look: Lookup, group: models.Group, year: counting.Year) -> str:
    if group.frequency is None:
        return "Not stated"
    if year.promised is None:
        dated = dates.in_words(look.documents[group.frequency.source.document].dated)
        return f"Not known: the promise dates from {dated}"
    return f"{year.promised}" + (f" ({year.otherwise} under the other reading)" if year.otherwise else "")


def _compared(year: counting.Year) -> str:
    if year.promised is None:
        return ""
    if not year.over:
        return "The year is not over"
    ways = [_fewer(year.held, year.promised)]
    if year.otherwise and _fewer(year.held, year.otherwise) != ways[0]:
        ways.append(f"under the other reading {_fewer(year.held, year.otherwise).lower()}")
    return "; ".join(ways)


def _fewer(held: int, promised: int) -> str:
    """The site may not hold the notes of every meeting: what is certain is fewer notes, not fewer meetings."""
    return f"Notes of {promised - held} fewer than promised" if held < promised else "As many as promised"


def times_a_year(number: int) -> str:
    """`6 times a year`; once and twice in words."""
    return {1: "once a year", 2: "twice a year"}.get(number, f"{number} times a year")


def _next_due(look: Lookup, group: models.Group, meetings: Sequence[Entry]) -> tuple[Html, bool]:
    days = [dates.first_day(meeting.record.date) for meeting in meetings]
    latest: Meeting | None = meetings[0].record if meetings else None
    named = dates.first_day(latest.next_meeting) if latest and latest.next_meeting else None
    due = counting.next_due(days, named, promises.promised(look, group), look.as_at)
    if group.existed_until:
        return Markup("None: this group existed until {}.").format(dates.in_words(group.existed_until)), False
    if latest is None:
        return Markup("Not known."), False
    if due.by is None:
        return Markup("Not stated."), False
    day, since = dates.in_words(due.by), Markup(" No notes of a meeting since are on this site.") * due.passed
    if due.because == "named":
        words = Markup("{}, as the notes of {} say.").format(day, dates.in_words(latest.date))
    else:
        often = times_a_year(group.frequency.a_year) if group.frequency else ""
        words = Markup("By {}, {} counted from {}.").format(day, often, dates.in_words(latest.date))
    return words + since, due.passed
