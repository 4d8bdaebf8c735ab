"""The ledger as earlier commits had it -> what the present one has lost.

In: the project folder; the ledger that is there, or that the next commit would hold. Out: a problem where a line is
gone and nothing says why. A lift says so by the hyphens in the ledger itself; a new key by the line that names it;
notes that withheld something by the commit that removed them, alone or with their whole partnership. It needs no key.
"""

import re
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from macros.problem import Problem
from macros.withheld.fingerprint.ledger import LEDGER, BadLedger, Ledger
from macros.withheld.guard import git
from macros.withheld.guard.git import Change, GitFailed
from macros.withheld.guard.scan import WITHHELD
from macros.withheld.guard.versions import NOTES

RULE = "fingerprints-kept"
UNKNOWN = "git must be able to read the earlier ledgers: else nobody can tell whether this one is whole"
_LINE = re.compile(rb"-*[0-9a-f]{40}")
_KEY = re.compile(rb"^# key ([0-9a-f]{40})\r?$", re.MULTILINE)
# Notes with fingerprints say on which day they were redacted here, and where they withhold something.
_REDACTED_HERE = re.compile(rb"^ *redacted_on: *['\"]?\d", re.MULTILINE)
_WITHHELD = re.compile(rb"\[redacted:|openness: *['\"]?(withheld|partly)", re.MULTILINE)
_ENOUGH = 64_000_000
"""Bytes of earlier ledgers that every check reads, the newest first: half a second. `partnership history` reads all."""


def lost(root: Path, *, staged: bool = False, every: bool = False) -> Iterator[Problem]:
    """One problem where the ledger lacks lines of an earlier commit; `every` reads them all, however many there are."""
    if not git.is_there(root):
        return
    try:
        now = Ledger.parse(git.file_at(root, "", LEDGER)) if staged else Ledger.read(root)
        gone = _unexplained(root, now, every=every)
    except BadLedger as error:
        if staged:  # of any other the guard names the line
            yield Problem(LEDGER, error.line, WITHHELD, str(error))
        return
    except GitFailed:
        yield Problem(".git", 1, RULE, UNKNOWN)
        return
    if gone:
        message = (
            f"must hold every line that it ever had: {len(gone):,} are gone that were there in commit "
            f"{next(iter(gone.values()))[:12]}; put them back, in any order: “partnership guide redaction” says how"
        )
        yield Problem(LEDGER, 1, RULE, message)


def _unexplained(root: Path, now: Ledger, *, every: bool) -> dict[bytes, str]:
    """Lines of earlier ledgers of this key that are gone without a reason, each with the newest commit that has it."""
    versions = git.versions(root, LEDGER)
    gone = _gone(root, now, versions, every=every)
    explained = _explained(root, versions, gone.keys(), now) if gone else frozenset()
    return {line: commit for line, commit in gone.items() if line not in explained}


def _gone(root: Path, now: Ledger, versions: list[Change], *, every: bool) -> dict[bytes, str]:
    commits: dict[str, str] = {}
    for change in versions:
        if change.new:
            commits.setdefault(change.new, change.commit)
    gone: dict[bytes, str] = {}
    size = 0
    for blob, raw in git.blobs(root, commits):
        size += len(raw)
        lines = frozenset(raw.splitlines())
        if not lines <= now.lines and _is_of_key(now, raw, lines):
            for line in filter(is_print, lines - now.lines):
                gone.setdefault(line, commits[blob])
        if size > _ENOUGH and not every:
            break
    return gone


def _explained(root: Path, versions: list[Change], gone: Set[bytes], now: Ledger) -> frozenset[bytes]:
    """The lines that went together with notes that withheld something."""
    commits = _removing_redacted_notes(root)
    dropped: set[bytes] = set()
    if "" in commits:  # what is about to be committed
        dropped |= digits(git.file_at(root, "HEAD", LEDGER)) - digits(b"\n".join(now.lines))
    for change in versions:
        if change.commit in commits and change.old:
            of = {blob: digits(raw) for blob, raw in git.blobs(root, filter(None, (change.old, change.new)))}
            dropped |= of[change.old] - of.get(change.new or "", frozenset())
    return frozenset(line for line in gone if line.lstrip(b"-") in dropped)


def _removing_redacted_notes(root: Path) -> set[str]:
    """The commits that removed notes with fingerprints; among them "" if the next commit would."""
    removals: dict[str, set[str]] = {}
    for removal in git.removed(root, NOTES):
        if removal.old:
            removals.setdefault(removal.old, set()).add(removal.commit)
    return {commit for blob in withholding(root, removals) for commit in removals[blob]}


def withholding(root: Path, blobs: Iterable[str]) -> frozenset[str]:
    """Those of these versions of notes that were redacted here: what they withhold has fingerprints."""
    return frozenset(blob for blob, raw in git.blobs(root, blobs) if withholds(raw))


def withholds(raw: bytes) -> bool:
    """Whether these notes were redacted here and withhold something."""
    return bool(_REDACTED_HERE.search(raw) and _WITHHELD.search(raw))


def digits(raw: bytes) -> frozenset[bytes]:
    """The lines of a ledger, whatever became of each: without its hyphens."""
    return frozenset(line.lstrip(b"-") for line in raw.splitlines())


def is_print(line: bytes) -> bool:
    """Whether a line of a ledger stands for something, and is no remark."""
    return _LINE.fullmatch(line) is not None


def _is_of_key(now: Ledger, raw: bytes, lines: frozenset[bytes]) -> bool:
    """False where the present ledger was made anew with another key; one that is gone or names none is of any."""
    named = _KEY.findall(raw)
    if named:
        return now.key is None or now.key.encode() in named
    if now.key is not None:
        return now.key.encode() in lines
    return not now.prints or not lines.isdisjoint(now.lines)
