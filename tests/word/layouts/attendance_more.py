"""More manners of telling who came and who did not."""

from typing import Any

from tests.word.layouts.attendance_text import _listed
from tests.word.meeting import Person
from tests.word.sheet import Sheet


def pairs_side_by_side(sheet: Sheet) -> None:
    """Present at the left, apologies at the right, name and post each in a column of its own."""
    present = [(p.titled, p.post) for p in sheet.all_came("present", "post", "chair")]
    chair = next(person for person in sheet.meeting.people if person.chair)
    present[0] = (f"{chair.titled} (Chair)", chair.post)
    absent = [(p.titled, p.post) for p in sheet.all_came("apologies", "post")]
    absent += [("", "")] * (len(present) - len(absent))
    rows = [(*left, *right) for left, right in zip(present, absent, strict=True)]
    sheet.table([("**Present**", "**Role**", "**Apologies**", "**Role**"), *rows])


def given_and_family_names(sheet: Sheet) -> None:
    """First name and surname in columns of their own, as a list of members prints them."""
    rows = [("First name", "Surname", "Job title", "Organisation", "Status")]
    for person in sheet.meeting.people:
        sheet.came(person, "post", "body")
        given = " ".join(person.name.split()[:-1])
        status = {"present": "Attended", "apologies": "Apologies sent", "absent": "Absent"}[person.came]
        rows.append((given, person.surname, person.post, person.body, status))
    sheet.put("List of attendees", "Heading 2")
    sheet.table(rows)


def by_organisation(sheet: Sheet) -> None:
    """The organisation in bold, its people beneath with initials after a dash."""
    for label, came in (("ATTENDANCE", "present"), ("APOLOGIES", "apologies")):
        sheet.put(f"**{label}**")
        people = sheet.all_came(came, "initials", "post", "body", "chair", "notetaker")
        for body in dict.fromkeys(person.body for person in people):
            sheet.put(f"__{body}__")
            for person in (person for person in people if person.body == body):
                sheet.put(f"{person.titled} ({person.post}) - {person.initials}{_role(person)}")


def _role(person: Person) -> str:
    return " [Chair]" if person.chair else " [Minute taker]" if person.notetaker else ""


def pipes(sheet: Sheet) -> None:
    """Everything in two paragraphs with upright lines between."""
    for label, came in (("Attendees", "present"), ("Apologies received", "apologies")):
        people = sheet.all_came(came, "post", "body", "chair")
        told = [f"{p.titled}{' (Chair)' if p.chair else ''}, {p.post} ({p.body})" for p in people]
        sheet.put(f"**{label}** | {' | '.join(told)}")


def marks_of_several_meetings(sheet: Sheet) -> None:
    """A column for each meeting of the year; the last is this one."""
    day = sheet.meeting.day
    earlier = [f"{day.replace(month=day.month - back, day=1):%b %y}" for back in (2, 1)]
    rows = [("Member", "Post", *earlier, sheet.day(day))]
    for number, person in enumerate(sheet.meeting.people):
        sheet.came(person, "post", "chair", "notetaker")
        now = {"present": "✓", "apologies": "Apols", "absent": "✗"}[person.came]
        rows.append((f"{person.titled}{_role(person)}", person.post, "✓", "Apols" if number % 2 else "✓", now))
    sheet.put("Record of attendance", "Heading 3")
    sheet.table(rows)


def sentences(sheet: Sheet) -> None:
    """In whole sentences: the chair, those who were there, who took the minutes, who could not come."""
    people = sheet.all_came("present", "post", "chair", "notetaker")
    chair = next(person for person in people if person.chair)
    minutes = next(person for person in people if person.notetaker)
    others = [f"{p.titled} ({p.post})" for p in people if not p.chair and not p.notetaker]
    sheet.put(f"The meeting was chaired by {chair.titled} ({chair.post}).")
    sheet.put(f"Also present were {_listed(others)}.")
    sheet.put(f"Minutes were taken by {minutes.titled} ({minutes.post}).")
    sheet.put(f"Apologies were given by {_listed([p.titled for p in sheet.all_came('apologies')])}.")


def initials_in_brackets_before_post(sheet: Sheet) -> None:
    """A table of two columns without a header: name with initials, then post and body in one cell; apologies marked."""
    sheet.put("**Attendance:**")
    table: Any = sheet.document.add_table(rows=0, cols=2)
    for person in sheet.meeting.people:
        sheet.came(person, "initials", "post", "body", "chair", "notetaker")
        sign = " – apologies" if person.came != "present" else ""
        sheet.row(table, (f"{person.titled} [{person.initials}]{_role(person)}{sign}", f"{person.post}, {person.body}"))
