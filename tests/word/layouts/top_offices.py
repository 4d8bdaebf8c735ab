"""The head of the first page, as still more offices do it."""

from typing import Any

from tests.word import days
from tests.word.layouts.top_lines import _titles, _when
from tests.word.sheet import Sheet


def subject_when_where(sheet: Sheet) -> None:
    """Subject, when and where, as in a letter."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**Subject:** Minutes of the {sheet.meeting.group}, {sheet.meeting.body}")
    sheet.put(f"**When:** {day}, {times}")
    sheet.put(f"**Where:** {sheet.meeting.venue}")


def two_cells(sheet: Sheet) -> None:
    """A table without lines: body and group at the left, day, times and place at the right."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    table: Any = sheet.document.add_table(rows=0, cols=2)
    left = f"**{sheet.meeting.body}**\n**{sheet.meeting.group}**\nMeeting minutes"
    sheet.row(table, (left, f"{day}\n{times}\n{sheet.meeting.venue}"))


def labels_in_a_line(sheet: Sheet) -> None:
    """Date, time and venue with their labels in one line, tabs between."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**{sheet.meeting.group}**", "Heading 1")
    sheet.put(sheet.meeting.body, "Heading 2")
    sheet.put(f"**Date:** {day}\t**Time:** {times}\t**Venue:** {sheet.meeting.venue}")


def dashes(sheet: Sheet) -> None:
    """Minutes – group – day in one heading, times and place below."""
    day, _ = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    start, finish = (days.times(clock, clock, "start")[0] for clock in (sheet.meeting.starts, sheet.meeting.ends))
    sheet.truth.head["ends"] = sheet.meeting.ends
    sheet.put(f"Minutes – {sheet.meeting.group} – {day}", "Heading 1")
    sheet.put(f"{sheet.meeting.body}, {sheet.meeting.venue}, {start} – {finish}")
