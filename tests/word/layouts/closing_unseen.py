"""The end, in manners that were held back."""

from tests.word import days
from tests.word.sheet import Sheet


def no_year(sheet: Sheet) -> None:
    """NEXT MEETING: weekday and day without a year."""
    day = sheet.meeting.following
    sheet.truth.following = day
    told, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, "start")
    sheet.put(f"**NEXT MEETING:** {day:%A} {days.printed(day, 'no-year-ordinal')} at {told}")


def labels(sheet: Sheet) -> None:
    """A small table: next meeting, time, place."""
    told, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, sheet.manner.times)
    sheet.truth.following = sheet.meeting.following
    rows = [("Date of next meeting", sheet.day(sheet.meeting.following)), ("Time", told), ("Venue", "To be confirmed")]
    sheet.table(rows)
