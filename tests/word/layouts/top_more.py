"""More manners of the head of the first page."""

from tests.word import days
from tests.word.layouts.top_lines import _titles, _when
from tests.word.sheet import Sheet


def bars(sheet: Sheet) -> None:
    """One line with upright lines between group, day, times and place."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**{sheet.meeting.body}**", "Heading 1")
    sheet.put(f"{sheet.meeting.group} | {day} | {times} | {sheet.meeting.venue}")


def headed_columns(sheet: Sheet) -> None:
    """A table with Date, Time and Place as headings above their values."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"Minutes: {sheet.meeting.group}, {sheet.meeting.body}", "Title")
    sheet.table([("Date", "Time", "Place"), (day, times, sheet.meeting.venue)])


def start_and_finish(sheet: Sheet) -> None:
    """Start and finish in lines of their own, the place called where."""
    day, _ = _when(sheet)
    start, finish = (days.times(clock, clock, "start")[0] for clock in (sheet.meeting.starts, sheet.meeting.ends))
    sheet.truth.head["ends"] = sheet.meeting.ends
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**{sheet.meeting.body}**")
    sheet.put(f"**{sheet.meeting.group}: notes of meeting**")
    sheet.put(f"Meeting date: {day}")
    sheet.put(f"Start time: {start}")
    sheet.put(f"Finish time: {finish}")
    sheet.put(f"Where: {sheet.meeting.venue}")


def on_at_in(sheet: Sheet) -> None:
    """Minutes of the meeting held on day from time to time at place, in three centred lines."""
    day, _ = _when(sheet)
    start, finish = (days.times(clock, clock, "start")[0] for clock in (sheet.meeting.starts, sheet.meeting.ends))
    sheet.truth.head["ends"] = sheet.meeting.ends
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**{sheet.meeting.group}**")
    sheet.put(f"**of {sheet.meeting.body}**")
    sheet.put(f"Minutes of the meeting held on {day} from {start} until {finish} at {sheet.meeting.venue}")
