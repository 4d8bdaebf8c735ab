"""The items of the agenda with what was said, in tables as offices draw them."""

from typing import Any

from tests.word.flow import Line, capital, lines, owners
from tests.word.meeting import Item
from tests.word.sheet import Sheet

_LISTED = {"sub": "**{}**", "note": "{}", "decision": "{}", "action": "{}"}


def _flow(sheet: Sheet, item: Item, number: str | None = None) -> list[Line]:
    return list(lines(sheet, item, sheet.point(item, number)))


def _body(sheet: Sheet, told: list[Line], where: Any) -> None:
    for line in told:
        sheet.put(_LISTED[line.kind].format(line.text), where=where)


def two_columns(sheet: Sheet) -> None:
    """Number and title in a row, then an empty cell and the notes."""
    table = sheet.table([("**Item**", "**Notes**")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.row(table, (f"**{number}.**", f"**{item.title}**"))
        _body(sheet, told, table.add_row().cells[1])


def title_and_notes_in_a_cell(sheet: Sheet) -> None:
    """The number at the left, title and notes together beside it."""
    table = sheet.table([("No", "Discussion")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        cells = sheet.row(table, (str(number), f"**{item.title}**"))
        _body(sheet, told, cells[1])


def one_column(sheet: Sheet) -> None:
    """A table of one column: a row for the title, a row for the notes."""
    table = sheet.document.add_table(rows=0, cols=1)
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"**{number}. {item.title}**", where=table.add_row().cells[0])
        _body(sheet, told, table.add_row().cells[0])


def action_column(sheet: Sheet) -> None:
    """Item, discussion, and what is to be done with owner and day at the right."""
    table = sheet.table([("**Item**", "**Discussion**", "**Action**")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        cells = sheet.row(table, (str(number), f"**{item.title}**", ""))
        _body(sheet, told, cells[1])
        for said in item.actions:
            sheet.agreed(said, "owners", "due", item=item)
            by = f" by {sheet.due_day(said)}" if said.due or said.when else ""
            sheet.put(f"{owners(sheet, said)} to {said.text}{by}", where=cells[2])


def four_columns(sheet: Sheet) -> None:
    """Item | Discussion | Action | Lead."""
    table = sheet.table([("Item", "Discussion", "Action", "Lead")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        cells = sheet.row(table, (f"{number}. {item.title}", "", "", ""))
        _body(sheet, told, cells[1])
        for said in item.actions:
            sheet.agreed(said, "owners", item=item)
            sheet.put(capital(said.text), where=cells[2])
            sheet.put(owners(sheet, said, ", "), where=cells[3])
