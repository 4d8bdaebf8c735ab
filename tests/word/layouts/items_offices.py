"""The items with what was said, as still more offices do it."""

from typing import Any

from tests.word.flow import LISTED, by, capital, lines, owners
from tests.word.layouts.items_tables import _body, _flow
from tests.word.sheet import Sheet


def labelled(sheet: Sheet) -> None:
    """A heading for each item; “Discussion” and “Outcome” in bold before notes and decisions."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"{number}. {item.title}", "Heading 2")
        notes = [line for line in told if line.kind in ("note", "point", "sub")]
        others = [line for line in told if line.kind not in ("note", "point", "sub")]
        if notes:
            sheet.truth.may_be_headings.add("Discussion")
            sheet.put("**Discussion**")
            _body(sheet, notes, None)
        if others:
            sheet.truth.may_be_headings.add("Outcome")
            sheet.put("**Outcome**")
            _body(sheet, others, None)


def point_nought(sheet: Sheet) -> None:
    """1.0 and 2.0 for the titles, 2.1 and 2.2 for the notes, tabs after them."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item)
        sheet.put(f"**{number}.0\t{item.title}**")
        for count, line in enumerate(told, 1):
            sheet.put(f"{number}.{count}\t{LISTED[line.kind].format(line.text)}")


def plain_numbers(sheet: Sheet) -> None:
    """Typed numbers before titles that are not bold; hyphens before the notes."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"{number}. {item.title}")
        for line in told:
            sheet.put(LISTED[line.kind].format(line.text) if line.kind == "sub" else f"– {line.text}")


def bold_colons(sheet: Sheet) -> None:
    """Bold and underlined titles with a colon at their end."""
    for item in sheet.meeting.items:
        told = _flow(sheet, item)
        for run in sheet.put(f"**{item.title}:**").runs:
            run.underline = True
        for line in told:
            sheet.put(LISTED[line.kind].format(line.text))


def lead_and_deadline(sheet: Sheet) -> None:
    """Item | Minutes | Lead and deadline; what is to be done stands in bold in the middle."""
    table = sheet.table([("Item", "Minutes", "Lead / deadline")])
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.row(table, (str(number), f"**{item.title}**", ""))
        cells = table.add_row().cells
        _body(sheet, told, cells[1])
        for said in item.actions:
            sheet.agreed(said, "owners", "due", item=item)
            due = sheet.due_day(said)
            sheet.row(table, ("", f"**Action: {capital(said.text)}**", f"{owners(sheet, said, '/')}\n{due}"))


def rows_with_labels(sheet: Sheet) -> None:
    """A row across the table: AGENDA ITEM 1 – TITLE; rows “Discussion” and “Actions” beneath it."""
    table: Any = sheet.document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for number, item in enumerate(sheet.meeting.items, 1):
        told = list(lines(sheet, item, sheet.point(item, str(number))))
        cells = table.add_row().cells
        sheet.put(f"**AGENDA ITEM {number} – {item.title.upper()}**", where=cells[0].merge(cells[1]))
        sheet.truth.may_be_headings |= {"Discussion", "Actions"}
        discussion = table.add_row().cells
        sheet.put("Discussion", where=discussion[0])
        _body(sheet, told, discussion[1])
        if not item.actions:
            continue
        actions = table.add_row().cells
        sheet.put("Actions", where=actions[0])
        for said in item.actions:
            sheet.agreed(said, "owners", "due", item=item)
            sheet.put(f"{owners(sheet, said)} to {said.text}{by(sheet, said)}", where=actions[1])
