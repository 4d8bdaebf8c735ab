"""Who came and who did not, in manners that were held back."""

from typing import Any

from tests.word.sheet import Sheet


def name_third(sheet: Sheet) -> None:
    """A title row, a header row, then organisation, job title, name and a word for who came."""
    table = sheet.table([("", "", "", "")])
    cells = table.rows[0].cells
    sheet.put("**Attendance**", where=cells[0].merge(cells[-1]))
    sheet.row(table, ("Organisation", "Job title", "Name", "In attendance"))
    said = {"present": "Yes", "apologies": "No – apologies", "absent": "No"}
    for person in sheet.meeting.people:
        sheet.came(person, "post", "body", "chair", "notetaker")
        mark = " (Chair)" if person.chair else " (Minute taker)" if person.notetaker else ""
        sheet.row(table, (person.body, person.post, person.titled + mark, said[person.came]))


def label_merged_down(sheet: Sheet) -> None:
    """The label in a cell that reaches over all rows of its people."""
    table: Any = sheet.document.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    for label, came in (("Present", "present"), ("Apologies", "apologies")):
        rows = []
        for person in sheet.all_came(came, "initials", "post", "chair", "notetaker"):
            mark = " (Chair)" if person.chair else " (Minutes)" if person.notetaker else ""
            rows.append(sheet.row(table, ("", person.titled, person.initials, person.post + mark)))
        sheet.put(f"**{label}**", where=rows[0][0].merge(rows[-1][0]))


def post_and_body_in_brackets(sheet: Sheet) -> None:
    """A bullet each: name (post, organisation)."""
    for label, came in (("Who was there", "present"), ("Who could not come", "apologies")):
        sheet.put(f"**{label}**")
        for person in sheet.all_came(came, "post", "body", "chair", "notetaker"):
            mark = " – chair" if person.chair else " – minutes" if person.notetaker else ""
            sheet.put(f"{person.titled} ({person.post}, {person.body}){mark}", "List Bullet")


def roles_as_headings(sheet: Sheet) -> None:
    """Chair, members, minutes and apologies as small headings, people beneath."""
    present = sheet.all_came("present", "post", "chair", "notetaker")
    groups = {
        "Chair": [person for person in present if person.chair],
        "Members": [person for person in present if not person.chair and not person.notetaker],
        "Minutes": [person for person in present if person.notetaker],
        "Apologies": sheet.all_came("apologies", "post"),
    }
    for label, people in groups.items():
        sheet.put(label, "Heading 3")
        for person in people:
            sheet.put(f"{person.titled}, {person.post}")


def bold_names(sheet: Sheet) -> None:
    """A bold name, initials in brackets, then the post after a comma."""
    for label, came in (("PRESENT", "present"), ("APOLOGIES", "apologies")):
        sheet.put(f"__{label}__")
        for person in sheet.all_came(came, "initials", "post", "body", "chair", "notetaker"):
            mark = " (Chair)" if person.chair else " (Minutes)" if person.notetaker else ""
            sheet.put(f"**{person.titled}** ({person.initials}), {person.post}, {person.body}{mark}")


def semicolons_in_cells(sheet: Sheet) -> None:
    """Two rows; all people of a row in one paragraph with semicolons between."""
    rows = []
    for label, came in (("Members in attendance", "present"), ("Apologies", "apologies")):
        people = sheet.all_came(came, "initials", "post", "chair")
        told = [f"{p.titled} ({p.initials}) – {p.post}{' (Chair)' if p.chair else ''}" for p in people]
        rows.append((label, "; ".join(told)))
    sheet.table(rows)
