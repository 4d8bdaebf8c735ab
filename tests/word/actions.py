"""The table of actions at the end, in the manners of many offices, with what is still open of earlier meetings."""

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


def _rows(sheet: Sheet, columns: Sequence[str]) -> list[tuple[str, ...]]:
    """A row for each action, with these columns."""
    rows = []
    pairs = [(said, item) for item in sheet.meeting.items for said in item.actions]
    told = [name for name, columns_of_it in _TOLD.items() if set(columns) & columns_of_it]
    for number, (said, item) in enumerate(pairs, 1):
        sheet.agreed(said, *told, item=item if "item" in columns else None)
        rows.append(tuple(_CELLS[column](sheet, number, said, item) for column in columns))
    return rows


_TOLD = {"owners": {"owner", "names", "posts"}, "due": {"due"}}


def _table(sheet: Sheet, columns: dict[str, str], title: str = "") -> None:
    """A table with these headings over these columns."""
    if title:
        sheet.put(f"**{title}**")
    sheet.table([tuple(f"**{heading}**" for heading in columns), *_rows(sheet, list(columns.values()))])


def owner_due(sheet: Sheet) -> None:
    """Action | Owner | Due date."""
    _table(sheet, {"Action": "action", "Owner": "owner", "Due date": "due"}, "Action log")


def number_who_when(sheet: Sheet) -> None:
    """No | Action | Who | By when, by full name."""
    columns = {"No.": "number", "Action": "sentence", "Who": "names", "By when": "due"}
    _table(sheet, columns, "Summary of actions")


def minute_ref(sheet: Sheet) -> None:
    """Minute | Action required | Responsible | Timescale."""
    columns = {"Item": "item", "Action required": "action", "Responsible": "owner", "Timescale": "due"}
    _table(sheet, columns)


def lead_deadline_status(sheet: Sheet) -> None:
    """Ref | Action | Lead | Deadline | Status | RAG."""
    columns = {
        "Ref": "number",
        "Action": "action",
        "Lead": "owner",
        "Deadline": "due",
        "Status": "open",
        "RAG": "blank",
    }
    _table(sheet, columns, "ACTIONS ARISING")


def _old_row(sheet: Sheet, old: Old) -> list[str]:
    sheet.truth.old.append(old)
    sheet.truth.keep(old.text, old.progress)
    sheet.truth.mentioned |= {sheet.meeting.person(by).name for by in old.by}
    due = days.printed(old.due, sheet.manner.due) if old.due else ""
    return [old.ref, sheet.day(old.raised), old.text, ", ".join(old.by), due, old.state]


def rolling(sheet: Sheet) -> None:
    """One log for old and new: Ref | Date raised | Action | Owner | Due | Status | Update."""
    rows = [["Ref", "Date raised", "Action", "Owner", "Due", "Status", "Update"]]
    rows += [[*_old_row(sheet, old), old.progress] for old in sheet.meeting.old]
    columns = ["number", "raised", "action", "owner", "due", "open", "blank"]
    rows += [[f"N{row[0]}", *row[1:]] for row in _rows(sheet, columns)]
    sheet.put("Rolling action log", "Heading 1")
    sheet.table(rows)


def old_actions(sheet: Sheet) -> None:
    """Before the items: what became of earlier actions."""
    rows = [["Ref", "Raised", "Action", "Owner", "Due", "Status"]]
    rows += [_old_row(sheet, old) for old in sheet.meeting.old]
    for row, old in zip(rows[1:], sheet.meeting.old, strict=True):
        row[-1] = f"{old.state}. {old.progress}"
    sheet.put("**Actions from previous meetings**")
    sheet.table(rows)
