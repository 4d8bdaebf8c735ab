"""data/ -> records + problems; never stops at the first.

In: the project folder. Out: `Records`, every file as an `Entry`, and all problems of syntax and shape.
Reads each file once; follows no symlink; a file that is no record is a problem, not silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.kinds import KINDS
from macros.problem import Problem
from macros.records import source
from macros.records.models import MODELS
from macros.records.shape import fit
from macros.records.source import KeyPath, SourceFile

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
EXPECTED = "must-be-found.yml"
"""What readers must find of the records beside it: no record and never on the site."""
_IGNORED = {"README.md", "schema", "fingerprints.txt", EXPECTED}
_SITEWIDE = [kind.name for kind in KINDS.values() if not (kind.in_folder or kind.in_partnership)]
_FOLDERS = [kind.name for kind in KINDS.values() if kind.in_folder and not kind.in_partnership]
_IN_PARTNERSHIP = [kind.name for kind in KINDS.values() if kind.in_folder and kind.in_partnership]


@dataclass(frozen=True)
class Entry:
    """One record file: what it is, its model, where its lines are and whether it may be published."""

    kind: str
    id: str
    partnership: str | None
    record: Any  # the model of `kind`; None where nothing could be read
    source: SourceFile
    sound: bool

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
        """The site-wide record of that kind, or None."""
        return next((entry.record for entry in self.of(kind)), None)

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
    for file, kind, name, partnership in _files(root, problems):
        entry, faults = _entry(root, file, kind, name, partnership)
        entries.append(entry)
        problems.extend(faults)
    return Records(tuple(entries)), problems


def sitewide(root: Path, *kinds: str) -> Records:
    """Only these records for the whole site: for those who need no others, as there may be thousands."""
    return Records(tuple(_entry(root, root / "data" / f"{kind}.yml", kind, kind, None)[0] for kind in kinds))


def _entry(root: Path, file: Path, kind: str, name: str, partnership: str | None) -> tuple[Entry, list[Problem]]:
    read = source.read(root, file)
    record, fitted, faults = fit(MODELS[kind], read)
    problems = [*read.problems, *faults]
    return Entry(kind, name, partnership, record, fitted, not problems), problems


def _files(root: Path, problems: list[Problem]) -> Iterator[tuple[Path, str, str, str | None]]:
    data = root / "data"
    if not data.is_dir() or data.is_symlink():
        problems.append(Problem("data", 1, "missing-file", "the folder data/ must exist"))
        return
    known = {data / name for name in _IGNORED}
    for kind in _SITEWIDE:
        file = data / f"{kind}.yml"
        if file.exists() or file.is_symlink() or not KINDS[kind].may_be_absent:
            yield file, kind, kind, None
        known.add(file)
    yield from _partnerships(root, data / "partnerships", problems)
    for kind in _FOLDERS:
        if _is_folder(data / kind):
            yield from _record_files(root, data / kind, None, problems)
            known.add(data / kind)
    for child in sorted(data.iterdir()):
        if child not in known and child.name != "partnerships":
            problems.append(_misplaced(root, child))


def _partnerships(root: Path, folder: Path, problems: list[Problem]) -> Iterator[tuple[Path, str, str, str | None]]:
    if not folder.is_dir() or folder.is_symlink():
        problems.append(Problem("data/partnerships", 1, "missing-file", "the folder data/partnerships/ must exist"))
        return
    for home in sorted(folder.iterdir()):
        if home.is_symlink() or not home.is_dir() or not _NAME.fullmatch(home.name):
            problems.append(_misplaced(root, home))
            continue
        yield home / "partnership.yml", "partnership", home.name, home.name
        for child in sorted(home.iterdir()):
            if child.name in _IN_PARTNERSHIP and _is_folder(child):
                yield from _record_files(root, child, home.name, problems)
            elif child.name not in ("partnership.yml", EXPECTED):
                problems.append(_misplaced(root, child))


def _record_files(
    root: Path, folder: Path, partnership: str | None, problems: list[Problem]
) -> Iterator[tuple[Path, str, str, str | None]]:
    for file in sorted(folder.iterdir()):
        if file.suffix == ".yml" and _NAME.fullmatch(file.stem) and (file.is_symlink() or file.is_file()):
            yield file, folder.name, file.stem, partnership
        else:
            problems.append(_misplaced(root, file))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _misplaced(root: Path, path: Path) -> Problem:
    message = (
        "must be a record or go: files named in small letters, digits and hyphens, ending .yml, in the folder of their "
        "kind"
    )
    # A name that holds withheld words is cut off before anything is printed.
    return Problem(path.relative_to(root).as_posix(), 1, "misplaced-file", message)
