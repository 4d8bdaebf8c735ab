"""The actions at the end, in manners that were held back."""

from tests.word.columns import new_rows, old_rows
from tests.word.flow import capital, owners
from tests.word.sheet import Sheet


def cards(sheet: Sheet) -> None:
    """A small table for every action: action, owner and deadline in rows."""
    sheet.put("Actions agreed", "Heading 2")
    for item in sheet.meeting.items:
        for said in item.actions:
            sheet.agreed(said, "owners", "due")
            rows = [("Action", capital(said.text)), ("Owner", owners(sheet, said)), ("Deadline", sheet.due_day(said))]
            sheet.table(rows)
            sheet.put("")


def deadline_first(sheet: Sheet) -> None:
    """Deadline | Owner(s) | Action."""
    sheet.put("**Actions**")
    sheet.table([("Deadline", "Owner(s)", "Action"), *new_rows(sheet, ("due", "names", "sentence"))])


def with_notes(sheet: Sheet) -> None:
    """Agenda ref | Action | Action owner | Target completion date | Update; carried forward ones below, by name."""
    headings = ("Agenda ref", "Action", "Action owner", "Target completion date", "Update")
    columns = ("item", "action", "names", "due", "blank")
    sheet.put("Action summary", "Heading 1")
    sheet.table([headings, *new_rows(sheet, columns)])
    sheet.put("Carried forward", "Heading 1")
    sheet.table([headings, *old_rows(sheet, columns)])
