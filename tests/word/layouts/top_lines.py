"""The head of the first page, in the manners of many offices."""

from tests.notes.word.notes import xml
from tests.word import days
from tests.word.sheet import Sheet


def _titles(sheet: Sheet, *texts: str) -> None:
    sheet.truth.titles += list(texts)
    sheet.truth.keep(texts[0])


def _when(sheet: Sheet, *, times: bool = True, venue: bool = True) -> tuple[str, str]:
    """The day and the times as printed; what the page tells of them is asked for."""
    meeting = sheet.meeting
    told, ends = days.times(meeting.starts, meeting.ends, sheet.manner.times)
    sheet.truth.head = {
        "date": meeting.day.isoformat(),
        "starts": meeting.starts if times else None,
        "ends": meeting.ends if times and ends else None,
        "venue": meeting.venue if venue else None,
    }
    if venue:
        sheet.truth.keep(meeting.venue)
    return sheet.day(meeting.day), told


def lines(sheet: Sheet) -> None:
    """A bold title and a line each for day, time and venue."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**{sheet.meeting.body}**")
    sheet.put(f"**{sheet.meeting.group}**")
    sheet.put("**Minutes**")
    sheet.put(f"Date: {day}")
    sheet.put(f"Time: {times}")
    sheet.put(f"Venue: {sheet.meeting.venue}")


def title_style(sheet: Sheet) -> None:
    """Word's own style Title, and one line for everything else."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"{sheet.meeting.body} – {sheet.meeting.group}", "Title")
    sheet.put(f"{day}, {times}, {sheet.meeting.venue}", "Subtitle")


def held_on(sheet: Sheet) -> None:
    """Everything in one sentence, bold."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    meeting = sheet.meeting
    place = f"via {meeting.venue}" if meeting.venue.startswith("Microsoft") else f"at {meeting.venue}"
    sheet.put(f"**Minutes of the {meeting.group} of {meeting.body} held on {day}, {times}, {place}**")


def held_on_two_lines(sheet: Sheet) -> None:
    """The sentence broken over two lines, in capitals, only the beginning told."""
    day, _ = _when(sheet)
    meeting = sheet.meeting
    told, ends = days.times(meeting.starts, meeting.ends, "start")
    sheet.truth.head["ends"] = meeting.ends if ends else None
    _titles(sheet, meeting.group, meeting.body)
    sheet.put(f"**{meeting.body.upper()}**")
    sheet.put(f"**MINUTES OF A MEETING OF THE {meeting.group.upper()}**")
    at = f"via {meeting.venue}" if meeting.venue.startswith("Microsoft") else f"at {meeting.venue}"
    sheet.put(f"Held on {day} at {told} {at}")


def table_of_two(sheet: Sheet) -> None:
    """A table of labels and values."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group)
    sheet.table(
        [
            ("**Meeting**", sheet.meeting.group),
            ("**Date**", day),
            ("**Time**", times),
            ("**Location**", sheet.meeting.venue),
        ]
    )


def table_of_four(sheet: Sheet) -> None:
    """A heading, then labels and values side by side."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"{sheet.meeting.body}: {sheet.meeting.group} minutes", "Heading 1")
    sheet.table([("Date:", day, "Time:", times), ("Venue:", sheet.meeting.venue, "Status:", "Approved")])


def tabs(sheet: Sheet) -> None:
    """Labels in capitals, tabs after them."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**{sheet.meeting.group}**", "Heading 1")
    sheet.put(f"**DATE:**\t\t{day}")
    sheet.put(f"**TIME:**\t\t{times}")
    sheet.put(f"**PLACE:**\t\t{sheet.meeting.venue}")


def date_only(sheet: Sheet) -> None:
    """A title with the day in it; no time, no place."""
    day, _ = _when(sheet, times=False, venue=False)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**{sheet.meeting.body}**")
    sheet.put(f"**{sheet.meeting.group} – Minutes of meeting {day}**")


def chair_on_top(sheet: Sheet) -> None:
    """Date and time in one line, location, and who chaired."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    chair = next(person for person in sheet.meeting.people if person.chair)
    sheet.put(sheet.meeting.body, "Title")
    sheet.put(sheet.meeting.group, "Heading 1")
    sheet.put(f"Date and time: {day}, {times}")
    sheet.put(f"Location: {sheet.meeting.venue}")
    sheet.put(f"Chaired by: {chair.name}")


def notes_of(sheet: Sheet) -> None:
    """NOTES OF THE MEETING, then a line with day, times and place after commas, in bold capitals and plain."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**NOTES OF THE {sheet.meeting.group.upper()} MEETING**")
    sheet.put(f"{sheet.meeting.body}")
    sheet.put(f"**{day} at {times}**")
    sheet.put(f"**{sheet.meeting.venue}**")


def meeting_was_held(sheet: Sheet) -> None:
    """A sentence as councils write it, with when it began."""
    day, _ = _when(sheet)
    meeting = sheet.meeting
    told, _ = days.times(meeting.starts, meeting.ends, "start")
    sheet.truth.head["ends"] = None
    _titles(sheet, meeting.group, meeting.body)
    sheet.put(f"**{meeting.body.upper()}**")
    sheet.put(f"**{meeting.group.upper()}**")
    place = f"by {meeting.venue}" if meeting.venue.startswith("Microsoft") else f"at {meeting.venue}"
    sheet.put(f"A meeting of the {meeting.group} was held {place} on {day}, commencing at {told}.")


def content_controls(sheet: Sheet) -> None:
    """The head as a form of Word: every value is a content control."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"**{sheet.meeting.body} – {sheet.meeting.group}**")
    for label, value in (("Date", day), ("Time", times), ("Venue", sheet.meeting.venue)):
        paragraph = sheet.put(f"{label}: ")
        run = sheet.put(value)
        control = xml("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")
        control[1].append(run._p.r_lst[0])
        run._p.getparent().remove(run._p)
        paragraph._p.append(control)


def labelled_caps_table(sheet: Sheet) -> None:
    """A row across the table with the title, then labels and values."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    table = sheet.table([("", "")])
    left, right = table.rows[0].cells
    sheet.put(f"**{sheet.meeting.body} {sheet.meeting.group} Minutes**", where=left.merge(right))
    sheet.row(table, ("DATE OF MEETING", day))
    sheet.row(table, ("TIME", times))
    sheet.row(table, ("VENUE", sheet.meeting.venue))


def quiet_lines(sheet: Sheet) -> None:
    """Nothing bold: the title, then day, times and place, a line each without labels."""
    day, times = _when(sheet)
    _titles(sheet, sheet.meeting.group, sheet.meeting.body)
    sheet.put(f"{sheet.meeting.group} meeting – {sheet.meeting.body}")
    sheet.put(day)
    sheet.put(times)
    sheet.put(sheet.meeting.venue)
