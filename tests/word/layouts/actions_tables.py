"""The table of actions at the end, in the manners of many offices, with what is still open of earlier meetings."""

from tests.word.columns import new_rows, numbered_on, old_rows
from tests.word.sheet import Sheet


def _table(sheet: Sheet, columns: dict[str, str], title: str = "") -> None:
    """A table with these headings over these columns."""
    if title:
        sheet.put(f"**{title}**")
    sheet.table([tuple(f"**{heading}**" for heading in columns), *new_rows(sheet, list(columns.values()))])


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


def rolling(sheet: Sheet) -> None:
    """One log for old and new: Ref | Date raised | Action | Owner | Due | Status | Update."""
    columns = {
        "Ref": "number",
        "Date raised": "raised",
        "Action": "action",
        "Owner": "owner",
        "Due": "due",
        "Status": "open",
        "Update": "blank",
    }
    names = list(columns.values())
    sheet.put("Rolling action log", "Heading 1")
    sheet.table([tuple(columns), *old_rows(sheet, names), *numbered_on(sheet, new_rows(sheet, names))])


def tasks(sheet: Sheet) -> None:
    """Task | Assigned to | Target date | Progress, by full name."""
    columns = {"Task": "action", "Assigned to": "names", "Target date": "due", "Progress": "blank"}
    _table(sheet, columns, "Action plan")


def posts_and_timescale(sheet: Sheet) -> None:
    """AP | Description | Lead officer | Timescale, by post."""
    columns = {"AP": "number", "Description": "sentence", "Lead officer": "posts", "Timescale": "due"}
    _table(sheet, columns, "Action points")


def raised_today(sheet: Sheet) -> None:
    """Meeting date | Item | Action | Lead | Completion date: the first day is none on which something is due."""
    columns = {
        "Meeting date": "raised",
        "Item": "item",
        "Action": "action",
        "Lead": "owner",
        "Completion date": "due",
    }
    _table(sheet, columns, "Action tracker")


def old_then_new(sheet: Sheet) -> None:
    """One table in two sections: actions of earlier meetings, new actions."""
    columns = {"No": "number", "Action": "action", "Owner": "owner", "By when": "due", "Status": "open"}
    names = list(columns.values())
    table = sheet.table([tuple(f"**{heading}**" for heading in columns)])
    new = numbered_on(sheet, new_rows(sheet, names))
    for label, rows in (("Actions from previous meetings", old_rows(sheet, names)), ("New actions", new)):
        cells = table.add_row().cells
        sheet.put(f"**{label}**", where=cells[0].merge(cells[-1]))
        for row in rows:
            sheet.row(table, row)


def new_and_completed(sheet: Sheet) -> None:
    """A table of new actions, then one of what is done."""
    columns = {"Action": "action", "Responsible person": "owner", "Deadline": "due"}
    _table(sheet, columns, "Actions agreed at this meeting")
    sheet.put("**Actions brought forward**")
    sheet.table([("Ref", "Action", "Owner", "Update"), *old_rows(sheet, ("number", "action", "owner", "blank"))])
