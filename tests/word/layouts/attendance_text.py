"""Who came and who did not, in the manners of many offices."""

from collections.abc import Sequence

from tests.word.meeting import Person
from tests.word.sheet import Sheet


def _mark(person: Person) -> str:
    """What stands in brackets after the name of the chair or of the minute taker."""
    return " (Chair)" if person.chair else " (Minutes)" if person.notetaker else ""


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def running_text(sheet: Sheet) -> None:
    """Present: A (Chair), B and C. Apologies: D."""
    for label, came in (("Present", "present"), ("Apologies", "apologies")):
        people = [sheet.came(person, "chair", "notetaker") for person in sheet.meeting.having(came)]
        sheet.put(f"**{label}:** {_listed([person.titled + _mark(person) for person in people])}")


def running_text_with_posts(sheet: Sheet) -> None:
    """A name with its initials in brackets and the post after a comma; semicolons between."""
    for label, came in (("In attendance", "present"), ("Apologies for absence", "apologies")):
        people = [sheet.came(p, "initials", "post", "chair", "notetaker") for p in sheet.meeting.having(came)]
        names = [f"{person.titled} ({person.initials}), {person.post}{_mark(person)}" for person in people]
        sheet.put(f"{label}: {'; '.join(names)}.")


def lines_with_dashes(sheet: Sheet) -> None:
    """A heading, then a line each: name – post."""
    for label, came in (("Present", "present"), ("Apologies", "apologies")):
        sheet.put(f"**{label}**")
        for person in sheet.meeting.having(came):
            sheet.came(person, "post", "chair", "notetaker")
            sheet.put(f"{person.titled} – {person.post}{_mark(person)}")


def bullets(sheet: Sheet) -> None:
    """A heading, then a bullet each: name (initials), post, organisation."""
    for label, came in (("Attendees", "present"), ("Apologies received", "apologies")):
        sheet.put(label, "Heading 2")
        for person in sheet.meeting.having(came):
            sheet.came(person, "initials", "post", "body", "chair", "notetaker")
            line = f"{person.titled} ({person.initials}), {person.post}, {person.body}{_mark(person)}"
            sheet.put(line, "List Bullet")


def post_first(sheet: Sheet) -> None:
    """Post: Name, a line each; apologies in a sentence."""
    sheet.put("**Those present**")
    for person in sheet.meeting.having("present"):
        sheet.came(person, "post", "chair", "notetaker")
        sheet.put(f"{person.post}: {person.titled}{_mark(person)}")
    _apologies_sentence(sheet)


def _apologies_sentence(sheet: Sheet) -> None:
    """Apologies were received from A and B."""
    names = [person.titled for person in sheet.all_came("apologies")]
    sheet.put(f"Apologies were received from {_listed(names)}.")
