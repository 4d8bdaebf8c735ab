"""The items of the agenda with what was said, in the manners of many offices."""

from typing import Any

from tests.word import numbering
from tests.word.flow import LISTED, Line, lines
from tests.word.meeting import Item
from tests.word.sheet import Sheet


def _body(sheet: Sheet, told: list[Line], where: Any = None, style: str | None = None) -> None:
    for line in told:
        styles = {"sub": None, "point": "List Bullet 2" if style else "List Bullet"}
        sheet.put(LISTED[line.kind].format(line.text), styles.get(line.kind, style), where)


def _flow(sheet: Sheet, item: Item, number: str | None = None) -> list[Line]:
    return list(lines(sheet, item, sheet.point(item, number)))


def headings(sheet: Sheet) -> None:
    """Heading 1 for the items, Heading 2 below; no numbers."""
    for item in sheet.meeting.items:
        told = _flow(sheet, item)
        sheet.put(item.title, "Heading 1")
        for line in told:
            sheet.put(line.text, "Heading 2" if line.kind == "sub" else None)


def numbered_headings(sheet: Sheet) -> None:
    """Heading 2 with a typed number."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"{number}. {item.title}", "Heading 2")
        _body(sheet, told)


def bold_numbers(sheet: Sheet) -> None:
    """Bold lines with a typed number and a tab; bullets below."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"**{number}.\t{item.title}**")
        _body(sheet, told, style="List Bullet")


def capitals(sheet: Sheet) -> None:
    """Titles in capitals, neither bold nor numbered."""
    for item in sheet.meeting.items:
        told = _flow(sheet, item)
        sheet.put(item.title.upper())
        _body(sheet, told)


def bold_lines(sheet: Sheet) -> None:
    """Titles in bold; sub-headings underlined."""
    for item in sheet.meeting.items:
        told = _flow(sheet, item)
        sheet.put(f"**{item.title}**")
        for line in told:
            sheet.put(f"__{line.text}__" if line.kind == "sub" else line.text)


def automatic(sheet: Sheet) -> None:
    """Word numbers the bold titles and the paragraphs beneath: 1, 1.1, 1.2."""
    levels = numbering.levels(sheet.document, "%1.", "%1.%2")
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        numbering.give(sheet.put(f"**{item.title}**"), levels, 0)
        for line in told:
            numbering.give(sheet.put(LISTED[line.kind].format(line.text)), levels, 1)


def typed_sub_numbers(sheet: Sheet) -> None:
    """Typed 3 and 3.1, 3.2 before each paragraph."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"**{number}  {item.title.upper()}**")
        for count, line in enumerate(told, 1):
            sheet.put(f"{number}.{count}  {LISTED[line.kind].format(line.text)}")


def list_number(sheet: Sheet) -> None:
    """Word's own style List Number for the titles, not bold; notes as plain paragraphs."""
    levels = numbering.levels(sheet.document, "%1.")
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        numbering.give(sheet.put(item.title, "List Number"), levels, 0)
        _body(sheet, told)


def lettered(sheet: Sheet) -> None:
    """Bold titles with typed numbers; Word letters the notes."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"**{number}) {item.title}**")
        levels = numbering.levels(sheet.document, "%1)", "(%2)")
        for line in told:
            paragraph = sheet.put(LISTED[line.kind].format(line.text))
            if line.kind == "note":
                numbering.give(paragraph, levels, 1)


def numbered_by_word(sheet: Sheet) -> None:
    """Heading 1 with a number that Word makes."""
    levels = numbering.levels(sheet.document, "%1.", "%1.%2")
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        numbering.give(sheet.put(item.title, "Heading 1"), levels, 0)
        for line in told:
            heading = line.kind == "sub"
            paragraph = sheet.put(line.text, "Heading 2" if heading else None)
            if heading:
                numbering.give(paragraph, levels, 1)


def underlined(sheet: Sheet) -> None:
    """Underlined titles without numbers; hyphens typed before the notes."""
    for item in sheet.meeting.items:
        told = _flow(sheet, item)
        sheet.put(f"__{item.title}__")
        for line in told:
            sheet.put(f"**{line.text}**" if line.kind == "sub" else f"- {line.text}")


def agenda_item(sheet: Sheet) -> None:
    """Item 1: title, in bold."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"**Item {number}: {item.title}**")
        _body(sheet, told)


def going_on(sheet: Sheet) -> None:
    """Numbers that go on from the last meeting, in capitals with a tab."""
    for number, item in enumerate(sheet.meeting.items, 34):
        told = _flow(sheet, item, str(number))
        sheet.put(f"**{number}.\t{item.title.upper()}**")
        _body(sheet, told)


def month_numbers(sheet: Sheet) -> None:
    """Numbers with month and year, as 05/26.1."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item)
        sheet.put(f"**{sheet.meeting.day:%m/%y}.{number} {item.title}**")
        _body(sheet, told)


def numbered_sub_headings(sheet: Sheet) -> None:
    """Headings 3 and 3.1, typed; notes beneath."""
    for number, item in enumerate(sheet.meeting.items, 1):
        told = _flow(sheet, item, str(number))
        sheet.put(f"{number} {item.title}", "Heading 1")
        count = 0
        for line in told:
            if line.kind != "sub":
                sheet.put(line.text)
                continue
            count += 1
            sheet.put(f"{number}.{count} {line.text}", "Heading 2")
