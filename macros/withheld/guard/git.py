"""git -> what it holds, as plain data.

In: a repository and commands. Out: what git prints, committed files, blobs. Nothing of a blob is ever printed here.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

# What “git replace” put in the place of something is read like anything else, and so is what it replaced.
_BASE = (
    *("git", "--no-replace-objects", "-c", "safe.directory=*", "-c", "core.quotePath=false"),
    *("-c", "log.showRoot=true", "-c", "log.diffMerges=separate", "-c", "core.commitGraph=false"),
)
_PRINTED = ("--raw", "-z", "--no-abbrev", "--no-renames", "--format=%x01%H")
_RAW = ("log", "-m", *_PRINTED)
# Without --full-history git leaves out the side of a merge that came to nothing: the one that was lost.
_NEWEST = (*_RAW, "--full-history", "--ignore-missing", "HEAD", "MERGE_HEAD")
_NOT_THERE = "000000"
_SUBMODULE = "160000"


class GitFailed(Exception):
    """git is not there, or could not do what was asked. Carries nothing of what it said."""


class CommittedFile(NamedTuple):
    """A path, and the commit that gave it this content; no blob for a submodule: its content is elsewhere."""

    commit: str
    path: str
    blob: str


class Change(NamedTuple):
    """What a commit made of a file: its blobs before and after, "" for a submodule, None where there was no file."""

    commit: str
    path: str
    old: str | None
    new: str | None


def is_there(root: Path) -> bool:
    """True where the project, or a folder above it, is a repository."""
    return any((folder / ".git").exists() for folder in (root, *root.resolve().parents))


def run(root: Path, *command: str, given: str | None = None) -> bytes:
    """What git prints."""
    piped = None if given is None else given.encode("utf-8", "surrogateescape")
    try:
        done = subprocess.run([*_BASE, *command], cwd=root, env=_clean(), capture_output=True, check=True, input=piped)
        return done.stdout
    except (OSError, subprocess.CalledProcessError):
        raise GitFailed from None


def _clean() -> dict[str, str]:
    # Inside a hook these variables would point to another repository; the index of the commit that is being made stays.
    kept = ("GIT_INDEX_FILE",)
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in kept}


def beginnings(root: Path, *, unpushed: bool = False) -> tuple[str, ...]:
    """Everything from which a commit can be reached: branches, tags, notes, HEAD and every stash.

    `unpushed` leaves out what a branch of a remote repository reaches: it is there already.
    """
    without = ("--not", "--remotes") if unpushed else ()
    names = ["--all"]
    if run(root, "for-each-ref", "refs/stash"):
        # Only the last stash is a name of its own; the earlier ones are in that name's log.
        names += run(root, "reflog", "show", "--format=%H", "refs/stash").decode().split()
    try:
        run(root, "rev-parse", "--verify", "--quiet", "HEAD")
    except GitFailed:
        return (*names, *without)  # a branch without a commit
    return (*names, "HEAD", *without)


def files(root: Path, begin: tuple[str, ...]) -> Iterator[CommittedFile]:
    """Every file of every commit that can be reached, once for each content; oldest commits first."""
    seen = set()
    for change in _changes(run(root, *_RAW, "--reverse", *begin)):
        if change.new is not None:
            seen.add(change.new)
            yield CommittedFile(change.commit, change.path, change.new)
    yield from _beside(root, begin, seen)


def _changes(printed: bytes) -> Iterator[Change]:
    commit = ""
    fields = iter(printed.decode("utf-8", "surrogateescape").split("\0"))
    for field in fields:
        field = field.lstrip("\n")
        if field.startswith("\1"):
            # The first change follows its commit's number in the same field.
            commit, _, field = field[1:].partition("\n")
            field = field.lstrip("\n")
        if field.startswith(":"):
            # As many colons as parents; a mode and a name for each of them, and for what came of them.
            told = field.lstrip(":")
            parents, path, words = len(field) - len(told), next(fields), told.split(" ")
            *old, new = map(_blob, words[: parents + 1], words[parents + 1 :])
            yield from (Change(commit, path, blob, new) for blob in old)


def _blob(mode: str, name: str) -> str | None:
    return None if mode == _NOT_THERE else "" if mode == _SUBMODULE else name


def versions(root: Path, path: str) -> list[Change]:
    """What the commits that led to this one, and to one that is being merged, made of a file; newest first."""
    return list(_changes(run(root, *_NEWEST, "--", path)))


def made(root: Path, *where: str) -> Iterator[Change]:
    """What every commit of every branch made of these files, one change for each parent.

    Of a merge only what is in none of its parents: what came from one of them was made by a commit of its own.
    """
    made_by_itself = ("--diff-merges=combined", *_PRINTED, "--full-history")
    # Of a merge git names paths from the top of the repository, even with --relative.
    above = run(root, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
    for change in _changes(run(root, "log", *made_by_itself, "HEAD", "--all", "--", *where)):
        yield change._replace(path=change.path.removeprefix(above))


def removed(root: Path, *where: str) -> Iterator[Change]:
    """Files that were removed, and not renamed, in those commits; the commit of what is not committed is empty.

    A merge is passed over: what it removes from one side was removed by a commit of the other.
    """
    removals = ("-M", "--diff-filter=D", "--", *where)
    yield from _changes(run(root, *_NEWEST, "--no-merges", *removals))
    for place in ((), ("--cached",)):
        yield from _changes(run(root, "diff", *place, "--raw", "-z", "--no-abbrev", "HEAD", *removals))


def file_at(root: Path, commit: str, path: str) -> bytes:
    """A file as a commit has it, or the next commit would for ""; nothing where it is not there."""
    try:
        return run(root, "cat-file", "blob", f"{commit}:./{path}")
    except GitFailed:
        return b""


def in_part(root: Path) -> str | None:
    """What is not here of the repository, so that nobody can tell what is in it; None where it is whole."""
    if run(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        return "the whole history must be here: fetch it with “git fetch --unshallow”"
    sparse = run(root, "config", "--bool", "--default=false", "--get", "core.sparseCheckout").strip() == b"true"
    if sparse or any(entry.startswith(b"S ") for entry in run(root, "ls-files", "-t", "-z", ":/").split(b"\0")):
        return "every file must be checked out: end the sparse checkout with “git sparse-checkout disable”"
    return None


def _beside(root: Path, begin: tuple[str, ...], seen: set[str]) -> Iterator[CommittedFile]:
    """Files in no commit, to which a tag, a note or another name leads, directly or by a folder."""
    listed = run(root, "rev-list", "--objects", *begin).decode("utf-8", "surrogateescape")
    paths = dict(line.partition(" ")[::2] for line in listed.splitlines())
    left = [name for name in paths if name not in seen]
    for name, kind in _kinds(root, left):
        if kind == "blob":
            yield CommittedFile(name, paths[name] or name, name)


def _kinds(root: Path, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    asked = "".join(f"{name}\n" for name in names)
    if asked:
        listed = run(root, "cat-file", "--batch-check=%(objectname) %(objecttype)", given=asked).decode()
        yield from ((name, kind) for name, kind in (line.split(" ") for line in listed.splitlines()))


def messages(root: Path, begin: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every commit and tag that can be reached as git keeps it: message, author, whatever else.

    As it is kept, nothing is left out: the tag that a merge quotes, the name that a mailmap covers.
    """
    listed = run(root, "rev-list", "--objects", *begin).decode("utf-8", "surrogateescape")
    every = _kinds(root, [line.partition(" ")[0] for line in listed.splitlines()])
    for name, raw in blobs(root, [name for name, kind in every if kind in ("commit", "tag")]):
        yield name, raw.decode("utf-8", "replace")
        if not raw.isascii():
            yield name, raw.decode("latin-1")


def names(root: Path) -> Iterator[tuple[str, str]]:
    """Every branch, tag and other name, and what it leads to."""
    for line in run(root, "for-each-ref", "--format=%(objectname) %(refname)").splitlines():
        name, _, ref = line.decode("utf-8", "replace").partition(" ")
        yield name, ref


def staged(root: Path) -> Iterator[CommittedFile]:
    """Everything in the index: what the next commit would hold."""
    for line in run(root, "ls-files", "--stage", "-z").decode("utf-8", "surrogateescape").split("\0"):
        entry, _, path = line.partition("\t")
        if path:
            yield CommittedFile("", path, "" if entry.startswith(_SUBMODULE) else entry.split(" ")[1])


def in_folder(root: Path) -> list[str]:
    """Every file that git has or would take next, by its path below `root`; none where there is no repository."""
    try:
        listed = run(root, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    except GitFailed:
        return []
    return sorted(set(listed.decode("utf-8", "surrogateescape").split("\0")) - {""})


def blobs(root: Path, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The content of each blob, one after the other: no more than one is in memory."""
    pipe, unsaid = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        [*_BASE, "cat-file", "--batch"], cwd=root, env=_clean(), stdin=pipe, stdout=pipe, stderr=unsaid
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
