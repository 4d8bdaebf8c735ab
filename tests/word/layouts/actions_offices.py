"""The actions at the end, as still more offices do it."""

from tests.word.columns import new_rows, old_rows
from tests.word.flow import capital, owners
from tests.word.sheet import Sheet


def open_and_closed(sheet: Sheet) -> None:
    """Open actions, then closed ones: Action no. | Agreed action | Action owner | Due by | Date completed."""
    sheet.put("Open actions", "Heading 2")
    headings = ("Action no.", "Agreed action", "Action owner", "Due by", "Comments")
    columns = ("number", "action", "owner", "due", "blank")
    sheet.table([headings, *new_rows(sheet, columns)])
    sheet.put("Closed or carried forward from earlier meetings", "Heading 2")
    sheet.table([headings, *old_rows(sheet, columns)])


def officer_and_review(sheet: Sheet) -> None:
    """Minute no. | To be done | Officer | Deadline, in capitals."""
    headings = ("MINUTE NO.", "TO BE DONE", "OFFICER", "DEADLINE")
    sheet.table([headings, *new_rows(sheet, ("item", "sentence", "names", "due"))])


def owner_lines(sheet: Sheet) -> None:
    """AB: what is to be done – day; a line each beneath a bold heading."""
    sheet.put("**Summary of agreed actions**")
    for item in sheet.meeting.items:
        for said in item.actions:
            sheet.agreed(said, "owners", "due")
            due = sheet.due_day(said)
            sheet.put(f"{owners(sheet, said, '/')}: {capital(said.text)}{f' – {due}' if due else ''}")


def raised_and_status(sheet: Sheet) -> None:
    """Date | Ref | Action | Assigned | Target | Status: old ones first, then those of today."""
    columns = ("raised", "number", "action", "owner", "due", "open")
    rows = [*old_rows(sheet, columns), *((row[0], f"N{row[1]}", *row[2:]) for row in new_rows(sheet, columns))]
    sheet.put("Action register", "Heading 1")
    sheet.table([("Date", "Ref", "Action", "Assigned", "Target", "Status"), *rows])
