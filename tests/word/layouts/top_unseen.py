"""The head of the first page, in manners that were held back."""

from tests.word.layouts.top_lines import _titles, _when
from tests.word.sheet import Sheet


def six_cells(sheet: Sheet) -> None:
    """A title, then one row of labels and values side by side."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(sheet.meeting.body, "Title")
    sheet.put(f"**{sheet.meeting.group} – Minutes**")
    sheet.table([("**Date**", day, "**Time**", times, "**Venue**", sheet.meeting.venue)])


def date_and_time_row(sheet: Sheet) -> None:
    """A form: meeting title, organisation, date & time in one row, location, chair, minute taker."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    chair = next(person for person in sheet.meeting.people if person.chair)
    notes = next(person for person in sheet.meeting.people if person.notetaker)
    sheet.put("**MEETING MINUTES**")
    sheet.table(
        [
            ("Meeting title", sheet.meeting.group),
            ("Organisation", sheet.meeting.body),
            ("Date & time", f"{day} {times}"),
            ("Location", sheet.meeting.venue),
            ("Chair", chair.titled),
            ("Minute taker", notes.titled),
        ]
    )


def day_then_times_and_place(sheet: Sheet) -> None:
    """Group, body, day, then times and place in one line, all in headings."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"Minutes of the {sheet.meeting.group}", "Heading 1")
    sheet.put(sheet.meeting.body, "Heading 2")
    sheet.put(day, "Heading 3")
    sheet.put(f"{times}, {sheet.meeting.venue}", "Heading 3")
