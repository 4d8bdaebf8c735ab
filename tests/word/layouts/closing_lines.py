"""How the minutes end and when the next meeting is, in the manners of many offices."""

from tests.word import days
from tests.word.sheet import Sheet


def _following(sheet: Sheet) -> str:
    sheet.truth.following = sheet.meeting.following
    return sheet.day(sheet.meeting.following)


def _heading(sheet: Sheet, text: str, style: str | None = None) -> None:
    """A heading that looks as those of the items do: it may be read as one more of them."""
    sheet.truth.may_be_items.add(text.strip("*"))
    sheet.put(text, style)


def nothing(sheet: Sheet) -> None:
    """No word of a next meeting."""


def line(sheet: Sheet) -> None:
    """Date of next meeting: day."""
    sheet.put(f"Date of next meeting: {_following(sheet)}")


def bold_line_below(sheet: Sheet) -> None:
    """A bold line of its own, the day in the line below with its time."""
    _heading(sheet, "**Next meeting**")
    told, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, sheet.manner.times)
    sheet.put(f"{_following(sheet)} at {told}")


def donm(sheet: Sheet) -> None:
    """DONM: day."""
    sheet.put(f"**DONM:** {_following(sheet)}")


def sentence(sheet: Sheet) -> None:
    """The next meeting will be held on day; the chair closed the meeting."""
    sheet.truth.head["ends"] = sheet.meeting.ends
    sheet.put(f"There being no further business, the Chair closed the meeting at {sheet.meeting.ends}.")
    sheet.put(f"The next meeting will take place on {_following(sheet)}.")


def several(sheet: Sheet) -> None:
    """A heading and a list of days, the nearest first."""
    _heading(sheet, "**Dates of future meetings**")
    day = sheet.meeting.following
    for later in (day, day.replace(month=day.month + 2), day.replace(year=day.year + 1, month=1)):
        sheet.put(sheet.day(later), "List Bullet")
    sheet.truth.following = day


def signature(sheet: Sheet) -> None:
    """The day, then lines for a signature."""
    line(sheet)
    sheet.put("Signed as a true record: ……………………………… (Chair)")
    sheet.put("Date: ………………………………")


def table_row(sheet: Sheet) -> None:
    """A table of one row: label and day."""
    sheet.table([("**Date of next meeting**", _following(sheet))])


def closed_at(sheet: Sheet) -> None:
    """The meeting closed at this time; the next meeting in a sentence with weekday and time."""
    sheet.truth.head["ends"] = sheet.meeting.ends
    told, _ = days.times(sheet.meeting.ends, sheet.meeting.ends, "start")
    sheet.put(f"The meeting closed at {told}.")
    start, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, "start")
    day = days.printed(sheet.meeting.following, "weekday-ordinal")
    sheet.truth.following = sheet.meeting.following
    sheet.put(f"Next meeting: {day}, {start}, {sheet.meeting.venue}")


def to_be_confirmed(sheet: Sheet) -> None:
    """No day is known yet."""
    sheet.put("Date of next meeting: to be confirmed")


def heading_and_day(sheet: Sheet) -> None:
    """A heading of Word, the day beneath."""
    _heading(sheet, "Date and time of next meeting", "Heading 1")
    sheet.put(_following(sheet))
