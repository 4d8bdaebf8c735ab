"""A draft -> what may be published of it. The only place where withheld words are taken out.

In: a draft whose marks are well formed. Out: the values of the public record, in the order of the file, with a marker
in the place of every mark; `openness` and the redaction entries follow from the marks and flags. What goes over follows
from the fields of the models: no list here has to name a field for it to arrive.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from macros.notes import marks
from macros.notes.drafting import NotDone
from macros.records.markers import MARKER, reasons
from macros.records.models.base import Model
from macros.records.models.draft import Draft, DraftAction, DraftItem, DraftPerson
from macros.records.models.meeting import (
    Action,
    AgendaItem,
    Attendee,
    Commitment,
    Item,
    Meeting,
    MeetingHead,
    NotePart,
    OnPriority,
    Person,
    Task,
)

Values = dict[str, Any]
_AT_END = ("next_meeting", "publication", "lifted", "corrections", "overdue", "note", "source")
"""What stands behind the actions, where people write it."""
UNNAMED = "The owner of this action is not named here."
NOT_ALL_NAMED = "Not every owner of this action is named here."


def meeting(draft: Draft, publication: Values, document: str, before: Values) -> Values:
    """The public record's values; `document` is its source where the draft names none.

    `before` is what stays of an earlier publication: redactions that were lifted, corrections.
    Raises NotDone where a field of the models would be lost on the way.
    """
    if lost := ", ".join(sorted(unplaced())):
        raise NotDone(f"Nothing here knows what to publish of these fields: {lost}. Nothing was written.")
    hidden = hidden_initials(draft)
    closed = {item.number: item.withhold for item in draft.items if item.withhold}
    held = frozenset(action.number for action in draft.actions if action.withhold or action.item in closed)
    values = {
        **{name: plain(getattr(draft, name)) for name in MeetingHead.model_fields},
        "people": [_person(draft, person, hidden) for person in draft.people],
        "items": [_item(draft, item, hidden, held) for item in draft.items],
        "actions": [_action(draft, action, hidden, closed) for action in draft.actions],
        "publication": publication,
        **before,
    }
    values["source"] = values["source"] or {"document": document}
    return _filled(in_order(values))


def unplaced() -> Iterator[str]:
    """Fields that only drafts or only records have, and that nothing here knows how to place."""
    whole = {"withhold", "openness", "redaction", "redactions"}
    head = {"people", "items", "actions", "redaction", "workflow", "publication", "lifted", "corrections", "overdue"}
    head |= {"unplaced", "dismissed"}  # never published
    for shared, draft, record, known in (
        (MeetingHead, Draft, Meeting, head),
        (Attendee, DraftPerson, Person, whole),
        (AgendaItem, DraftItem, Item, whole),
        (Task, DraftAction, Action, whole),
    ):
        alone = {*draft.model_fields, *record.model_fields} - set(shared.model_fields) - known
        yield from (f"{name} ({shared.__name__})" for name in alone)


def in_order(values: Values) -> Values:
    """The same values, with those that close a record at its end."""
    return {
        **{name: value for name, value in values.items() if name not in _AT_END},
        **{name: values[name] for name in _AT_END if name in values},
    }


def hidden_initials(draft: Draft) -> frozenset[str]:
    """Initials of everybody who is withheld or whose name has a mark: they must stand nowhere."""
    return frozenset(person.initials for person in draft.people if person.initials and is_hidden(person))


def is_hidden(person: DraftPerson) -> bool:
    """Whether a reader must not learn who this is."""
    return bool(person.withhold or (person.name and MARKER.search(marks.public(person.name))))


def plain(value: Any) -> Any:
    """A model, or a value of one, as YAML values: defaults left out, marks replaced."""
    if isinstance(value, Model):
        fields = ((name, getattr(value, name), field.default) for name, field in type(value).model_fields.items())
        shown = {name: plain(given) for name, given, default in fields if given is not None and given != default}
        # A note or a point that is nothing but text is written short, as people write it.
        return shown["text"] if list(shown) == ["text"] else shown
    if isinstance(value, tuple):
        return [plain(member) for member in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return marks.public(value) if isinstance(value, str) else value if value is None else str(value)


def _filled(values: Values) -> Values:
    return {name: value for name, value in values.items() if value not in (None, [], {}, "")}


def _entry(draft: Draft, reason: str) -> Values:
    return {"reason": reason, **plain(draft.redaction)}


def _shown_reasons(values: Any) -> tuple[str, ...]:
    """The reasons of all markers in values, each once, in order."""
    return tuple(dict.fromkeys(reason for text in texts(values) for reason in reasons(text)))


def texts(values: Any) -> Iterator[str]:
    """Every text in values."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, dict):
        yield from (text for member in values.values() for text in texts(member))
    elif isinstance(values, list):
        yield from (text for member in values for text in texts(member))


