"""Who came and who did not, in tables as offices draw them."""

from typing import Any

from tests.word.meeting import Person
from tests.word.sheet import Sheet


def _mark(person: Person) -> str:
    """What stands in brackets after the name of the chair or of the minute taker."""
    return " (Chair)" if person.chair else " (Minutes)" if person.notetaker else ""


def table_office(sheet: Sheet) -> None:
    """Name, initials, post, organisation beneath a header row; apologies beneath a row of that name."""
    rows = [("**Name**", "**Initials**", "**Job title**", "**Organisation**")]
    rows += [_full(sheet, person) for person in sheet.meeting.having("present")]
    rows.append(("**Apologies**", "", "", ""))
    rows += [_full(sheet, person) for person in sheet.meeting.having("apologies")]
    sheet.table(rows)


def _full(sheet: Sheet, person: Person) -> tuple[str, str, str, str]:
    sheet.came(person, "initials", "post", "body", "chair", "notetaker")
    return person.titled + _mark(person), person.initials, person.post, person.body


def table_yes_no(sheet: Sheet) -> None:
    """Organisation first; the last column says who came."""
    said = {"present": "Yes", "apologies": "Apologies", "absent": "No"}
    rows = [("Agency", "Name", "Role", "Attended")]
    for person in sheet.meeting.people:
        sheet.came(person, "post", "body", "chair", "notetaker")
        rows.append((person.body, person.titled + _mark(person), person.post, said[person.came]))
    sheet.put("**Membership and attendance**")
    sheet.table(rows)


def grid_of_ticks(sheet: Sheet) -> None:
    """A column each for those present and for apologies, a tick in one of them."""
    rows = [("Member", "Designation", "Present", "Apologies")]
    for person in sheet.meeting.people:
        sheet.came(person, "post", "chair", "notetaker")
        ticks = {"present": ("✓", ""), "apologies": ("", "✓"), "absent": ("", "")}[person.came]
        rows.append((person.titled + _mark(person), person.post, *ticks))
    sheet.table(rows)


def one_cell(sheet: Sheet) -> None:
    """Two rows: a label, and a cell with a line for each person."""
    rows = []
    for label, came in (("Present:", "present"), ("Apologies:", "apologies")):
        people = [sheet.came(p, "initials", "post", "chair", "notetaker") for p in sheet.meeting.having(came)]
        names = [f"{person.titled} ({person.initials}) - {person.post}{_mark(person)}" for person in people]
        rows.append((f"**{label}**", "\n".join(names)))
    sheet.table(rows)


def two_in_a_row(sheet: Sheet) -> None:
    """Name and post of two people side by side; apologies in a line below."""
    people = [sheet.came(person, "post", "chair", "notetaker") for person in sheet.meeting.having("present")]
    pairs = [(person.titled + _mark(person), person.post) for person in people]
    pairs += [("", "")] * (len(pairs) % 2)
    sheet.put("**Present**")
    sheet.table([(*left, *right) for left, right in zip(pairs[::2], pairs[1::2], strict=True)])
    names = [person.titled for person in sheet.all_came("apologies")]
    sheet.put(f"**Apologies:** {', '.join(names)}")


def apologies_column(sheet: Sheet) -> None:
    """Those present on the left, apologies on the right, with a line for each person."""
    cells = []
    for came in ("present", "apologies"):
        people = [sheet.came(person, "post", "chair", "notetaker") for person in sheet.meeting.having(came)]
        cells.append("\n".join(f"{person.titled}, {person.post}{_mark(person)}" for person in people))
    sheet.table([("**Present**", "**Apologies**"), cells])


def codes(sheet: Sheet) -> None:
    """Initials first; P and A tell who came."""
    rows = [("Initials", "Name", "Position", "P / A")]
    for person in sheet.meeting.people:
        sheet.came(person, "initials", "post", "chair", "notetaker")
        code = {"present": "P", "apologies": "A", "absent": "-"}[person.came]
        rows.append((person.initials, person.titled + _mark(person), person.post, code))
    sheet.put("Key: P = present, A = apologies")
    sheet.table(rows)


