"""Who came and who did not, in the manners of many offices."""

from collections.abc import Sequence
from dataclasses import replace

from tests.word import numbering
from tests.word.meeting import Item, Part, Person, Said
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


def sections(sheet: Sheet) -> None:
    """Members present, those in attendance and apologies, with name, post and organisation after commas."""
    present = sheet.meeting.having("present")
    for label, people in (
        ("Members present", [person for person in present if not person.attending]),
        ("Also in attendance", [person for person in present if person.attending]),
        ("Apologies for absence", sheet.meeting.having("apologies")),
    ):
        if people:
            sheet.put(f"__{label}__")
        for person in people:
            sheet.came(person, "post", "body", "chair", "notetaker")
            sheet.put(f"{person.titled}{_mark(person)}, {person.post}, {person.body}")


def numbered_list(sheet: Sheet) -> None:
    """Word numbers those present; the initials stand before the name."""
    for label, came in (("Present:", "present"), ("Apologies:", "apologies")):
        sheet.put(f"**{label}**")
        levels = numbering.levels(sheet.document, "%1.")
        for person in sheet.all_came(came, "initials", "post", "chair", "notetaker"):
            line = f"({person.initials}) {person.titled}, {person.post}{_mark(person)}"
            numbering.give(sheet.put(line), levels, 0)


def chair_and_minutes_lines(sheet: Sheet) -> None:
    """A line for the chair, one for the minute taker, one for the others."""
    people = sheet.all_came("present", "post", "chair", "notetaker")
    others = [f"{p.titled} ({p.post})" for p in people if not p.chair and not p.notetaker]
    chair = next(person for person in people if person.chair)
    minutes = next(person for person in people if person.notetaker)
    sheet.put(f"**Chair:** {chair.titled} ({chair.post})")
    sheet.put(f"**Present:** {', '.join(others)}")
    sheet.put(f"**Minute taker:** {minutes.titled} ({minutes.post})")
    sheet.put(f"**Apologies:** {', '.join(person.titled for person in sheet.all_came('apologies'))}")


def apologies_in_the_first_item(sheet: Sheet) -> None:
    """Those present above the items; who sent apologies stands in the first of them."""
    people = sheet.all_came("present", "initials", "chair", "notetaker")
    sheet.put(f"Present: {', '.join(f'{p.titled} ({p.initials}){_mark(p)}' for p in people)}")
    names = _listed([person.titled for person in sheet.all_came("apologies")])
    told = Said("aside", f"Apologies for absence were received from {names}.")
    sheet.meeting = replace(
        sheet.meeting, items=(Item("Apologies for absence", (Part("", (told,)),)), *sheet.meeting.items)
    )


def apologies_with_the_first_item(sheet: Sheet) -> None:
    """Names with initials and posts, one a line; apologies are told in the first item that there is."""
    sheet.put("Attendees", "Heading 1")
    for person in sheet.all_came("present", "initials", "post", "chair", "notetaker"):
        sheet.put(f"{person.titled} – {person.initials} – {person.post}{_mark(person)}")
    names = _listed([person.titled for person in sheet.all_came("apologies")])
    first, *rest = sheet.meeting.items
    opening = Part("", (Said("aside", f"Apologies: {names}."), *first.parts[0].said))
    sheet.meeting = replace(sheet.meeting, items=(replace(first, parts=(opening, *first.parts[1:])), *rest))


def tabbed(sheet: Sheet) -> None:
    """Name, initials and post with tabs between, no table."""
    for label, came in (("Present", "present"), ("Apologies", "apologies")):
        sheet.put(f"**{label}**")
        for person in sheet.all_came(came, "initials", "post", "chair", "notetaker"):
            sheet.put(f"{person.titled}{_mark(person)}\t{person.initials}\t{person.post}")


def label_and_tab(sheet: Sheet) -> None:
    """The label once, then every name behind a tab."""
    for label, came in (("PRESENT:", "present"), ("APOLOGIES:", "apologies")):
        for person in sheet.all_came(came, "post", "chair", "notetaker"):
            sheet.put(f"{label}\t{person.titled}, {person.post}{_mark(person)}")
            label = ""


def deputies(sheet: Sheet) -> None:
    """A line each: name, post (for the person who could not come)."""
    sheet.put("**Attendance**")
    for person in sheet.all_came("present", "post", "chair", "notetaker", "stands_for"):
        stood = f" (for {sheet.meeting.person(person.stands_for).titled})" if person.stands_for else ""
        sheet.put(f"{person.titled}, {person.post}{stood}{_mark(person)}")
    sheet.put("**Apologies received**")
    for person in sheet.all_came("apologies", "post"):
        sheet.put(f"{person.titled}, {person.post}")


def by_screen(sheet: Sheet) -> None:
    """Some came over the telephone or by Teams, which stands after the name."""
    sheet.put("In attendance:", "Heading 3")
    for number, person in enumerate(sheet.all_came("present", "initials", "post", "chair", "notetaker")):
        came = " (by Teams)" if number % 3 == 1 else ""
        sheet.put(f"{person.titled} ({person.initials}) {person.post}{_mark(person)}{came}", "List Bullet")
    sheet.put("Apologies:", "Heading 3")
    for person in sheet.all_came("apologies", "initials", "post"):
        sheet.put(f"{person.titled} ({person.initials}) {person.post}", "List Bullet")


def councillors(sheet: Sheet) -> None:
    """Members by surname after one word, officers with their posts."""
    present = sheet.meeting.having("present")
    members = [person for person in present if not person.attending]
    for person in members:
        sheet.came(person, "chair", name=f"{person.name[0]}. {person.surname}")
    names = [f"{p.name[0]}. {p.surname}{' (Chairman)' if p.chair else ''}" for p in members]
    sheet.put(f"**Present:** Councillors {_listed(names)}")
    officers = [sheet.came(person, "post") for person in present if person.attending]
    sheet.put(f"**Officers:** {'; '.join(f'{p.name}, {p.post}' for p in officers)}")
    absent = [sheet.came(p, name=f"{p.name[0]}. {p.surname}") for p in sheet.meeting.having("apologies")]
    sheet.put(f"**Apologies:** Councillor {_listed([f'{p.name[0]}. {p.surname}' for p in absent])}")
