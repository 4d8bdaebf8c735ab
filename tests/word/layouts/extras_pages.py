"""What else stands in files of minutes: before the head, before the items, at the end."""

from dataclasses import replace

from tests.word import days
from tests.word.columns import old_rows
from tests.word.meeting import Item, Part, Said
from tests.word.sheet import Sheet


def agenda(sheet: Sheet) -> None:
    """A table of the agenda before the notes."""
    titles = [item.title for item in sheet.meeting.items]
    sheet.truth.repeat(titles)
    sheet.put("**Agenda**")
    sheet.table([("No.", "Item"), *[(str(number), title) for number, title in enumerate(titles, 1)]])


def contents(sheet: Sheet) -> None:
    """A table of contents in lines with pages."""
    titles = [item.title for item in sheet.meeting.items]
    sheet.truth.repeat(titles)
    sheet.put("Contents", "Heading 2")
    for number, title in enumerate(titles, 1):
        sheet.put(f"{number}. {title}\t{1 + number // 3}")


def document_control(sheet: Sheet) -> None:
    """A table about the document itself."""
    secretary = next(person for person in sheet.meeting.people if person.notetaker)
    rows = [
        ("Document control", ""),
        ("Version", "0.2 draft"),
        ("Author", secretary.name),
        ("Classification", "Official"),
    ]
    sheet.truth.keep("draft", secretary.name, "Official")
    sheet.table(rows)


def confidential(sheet: Sheet) -> None:
    """A statement on who may see the document."""
    text = "These minutes are shared with members in confidence and must not be passed on unless the Chair consents."
    sheet.truth.keep(text)
    sheet.put(text)


def distribution(sheet: Sheet) -> None:
    """To whom the minutes go."""
    text = "All members of the group, the elected member for children and the lay adviser."
    sheet.truth.keep(text)
    sheet.put("**Distribution:** " + text)


def glossary(sheet: Sheet) -> None:
    """Short forms and what they mean, at the end."""
    rows = [
        ("Abbreviation", "Meaning"),
        ("MASH", "Multi-agency safeguarding hub"),
        ("LADO", "Local authority designated officer"),
    ]
    for row in rows[1:]:
        sheet.truth.keep(*row)
    sheet.put("**Glossary**")
    sheet.table(rows)


def next_line(sheet: Sheet) -> None:
    """The day of the next meeting before the notes."""
    sheet.truth.following = sheet.meeting.following
    sheet.put(f"Date of next meeting: {sheet.day(sheet.meeting.following)}")


def old_actions(sheet: Sheet) -> None:
    """Before the items: what became of earlier actions."""
    columns = {
        "Ref": "number",
        "Raised": "raised",
        "Action": "action",
        "Owner": "owner",
        "Status": "open",
        "Progress": "blank",
    }
    sheet.put("**Actions from previous meetings**")
    sheet.table([tuple(columns), *old_rows(sheet, list(columns.values()))])


def next_item(sheet: Sheet) -> None:
    """The next meeting is the last item of the agenda, its day the only note."""
    start, _ = days.times(sheet.meeting.starts, sheet.meeting.ends, "start")
    sheet.truth.following = sheet.meeting.following
    told = Said("aside", f"{sheet.day(sheet.meeting.following)} at {start}, {sheet.meeting.venue}")
    last = Item("Date and time of next meeting", (Part("", (told,)),))
    sheet.meeting = replace(sheet.meeting, items=(*sheet.meeting.items, last))


def agenda_lines(sheet: Sheet) -> None:
    """The agenda as numbered lines with times before the notes."""
    sheet.truth.repeat(item.title for item in sheet.meeting.items)
    sheet.put("**AGENDA**")
    for number, item in enumerate(sheet.meeting.items, 1):
        sheet.put(f"{number}.\t{item.title}\t{5 * number} mins")


def banner(sheet: Sheet) -> None:
    """A table of one cell with how secret the document is."""
    sheet.truth.keep("Sensitive once completed")
    sheet.table([("**Official – Sensitive once completed**",)])


def papers(sheet: Sheet) -> None:
    """Which papers went with the agenda."""
    names = ("Report on the audit of records", "Slides about the new course")
    sheet.truth.keep(*names)
    sheet.put("Papers", "Heading 2")
    for number, name in enumerate(names, 1):
        sheet.put(f"Paper {number}: {name}")


def rag_key(sheet: Sheet) -> None:
    """What red, amber and green mean in the log."""
    rows = [("Red", "Not started or overdue"), ("Amber", "Under way"), ("Green", "Complete")]
    for row in rows:
        sheet.truth.keep(*row)
    sheet.table([("RAG key", ""), *rows])


def abbreviations(sheet: Sheet) -> None:
    """Short forms in lines."""
    told = {
        "MACE": "Child exploitation meeting",
        "SCR": "Single central record",
        "PHSO": "Health ombudsman",
    }
    sheet.put("**Abbreviations used**")
    for short, meaning in told.items():
        sheet.truth.keep(short, meaning)
        sheet.put(f"{short} – {meaning}")
