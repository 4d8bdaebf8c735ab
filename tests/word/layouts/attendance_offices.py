"""Who came and who did not, as still more offices do it."""

from typing import Any

from tests.word.sheet import Sheet


def organisation_lines(sheet: Sheet) -> None:
    """Organisation – name, post; a line each."""
    for label, came in (("Representatives present", "present"), ("Apologies for absence received from", "apologies")):
        sheet.put(f"**{label}:**")
        for person in sheet.all_came(came, "post", "body", "chair", "notetaker"):
            mark = ", Chair" if person.chair else ", minutes" if person.notetaker else ""
            sheet.put(f"{person.body} – {person.titled}, {person.post}{mark}")


def name_and_role_cell(sheet: Sheet) -> None:
    """Name, role in one cell, agency beside it; a table each beneath bold labels."""
    for label, came in (("In attendance", "present"), ("Apologies", "apologies")):
        sheet.put(f"**{label}**")
        people = sheet.all_came(came, "post", "body", "chair", "notetaker")
        mark = {True: " (Chair)", False: ""}
        rows = [(f"{p.titled}{mark[p.chair]}{' (Notes)' if p.notetaker else ''}, {p.post}", p.body) for p in people]
        sheet.table([("Name / Role", "Agency"), *rows])


def grid_of_names(sheet: Sheet) -> None:
    """Names alone, three in a row; a line for the chair, one for the notes, one for apologies."""
    people = sheet.all_came("present", "chair", "notetaker")
    chair = next(person for person in people if person.chair)
    notes = next(person for person in people if person.notetaker)
    sheet.put("**Present:**")
    names = [person.titled for person in people]
    names += [""] * (-len(names) % 3)
    sheet.table([names[at : at + 3] for at in range(0, len(names), 3)])
    sheet.put(f"In the chair: {chair.titled}")
    sheet.put(f"Notes by: {notes.titled}")
    sheet.put(f"Apologies: {', '.join(person.titled for person in sheet.all_came('apologies'))}")


def present_or_apologies_column(sheet: Sheet) -> None:
    """A number, then name, designation, organisation, and a word that says who came."""
    rows = [("S/N", "Name", "Designation", "Organisation", "Present / Apologies")]
    said = {"present": "Present", "apologies": "Apologies", "absent": "No apologies"}
    for number, person in enumerate(sheet.meeting.people, 1):
        sheet.came(person, "post", "body", "chair", "notetaker")
        mark = " (Chairperson)" if person.chair else " (Secretary)" if person.notetaker else ""
        rows.append((str(number), f"{person.titled}{mark}", person.post, person.body, said[person.came]))
    sheet.table(rows)


def core_and_others(sheet: Sheet) -> None:
    """Members and officers parted by rows in capitals; a tick, or Apols."""
    table: Any = sheet.table([("**Name**", "**Position**", "**Initials**", "**Attended**")])
    members = [person for person in sheet.meeting.people if not person.attending]
    officers = [person for person in sheet.meeting.people if person.attending]
    for label, people in (("MEMBERS", members), ("OFFICERS IN ATTENDANCE", officers)):
        if not people:
            continue
        cells = table.add_row().cells
        sheet.put(f"**{label}**", where=cells[0].merge(cells[-1]))
        for person in people:
            sheet.came(person, "initials", "post", "chair", "notetaker")
            mark = " – Chair" if person.chair else " – minutes" if person.notetaker else ""
            tick = {"present": "√", "apologies": "Apols", "absent": "X"}[person.came]
            sheet.row(table, (person.titled + mark, person.post, person.initials, tick))


def initials_first_lines(sheet: Sheet) -> None:
    """AB – name, post."""
    for label, came in (("Attending", "present"), ("Not attending", "apologies")):
        sheet.put(label, "Heading 2")
        for person in sheet.all_came(came, "initials", "post", "chair", "notetaker"):
            mark = " (Chair)" if person.chair else " (minute-taker)" if person.notetaker else ""
            sheet.put(f"{person.initials} – {person.titled}, {person.post}{mark}")


def names_and_bodies(sheet: Sheet) -> None:
    """One paragraph: name (organisation) after name, initials after a comma."""
    for label, came in (("Those attending", "present"), ("Apologies", "apologies")):
        people = sheet.all_came(came, "initials", "chair")
        told = [f"{p.titled}, {p.initials} ({p.body}{'; Chair' if p.chair else ''})" for p in people]
        sheet.put(f"__{label}__: {' / '.join(told)}")
