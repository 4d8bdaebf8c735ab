"""A form that nobody has filled in."""

from tests.word.sheet import Sheet


def blank(sheet: Sheet) -> None:
    """Labels and empty cells."""
    sheet.table([("Item", "Discussion", "Action", "Owner"), *[(str(number), "", "", "") for number in range(1, 7)]])
