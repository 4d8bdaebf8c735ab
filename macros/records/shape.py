"""Plain values -> one frozen model and the problems of its shape, with lines.

In: a `SourceFile` and the model it should fit. Out: the model, or a salvaged copy of it (see `salvage`),
so that the rules can report everything else in the same run. Messages name field and line; a value or
unknown key is never quoted.
"""

from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.problem import Problem
from macros.records.models.base import Model
from macros.records.salvage import faults, salvage
from macros.records.source import KeyPath, SourceFile

_MESSAGES = {
    "missing": ("missing-field", "must have the field “{field}”"),
    "extra_forbidden": ("unknown-field", "must not stand here: {allowed}"),
    "model_type": ("wrong-type", "must be a block of “field: value” lines"),
    "model_attributes_type": ("wrong-type", "must be a block of “field: value” lines"),
    "tuple_type": ("wrong-type", "must be a list: one line for each, beginning with a hyphen and a space"),
    "too_short": ("too-short", "must hold at least {count}"),
    "too_long": ("too-long", "must hold at most {count}"),
    "string_too_long": ("too-long", "must be shorter"),
    "greater_than_equal": ("whole-number", "“{field}” must be {limit} or more"),
    "less_than_equal": ("whole-number", "“{field}” must be {limit} or less"),
}

_EMPTIED = ("tuple_type", "model_type", "model_attributes_type")


def fit(model: type[Model], source: SourceFile) -> tuple[Model | None, SourceFile, list[Problem]]:
    """`source` as `model`: the record, where its parts stand, and no problem; or what was salvaged and every problem.

    The source that comes back is the one to ask for lines: entries taken out of a list move those after them.
    """
    if not isinstance(source.values, dict):
        message = "must be a block of “field: value” lines"
        stated = source.values is not None
        return None, source, [Problem(source.path, source.line(), "wrong-type", message)] if stated else []
    try:
        return model.model_validate(source.values), source, []
    except ValidationError as error:
        problems = [_problem(model, source, detail) for detail in faults(error)]
    saved = salvage(model, source.values, source.lines)
    return saved.record, replace(source, lines=saved.lines), problems


def _problem(model: type[Model], source: SourceFile, detail: ErrorDetails) -> Problem:
    where: KeyPath = detail["loc"]
    kind = detail["type"]
    if kind == "literal_error":
        rule, message = "not-a-choice", f"“{{field}}” must be one of: {detail['ctx']['expected']}"
    elif kind in _EMPTIED and _at(source.values, where) == "":
        rule, message = "wrong-type", "“{field}” must not be empty: remove the heading or fill it"
    elif kind == "too_long" and isinstance(_at(source.values, where), str):
        rule, message = "too-long", f"“{{field}}” must have at most {detail['ctx']['max_length']} letters"
    elif kind in _MESSAGES:
        rule, message = _MESSAGES[kind]
    else:
        rule, message = kind.replace("_", "-"), f"“{{field}}” {detail['msg']}"
    if "{count}" in message:
        message = message.format(count=_count(detail["ctx"]))
    if "{limit}" in message:
        message = message.replace("{limit}", str(detail["ctx"].get("ge", detail["ctx"].get("le"))))
    if kind == "extra_forbidden":
        message = message.format(allowed=_allowed(model, where[:-1]))
    else:
        message = message.replace("{field}", str(next((p for p in reversed(where) if isinstance(p, str)), "record")))
    return Problem(source.path, source.line(where), rule, message)


def _at(values: Any, where: KeyPath) -> Any:
    """The plain value there; None where there is none."""
    for step in where:
        try:
            values = values[step]
        except (KeyError, IndexError, TypeError):
            return None
    return values


def _count(limits: dict[str, Any]) -> str:
    number = limits.get("min_length", limits.get("max_length"))
    return "one line" if number == 1 else f"{number} entries"


def _allowed(model: type[Model], where: KeyPath) -> str:
    inner: Any = model
    for step in where:
        if isinstance(step, str):
            inner = inner_model(inner.model_fields[step].annotation)
    if inner is None:
        return "the field is not known"
    return "the fields here are " + ", ".join(sorted(inner.model_fields))


def inner_model(annotation: Any) -> Any:
    """The model within a field's type, such as that of the entries of a list; None where there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()) or (getattr(annotation, "__origin__", None),):
        if argument is not None and argument is not annotation:
            inner = inner_model(argument)
            if inner is not None:
                return inner
    return None
