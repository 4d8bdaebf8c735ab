"""Public types -> JSON.

In: frozen dataclasses. Out: text, with one record on a line, so that a change of one is a change of one line. A field
keeps its name. What already stands in a list of the same file is given as a reference: a speaker is given by the
initials of one of the meeting's people, so that the file does not line up what one person said.
"""

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any

from macros.public.actions import ActionRow, CommitmentRow
from macros.public.meetings import Action, Commitment, Part, Said

REFERENCES: dict[tuple[type, str], tuple[str, str]] = {
    (Said, "speakers"): ("initials", "Initials of people of this meeting"),
    (Commitment, "speakers"): ("initials", "Initials of people of this meeting"),
    (Action, "owners"): ("initials", "Initials of people of this meeting"),
    (Part, "actions"): ("number", "Numbers of actions of this meeting"),
    (ActionRow, "place"): ("meeting.url", "Where in the notes of its meeting it stands"),
    (CommitmentRow, "place"): ("meeting.url", "Where in the notes of its meeting it stands"),
}
"""A field that refers to something: the field of that thing which is given, and what a schema says about it."""

_Getter = Callable[[Any], Any]


def text(value: Any, head: dict[str, Any]) -> str:
    """A file: the entries of `head`, then the fields of the dataclass `value`."""
    lines = [f"{_dumped(name)}: {_dumped(entry)}" for name, entry in head.items()]
    for field in fields(value):
        lines.append(f"{_dumped(field.name)}: {_listed(getattr(value, field.name))}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _listed(value: Any) -> str:
    if not isinstance(value, tuple) or not value:
        return _dumped(value)
    return "[\n" + ",\n".join(map(_dumped, value)) + "\n]"


def _dumped(value: Any) -> str:
    return _ENCODER.encode(value)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    kind = type(value)
    if kind not in _GETTERS:
        _GETTERS[kind] = [(field.name, _getter(kind, field.name)) for field in fields(value)]
    return {name: get(value) for name, get in _GETTERS[kind]}


def _getter(kind: type, name: str) -> _Getter:
    get: _Getter = attrgetter(name)
    if (kind, name) not in REFERENCES:
        return get
    refer = attrgetter(REFERENCES[kind, name][0])

    def referred(value: Any) -> Any:
        held = get(value)
        return [refer(part) for part in held] if isinstance(held, tuple) else refer(held)

    return referred


_GETTERS: dict[type, list[tuple[str, _Getter]]] = {}
_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_plain, check_circular=False)
