"""data/ as folders -> the file of each record, its kind and whom it binds.

In: the project folder. Out: files, and problems of those that are no record. What binds all of England comes first,
then what binds a region, what the partnerships of the site share, and what is a partnership's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.kinds import KINDS, Kind
from macros.problem import Problem

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
EXPECTED = "must-be-found.yml"
"""What readers must find of the records beside it: no record and never on the site."""
_IGNORED = {"README.md", "schema", "fingerprints.txt", "release.txt", "national", "regions", "partnerships"}


@dataclass(frozen=True)
class Place:
    """A folder that holds records, and whom they bind: none of the three for those that the partnerships share."""

    folder: Path
    national: bool = False
    region: str | None = None
    partnership: str | None = None

    def holds(self, kind: Kind) -> bool:
        """Whether a record of that kind may be here."""
        if kind.layers:
            return True
        of_region = kind.name == "region"
        return not self.national and (kind.in_partnership, of_region) == (bool(self.partnership), bool(self.region))


@dataclass(frozen=True)
class Found:
    """The file of one record."""

    path: Path
    kind: str
    id: str
    place: Place


def files(root: Path, problems: list[Problem]) -> Iterator[Found]:
    """The file of every record, those that must be there and are not included."""
    data = root / "data"
    if not _is_folder(data):
        problems.append(Problem("data", 1, "missing-file", "the folder data/ must exist"))
        return
    if not _is_folder(data / "partnerships"):
        problems.append(Problem("data/partnerships", 1, "missing-file", "the folder data/partnerships/ must exist"))
    lacking = {name for name, kind in KINDS.items() if _is_list(kind) and not kind.may_be_absent}
    for place in _places(root, problems):
        for found in _in_place(root, place, problems):
            lacking.discard(found.kind)
            yield found
    yield from (Found(data / f"{name}.yml", name, name, Place(data)) for name in KINDS if name in lacking)


def lists(root: Path, kind: str) -> Iterator[Found]:
    """The files of one list; where it must stand, even if nothing does."""
    every = [Found(place.folder / f"{kind}.yml", kind, kind, place) for place in _places(root, [])]
    here = [found for found in every if found.place.holds(KINDS[kind]) and _is_there(found.path)]
    yield from here or [Found(root / "data" / f"{kind}.yml", kind, kind, Place(root / "data"))]


def _is_list(kind: Kind) -> bool:
    """Whether it is one file, which a site has or reads as one; not a file for each record, partnership or region."""
    return not kind.in_folder and "*" not in kind.files


def _places(root: Path, problems: list[Problem]) -> Iterator[Place]:
    data = root / "data"
    for folder in (data / "national", data / "regions"):
        if _is_there(folder) and not _is_folder(folder):
            problems.append(_misplaced(root, folder))
    if _is_folder(data / "national"):
        yield Place(data / "national", national=True)
    for folder in _named(root, data / "regions", problems):
        yield Place(folder, region=folder.name)
    yield Place(data)
    for folder in _named(root, data / "partnerships", problems):
        yield Place(folder, partnership=folder.name)


def _named(root: Path, folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """The folders of the regions, or of the partnerships."""
    for home in sorted(folder.iterdir()) if _is_folder(folder) else ():
        if _is_folder(home) and _NAME.fullmatch(home.name):
            yield home
        else:
            problems.append(_misplaced(root, home))


def _in_place(root: Path, place: Place, problems: list[Problem]) -> Iterator[Found]:
    kinds = [kind for kind in KINDS.values() if place.holds(kind)]
    files = {f"{kind.name}.yml": kind.name for kind in kinds if not kind.in_folder}
    folders = {kind.name for kind in kinds if kind.in_folder}
    for name in ("partnership", "region"):
        # What a folder of records is about must be said, so its file is read even where there is none.
        if f"{name}.yml" in files:
            yield Found(place.folder / f"{name}.yml", name, place.folder.name, place)
            del files[f"{name}.yml"]
    own = {*_IGNORED} if place == Place(place.folder) else {"partnership.yml" if place.partnership else "region.yml"}
    for child in sorted(place.folder.iterdir()):
        if child.name in files:
            yield Found(child, files[child.name], files[child.name], place)
        elif child.name in folders and _is_folder(child):
            yield from _in_folder(root, child, place, problems)
        elif child.name not in own and child.name != EXPECTED:
            problems.append(_misplaced(root, child))


def _in_folder(root: Path, folder: Path, place: Place, problems: list[Problem]) -> Iterator[Found]:
    for file in sorted(folder.iterdir()):
        if file.suffix == ".yml" and _NAME.fullmatch(file.stem) and (file.is_symlink() or file.is_file()):
            yield Found(file, folder.name, file.stem, place)
        else:
            problems.append(_misplaced(root, file))


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _misplaced(root: Path, path: Path) -> Problem:
    message = (
        "must be a record or go: files named in small letters, digits and hyphens, ending .yml, in the folder of their "
        "kind"
    )
    # A name that holds withheld words is cut off before anything is printed.
    return Problem(path.relative_to(root).as_posix(), 1, "misplaced-file", message)
