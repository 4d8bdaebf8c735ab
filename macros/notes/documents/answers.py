"""The answers in the draft of a document, and the record with what was answered with yes.

In: a draft as it was read. Out: its answers, or the lines that have none; the values of the record, each with the line
of the draft that it comes from.
"""

import copy
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from macros.problem import Problem
from macros.records.models.base import Line, Model
from macros.records.shape import fit
from macros.records.source import KeyPath, SourceFile

OTHERS = ("glossary", "groups")
"""What a proposal may hold that goes into other records of the partnership."""
_EMPTY = "must be filled in, or its proposal answered with no"
_UNPLACED = "must be put where it belongs or left out: then delete this entry"
_UNKNOWN_CLAUSE = "must be the id of a clause of this draft"


def _in_small_letters(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


class Proposed(Model):
    """A proposal with its answer."""

    what: Line
    confirmed: Annotated[Literal["yes", "no"], BeforeValidator(_in_small_letters)]
    words: str = ""
    where: str = ""
    fields: dict[str, Any] = Field(default_factory=dict)
    clauses: tuple[dict[str, Any], ...] = ()
    replaces: tuple[str, ...] = ()


class Unplaced(Model):
    """Words for which a person finds the place."""

    text: str
    where: str = ""
    maybe: str = ""


class Answers(Model):
    """What a draft has beside the record."""

    proposed: tuple[Proposed, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


def read(draft: SourceFile) -> tuple[Answers, list[Problem]]:
    """The answers, and every line that is still without one."""
    values = draft.values
    assert isinstance(values, dict)
    asked = {name: values[name] for name in ("proposed", "unplaced") if values.get(name)}
    fitted, _, problems = fit(Answers, SourceFile(draft.path, asked, draft.lines))
    answers = fitted if isinstance(fitted, Answers) and not problems else Answers()
    unplaced = asked.get("unplaced")
    left = [(("unplaced", at), "unplaced", _UNPLACED) for at in range(len(unplaced) if unplaced else 0)]
    empty = (
        (where, "unfilled", _EMPTY)
        for at, proposal in enumerate(answers.proposed)
        if proposal.confirmed == "yes"
        for name in ("fields", "clauses")
        for where in _blank(getattr(proposal, name), ("proposed", at, name))
    )
    missing = (Problem(draft.path, draft.line(where), rule, must) for where, rule, must in (*left, *empty))
    return answers, [*problems, *missing]


def _blank(value: Any, where: KeyPath) -> Iterator[KeyPath]:
    """Where nothing stands behind a field."""
    if value in ("", []):
        yield where
    elif isinstance(value, dict | list | tuple):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _blank(inner, (*where, step))


class Merged:
    """The record's values with what was confirmed, and the line of the draft for each."""

    def __init__(self, draft: SourceFile) -> None:
        self.values: dict[str, Any] = {}
        if isinstance(draft.values, dict):
            self.values = copy.deepcopy(draft.values)
        self.lines = dict(draft.lines)
        self.problems: list[Problem] = []
        self._read = draft

    def take(self, where: KeyPath, proposal: Proposed) -> None:
        """Put the fields of one proposal into the record, and what it says of a clause into that clause."""
        for name, value in proposal.fields.items():
            self._put(self.values, name, value, (name,), (*where, "fields", name))
        for at, told in enumerate(proposal.clauses):
            self._tell((*where, "clauses", at), told, proposal.replaces)

    def _tell(self, where: KeyPath, told: dict[str, Any], replaces: tuple[str, ...]) -> None:
        for place, clause in _clauses(self.values):
            if clause.get("id") == told.get("id"):
                for name in replaces:
                    clause.pop(name, None)
                for name, value in told.items():
                    self._put(clause, name, value, (*place, name), (*where, name))
                return
        line = self._read.line((*where, "id"))
        self.problems.append(Problem(self._read.path, line, "clause", _UNKNOWN_CLAUSE))

    def _put(self, block: dict[str, Any], name: str, value: Any, to: KeyPath, came: KeyPath) -> None:
        if isinstance(value, dict) and isinstance(block.get(name), dict):
            for inner, content in value.items():
                self._put(block[name], inner, content, (*to, inner), (*came, inner))
            return
        joined = isinstance(value, list) and isinstance(block.get(name), list) and name in ("glossary", "shows")
        block[name] = [*block[name], *value] if joined else copy.deepcopy(value)
        for where, line in self._read.lines.items():
            if where[: len(came)] == came:
                self.lines[(*to, *where[len(came) :])] = line


def _clauses(values: dict[str, Any]) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    """Every clause of the record with its place."""
    holder, begins = (values["terms"], ("terms",)) if isinstance(values.get("terms"), dict) else (values, ())
    for at, section in enumerate(holder.get("sections") or ()):
        for index, clause in enumerate(section.get("clauses") or () if isinstance(section, dict) else ()):
            if isinstance(clause, dict):
                yield (*begins, "sections", at, "clauses", index), clause
