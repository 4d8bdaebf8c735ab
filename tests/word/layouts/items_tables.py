"""The items of the agenda with what was said, in tables as offices draw them."""

from typing import Any

from tests.word.flow import LISTED, Line, by, capital, lines, owners
from tests.word.meeting import Item
from tests.word.sheet import Sheet


def _flow(sheet: Sheet, item: Item, number: str | None = None) -> list[Line]:
    return list(lines(sheet, item, sheet.point(item, number)))


def _body(sheet: Sheet, told: list[Line], where: Any) -> None:
    for line in told:
        sheet.put(LISTED[line.kind].format(line.text), "List Bullet" if line.kind == "point" else None, where)


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
            sheet.put(f"{owners(sheet, said)} to {said.text}{by(sheet, said)}", where=cells[2])


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


def three_columns(sheet: Sheet) -> None:
    """No | Topic | Notes."""
    table = sheet.table([("**No.**", "**Topic**", "**Notes and decisions**")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        cells = sheet.row(table, (str(number), item.title, ""))
        _body(sheet, told, cells[2])


def title_across(sheet: Sheet) -> None:
    """A row across the table for the title; beneath it notes at the left and actions at the right."""
    table = sheet.table([("**Discussion**", "**Actions**")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        cells = table.add_row().cells
        sheet.put(f"**{number}. {item.title}**", where=cells[0].merge(cells[1]))
        left, right = table.add_row().cells
        _body(sheet, told, left)
        for said in item.actions:
            sheet.agreed(said, "owners", "due", item=item)
            sheet.put(f"{owners(sheet, said)} to {said.text}{by(sheet, said, ' – ')}", where=right)


def action_rows(sheet: Sheet) -> None:
    """Every action in a row of its own below the notes."""
    table = sheet.document.add_table(rows=0, cols=2)
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.row(table, (f"**{number}**", f"**{item.title}**"))
        _body(sheet, told, table.add_row().cells[1])
        for said in item.actions:
            sheet.agreed(said, "owners", item=item)
            sheet.row(table, ("**Action**", f"{owners(sheet, said)} to {said.text}"))


def rows_of_sub_numbers(sheet: Sheet) -> None:
    """A row for the title, then a row for each paragraph: 3.1, 3.2."""
    table = sheet.table([("Ref", "Minute")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.row(table, (f"**{number}**", f"**{item.title.upper()}**"))
        for count, line in enumerate(told, 1):
            sheet.row(table, (f"{number}.{count}", LISTED[line.kind].format(line.text)))


def owner_beside(sheet: Sheet) -> None:
    """A row for each paragraph; the owner of what is to be done stands at the right of it."""
    table = sheet.table([("Item", "Minutes", "Action by")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.row(table, (f"{number}.", f"**{item.title}**", ""))
        for line in told:
            sheet.row(table, ("", LISTED[line.kind].format(line.text), ""))
        for said in item.actions:
            sheet.agreed(said, "owners", item=item)
            sheet.row(table, ("", f"{capital(said.text)}.", owners(sheet, said, "/")))


def six_columns(sheet: Sheet) -> None:
    """No | Agenda item | Discussion | Action | Owner | Due; a row more for every action but the first."""
    table = sheet.table([("No", "Agenda item", "Discussion", "Action", "Owner", "Due")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        cells = sheet.row(table, (str(number), item.title, "", "", "", ""))
        _body(sheet, told, cells[2])
        for count, said in enumerate(item.actions):
            sheet.agreed(said, "owners", "due", item=item)
            row = cells if count == 0 else table.add_row().cells
            told_of_it = (capital(said.text), owners(sheet, said, ", "), sheet.due_day(said))
            for cell, text in zip(row[3:], told_of_it, strict=True):
                sheet.put(text, where=cell)


def header_again(sheet: Sheet) -> None:
    """Two columns, the header row typed again in the middle, as on a new page."""
    table = sheet.table([("Agenda item", "Discussion and outcome")])
    for number, item in enumerate(sheet.meeting.items, 1):
        if number == 4:
            sheet.row(table, ("Agenda item", "Discussion and outcome"))
        told = _flow(sheet, item, str(number))
        cells = sheet.row(table, (f"**{number}. {item.title}**", ""))
        _body(sheet, told, cells[1])
