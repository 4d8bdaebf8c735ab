"""The questions on the screen, one after the other, each answered until it fits.

In: the questions (`Answers`), ways to ask and to tell. Out: the answers as plain values, as a file would hold them, so
that both go the same way from here. An empty line leaves out what may be left out, and ends a list.
"""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from macros.records.models.base import Model
from macros.setup.answers import Answers, note, parts_of

Ask = Callable[[str], str]
Tell = Callable[[str], None]
_LIST = "One on each line; an empty line ends the list."
_OPTIONAL = "An empty line leaves it out."
_OWN_WORDS = {
    "text": "must have an answer",
    "too_short": "must have at least one",
    "literal_error": "must be one of those",
    "string_too_long": "must be shorter",
}
"""Where what the types say of themselves is no sentence for people."""


def ask_all(ask: Ask, tell: Tell) -> dict[str, Any]:
    """Every answer, by the name that it has in a file."""
    return _block(Answers, ask, tell)


def _block(model: type[Model], ask: Ask, tell: Tell) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in model.model_fields:
        answer = _answer(model, name, ask, tell)
        if answer is not None:
            values[name] = answer
    return values


def _answer(model: type[Model], name: str, ask: Ask, tell: Tell) -> Any:
    field = model.model_fields[name]
    inner, several = parts_of(model, name)
    if inner is None:
        return _several(model, name, ask, tell) if several else _one(model, name, ask, tell)
    tell(f"\n{field.description} {note(model, name)}".rstrip())
    if not several:
        return _block(inner, ask, tell)
    entries: list[Any] = []
    least = 1 if any(getattr(mark, "min_length", 0) for mark in field.metadata) else 0
    while len(entries) < least or _yes("Another?" if entries else "Is there one to enter?", ask, tell):
        entries.append(_block(inner, ask, tell))
    return entries


def _yes(question: str, ask: Ask, tell: Tell) -> bool:
    """An empty line is a no, as it ends every list."""
    while (answer := ask(f"{question} y or n").strip().lower()) not in ("y", "yes", "n", "no", ""):
        tell("It must be y or n.")
    return answer.startswith("y")


def _one(model: type[Model], name: str, ask: Ask, tell: Tell) -> str | None:
    field = model.model_fields[name]
    optional = not field.is_required()
    words = " ".join(filter(None, (field.description, note(model, name), _OPTIONAL if optional else "")))
    while True:
        given = ask(words).strip()
        if not given and optional:
            return None
        if _fits(field, given, tell):
            return given


def _several(model: type[Model], name: str, ask: Ask, tell: Tell) -> list[str]:
    field = model.model_fields[name]
    given: list[str] = []
    words = " ".join(filter(None, (field.description, note(model, name), _LIST)))
    while True:
        line = ask(words if not given else "And?").strip()
        if line and _fits(field, [*given, line], tell):
            given.append(line)
        elif not line and (given or _fits(field, given, tell)):
            return given


def _fits(field: Any, value: Any, tell: Tell) -> bool:
    """Whether an answer fits; what must be true is told, never the answer."""
    try:
        TypeAdapter(Annotated[field.annotation, Field(), *field.metadata]).validate_python(value)
    except ValidationError as error:
        fault = error.errors(include_input=False)[0]
        tell(f"It {_OWN_WORDS.get(fault['type'], fault['msg']).rstrip('.')}.")
        return False
    return True
