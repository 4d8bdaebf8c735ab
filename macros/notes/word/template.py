"""A group's record -> the form of its notes, with its members in the table of people.

In: the records and the name of a group, with its partnership where several have one of that name. Out: a `Form`.
Raises NotDone. A record holds posts and bodies and no names of people: those are filled in at each meeting.
"""

from collections.abc import Iterator

from macros.notes.drafting import NotDone
from macros.notes.word.form import NEXT, Form
from macros.records.load import Entry, Records
from macros.records.models.base import NOT_STATED
from macros.records.models.group import Group, Member

_TOP = ("Date", "Time", "Venue", "Chair", "Notes by")
_ITEMS = ("Welcome and apologies", "Actions from the last meeting", "", "", "", "Any other business")
_GUESTS, _SEATS, _ACTIONS = 2, 8, 5
_BLANK = ""


def of_group(records: Records, name: str) -> Form:
    """The form of the group that is named “executive” or “nowhere-on-sea/executive”."""
    entry = _entry(records, name)
    people = _people(records, entry.record)
    free = max(_GUESTS, _SEATS - len(people))
    return Form(
        title=_title(records, entry),
        top=tuple((label, _BLANK) for label in _TOP),
        people=(*people, *((_BLANK,) * 5,) * free),
        items=(*((title, (_BLANK,)) for title in _ITEMS), (NEXT, (_BLANK,))),
        actions=((_BLANK,) * 4,) * _ACTIONS,
    )


def _entry(records: Records, name: str) -> Entry:
    partnership, _, group = name.rpartition("/")
    named = [entry for entry in records.of("groups", partnership or None) if entry.id == group]
    if len(named) == 1:
        return named[0]
    every = ", ".join(f"{entry.partnership}/{entry.id}" for entry in named or records.of("groups"))
    raise NotDone(f"Say which group, with its partnership: {every}. Nothing was written.")


def _title(records: Records, entry: Entry) -> str:
    homes = (found.record for found in records.of("partnership", entry.partnership))
    home = next((record.short_name or record.name for record in homes), "")
    name = entry.record.name
    return name if not home or home.casefold() in name.casefold() else f"{home} {name}"


def _people(records: Records, group: Group) -> list[tuple[str, ...]]:
    """A row for each post, the chair's first."""
    listed = records.one("organisations")
    names = {body.id: body.names[-1].name for body in (listed.organisations if listed else ())}
    rows = list(dict.fromkeys(row for member in group.members for row in _rows(member, names)))
    chair = group.chairing.chair if group.chairing and group.chairing.chair != NOT_STATED else ""
    first = [row for row in rows if chair and chair.casefold() in row[0].casefold()] or ([(chair, "")] if chair else [])
    ordered = [*first, *(row for row in rows if row not in first)]
    return [(_BLANK, _BLANK, post, body, _BLANK) for post, body in ordered]


def _rows(member: Member, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Post and body of each seat that a line of members has."""
    bodies = [names[body] for body in member.organisations if body in names]
    body = bodies[0] if len(bodies) == 1 else ""
    for post in member.posts:
        yield post, body
    if member.posts:
        return
    if len(bodies) > 1:
        yield from ((_BLANK, body) for body in bodies)
        return
    yield (_BLANK, body) if member.line == body else (member.line, body)
