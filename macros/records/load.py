"""data/ -> records + problems; never stops at the first.

In: the project folder. Out: `Records`, every file as an `Entry`, and all problems of syntax and shape.
Reads each file once; follows no symlink; a file that is no record is a problem, not silence. Lists that stand in
several places come in the order of `macros.records.places`, and are read as one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.kinds import KINDS
from macros.problem import Problem
from macros.records import places, source
from macros.records.models import MODELS
from macros.records.models.base import Model
from macros.records.places import Found
from macros.records.shape import fit, inner_model
from macros.records.source import KeyPath, Plain, SourceFile

EXPECTED = places.EXPECTED


@dataclass(frozen=True)
class Entry:
    """One record file: what it is, its model, where its lines are and whether it may be published."""

    kind: str
    id: str
    partnership: str | None
    """The partnership in whose folder it is."""
    record: Any  # the model of `kind`; None where nothing could be read
    source: SourceFile
    sound: bool
    region: str | None = None
    """The region in whose folder it is."""
    national: bool = False
    """Whether it is in the folder of what binds all of England."""

    @property
    def path(self) -> str:
        """The file, relative to the project folder."""
        return self.source.path

    @property
    def reviewed(self) -> Any:
        """The part that promises a review: the record itself, or a group's terms of reference; None for no promise."""
        way = KINDS[self.kind].review
        if way is None:
            return None
        part = self.record
        for step in way:
            part = getattr(part, step, None)
        return part

    def problem(self, where: KeyPath, rule: str, message: str, **stops: Any) -> Problem:
        """A problem of this record at the line of `where`."""
        return Problem(self.path, self.source.line(where), rule, message, **stops)


@dataclass(frozen=True)
class Records:
    """Everything below data/."""

    entries: tuple[Entry, ...]

    def of(self, kind: str, partnership: str | None = None) -> Iterator[Entry]:
        """The readable records of a kind, of one partnership or of all."""
        for entry in self.entries:
            if entry.kind == kind and entry.record is not None and partnership in (None, entry.partnership):
                yield entry

    def one(self, kind: str) -> Any:
        """The record of that kind, or None: read as one where it stands in several places."""
        if kind not in self._ones:
            in_use = [entry.record for entry in self.in_use(kind)]
            self._ones[kind] = _joined(in_use) if in_use else None
        return self._ones[kind]

    def in_use(self, kind: str) -> tuple[Entry, ...]:
        """The readable records that the site goes by: all of them; of levels and thresholds, those nearest to it."""
        every = tuple(self.of(kind))
        if KINDS[kind].layers != "nearest":
            return every
        several = len(self.ids("partnership")) > 1
        for near in (
            () if several else tuple(entry for entry in every if entry.partnership),
            tuple(entry for entry in every if not (entry.partnership or entry.region or entry.national)),
            tuple(entry for entry in every if entry.region),
        ):
            if near:
                return tuple(entry for entry in near if entry.region == near[0].region)
        return tuple(entry for entry in every if entry.national)

    def region(self, entry: Entry) -> Any:
        """The region that a record binds; of what the site's partnerships share, the first of the site; else None."""
        site = self.one("site")
        if entry.national or entry.partnership or site is None:
            return None
        name = entry.region or next(iter(site.regions), None)
        return next((region.record for region in self.of("region") if region.region == name), None)

    def place(self, entry: Entry) -> str:
        """Whom a record binds, in a word: `national`, the region's or partnership's area; empty for this site's own."""
        if entry.national:
            return "national"
        if entry.region:
            names = (region.record.name for region in self.of("region") if region.region == entry.region)
            return str(next(names, entry.region))
        if entry.partnership:
            names = (home.record.area for home in self.of("partnership", entry.partnership))
            return str(next(names, entry.partnership))
        return ""

    @cached_property
    def _ones(self) -> dict[str, Any]:
        return {}

    def ids(self, kind: str, partnership: str | None = None) -> frozenset[str]:
        """Ids of the files of a kind, those that could not be read or were taken down included."""
        gone = (name for gone_kind, home, name in self.taken_down if gone_kind == kind and partnership in (None, home))
        here = (e.id for e in self.entries if e.kind == kind and partnership in (None, e.partnership))
        return frozenset((*here, *gone))

    @cached_property
    def taken_down(self) -> frozenset[tuple[str, str | None, str]]:
        """What was taken down and has an address: kind, partnership and id. Other records may go on naming it."""
        lines = (line for entry in self.of("taken-down") for line in entry.record.taken_down)
        return frozenset((line.kind, line.partnership, line.id) for line in lines if line.id)

    @cached_property
    def unsound(self) -> frozenset[str]:
        """Kinds with a record that could not be read whole: nobody can say that an id is missing from them."""
        return frozenset(entry.kind for entry in self.entries if not entry.sound)


