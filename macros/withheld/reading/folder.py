"""A folder -> the files in it, for whoever reads them all.

In: a folder, and the one to which paths are relative. Out: its files, links and everything else by their paths; whether
a link leads to where nobody looks.
"""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class File:
    """A file by the path that is printed, and where it is."""

    path: str
    place: Path


@dataclass(frozen=True)
class FolderContents:
    """What is in a folder: files to read, the paths of everything else, and where links lead."""

    files: list[File]
    others: list[str]
    links: list[tuple[str, str]]


def walk(root: Path, folder: Path) -> FolderContents:
    """Everything below a folder; nothing for one that is not there. Links are not followed."""
    contents = FolderContents([], [], [])
    for here, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted([*names, *folders]):
            place = Path(here, name)
            path = place.relative_to(root).as_posix()
            if place.is_symlink():
                contents.links.append((path, str(place.readlink())))
            if place.is_symlink() or not place.is_file():
                contents.others.append(path)
            else:
                contents.files.append(File(path, place))
    return contents


def leads_out(root: Path, path: str, rooms: tuple[str, ...]) -> bool:
    """Whether a link leads to anything but a file or folder in one of the rooms: what is elsewhere, nobody checks."""
    target = Path(os.path.realpath(root / path))
    inside = [Path(os.path.realpath(root), room) for room in rooms]
    return target.is_symlink() or not any(room in target.parents for room in inside)
