"""The end, as still more offices do it."""

from datetime import timedelta

from tests.word import days
from tests.word.layouts.closing_lines import _following
from tests.word.sheet import Sheet


def scheduled(sheet: Sheet) -> None:
    """The next meeting is scheduled for day at time in place."""
    told, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, "start")
    sheet.put(f"The next meeting is scheduled for {_following(sheet)} at {told} in {sheet.meeting.venue}.")


def in_a_line(sheet: Sheet) -> None:
    """Dates of next meetings: three days with semicolons between."""
    day = sheet.meeting.following
    sheet.truth.following = day
    later = (day + timedelta(weeks=8), day + timedelta(weeks=16))
    sheet.put(f"**Dates of next meetings:** {'; '.join(sheet.day(coming) for coming in (day, *later))}")


def finished(sheet: Sheet) -> None:
    """Meeting finished at; next meeting."""
    told, _ = days.times(sheet.meeting.ends, sheet.meeting.ends, "start")
    sheet.truth.head["ends"] = sheet.meeting.ends
    sheet.put(f"Meeting finished: {told}")
    sheet.put(f"Next meeting: {_following(sheet)}")
