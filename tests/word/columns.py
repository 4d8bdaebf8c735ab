"""Rows of a table of actions, column by column, new ones and those of earlier meetings."""

import re
from collections.abc import Callable, Sequence

from tests.word import days
from tests.word.flow import capital
from tests.word.meeting import Item, Old, Said
from tests.word.sheet import Sheet

Cell = Callable[[Sheet, int, Said, Item], str]

_CELLS: dict[str, Cell] = {
    "number": lambda sheet, number, said, item: str(number),
    "item": lambda sheet, number, said, item: str(1 + sheet.meeting.items.index(item)),
    "action": lambda sheet, number, said, item: capital(said.text),
    "sentence": lambda sheet, number, said, item: f"{capital(said.text)}.",
    "owner": lambda sheet, number, said, item: ", ".join(said.by),
    "names": lambda sheet, number, said, item: " and ".join(sheet.meeting.person(by).name for by in said.by),
    "posts": lambda sheet, number, said, item: " / ".join(sheet.meeting.person(by).post for by in said.by),
    "due": lambda sheet, number, said, item: sheet.due_day(said),
    "raised": lambda sheet, number, said, item: sheet.day(sheet.meeting.day),
    "open": lambda sheet, number, said, item: "Open",
    "blank": lambda sheet, number, said, item: "",
}


def new_rows(sheet: Sheet, columns: Sequence[str]) -> list[tuple[str, ...]]:
    """A row for each action, with these columns."""
    rows = []
    pairs = [(said, item) for item in sheet.meeting.items for said in item.actions]
    told = [name for name, columns_of_it in _TOLD.items() if set(columns) & columns_of_it]
    for number, (said, item) in enumerate(pairs, 1):
        sheet.agreed(said, *told, item=item if "item" in columns else None)
        rows.append(tuple(_CELLS[column](sheet, number, said, item) for column in columns))
    return rows


_TOLD = {"owners": {"owner", "names", "posts"}, "due": {"due"}}


_OLD: dict[str, Callable[[Sheet, Old], str]] = {
    "number": lambda sheet, old: old.ref,
    "item": lambda sheet, old: old.ref,
    "action": lambda sheet, old: old.text,
    "sentence": lambda sheet, old: f"{old.text}.",
    "owner": lambda sheet, old: ", ".join(old.by),
    "names": lambda sheet, old: " and ".join(sheet.meeting.person(by).name for by in old.by),
    "posts": lambda sheet, old: " / ".join(sheet.meeting.person(by).post for by in old.by),
    "due": lambda sheet, old: days.printed(old.due, sheet.manner.due) if old.due else "",
    "raised": lambda sheet, old: sheet.day(old.raised),
    "open": lambda sheet, old: old.state,
    "blank": lambda sheet, old: old.progress,
}


def numbered_on(sheet: Sheet, rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows with references that go on from those of earlier meetings."""
    last = re.split(r"(\d+)$", sheet.meeting.old[-1].ref)
    return [(f"{last[0]}{int(last[1]) + number}", *row[1:]) for number, row in enumerate(rows, 1)]


def old_rows(sheet: Sheet, columns: Sequence[str]) -> list[tuple[str, ...]]:
    """A row for each action of earlier meetings, with these columns; "blank" has the progress."""
    rows = []
    for old in sheet.meeting.old:
        sheet.truth.old.append(old)
        sheet.truth.keep(old.text, *([old.progress] if "blank" in columns else []))
        sheet.truth.mentioned |= {sheet.meeting.person(by).name for by in old.by}
        rows.append(tuple(_OLD[column](sheet, old) for column in columns))
    return rows
