"""More manners of the actions at the end."""

from tests.word.columns import new_rows, old_rows
from tests.word.flow import by, capital, owners
from tests.word.sheet import Sheet


def what_who_when(sheet: Sheet) -> None:
    """What | Who | When, by full name."""
    sheet.put("To do", "Heading 2")
    sheet.table([("What", "Who", "When"), *new_rows(sheet, ("action", "names", "due"))])


def bullets(sheet: Sheet) -> None:
    """A list: owner in bold, then what is to be done and the day in brackets."""
    sheet.put("**Actions from this meeting**")
    for item in sheet.meeting.items:
        for said in item.actions:
            sheet.agreed(said, "owners", "due")
            sheet.put(f"**{owners(sheet, said)}** – {said.text} ({by(sheet, said).strip()})", "List Bullet")


def owner_first(sheet: Sheet) -> None:
    """Named lead | Task | Deadline | Complete Y/N."""
    columns = ("owner", "sentence", "due", "blank")
    sheet.table([("Named lead", "Task", "Deadline", "Complete Y/N"), *new_rows(sheet, columns)])


def outstanding_and_new(sheet: Sheet) -> None:
    """Two tables with the same headings, the first beneath “Outstanding actions”."""
    headings = ("Date agreed", "Action", "By whom", "By when", "Update")
    columns = ("raised", "action", "owner", "due", "blank")
    sheet.put("Outstanding actions", "Heading 2")
    sheet.table([headings, *old_rows(sheet, columns)])
    sheet.put("New actions", "Heading 2")
    sheet.table([headings, *new_rows(sheet, columns)])


def numbered_sentences(sheet: Sheet) -> None:
    """Numbered lines: 1. What is to be done (owner, day)."""
    sheet.put("ACTION POINTS", "Heading 1")
    number = 0
    for item in sheet.meeting.items:
        for said in item.actions:
            number += 1
            sheet.agreed(said, "owners", "due")
            sheet.put(f"{number}. {capital(said.text)} ({owners(sheet, said, '/')}, {sheet.due_day(said)})")
