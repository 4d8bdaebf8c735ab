"""git's history and index -> what must never have entered them.

In: the project folder. Out: problems, each with commit and path. Every blob of every commit that a branch, a tag or the
stash can reach is read once; messages, authors' names, and names of branches, tags, files and submodules as well.
Not read: what nothing reaches any more, which git keeps for some weeks on the machine where it was made; what a
submodule holds, which is another repository. A file that git only points to (Git LFS) is a problem: it is elsewhere.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from macros.problem import Problem
from macros.withheld.fingerprint.keys import KEY_FILE
from macros.withheld.fingerprint.scanner import Scanner
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
_BREACH = "; once this breach is dealt with, data/allowed.yml can accept it as blob {}"
MESSAGE = "message"
"""The path by which data/allowed.yml calls the message of a commit or tag, whose id is then the blob."""


class Accepted(NamedTuple):
    """What data/allowed.yml accepts in old commits, each a blob and the path by which problems call it.

    `unread` are files that nobody can read, `breaches` whatever else should not have entered git and is known.
    """

    unread: frozenset[tuple[str, str]] = frozenset()
    breaches: frozenset[tuple[str, str]] = frozenset()


def problems(root: Path, setting: Setting, accepted: Accepted, *, unpushed: bool = False) -> Iterator[Problem]:
    """What must not be in the history, or only in what of it no remote repository has."""
    try:
        if git.run(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            yield Problem(".git", 1, WHOLE, "the whole history must be here: fetch it with “git fetch --unshallow”")
        begin = git.beginnings(root, unpushed=unpushed)
        if not git.run(root, "rev-list", "--max-count=1", *begin).strip():
            return
        yield from _of(root, setting, list(git.files(root, begin)), "history", accepted)
        if setting.scanner is not None:
            yield from _messages(root, setting.scanner, begin, accepted)
    except GitFailed:
        yield _failed()


def staged(root: Path, setting: Setting, accepted: Accepted) -> Iterator[Problem]:
    """What must not enter git with the next commit; a breach of the past is none that may come back."""
    try:
        yield from _of(root, setting, list(git.staged(root)), "staged", Accepted(accepted.unread))
    except GitFailed:
        yield _failed()


def _failed() -> Problem:
    return Problem(".git", 1, WHOLE, "git must be able to read the repository: else nobody can tell what is in it")


def _of(root: Path, setting: Setting, files: list[CommittedFile], name: str, accepted: Accepted) -> Iterator[Problem]:
    look = Look(setting.scanner, room="history")
    shown = PrintedPaths(look)
    # One blob may have several names, and so several readers; its first commit at each is the one to name.
    places: dict[tuple[str, str], CommittedFile] = {}
    of_path: dict[str, list[CommittedFile]] = {}
    for file in files:
        if places.setdefault((file.blob, file.path), file) is file:
            of_path.setdefault(file.path, []).append(file)
    for path, versions in of_path.items():
        for where, rule, message in _path(shown, path):
            left = [file for file in versions if (file.blob, shown.path(where)) not in accepted.breaches]
            if left:
                hint = _BREACH.format(", ".join(file.blob for file in left)) if name == "history" else ""
                yield Problem(_at(shown, left[0], where), 1, rule, message + hint)
    cache = Cache(root, name, setting.version, setting.key)
    for file, findings in _findings(root, look, [file for file in places.values() if file.blob], cache):
        for line, rule, message in findings:
            way = _to_accept(rule, file, shown.path(file.path), accepted)
            if way is not None:
                hint = way.format(file.blob) if name == "history" else ""
                yield Problem(_at(shown, file, file.path), line, rule, message + hint)
    cache.save()


def _to_accept(rule: str, file: CommittedFile, called: str, accepted: Accepted) -> str | None:
    """How what is in a file can be accepted, in words that lack its blob; None where it was. The key never is."""
    if rule == KEY:
        return ""
    # Of a file that is a draft by its name all is said already, without a name that may be confidential.
    named_so = rule in (*_UNREAD, DRAFT_IN_GIT) and _draft_at(file.path) is not None
    if named_so or (file.blob, called) in accepted.breaches:
        return None
    if rule not in _UNREAD:
        return _BREACH
    return None if (file.blob, file.path) in accepted.unread else _TO_ACCEPT


def _path(shown: PrintedPaths, path: str) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a path, whatever is there: where to say so, the rule, what must be true."""
    if (draft := _draft_at(path)) is not None:
        yield draft[0], DRAFT_IN_GIT, draft[1]
    if PurePosixPath(path.lower()).name.startswith(KEY_FILE):
        yield path, KEY, "the key of the fingerprints must never be in git"
    for problem in shown.name(path):
        yield path, problem.rule, problem.message


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


def _messages(root: Path, scanner: Scanner, begin: tuple[str, ...], accepted: Accepted) -> Iterator[Problem]:
    @lru_cache(maxsize=10_000)
    def holds(text: str) -> bool:
        return any(True for _ in scanner.find(text))

    message = "must hold no words that were withheld: there are some in its message or an author's name"
    for commit, text in git.messages(root, begin):
        if (commit, MESSAGE) not in accepted.breaches and holds(text):
            hint = f"{_BREACH.format(commit)}, path “{MESSAGE}”"
            yield Problem(commit[:12], 1, WITHHELD, message + hint)
    for commit, name in git.names(root):
        if holds(name):
            yield Problem(
                commit[:12], 1, WITHHELD, "must not be called by a branch or tag with withheld words: rename it"
            )
