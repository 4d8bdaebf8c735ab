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

from macros.models.base import Model
from macros.source import KeyPath

Lines = dict[KeyPath, int]

_STAND_INS = ("not-stated", "1900-01-01", "0", "false", "00:00", "ZZ", "https://not-stated.example/")
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
            details = error.errors(include_input=False, include_url=False, include_context=False)
        for detail in sorted(details, key=lambda d: _last_first(d["loc"]), reverse=True):
            where = _mend(model, kept, where, detail)
    return Salvaged(None, lines)


def _last_first(where: KeyPath) -> list[tuple[int, str]]:
    # Later list entries first, so that taking one out does not move those still to be taken out.
    return [(step, "") if isinstance(step, int) else (0, step) for step in where]


def _mend(model: type[Model], values: Any, lines: Lines, detail: ErrorDetails) -> Lines:
    """Take out what does not fit, or fill what is missing, in `values`; gives back the lines that then hold."""
    where: KeyPath = detail["loc"]
    parent: Any = values
    for step in where[:-1]:
        if isinstance(parent, dict) and step not in parent:
            return lines
        parent = parent[step]  # pydantic's path leads through dicts and lists only
    last = where[-1]
    if isinstance(parent, list) and isinstance(last, int):
        del parent[last]
        return _moved_up(lines, where[:-1], last)
    if not isinstance(parent, dict) or not isinstance(last, str):
        return lines
    if detail["type"] == "extra_forbidden":
        parent.pop(last, None)
        return lines
    hint = _hint(model, where)
    if _is_choice(hint) and len(where) > 1 and isinstance(where[-2], int):
        # A list entry whose choice is unknown (open or withheld?) cannot be judged: it goes as a whole.
        return _mend(model, values, lines, {**detail, "loc": where[:-1]})
    parent[last] = _stand_in(hint)
    return lines


def _moved_up(lines: Lines, of: KeyPath, taken_out: int) -> Lines:
    moved: Lines = {}
    at = len(of)
    for where, line in lines.items():
        index = where[at] if len(where) > at and where[:at] == of else None
        if not isinstance(index, int) or index < taken_out:
            moved[where] = line
        elif index > taken_out:
            moved[(*of, index - 1, *where[at + 1 :])] = line
    return moved


def _hint(model: type[BaseModel], where: KeyPath) -> Any:
    """The type that the field at `where` is declared with."""
    found: Any = model
    for step in where:
        if isinstance(step, str):
            found = get_type_hints(_model_in(found), include_extras=True)[step]
    return found


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
