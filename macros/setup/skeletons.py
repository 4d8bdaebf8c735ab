"""A record with nothing in it yet: the example of its kind, its comments kept, its facts taken out.

In: the kind of record; what is known already (its partnership, its document). Out: the text of a file. What must be
there is empty, so that the check names it; what may say “not stated” says so; what may be left out is a comment.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.kinds import KINDS
from macros.notes.drafting import blanks
from macros.records import source
from macros.records.models import MODELS
from macros.records.models.base import NOT_STATED, Model
from macros.records.models.draft import BLANKS, Draft, DraftAction, DraftItem, DraftPerson
from macros.records.models.fact import Sourced
from macros.records.models.meeting import Action, Item, Meeting, Person
from macros.records.models.review import Review
from macros.records.shape import inner_model
from macros.records.source import KeyPath, SourceFile
from macros.setup.examples import examples

_HEAD = (
    "# Fill in what is empty. Take “# ” away where you have something to say, and delete the rest of these comments.\n"
)
_AS_NOTES: dict[type[Model], type[Model]] = {Draft: Meeting, DraftItem: Item, DraftPerson: Person, DraftAction: Action}
"""A draft need say nothing yet; its skeleton has what the notes made of it must say."""
_ALWAYS: dict[str, tuple[str, ...]] = {
    "Source": ("title", "publisher"),
    "Review": ("every_months",),
    "Clause": ("text",),
    "NotePart": ("notes",),
    "Note": ("text",),
    "DraftItem": ("title", "parts"),
    "DraftPerson": ("initials", "name", "post", "organisations"),
    "DraftAction": ("text", "owners", "due"),
}
"""What most records of that part need although its type does not ask for it."""


@dataclass(frozen=True)
class _Shown:
    """An example on its way to a skeleton."""

    read: SourceFile
    lines: list[str]
    known: Mapping[str, str]
    """What is known already, by the name of its field."""

    def block(self, model: type[Model], values: Mapping[str, Any], where: KeyPath, indent: str) -> Iterator[str]:
        """The lines of a block: each field with its comments, or as a comment where it may be left out."""
        for name in self._order(model, values):
            lines = list(self._field(model, name, values[name], (*where, name), indent))
            needed = _is_needed(model, name) or name in self.known
            yield from lines if needed else (_as_comment(line, indent) for line in lines)
        if model is Review and "every_months" not in values:
            yield f"{indent}every_months:"  # the example has one of the two others

    def _order(self, model: type[Model], values: Mapping[str, Any]) -> list[str]:
        """The fields that the model has, what must be there first: the first of an entry stands behind its hyphen."""
        names = [name for name in values if name in model.model_fields]
        return sorted(names, key=lambda name: not (_is_needed(model, name) or name in self.known))

    def _field(self, model: type[Model], name: str, value: Any, where: KeyPath, indent: str) -> Iterator[str]:
        yield from (indent + line for line in self._comments(where))
        inner = inner_model(model.model_fields[name].annotation)
        if isinstance(value, dict) and inner:
            yield f"{indent}{name}:"
            yield from self.block(inner, value, where, indent + "  ")
        elif isinstance(value, list) and value and isinstance(value[0], dict) and inner:
            yield f"{indent}{name}:"
            entry = list(self.block(inner, value[0], (*where, 0), indent + "    "))
            yield from _dashed(entry, indent + "  ")
            bare = [line for line in entry if not line.lstrip().startswith("#")]
            for _ in range(1, _least(model, name)):
                yield from _dashed(bare, indent + "  ")
        elif isinstance(value, list):
            yield f"{indent}{name}:"
            yield from [f"{indent}  -{_behind(self.known.get(name))}"] * _least(model, name)
        else:
            yield f"{indent}{name}:{_behind(self.known.get(name) or _unstated(model, name))}"

    def _comments(self, where: KeyPath) -> list[str]:
        """The comments right above a place of the example, without their indentation."""
        at = self.read.lines[where] - 1
        begins = at
        while begins and self.lines[begins - 1].lstrip().startswith("#"):
            begins -= 1
        return [line.strip() for line in self.lines[begins:at]]


def text(kind: str, known: Mapping[str, str], *, draft: bool = False) -> str:
    """The skeleton of a record of that kind; of a draft of notes, with `draft`."""
    example = next(example for example in examples() if example.kind == KINDS[kind].schema)
    read = source.parse(example.path, example.text)
    model: type[Model] = Draft if draft else MODELS[kind]
    assert isinstance(read.values, dict)
    values = {name: value for name, value in read.values.items() if not (draft and name in BLANKS)}
    lines = _Shown(read, example.text.splitlines(), known).block(model, values, (), "")
    return _HEAD + "\n".join(lines) + "\n" + (blanks.text() if draft else "")


def _is_needed(model: type[Model], name: str) -> bool:
    if name in _ALWAYS.get(model.__name__, ()) or (name == "source" and issubclass(model, Sourced)):
        return True
    if model is Draft and name == "source":
        return False  # notes that are published nowhere else have none
    field = _AS_NOTES.get(model, model).model_fields.get(name)
    return field is not None and field.is_required()


def _least(model: type[Model], name: str) -> int:
    """How many entries the list must have."""
    return max((getattr(mark, "min_length", None) or 1 for mark in model.model_fields[name].metadata), default=1)


def _unstated(model: type[Model], name: str) -> str:
    field = model.model_fields[name]
    said = f"{field.description} {field.metadata}"
    return NOT_STATED if "or not-stated" in said or "_stated_date" in said else ""


def _behind(value: str | None) -> str:
    return f" {value}" if value else ""


def _as_comment(line: str, indent: str) -> str:
    inside = line[len(indent) :]
    return line if inside.startswith("#") else f"{indent}# {inside}"


def _dashed(entry: list[str], indent: str) -> Iterator[str]:
    """The lines of a block as an entry of a list; comments above its first field stand above the hyphen."""
    first = next((at for at, line in enumerate(entry) if not line.lstrip().startswith("#")), 0)
    yield from (line[2:] for line in entry[:first])
    yield f"{indent}- {entry[first].lstrip()}"
    yield from entry[first + 1 :]
