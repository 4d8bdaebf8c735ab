"""What must hold across records: one rule, one file, one id, PASS and FAIL in its docstring.

In: a `Context` (the project folder, every record, the day it is as at). Out: problems, never a value.
No comment in a data file can switch a rule off, and no setting can: every module of this folder is a rule, always.
"""

import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Literal

from macros.records import walk
from macros.records.load import Entry, Records
from macros.records.models.base import Model
from macros.records.models.sitewide import AllowedText
from macros.records.source import KeyPath

Family = Literal["redaction", "review", "reference", "fact", "text"]


@dataclass(frozen=True)
class Context:
    """What a rule may look at."""

    root: Path
    records: Records
    as_at: date
    today: date
    """The real day in London, whatever day the check is as at: what has happened cannot be after it."""
    _parts: dict[str, tuple[tuple[KeyPath, Model], ...]] = field(default_factory=dict)
    _initials: dict[str, frozenset[str]] = field(default_factory=dict)
    _passages: dict[str, tuple[walk.Passage, ...]] = field(default_factory=dict)

    def parts(self, kind: str | None = None) -> Iterator[tuple[Entry, KeyPath, Model]]:
        """Every block of every readable record, or of those of one kind; looked for once, as many rules ask."""
        for entry in self._readable(kind):
            if entry.path not in self._parts:
                self._parts[entry.path] = tuple(walk.parts(entry.record))
            yield from ((entry, where, part) for where, part in self._parts[entry.path])

    def words(self, kind: str | None = None) -> Iterator[tuple[Entry, walk.Passage]]:
        """Every passage of every readable record, or of those of one kind; likewise looked for once."""
        for entry in self._readable(kind):
            if entry.path not in self._passages:
                self._passages[entry.path] = tuple(walk.passages(entry.record))
            yield from ((entry, passage) for passage in self._passages[entry.path])

    def initials(self, entry: Entry) -> frozenset[str]:
        """The initials that a meeting's list of people gives, those of a broken entry too; none for other records."""
        if entry.kind != "meetings":
            return frozenset()
        if entry.path not in self._initials:
            self._initials[entry.path] = walk.raw(entry.source.values, "people", "initials")
        return self._initials[entry.path]

    def allowed(self) -> Iterator[tuple[Entry, int, AllowedText]]:
        """Every exception of data/allowed.yml, with its place in the list."""
        for entry in self.records.of("allowed"):
            yield from ((entry, index, allowed) for index, allowed in enumerate(entry.record.allowed))

    def _readable(self, kind: str | None) -> Iterator[Entry]:
        return (entry for entry in self.records.entries if entry.record is not None and kind in (None, entry.kind))


@cache
def all_rules() -> tuple[ModuleType, ...]:
    """Every rule module, by id: each has `ID`, `FAMILY`, `check` and a docstring with PASS and FAIL."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)