def two_tables(sheet: Sheet) -> None:
    """A table beneath each of two headings, both with a header row."""
    for label, came in (("Present", "present"), ("Apologies", "apologies")):
        sheet.put(label, "Heading 2")
        people = sheet.all_came(came, "post", "body", "chair", "notetaker")
        rows = [(person.titled + _mark(person), person.post, person.body) for person in people]
        sheet.table([("Name", "Title", "Representing"), *rows])


def section_rows(sheet: Sheet) -> None:
    """Rows across the whole table say what the people beneath are."""
    table = sheet.table([("**Name**", "**Role**", "**Initials**")])
    for label, came in (("Present", "present"), ("Apologies", "apologies")):
        _across(sheet, table, f"**{label}**")
        for person in sheet.all_came(came, "initials", "post", "chair", "notetaker"):
            sheet.row(table, (person.titled, person.post + _mark(person), person.initials))


def _across(sheet: Sheet, table: Any, text: str) -> None:
    """A row of one cell."""
    cells = table.add_row().cells
    sheet.put(text, where=cells[0].merge(cells[-1]))


def organisations_merged(sheet: Sheet) -> None:
    """One cell for the organisation beside all its people; the last column says who came."""
    bodies = list(dict.fromkeys(person.body for person in sheet.meeting.people))
    table = sheet.table([("Organisation", "Representative", "Job title", "Present?")])
    for body in bodies:
        first: Any = None
        for person in (person for person in sheet.meeting.people if person.body == body):
            sheet.came(person, "post", "body", "chair", "notetaker")
            came = {"present": "Yes", "apologies": "Apols", "absent": "No"}[person.came]
            cells = sheet.row(table, ("" if first else body, person.titled + _mark(person), person.post, came))
            first = first.merge(cells[0]) if first else cells[0]


def name_over_post(sheet: Sheet) -> None:
    """Name and post in two lines of one cell; a tick for those who came."""
    rows = [("Name and role", "Organisation", "Attended", "Apologies")]
    for person in sheet.meeting.people:
        sheet.came(person, "post", "body", "chair", "notetaker")
        ticks = {"present": ("x", ""), "apologies": ("", "x"), "absent": ("", "")}[person.came]
        rows.append((f"**{person.titled}**{_mark(person)}\n{person.post}", person.body, *ticks))
    sheet.table(rows)


def no_header(sheet: Sheet) -> None:
    """A bold line, then a table without a header row, organisation last."""
    for label, came in (("Attendees", "present"), ("Apologies", "apologies")):
        sheet.put(f"**{label}:**")
        people = sheet.all_came(came, "post", "body", "chair", "notetaker")
        sheet.table([(person.titled + _mark(person), person.post, person.body) for person in people])


def label_rows(sheet: Sheet) -> None:
    """Chair, present, minutes and apologies as rows of a table."""
    people = sheet.all_came("present", "post", "chair", "notetaker")
    told = {person.initials: f"{person.titled} ({person.post})" for person in people}
    others = [told[person.initials] for person in people if not person.chair and not person.notetaker]
    absent = [f"{person.titled} ({person.post})" for person in sheet.all_came("apologies", "post")]
    chair = next(person.initials for person in people if person.chair)
    minutes = next(person.initials for person in people if person.notetaker)
    rows = [("Chair", told[chair]), ("Present", "\n".join(others)), ("Minutes", told[minutes])]
    sheet.table([*rows, ("Apologies", "\n".join(absent))])


def status_first(sheet: Sheet) -> None:
    """The first column says who came, for every person again."""
    rows = [("Attendance", "Name", "Organisation", "Job Title", "Initials")]
    for came, label in (("present", "In attendance"), ("apologies", "Apologies"), ("absent", "Did not attend")):
        for person in sheet.all_came(came, "initials", "post", "body", "chair", "notetaker"):
            rows.append((label, person.titled + _mark(person), person.body, person.post, person.initials))
    sheet.table(rows)


def inner_table(sheet: Sheet) -> None:
    """A table within a cell of another one."""
    outer = sheet.table([("**Present**", ""), ("**Apologies**", "")])
    for row, came in zip(outer.rows, ("present", "apologies"), strict=True):
        inner = row.cells[1].add_table(rows=0, cols=2)
        for person in sheet.all_came(came, "post", "chair", "notetaker"):
            sheet.row(inner, (person.titled + _mark(person), person.post))
