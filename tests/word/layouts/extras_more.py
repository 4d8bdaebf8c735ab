"""More of what else stands in files of minutes."""

from docx.enum.text import WD_BREAK

from tests.word.sheet import Sheet


def cover(sheet: Sheet) -> None:
    """A page of its own with what the reader should know first."""
    text = "Please read these minutes with the papers, and tell the secretary of any mistake within a week."
    sheet.truth.keep(text)
    sheet.put("Note to members", "Heading 2")
    sheet.put(text)
    sheet.put("").add_run().add_break(WD_BREAK.PAGE)


def members_of_the_group(sheet: Sheet) -> None:
    """To whom copies go, by post only."""
    told = ("Borough Commander", "Chief Executive", "Lead Member")
    sheet.truth.keep(*told)
    sheet.put("Copies to: " + "; ".join(told))


def approval(sheet: Sheet) -> None:
    """A box for the approval of the minutes."""
    sheet.table([("Approved as a correct record", ""), ("Signature", ""), ("Print name", "")])
