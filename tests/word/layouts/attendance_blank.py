"""A form that nobody has filled in."""

from tests.word.sheet import Sheet


def blank(sheet: Sheet) -> None:
    """Labels and empty cells."""
    sheet.table([("Name", "Role", "Organisation"), *[("", "", "")] * 6])
    sheet.put("Apologies:")
