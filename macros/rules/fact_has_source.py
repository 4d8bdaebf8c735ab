"""A fact names the source in which it was read; general knowledge names none and says where a person should look.

PASS in level-variations:
    facts: [{text: Ask at the kiosk., source: notice, certainty: secondary}]

FAIL in level-variations:
    facts: [{text: Ask at the kiosk., certainty: secondary}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.base import Model
from macros.records.models.fact import Disagreement, Sourced
from macros.records.models.threshold import LocalName
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "fact-has-source"
FAMILY: Family = "fact"

_NOT_READ = "must not stand beside the certainty general-knowledge: nobody has read it anywhere"
_NO_SOURCE = "must have “source”: an id from “sources” of this file, unless its certainty is general-knowledge"
_NOWHERE = "must have “to_check”: where a person should look to confirm it"
_UNKNOWN = "must be the id of one of the “sources” of this file"


def check(context: Context) -> Iterator[Problem]:
    """Every fact without a source, or with one that its file lacks; general knowledge without a place to look."""
    for entry, where, part in context.parts():
        # A part without a line stands in for one that could not be read, which is a problem already.
        if isinstance(part, Sourced | Disagreement | LocalName) and where in entry.source.lines:
            known = walk.raw(entry.source.values, "sources", "id")
            for field, message in _faults(entry, part, known):
                yield entry.problem((*where, *field), ID, message)
    for entry in context.records.of("levels"):
        if entry.record.how_to_use_source not in (None, *walk.raw(entry.source.values, "sources", "id")):
            yield entry.problem(("how_to_use_source",), ID, _UNKNOWN)


def _faults(entry: Entry, part: Model, known: frozenset[str]) -> Iterator[tuple[KeyPath, str]]:
    source: str | None = getattr(part, "source", None)
    also: tuple[str, ...] = getattr(part, "also", ())
    if getattr(part, "certainty", None) == "general-knowledge":
        if source is not None or also:
            yield ("also" if source is None else "source",), _NOT_READ
        # A domain says once for all its indicators where to look.
        if isinstance(part, Sourced) and not (part.to_check or getattr(entry.record, "to_check", None)):
            yield (), _NOWHERE
        return
    if source is None:
        yield (), _NO_SOURCE
    elif source not in known:
        yield ("source",), _UNKNOWN
    for index, name in enumerate(also):
        if name not in known:
            yield ("also", index), _UNKNOWN
