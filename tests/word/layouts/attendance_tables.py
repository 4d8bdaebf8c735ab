"""Who came and who did not, in tables as offices draw them."""

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
        ticks = ("✓", "") if person.came == "present" else ("", "✓")
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
