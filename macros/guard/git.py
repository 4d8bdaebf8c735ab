"""git -> what it holds, as plain data.

In: a repository and commands. Out: what git prints, blobs, changes. Nothing of a blob is ever printed here.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_BASE = ("git", "-c", "safe.directory=*", "-c", "core.quotePath=false", "-c", "log.showRoot=true")
_RAW = ("log", "--all", "HEAD", "-m", "--raw", "-z", "--no-abbrev", "--no-renames", "--reverse", "--format=%x01%H")
_FIELDS = "--format=%H%x00%an%n%ae%n%cn%n%ce%n%B%x00%x01"
# A tag can be of a file that is in no commit.
_TAGGED_FILE = " ".join(f"%(if:equals=blob)%({star}objecttype)%(then)%({star}objectname)%(end)" for star in ("", "*"))


class GitFailed(Exception):
    """git is not there, or could not do what was asked. Carries nothing of what it said."""


class Change(NamedTuple):
    """A commit that gave a path this content."""

    commit: str
    path: str
    blob: str


def run(root: Path, *command: str) -> bytes:
    """What git prints."""
    try:
        return subprocess.run([*_BASE, *command], cwd=root, env=_clean(), capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        raise GitFailed from None


def _clean() -> dict[str, str]:
    # Inside a hook these variables would point to another repository; the index of the commit that is being made stays.
    kept = ("GIT_INDEX_FILE",)
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in kept}


def is_repository(root: Path) -> bool:
    """True where the project folder is the top of a repository, or in one."""
    try:
        run(root, "rev-parse", "--git-dir")
    except GitFailed:
        return False
    return True


def changes(root: Path) -> Iterator[Change]:
    """Every content that any path was given by any commit that can be reached, oldest commits first."""
    commit = ""
    fields = iter(run(root, *_RAW).decode("utf-8", "surrogateescape").split("\0"))
    for field in fields:
        field = field.lstrip("\n")
        if field.startswith("\1"):
            # The first change follows its commit's number in the same field.
            commit, _, field = field[1:].partition("\n")
            field = field.lstrip("\n")
        if not field.startswith(":"):
            continue
        modes, path = field.split(" "), next(fields)
        if modes[4][0] != "D" and modes[1] != "160000":
            yield Change(commit, path, modes[3])


def messages(root: Path) -> Iterator[tuple[str, str]]:
    """Every reachable commit with its message and the names of its authors, and every name of a branch or tag."""
    text = run(root, "log", "--all", "HEAD", _FIELDS).decode("utf-8", "replace")
    for record in text.split("\0\1"):
        commit, _, said = record.strip("\n").partition("\0")
        if commit:
            yield commit, said
    for line in run(root, "for-each-ref", "--format=%(objectname) %(refname) %(contents)%00").split(b"\0"):
        name, _, said = line.decode("utf-8", "replace").strip("\n").partition(" ")
        if name:
            yield name, said
    for name in run(root, "for-each-ref", f"--format={_TAGGED_FILE}").decode().split():
        yield name, run(root, "cat-file", "blob", name).decode("utf-8", "replace")


def staged(root: Path) -> Iterator[Change]:
    """Everything in the index: what the next commit would hold."""
    for line in run(root, "ls-files", "--stage", "-z").decode("utf-8", "surrogateescape").split("\0"):
        entry, _, path = line.partition("\t")
        if path and not entry.startswith("160000"):
            yield Change("", path, entry.split(" ")[1])


def blobs(root: Path, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The content of each blob, one after the other: no more than one is in memory."""
    with subprocess.Popen(
        [*_BASE, "cat-file", "--batch"], cwd=root, env=_clean(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in names:
            process.stdin.write(f"{name}\n".encode())
            process.stdin.flush()
            head = process.stdout.readline().split()
            if len(head) != 3:
                raise GitFailed
            yield name, process.stdout.read(int(head[2]))
            process.stdout.read(1)
        process.stdin.close()
