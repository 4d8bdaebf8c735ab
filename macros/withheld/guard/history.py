"""git's history and index -> what must never have entered them.

In: the project folder. Out: problems, each with commit and path. Every blob of every commit that a branch, a tag or the
stash can reach is read once; messages, authors' names, and names of branches, tags, files and submodules as well.
Not read: what nothing reaches any more, which git keeps for some weeks on the machine where it was made; what a
submodule holds, which is another repository. A file that git only points to (Git LFS) is a problem: it is elsewhere.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from macros.problem import Problem
from macros.withheld.fingerprint import KEY_FILE
from macros.withheld.guard import git
from macros.withheld.guard.cache import Cache
from macros.withheld.guard.git import Change, GitFailed
from macros.withheld.guard.run import Shown
from macros.withheld.guard.scan import KEY, WITHHELD, Finding, Look
from macros.withheld.guard.setting import Setting
from macros.withheld.reading.kinds import ending_in

DRAFT = "no-draft-in-git"
WHOLE = "history-whole"
_UNREAD = ("file-kind", "file-unreadable")
_TO_ACCEPT = "; if it may stay in old commits, data/allowed.yml can accept it as blob {}"
Accepted = frozenset[tuple[str, str]]
"""Blobs with their paths that data/allowed.yml accepts although nobody can read them."""
PAPERS = (".doc", ".docm", ".docx", ".dot", ".dotm", ".dotx", ".odt", ".ott", ".rtf")
"""How files of notes end: nobody need know what is in one to know that it is not for everybody to read."""


def problems(root: Path, setting: Setting, accepted: Accepted) -> Iterator[Problem]:
    """What must not be in the history; a file that was accepted may be of any kind, and hold no withheld words."""
    try:
        if git.run(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            yield Problem(".git", 1, WHOLE, "the whole history must be here: fetch it with “git fetch --unshallow”")
        begin = git.beginnings(root)
        if not git.run(root, "rev-list", "--max-count=1", *begin).strip():
            return
        yield from _of(root, setting, list(git.changes(root, begin)), "history", accepted)
        if setting.scanner is not None:
            yield from _said(root, setting, begin)
    except GitFailed:
        yield _failed()


def staged(root: Path, setting: Setting, accepted: Accepted) -> Iterator[Problem]:
    """What must not enter git with the next commit."""
    try:
        yield from _of(root, setting, list(git.staged(root)), "staged", accepted)
    except GitFailed:
        yield _failed()


def _failed() -> Problem:
    return Problem(".git", 1, WHOLE, "git must be able to read the repository: else nobody can tell what is in it")


def _of(root: Path, setting: Setting, changes: list[Change], name: str, accepted: Accepted) -> Iterator[Problem]:
    look = Look(setting.scanner, room="history")
    shown = Shown(look)
    first: dict[str, Change] = {}
    for change in changes:
        first.setdefault(change.path, change)
    for path, change in first.items():
        yield from _path(shown, path, change)
    # One blob may have several names, and so several readers; its first commit at each is the one to name.
    places: dict[tuple[str, str], Change] = {}
    for change in changes:
        if change.blob:
            places.setdefault((change.blob, change.path), change)
    cache = Cache(root, name, setting.version, setting.key)
    for change, findings in _findings(root, look, places.values(), cache):
        at = _at(shown, change, change.path)
        for line, rule, message in findings:
            if rule not in _UNREAD:
                yield Problem(at, line, rule, message)
            elif (change.blob, change.path) not in accepted and _draft_at(change.path) is None:
                yield Problem(at, line, rule, message + (_TO_ACCEPT.format(change.blob) if name == "history" else ""))
    cache.save()


def _path(shown: Shown, path: str, change: Change) -> Iterator[Problem]:
    if (draft := _draft_at(path)) is not None:
        folder, message = draft
        yield Problem(_at(shown, change, folder), 1, DRAFT, message)
    if PurePosixPath(path.lower()).name.startswith(KEY_FILE):
        yield Problem(_at(shown, change, path), 1, KEY, "the key of the fingerprints must never be in git")
    for found in shown.name(path):
        yield Problem(_at(shown, change, path), 1, found.rule, found.message)


def _draft_at(path: str) -> tuple[str, str] | None:
    """The folder of a draft or a Word file, and what must be true; a draft's own name can be confidential."""
    parts = PurePosixPath(path.lower()).parts
    if "drafts" in parts[:-1]:
        return path[: path.lower().index("drafts") + len("drafts")], "a draft must never be in git"
    if parts[-1].endswith(PAPERS):
        return PurePosixPath(path).parent.as_posix(), "a Word file must never be in git: keep it in drafts/"
    return None


def _at(shown: Shown, change: Change, path: str) -> str:
    clean = shown.path(path).encode("utf-8", "replace").decode()
    if path == change.commit != "":
        return path[:12]  # a file that only a tag leads to: it has no path
    return f"{change.commit[:12]}:{clean}" if change.commit else clean


def _findings(
    root: Path, look: Look, places: Iterable[Change], cache: Cache
) -> Iterator[tuple[Change, tuple[Finding, ...]]]:
    unknown: dict[str, list[tuple[str, Change]]] = {}
    for change in places:
        # A blob's name is a digest of its content: an old one need not even be fetched.
        digest = cache.digest(str(ending_in(change.path, "history")), change.blob.encode())
        found = cache.get(digest)
        if found is None:
            unknown.setdefault(change.blob, []).append((digest, change))
        else:
            yield change, found
    for blob, raw in git.blobs(root, unknown):
        seen: dict[str, tuple[Finding, ...]] = {}
        for digest, change in unknown[blob]:
            if digest not in seen:
                seen[digest] = look.file(change.path, raw)
                cache.put(digest, seen[digest])
            yield change, seen[digest]


def _said(root: Path, setting: Setting, begin: tuple[str, ...]) -> Iterator[Problem]:
    scanner = setting.scanner
    assert scanner is not None

    @lru_cache(maxsize=10_000)
    def holds(text: str) -> bool:
        return any(True for _ in scanner.find(text))

    message = (
        "must hold no words that were withheld: there are some in its message, an author's name or a branch's name"
    )
    for commit, said in git.messages(root, begin):
        if holds(said):
            yield Problem(f"{commit[:12]}", 1, WITHHELD, message)
