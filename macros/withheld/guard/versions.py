"""git -> which versions the records of published notes had, and what differs from the last that is public.

In: the project folder. Out: `Versions`, names of blobs by the path that the file has now; their texts. What is public
is the branch that publishes, and of it each change as a whole: of a merge only what it brought. Only names are read
here until somebody asks for a text: most notes never change.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from macros.withheld.guard import git
from macros.withheld.guard.git import GitFailed

NOTES = ":(glob)data/partnerships/*/meetings/*.yml"
"""The records of published notes, as git is asked for them."""
_RAW = ("--raw", "-z", "--no-abbrev", "--relative", "-M")
_PUBLISHES = ("origin/HEAD", "origin/main", "main", "origin/master", "master")


@dataclass(frozen=True, kw_only=True)
class Versions:
    """The versions of each record, oldest first; which files differ from the last one."""

    blobs: dict[str, tuple[str, ...]]
    changed: frozenset[str]


def history(root: Path) -> Literal["none", "part", "whole"]:
    """How much of the history is here: none without a repository, part of it where not all was fetched."""
    if not git.is_there(root):
        return "none"
    try:
        return "whole" if git.run(root, "rev-parse", "--is-shallow-repository").strip() == b"false" else "part"
    except GitFailed:
        return "part"


def versions(root: Path) -> Versions | None:
    """What the branch that publishes had; None without a repository, without a commit, or where git cannot read it."""
    try:
        base = _base(root)
        if base is None:
            return None
        log = git.run(root, "log", "--first-parent", "-m", "--reverse", "--format=", *_RAW, base, "--", NOTES)
        blobs: dict[str, tuple[str, ...]] = {}
        for before, after, blob in _moves(log):
            blobs[after] = (*blobs.pop(before, ()), *((blob,) if blob else ()))
        changed = set()
        for before, after, _ in _moves(git.run(root, "diff", *_RAW, base, "--", NOTES)):
            blobs[after] = blobs.pop(before, ())
            changed.add(after)
        return Versions(blobs=blobs, changed=frozenset(changed))
    except GitFailed:
        return None


def touched(root: Path) -> frozenset[str] | None:
    """Paths of notes that a pull request, or the last change of the branch that publishes, brought or changed.

    The last change counts where a host runs the check, once for each; at a desk it would be told again at every check.
    Files that git does not know yet are among them. None where git cannot tell.
    """
    try:
        base = _base(root)
        if base is None or history(root) == "part":
            return None
        if base == _commit(root, "HEAD") and os.environ.get(_AT_A_HOST):
            base = _commit(root, "HEAD^") or _EMPTY
        named = {after for _, after, _ in _moves(git.run(root, "diff", *_RAW, base, "--", NOTES))}
        new = git.run(root, "ls-files", "--others", "--exclude-standard", "-z", "--", NOTES)
        return frozenset(named | set(filter(None, new.decode("utf-8", "surrogateescape").split("\0"))))
    except GitFailed:
        return None


def texts(root: Path, blobs: Iterable[str]) -> dict[str, str]:
    """The text of each blob; raises GitFailed for one that is not there."""
    return {name: raw.decode("utf-8-sig", "replace") for name, raw in git.blobs(root, blobs)}


_AT_A_HOST = "CI"
"""What GitHub, GitLab, Netlify and Cloudflare set in the environment of a run."""
_EMPTY = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""The folder with nothing in it, by the name that git has for it: what stood before the first commit."""


def _base(root: Path) -> str | None:
    """The last commit that this one has in common with the branch that publishes, or this one; None without any."""
    if history(root) == "none":
        return None
    head = _commit(root, "HEAD")
    target = os.environ.get("GITHUB_BASE_REF")
    for name in (*((f"origin/{target}",) if target else ()), *_PUBLISHES):
        public = _commit(root, name) if head else None
        if public is not None:
            try:
                return git.run(root, "merge-base", "HEAD", public).decode().strip()
            except GitFailed:
                continue
    return head


def _commit(root: Path, name: str) -> str | None:
    try:
        return git.run(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").decode().strip()
    except GitFailed:
        return None


def _moves(raw: bytes) -> Iterator[tuple[str, str, str]]:
    """Each change: the path before and after it, and the new blob; none for a file that went or is not kept yet."""
    fields = iter(raw.decode("utf-8", "surrogateescape").split("\0"))
    for field in fields:
        steps = field.strip("\n").split(" ")
        if not field.strip("\n").startswith(":"):
            continue
        before = next(fields)
        after = next(fields) if steps[4][0] == "R" else before
        yield before, after, "" if steps[4][0] == "D" or not steps[3].strip("0") else steps[3]
