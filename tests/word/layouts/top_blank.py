"""A form that nobody has filled in."""

from tests.word.sheet import Sheet


def blank(sheet: Sheet) -> None:
    """Labels and empty cells."""
    sheet.truth.blank = True
    sheet.put("**Minutes of meeting**")
    sheet.table([("Date:", "", "Time:", ""), ("Venue:", "", "Chair:", "")])
