"""More manners of the items with what was said."""

from typing import Any

from docx.shared import Pt

from tests.word.flow import LISTED, by, lines, owners
from tests.word.layouts.items_tables import _body, _flow
from tests.word.sheet import Sheet


def run_in(sheet: Sheet) -> None:
    """The title in bold at the beginning of the first paragraph, a full stop after it."""
    for number, item in enumerate(sheet.meeting.items, 1):
        first, *rest = _flow(sheet, item, str(number))
        sheet.put(f"**{number}. {item.title}.** {first.text}")
        for line in rest:
            sheet.put(line.text)


def large(sheet: Sheet) -> None:
    """Titles in larger letters, neither bold nor numbered."""
    for item in sheet.meeting.items:
        told = _flow(sheet, item)
        for run in sheet.put(item.title).runs:
            run.font.size = Pt(15)
        for line in told:
            sheet.put(LISTED[line.kind].format(line.text), "List Bullet" if line.kind == "note" else None)


def table_each(sheet: Sheet) -> None:
    """A table for every item: number and title, then notes, then decisions and actions with labels at the left."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = list(lines(sheet, item, sheet.point(item, str(number))))
        table = sheet.table([(f"**{number}**", f"**{item.title}**")])
        sheet.truth.may_be_headings.add("Notes")
        notes = table.add_row().cells
        sheet.put("Notes", where=notes[0])
        _body(sheet, told, notes[1])
        for said in item.actions:
            sheet.agreed(said, "owners", "due", item=item)
            sheet.row(table, ("Action", f"{owners(sheet, said)} to {said.text}{by(sheet, said)}"))
        sheet.put("")


def number_merged_down(sheet: Sheet) -> None:
    """The cell of the number reaches over the rows of title and notes."""
    table = sheet.table([("#", "Agenda item and discussion", "Who")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        above = sheet.row(table, ("", f"**{item.title}**", ""))
        below = table.add_row().cells
        _body(sheet, told, below[1])
        rows: list[Any] = [below]
        for said in item.actions:
            sheet.agreed(said, "owners", item=item)
            rows.append(sheet.row(table, ("", f"**Action:** {said.text}", owners(sheet, said, ", "))))
        sheet.put(str(number), where=above[0].merge(rows[-1][0]))


def year_numbers(sheet: Sheet) -> None:
    """Numbers with the year behind a stroke, a colon before the title."""
    for number, item in enumerate(sheet.meeting.items, 41):
        told = _flow(sheet, item)
        sheet.put(f"**{number}/{sheet.meeting.day:%y}: {item.title}**")
        _body(sheet, told, None)


def roman(sheet: Sheet) -> None:
    """Capital letters as numbers of the items, headings of level 3."""
    for letter, item in zip("ABCDEFGHIJ", sheet.meeting.items, strict=False):
        told = _flow(sheet, item)
        sheet.put(f"{letter}. {item.title}", "Heading 3")
        for line in told:
            sheet.put(f"•  {line.text}")


def minutes_and_decisions(sheet: Sheet) -> None:
    """Three columns: item, what was discussed, what was decided or is to be done."""
    table = sheet.table([("Agenda item", "Key points of discussion", "Decisions / actions")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        cells = sheet.row(table, (f"{number}. {item.title}", "", ""))
        _body(sheet, [line for line in told if line.kind in ("sub", "note")], cells[1])
        _body(sheet, [line for line in told if line.kind == "decision"], cells[2])
        for said in item.actions:
            sheet.agreed(said, "owners", "due", item=item)
            sheet.put(f"Action: {owners(sheet, said)} to {said.text}{by(sheet, said)}", where=cells[2])
