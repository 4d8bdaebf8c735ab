"""The parts and the words of a record, each with its key path, whatever kind the record is.

In: a record, or one of its parts. Out: its blocks, its passages of text, what is reviewed in it, what may be
redacted in it. The rules look at records only through here and through plain attributes.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from macros.kinds import KINDS
from macros.records.load import Entry, Records
from macros.records.models.base import NOT_STATED, Line, Model, Text, When
from macros.records.models.meeting import Meeting, Redaction
from macros.records.models.review import Allowance
from macros.records.source import KeyPath

Role = Literal["text", "line", "part"]


@dataclass(frozen=True)
class Passage:
    """Words that somebody wrote: where they stand, and whether they are Markdown text or one plain line."""

    where: KeyPath
    words: str
    role: Role
    part: Model

    @property
    def field(self) -> str:
        """The name of the field that holds them."""
        return next(step for step in reversed(self.where) if isinstance(step, str))


def parts(record: Model, where: KeyPath = ()) -> Iterator[tuple[KeyPath, Model]]:
    """The record itself and every block inside it."""
    yield where, record
    for name, role in roles(type(record)):
        if role == "part":
            for path, value in _values(getattr(record, name), (*where, name)):
                yield from parts(value, path)


def passages(record: Model, where: KeyPath = ()) -> Iterator[Passage]:
    """Every text and line of the record, in its order; ids, numbers and dates are not words."""
    for path, part in parts(record, where):
        for name, role in roles(type(part)):
            if role != "part":
                for at, value in _values(getattr(part, name), (*path, name)):
                    yield Passage(at, value, role, part)


def raw(values: Any, *steps: str) -> frozenset[str]:
    """The plain values at a path of keys through blocks and lists, even of a record that is partly broken."""
    if isinstance(values, list):
        return frozenset().union(*(raw(value, *steps) for value in values))
    if steps:
        return raw(values.get(steps[0]), *steps[1:]) if isinstance(values, dict) else frozenset()
    return frozenset({values}) if isinstance(values, str) else frozenset()


@dataclass(frozen=True)
class Reviewed:
    """What carries a promise of review: a record, or a group's terms of reference."""

    entry: Entry
    where: KeyPath
    part: Any  # a model with the fields `review` and `overdue`

    def path(self, *steps: str) -> KeyPath:
        """The key path of a field of it."""
        return (*self.where, *steps)


def reviewed(records: Records) -> Iterator[Reviewed]:
    """Everything with a review that could be read whole: of a broken record no date is to be trusted."""
    for entry in records.entries:
        if not entry.sound or entry.record is None:
            continue
        part = entry.reviewed
        if part is not None:
            yield Reviewed(entry, KINDS[entry.kind].review or (), part)


def allowances(records: Records) -> Iterator[tuple[Entry, KeyPath, Allowance]]:
    """Every dated exception to the gate, and where it stands."""
    for it in reviewed(records):
        for field in ("overdue", "old_guidance"):
            if (allowance := getattr(it.part, field, None)) is not None:
                yield it.entry, it.path(field), allowance
    for entry in records.of("meetings"):
        if entry.record.overdue is not None:
            yield entry, ("overdue",), entry.record.overdue


@dataclass(frozen=True)
class Holder:
    """What is open, partly redacted or withheld in the notes of a meeting, and the entries that say why."""

    name: Literal["item", "action", "person"]
    where: KeyPath
    part: Any  # Item, Action or Person
    redactions: tuple[tuple[KeyPath, Redaction], ...]

    def words(self) -> Iterator[Passage]:
        """What can be read of it; not the words of the redaction entries themselves."""
        for passage in passages(self.part, self.where):
            if not isinstance(passage.part, Redaction):
                yield passage


def holders(meeting: Meeting) -> Iterator[Holder]:
    """Every item, action and person of the meeting."""
    for index, item in enumerate(meeting.items):
        redactions = tuple((("items", index, "redactions", n), entry) for n, entry in enumerate(item.redactions))
        yield Holder("item", ("items", index), item, redactions)
    for index, action in enumerate(meeting.actions):
        yield Holder("action", ("actions", index), action, _only(("actions", index), action.redaction))
    for index, person in enumerate(meeting.people):
        yield Holder("person", ("people", index), person, _only(("people", index), person.redaction))


def _only(where: KeyPath, redaction: Redaction | None) -> tuple[tuple[KeyPath, Redaction], ...]:
    return () if redaction is None else (((*where, "redaction"), redaction),)


def has_redaction(meeting: Meeting) -> bool:
    """Whether anything at all is kept back in these notes."""
    return any(holder.redactions or holder.part.openness != "open" for holder in holders(meeting))


@cache
def roles(model: type[Model]) -> tuple[tuple[str, Role], ...]:
    """The fields of a model that hold text, lines or blocks, in the model's order."""
    hints = get_type_hints(model, include_extras=True)
    known = ((name, _role(hints[name])) for name in model.model_fields)
    return tuple((name, role) for name, role in known if role is not None)


def dated(part: Model) -> Iterator[tuple[str, str, bool]]:
    """The name and text of every date that the part itself states, and whether it tells of what has happened."""
    for name, when in _dates(type(part)):
        text = getattr(part, name)
        if text is not None and text != NOT_STATED:
            yield name, text, when.has_happened


@cache
def _dates(model: type[Model]) -> tuple[tuple[str, When], ...]:
    hints = get_type_hints(model, include_extras=True)
    known = ((name, _when(hints[name])) for name in model.model_fields)
    return tuple((name, when) for name, when in known if when is not None)


def _when(hint: Any) -> When | None:
    if get_origin(hint) in (Union, types.UnionType):
        return next((when for when in map(_when, get_args(hint)) if when is not None), None)
    return next((mark for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, When)), None)


def _role(hint: Any) -> Role | None:
    if get_origin(hint) in (Union, types.UnionType):
        return _role(next(argument for argument in get_args(hint) if argument is not type(None)))
    if get_origin(hint) is tuple:
        return _role(get_args(hint)[0])
    if hint == Text:
        return "text"
    if hint == Line:
        return "line"
    inner = getattr(hint, "__origin__", hint)
    return "part" if isinstance(inner, type) and issubclass(inner, Model) else None


def _values(value: Any, where: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield (*where, index), entry
    elif value is not None:
        yield where, value
