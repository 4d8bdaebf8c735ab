"""The answers for Calderbrook, annotated: `partnership new --example` prints them, and they work as they are.

In: the questions with their examples. Out: the text of a file of answers.
"""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from macros.records import yaml_text
from macros.records.models.base import Model
from macros.setup.answers import Answers, note, parts_of

_HEAD = """\
# Answers for: partnership new --answers FILE
# Calderbrook is invented: no such council, police force, number or document exists. Put your own words in their place.
# Write a fact only if you have read it. Nothing is made up in the place of what you leave out.
"""
_WIDTH = 110


def text() -> str:
    """The whole file."""
    values = {name: field.examples[0] for name, field in Answers.model_fields.items() if field.examples}
    return _HEAD + "\n".join(_block(Answers, values, "", blank=True)) + "\n"


def _block(model: type[Model], values: Mapping[str, Any], indent: str, *, blank: bool = False) -> Iterator[str]:
    """The lines of every answer in `values`, each beneath its question."""
    for name, value in values.items():
        if blank:
            yield ""
        yield from _comment(model, name, indent)
        inner, several = parts_of(model, name)
        if inner is None or not value:
            dumped = yaml_text.dump({name: list(value) if isinstance(value, tuple) else value})
            yield from (indent + line for line in dumped.splitlines())
            continue
        yield f"{indent}{name}:"
        if not several:
            yield from _block(inner, value, indent + "  ")
        for number, entry in enumerate(value if several else ()):
            yield from _listed(inner, entry, indent + "  ", explained=not number)


def _listed(model: type[Model], values: Mapping[str, Any], indent: str, *, explained: bool) -> Iterator[str]:
    """One entry of a list; the questions stand in the first only."""
    lines = _block(model, values, indent + "  ") if explained else _plain(values, indent + "  ")
    dashed = False
    for line in lines:
        if dashed or line.lstrip().startswith("#"):
            # What stands above the hyphen is no further in than it.
            yield line if dashed else line[2:]
        else:
            dashed = True
            yield f"{indent}- {line[len(indent) + 2 :]}"


def _plain(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    listed = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
    yield from (indent + line for line in yaml_text.dump(listed).splitlines())


def _comment(model: type[Model], name: str, indent: str) -> Iterator[str]:
    words = f"{model.model_fields[name].description} {note(model, name, in_file=True)}".strip()
    yield from textwrap.wrap(words, _WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ")