def _named(initials: Iterable[str], hidden: frozenset[str]) -> tuple[str, ...]:
    return tuple(person for person in initials if person not in hidden)


def _person(draft: Draft, person: DraftPerson, hidden: frozenset[str]) -> Values:
    if person.withhold:
        return {"attendance": person.attendance, "openness": "withheld", "redaction": _entry(draft, person.withhold)}
    values: Values = plain(person)
    if is_hidden(person):
        values.pop("initials", None)
    if person.substitute_for in hidden:
        values.pop("substitute_for", None)
    return _partly(draft, values)


def _partly(draft: Draft, values: Values) -> Values:
    """An action or a person, which may have one redaction entry."""
    shown = _shown_reasons(values)
    if not shown:
        return values
    return {**values, "openness": "partly-redacted", "redaction": _entry(draft, shown[0])}


def _item(draft: Draft, item: DraftItem, hidden: frozenset[str], held: frozenset[int]) -> Values:
    number = str(item.number)
    if item.withhold:
        return {"number": number, "openness": "withheld", "redactions": [_entry(draft, item.withhold)]}
    values: Values = plain(item)
    values.pop("parts", None)
    parts = [_part(part, hidden, held, f"{number}-{at}") for at, part in enumerate(item.parts, 1)]
    shown = _shown_reasons([values, parts])
    openness = "partly-redacted" if shown else "open"
    redactions = [_entry(draft, reason) for reason in shown]
    return _filled({**values, "openness": openness, "redactions": redactions, "parts": parts})


def _part(part: NotePart, hidden: frozenset[str], held: frozenset[int], place: str) -> Values:
    """A part of an item. An id made of withheld words would tell them; a theme, what a withheld action is about."""
    values: Values = plain(part)
    if MARKER.search(values.get("title", "")):
        values["id"] = f"part-{place}"
    if part.notes:
        values["notes"] = [plain(note.model_copy(update={"by": _named(note.by, hidden)})) for note in part.notes]
    if part.themes:
        marked = {promise.id for promise in part.commitments if MARKER.search(plain(promise)["text"])}
        values["themes"] = [plain(_without(theme, held, marked)) for theme in part.themes]
    if part.commitments:
        values["commitments"] = [
            _promise(promise, hidden, f"promise-{place}-{count}") for count, promise in enumerate(part.commitments, 1)
        ]
    return values


def _without(theme: OnPriority, held: frozenset[int], marked: Container[str]) -> OnPriority:
    actions = tuple(number for number in theme.actions if number not in held)
    return theme.model_copy(
        update={
            "actions": actions,
            "commitments": tuple(promise for promise in theme.commitments if promise not in marked),
        }
    )


def _promise(promise: Commitment, hidden: frozenset[str], made: str) -> Values:
    values: Values = plain(promise.model_copy(update={"by": _named(promise.by, hidden)}))
    return {**values, "id": made} if MARKER.search(values["text"]) else values


def _action(draft: Draft, action: DraftAction, hidden: frozenset[str], closed: Mapping[int, str]) -> Values:
    reason = action.withhold or closed.get(action.item)
    if reason:
        held = {"openness": "withheld", "redaction": _entry(draft, reason)}
        return {"number": str(action.number), "item": str(action.item), **held}
    values: Values = plain(action)
    owners = _named(action.owners, hidden)
    if len(owners) < len(action.owners):
        note = NOT_ALL_NAMED if owners else UNNAMED
        values["owners_note"] = f"{values['owners_note']} {note}" if "owners_note" in values else note
        values["owners"] = list(owners)
    return _partly(draft, _filled(values))
