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
from macros.withheld.fingerprint.keys import KEY_FILE
from macros.withheld.guard import git
from macros.withheld.guard.cache import Cache
from macros.withheld.guard.git import CommittedFile, GitFailed
from macros.withheld.guard.run import PrintedPaths
from macros.withheld.guard.scan import DRAFT_IN_GIT, KEY, WITHHELD, Finding, Look
from macros.withheld.guard.setting import Setting
from macros.withheld.reading import drafts, examples, office
from macros.withheld.reading.kinds import ending_in

WHOLE = "history-whole"
IN_DRAFTS = "a draft must never be in git"
_UNREAD = ("file-kind", "file-unreadable")
_TO_ACCEPT = "; if it may stay in old commits, data/allowed.yml can accept it as blob {}"
Accepted = frozenset[tuple[str, str]]
"""Blobs with their paths that data/allowed.yml accepts although nobody can read them."""


def problems(root: Path, setting: Setting, accepted: Accepted) -> Iterator[Problem]:
    """What must not be in the history. An accepted file may be of any kind, but may hold no withheld words."""
    try:
        if git.run(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            yield Problem(".git", 1, WHOLE, "the whole history must be here: fetch it with “git fetch --unshallow”")
        begin = git.beginnings(root)
        if not git.run(root, "rev-list", "--max-count=1", *begin).strip():
            return
        yield from _of(root, setting, list(git.files(root, begin)), "history", accepted)
        if setting.scanner is not None:
            yield from _messages(root, setting, begin)
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


def _of(root: Path, setting: Setting, files: list[CommittedFile], name: str, accepted: Accepted) -> Iterator[Problem]:
    look = Look(setting.scanner, room="history")
    shown = PrintedPaths(look)
    first: dict[str, CommittedFile] = {}
    for file in files:
        first.setdefault(file.path, file)
    for path, file in first.items():
        yield from _path(shown, path, file)
    # One blob may have several names, and so several readers; its first commit at each is the one to name.
    places: dict[tuple[str, str], CommittedFile] = {}
    for file in files:
        if file.blob:
            places.setdefault((file.blob, file.path), file)
    cache = Cache(root, name, setting.version, setting.key)
    for file, findings in _findings(root, look, places.values(), cache):
        at = _at(shown, file, file.path)
        named_so = _draft_at(file.path) is not None  # said already, without a name that may be confidential
        for line, rule, message in findings:
            if rule in _UNREAD and (named_so or (file.blob, file.path) in accepted):
                continue
            if rule == DRAFT_IN_GIT and named_so:
                continue
            tip = _TO_ACCEPT.format(file.blob) if rule in _UNREAD and name == "history" else ""
            yield Problem(at, line, rule, message + tip)
    cache.save()


def _path(shown: PrintedPaths, path: str, file: CommittedFile) -> Iterator[Problem]:
    if (draft := _draft_at(path)) is not None:
        folder, message = draft
        yield Problem(_at(shown, file, folder), 1, DRAFT_IN_GIT, message)
    if PurePosixPath(path.lower()).name.startswith(KEY_FILE):
        yield Problem(_at(shown, file, path), 1, KEY, "the key of the fingerprints must never be in git")
    for problem in shown.name(path):
        yield Problem(_at(shown, file, path), 1, problem.rule, problem.message)


def _draft_at(path: str) -> tuple[str, str] | None:
    """The folder of a draft or an office document, and what must be true; a draft's own name can be confidential."""
    parts = PurePosixPath(path.lower()).parts
    if "drafts" in parts[:-1]:
        return path[: path.lower().index("drafts") + len("drafts")], IN_DRAFTS
    if office.is_named_so(path):
        return PurePosixPath(path).parent.as_posix(), drafts.OFFICE
    return None


def _at(shown: PrintedPaths, file: CommittedFile, path: str) -> str:
    clean = shown.path(path).encode("utf-8", "replace").decode()
    if path == file.commit != "":
        return path[:12]  # a file that only a tag leads to: it has no path
    return f"{file.commit[:12]}:{clean}" if file.commit else clean


def _findings(
    root: Path, look: Look, places: Iterable[CommittedFile], cache: Cache
) -> Iterator[tuple[CommittedFile, tuple[Finding, ...]]]:
    unknown: dict[str, list[tuple[str, CommittedFile]]] = {}
    for file in places:
        # A blob's name is a digest of its content: an old one need not even be fetched.
        kind = f"{ending_in(file.path, 'history')} {examples.at(file.path)}"
        digest = cache.digest(kind, file.blob.encode())
        known = cache.get(digest)
        if known is None:
            unknown.setdefault(file.blob, []).append((digest, file))
        else:
            yield file, known
    for blob, raw in git.blobs(root, unknown):
        seen: dict[str, tuple[Finding, ...]] = {}
        for digest, file in unknown[blob]:
            if digest not in seen:
                seen[digest] = (*_by_content(raw), *look.file(file.path, raw))
                cache.put(digest, seen[digest])
            yield file, seen[digest]


def _by_content(raw: bytes) -> Iterator[Finding]:
    if office.is_document(raw):
        yield Finding(1, DRAFT_IN_GIT, drafts.OFFICE)


def _messages(root: Path, setting: Setting, begin: tuple[str, ...]) -> Iterator[Problem]:
    scanner = setting.scanner
    assert scanner is not None

    @lru_cache(maxsize=10_000)
    def holds(text: str) -> bool:
        return any(True for _ in scanner.find(text))

    message = (
        "must hold no words that were withheld: there are some in its message, an author's name or a branch's name"
    )
    for commit, text in git.messages(root, begin):
        if holds(text):
            yield Problem(commit[:12], 1, WITHHELD, message)
