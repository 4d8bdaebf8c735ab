"""More manners of the end."""

from tests.word import days
from tests.word.layouts.closing_lines import _following, _heading
from tests.word.sheet import Sheet


def table_of_dates(sheet: Sheet) -> None:
    """A table of future meetings: date, time, place."""
    day = sheet.meeting.following
    start, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, "start")
    later = day.replace(year=day.year + 1, month=2, day=3)
    sheet.truth.following = day
    _heading(sheet, "Future meeting dates", "Heading 2")
    rows = [(sheet.day(coming), start, sheet.meeting.venue) for coming in (day, later)]
    sheet.table([("Date", "Time", "Venue"), *rows])


def meets_again(sheet: Sheet) -> None:
    """The committee will meet again on day."""
    told, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, "start")
    sheet.put(f"{sheet.meeting.collective} will meet again on {_following(sheet)} at {told}.")


def date_and_venue(sheet: Sheet) -> None:
    """Date/time/venue of next meeting – day, time, place."""
    told, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, sheet.manner.times)
    sheet.put(f"**Date, time and venue of next meeting** – {_following(sheet)}, {told}, {sheet.meeting.venue}")
