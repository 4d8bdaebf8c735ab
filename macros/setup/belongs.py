"""What goes with a partnership: what is its own, what nobody else uses, and what elsewhere rests on it.

In: the records, the name of a partnership. Out: `Going`: files and entries of lists that go, and the problems of what
must be decided first. Nothing is changed here. What belongs to it is what says so (`partnership`) or is in its folder;
a body, a number or a source goes where only that used it; a “see also” that leads to it goes, and so does what others
remark beside a procedure of it; what else names anything of it has to be decided by people.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry, Records
from macros.records.models.base import Model
from macros.records.models.fact import Source
from macros.records.models.procedure import Addition, Procedure
from macros.records.models.threshold import Level
from macros.records.source import KeyPath
from macros.rules.id_exists import REFERENCES

RULE = "rests-on-partnership"
_SEE_ALSO = {(Procedure, "related"), (Level, "procedures"), (Level, "time_limits")}
_LISTED = ("documents", "organisations", "helplines", "timescales")
_WITH_ITS_USERS = ("organisations", "helplines", "sources")
"""What goes once nobody uses it any more."""
_SOURCES = ("source", "also", "how_to_use_source")
_CALLED = {
    "documents": "a document", "organisations": "a body", "helplines": "a number", "procedures": "a procedure",
    "timescales": "a time limit",
}  # fmt: skip
Used = frozenset[tuple[str, str]]
"""What is used: of which list, and the id."""


@dataclass
class Going:
    """What goes so far."""

    records: Records
    name: str
    files: set[str] = field(default_factory=set)
    cut: dict[str, set[KeyPath]] = field(default_factory=dict)
    remarks: set[str] = field(default_factory=set)
    """Files among them that are of others, and only remark on a procedure that goes."""

    def __post_init__(self) -> None:
        before = self._used()
        self.files |= {entry.path for entry in self.records.entries if entry.partnership == self.name}
        size = -1
        while size != (size := len(self.files) + sum(map(len, self.cut.values()))):
            self._own()
            self._remarks()
            self._see_also()
            self._unused(before)

    def remaining(self) -> Iterator[tuple[Entry, KeyPath, Model]]:
        """Every part of a record that stays."""
        for entry in self.records.entries:
            if entry.record is None or entry.path in self.files:
                continue
            for where, part in walk.parts(entry.record):
                if not self.goes(entry.path, where):
                    yield entry, where, part

    def goes(self, path: str, where: KeyPath) -> bool:
        """Whether that place of a file goes, with whatever it is in."""
        cut = self.cut.get(path, ())
        return path in self.files or any(where[:length] in cut for length in range(len(where) + 1))

    def gone(self) -> Used:
        """The ids of everything that goes and that other records may name."""
        ids: set[tuple[str, str]] = set()
        for entry in self.records.entries:
            # Groups, meetings and the like have ids of their own in each partnership.
            if entry.path in self.files and entry.kind == "procedures":
                ids.add((entry.kind, entry.id))
            if entry.record is not None and entry.kind in _LISTED:
                listed = enumerate(getattr(entry.record, entry.kind))
                ids |= {(entry.kind, part.id) for at, part in listed if self.goes(entry.path, (entry.kind, at))}
        return frozenset(ids)

    def rests(self) -> Iterator[Problem]:
        """Every place that stays and names what goes."""
        gone = self.gone()
        for entry in self.records.of("additions"):
            if entry.path not in self.files and ("procedures", entry.id) in gone:
                message = f"must not add to a procedure of {self.name}: decide what becomes of it"
                yield entry.problem((), RULE, message)
        for entry, where, part in self.remaining():
            for name, place, at, used in _references(part):
                if (place, used) in gone and not self.goes(entry.path, (*where, *at)):
                    message = (
                        f"must not name {_CALLED.get(place, 'a record')} of {self.name}: decide what takes its place"
                    )
                    yield entry.problem((*where, name), RULE, message)

    def _own(self) -> None:
        for entry, where, part in list(self.remaining()):
            if getattr(part, "partnership", None) != self.name or self.goes(entry.path, where):
                continue
            if where:
                self._cut(entry, where)
            else:
                self.files.add(entry.path)

    def _remarks(self) -> None:
        """What others only remark beside a procedure that goes: it has no page any more, and none of their practice."""
        gone = self.gone()
        for entry in self.records.of("additions"):
            own: Addition = entry.record
            remarks_only = not (own.steps or own.at_steps or own.record or own.if_you_disagree)
            if entry.path not in self.files and ("procedures", entry.id) in gone and remarks_only:
                self.files.add(entry.path)
                self.remarks.add(entry.path)

    def _see_also(self) -> None:
        gone = self.gone()
        for entry, where, part in list(self.remaining()):
            for name, place, at, used in _references(part):
                if (type(part), name) in _SEE_ALSO and (place, used) in gone:
                    self._cut(entry, (*where, *at))

    def _unused(self, before: Used) -> None:
        idle = before - self._used()
        for entry, where, part in list(self.remaining()):
            if len(where) == 2 and where[0] in _WITH_ITS_USERS and self._is_idle(entry, part, idle):
                self._cut(entry, where)

    def _is_idle(self, entry: Entry, part: Any, idle: Used) -> bool:
        if isinstance(part, Source):
            return (f"{entry.kind}/sources", part.id) in idle
        return (entry.kind, part.id) in idle and not getattr(part, "national", False)

    def _cut(self, entry: Entry, where: KeyPath) -> None:
        self.cut.setdefault(entry.path, set()).add(where)

    def _used(self) -> Used:
        used: set[tuple[str, str]] = set()
        for entry, _, part in self.remaining():
            used |= {(place, name) for _, place, _, name in _references(part)}
            used |= {(f"{entry.kind}/sources", name) for name in _sources(part)}
        return frozenset(used)


def _references(part: Any) -> Iterator[tuple[str, str, KeyPath, str]]:
    """Every id that a part uses: its field, the list it is of, where it stands within the part, the id."""
    for (model, name), place in REFERENCES.items():
        value = getattr(part, name) if type(part) is model else None
        if isinstance(value, tuple):
            yield from ((name, place, (name, index), used) for index, used in enumerate(value))
        elif value is not None:
            yield name, place, (name,), value


def _sources(part: Any) -> Iterator[str]:
    for name in _SOURCES:
        value = getattr(part, name, None)
        yield from value if isinstance(value, tuple) and all(isinstance(used, str) for used in value) else ()
        if isinstance(value, str):
            yield value
