"""The items with what was said, in manners that were held back."""

from typing import Any

from tests.word import numbering
from tests.word.flow import LISTED, by, capital, owners
from tests.word.layouts.items_tables import _body, _flow
from tests.word.sheet import Sheet


def decision_column(sheet: Sheet) -> None:
    """Agenda item | Discussion | Decision | Action | By whom | By when."""
    table = sheet.table([("Agenda item", "Discussion", "Decision", "Action", "By whom", "By when")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        cells = sheet.row(table, (f"{number}. {item.title}", "", "", "", "", ""))
        _body(sheet, [line for line in told if line.kind != "decision"], cells[1])
        _body(sheet, [line for line in told if line.kind == "decision"], cells[2])
        for count, said in enumerate(item.actions):
            sheet.agreed(said, "owners", "due", item=item)
            row = cells if count == 0 else table.add_row().cells
            for cell, text in zip(row[3:], (capital(said.text), owners(sheet, said), sheet.due_day(said)), strict=True):
                sheet.put(text, where=cell)


def boxes(sheet: Sheet) -> None:
    """Numbered headings; every action in a box of its own between the paragraphs."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"{number}. {item.title}", "Heading 2")
        _body(sheet, told, None)
        for said in item.actions:
            sheet.agreed(said, "owners", "due", item=item)
            sheet.table([(f"**ACTION:** {owners(sheet, said)} to {said.text}{by(sheet, said)}",)])


def three_levels(sheet: Sheet) -> None:
    """Word numbers items, notes and what was decided: 1., 1.1, (a)."""
    levels = numbering.levels(sheet.document, "%1.", "%1.%2", "(%3)")
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        numbering.give(sheet.put(f"**{item.title.upper()}**"), levels, 0)
        for line in told:
            level = 2 if line.kind == "point" else 1
            numbering.give(sheet.put(LISTED[line.kind].format(line.text)), levels, level)


def item_line_and_title(sheet: Sheet) -> None:
    """“Agenda item 1” in a line of its own, the title in the next."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"Agenda item {number}")
        sheet.put(f"**{item.title}**")
        _body(sheet, told, None)


def beside_the_notes(sheet: Sheet) -> None:
    """Two columns without lines: the bold title at the left, notes at the right; no numbers."""
    table: Any = sheet.document.add_table(rows=0, cols=2)
    for item in sheet.meeting.items:
        told = _flow(sheet, item)
        cells = sheet.row(table, (f"**{item.title}**", ""))
        _body(sheet, told, cells[1])
