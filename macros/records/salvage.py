"""A record that does not fit its model -> as much of it as fits, so that the rules can look at the rest.

In: the model, the plain values, their lines and what pydantic found. Out: a model and the lines of its
key paths, or None. A salvaged record is never published: its file has a problem. A field that is missing
or does not fit gets a stand-in; a list entry that cannot be understood is taken out, and the lines of the
entries after it move with them, so that what a rule says of them still names the right line.
"""

import copy
import types
from dataclasses import dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from macros.records.models.base import Model
from macros.records.source import KeyPath

Lines = dict[KeyPath, int]

_STAND_INS = (
    "not-stated", "1900-01-01", "0", "false", "00:00", "ZZ", "https://not-stated.example/", "1", "999", "#0a5961",
    "#9adcdc",
)  # fmt: skip
_ROUNDS = 40


@dataclass(frozen=True)
class Salvaged:
    """What fits of a record, and the line of each of its key paths."""

    record: Model | None
    lines: Lines


def salvage(model: type[Model], values: dict[str, Any], lines: Lines) -> Salvaged:
    """As much of `values` as `model` can hold."""
    kept, where = copy.deepcopy(values), dict(lines)
    for _ in range(_ROUNDS):
        try:
            return Salvaged(model.model_validate(kept), where)
        except ValidationError as error:
            where = _mend_all(model, kept, where, faults(error))
    return Salvaged(None, lines)


def faults(error: ValidationError) -> list[ErrorDetails]:
    """What pydantic found, without any value, and without calling a list short because its entries have faults."""
    every = error.errors(include_input=False, include_url=False, include_context=True)
    above = {fault["loc"][:length] for fault in every for length in range(len(fault["loc"]))}
    return [fault for fault in every if fault["type"] != "too_short" or fault["loc"] not in above]


def _mend_all(model: type[Model], values: dict[str, Any], lines: Lines, details: list[ErrorDetails]) -> Lines:
    gone: KeyPath = ()
    for detail in sorted(details, key=lambda d: _last_first(d["loc"]), reverse=True):
        where = detail["loc"]
        if gone and where[: len(gone)] == gone:
            continue  # its entry was taken out, and another one stands there now
        out = _entry_to_take_out(model, where, detail["type"], lines)
        if out:
            gone = out
            del _inside(values, out[:-1])[out[-1]]
            lines = _moved_up(lines, out)
        else:
            _fill(model, values, where, detail)
    return lines


def _last_first(where: KeyPath) -> list[tuple[int, str]]:
    # Later list entries first, so that taking one out does not move those still to be taken out.
    return [(step, "") if isinstance(step, int) else (0, step) for step in where]


def _entry_to_take_out(model: type[Model], where: KeyPath, kind: str, lines: Lines) -> KeyPath:
    """The list entry that goes as a whole, or ()."""
    if isinstance(where[-1], int):
        return where
    in_list = len(where) > 1 and isinstance(where[-2], int) and where[:-1] in lines
    if in_list and kind != "extra_forbidden" and _is_choice(_hint(model, where)):
        return where[:-1]  # whether it is open or withheld is not known, so nothing can be said of it
    return ()


def _fill(model: type[Model], values: dict[str, Any], where: KeyPath, detail: ErrorDetails) -> None:
    """Put a stand-in where a value is missing or does not fit; take out what must not be there."""
    parent, field = _inside(values, where[:-1]), where[-1]
    if detail["type"] == "extra_forbidden":
        del parent[field]
    elif detail["type"] == "too_short" and isinstance(parent[field], list):
        lacking = detail["ctx"]["min_length"] - len(parent[field])
        parent[field] += [_stand_in(_hint(model, where))[0] for _ in range(lacking)]
    elif detail["type"] == "too_long" and isinstance(parent[field], list):
        del parent[field][detail["ctx"]["max_length"] :]
    else:
        hint = _hint(model, where)
        parent[field] = _stand_in(hint)
        if parent[field] == {} and type(None) in get_args(hint):
            del parent[field]  # nothing stands in for it, and it may be left out


def _inside(values: Any, where: KeyPath) -> Any:
    for step in where:
        values = values[step]
    return values


def _moved_up(lines: Lines, out: KeyPath) -> Lines:
    """The lines when the list entry `out` is no more: those of later entries move one up."""
    moved: Lines = {}
    at = len(out) - 1
    gone = int(out[at])
    for where, line in lines.items():
        index = where[at] if len(where) > at and where[:at] == out[:at] else None
        if not isinstance(index, int) or index < gone:
            moved[where] = line
        elif index > gone:
            moved[(*where[:at], index - 1, *where[at + 1 :])] = line
    return moved


def _hint(model: type[BaseModel], where: KeyPath) -> Any:
    """The type that the field at `where` is declared with."""
    hint: Any = model
    for step in where:
        if isinstance(step, str):
            hint = get_type_hints(_model_in(hint), include_extras=True)[step]
    return hint


def _model_in(hint: Any) -> type[BaseModel]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    for argument in get_args(hint):
        try:
            return _model_in(argument)
        except TypeError:
            continue
    raise TypeError("no model in this type")


def _is_choice(hint: Any) -> bool:
    return get_origin(hint) is Literal


def _stand_in(hint: Any) -> Any:
    """The plainest value that a field of this type takes; for a block an empty one, filled in the next round."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(argument for argument in get_args(hint) if argument is not type(None))
    if _is_choice(hint):
        return get_args(hint)[0]
    if get_origin(hint) is tuple:
        return [_stand_in(get_args(hint)[0])]
    for value in _STAND_INS:
        try:
            TypeAdapter(hint).validate_python(value)
        except ValidationError:
            continue
        return value
    return {}