def load(root: Path) -> tuple[Records, list[Problem]]:
    """Every record below `root`/data and every problem of syntax, shape and place."""
    problems: list[Problem] = []
    entries = []
    for file in places.files(root, problems):
        entry, faults = _entry(root, file)
        entries.append(entry)
        problems.extend(faults)
    return Records(tuple(_in_order(entries))), problems


def sitewide(root: Path, *kinds: str) -> Records:
    """Only these lists: for those who need no other records, as there may be thousands."""
    return Records(tuple(_entry(root, file)[0] for kind in kinds for file in places.lists(root, kind)))


def _in_order(entries: list[Entry]) -> list[Entry]:
    """The records of regions in the order in which the site names its regions."""
    site = next((entry.record for entry in entries if entry.kind == "site"), None)
    order = {name: at for at, name in enumerate(site.regions)} if site else {}

    def rank(entry: Entry) -> tuple[int, int]:
        return 0 if entry.national else 1 if entry.region else 2, order.get(entry.region or "", len(order))

    return sorted(entries, key=rank)


def _entry(root: Path, file: Found) -> tuple[Entry, list[Problem]]:
    read, home = source.read(root, file.path), file.place
    return reread(Entry(file.kind, file.id, home.partnership, None, read, False, home.region, home.national), read)


def reread(entry: Entry, read: SourceFile) -> tuple[Entry, list[Problem]]:
    """The same record with what its file says now, or would say, and every problem of syntax and shape in that."""
    values = read.values
    if entry.partnership and KINDS[entry.kind].layers:
        values = _owned(MODELS[entry.kind], values, entry.partnership)
    record, fitted, faults = fit(MODELS[entry.kind], replace(read, values=values))
    problems = [*read.problems, *faults]
    return replace(entry, record=record, source=fitted, sound=not problems), problems


def _owned(model: type[Model], values: Plain | None, partnership: str) -> Any:
    """The same values, but what may name a partnership and names none is that of the folder that it is in."""
    if not isinstance(values, dict):
        return values
    filled: dict[str, Any] = {"partnership": partnership} if "partnership" in model.model_fields else {}
    for name, value in values.items():
        field = model.model_fields.get(name)
        inner = inner_model(field.annotation) if field else None
        if inner and isinstance(value, list):
            filled[name] = [_owned(inner, part, partnership) for part in value]
        else:
            filled[name] = _owned(inner, value, partnership) if inner else value
    return filled


def _joined(records: list[Any]) -> Any:
    """Lists one after the other, everything else of the first; a source that stands twice is one."""
    first, *others = records
    if not others:
        return first
    lists = {name: value for name, value in first if isinstance(value, tuple)}
    joined = {name: tuple(part for record in records for part in getattr(record, name)) for name in lists}
    if "sources" in joined:
        named: dict[str, Any] = {}
        for part in joined["sources"]:
            # The page says of it the day on which the slower of two reviews looked.
            named[part.id] = min(named.get(part.id, part), part, key=lambda source: source.checked)
        joined["sources"] = tuple(named.values())
    return first.model_copy(update=joined)
