"""Whose notes a line of the ledger came with: the ledger does not say so, the commits that added the line do.

In: the project folder, the name of a partnership. Out: an `Origin`. Redacting adds no line that is there already, so
notes may rest on any line that stood in the ledger when they were redacted, whoever's notes it came with. A line is a
partnership's own only where no notes of another can rest on it. In doubt it is not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from macros.withheld.fingerprint.ledger import LEDGER, BadLedger, Ledger
from macros.withheld.guard import earlier, git
from macros.withheld.guard.git import Change, GitFailed
from macros.withheld.guard.versions import NOTES


@dataclass(frozen=True)
class Origin:
    """Lines of the present ledger, by their print, without the one that names the key: each in one of three."""

    own: frozenset[bytes] = frozenset()
    shared: frozenset[bytes] = frozenset()
    """Notes of others came with them, or may rest on them."""
    untold: frozenset[bytes] = frozenset()


def origin(root: Path, name: str) -> Origin:
    """What git tells of the ledger; it tells nothing where its history is not whole, or the key has no name there."""
    here = earlier.digits((root / LEDGER).read_bytes())
    try:
        key = (Ledger.read(root).key or "").encode()
        lines = frozenset(line for line in here if earlier.is_print(line)) - {key}
        if not key or not git.is_there(root) or git.in_part(root):
            return Origin(untold=lines)
        own, shared, unclear = _sorted(root, name)
    except (BadLedger, GitFailed):
        return Origin(untold=frozenset(filter(earlier.is_print, here)))
    own = lines & own - shared - unclear
    return Origin(own, lines & shared, lines - own - shared)


def _sorted(root: Path, name: str) -> tuple[frozenset[bytes], frozenset[bytes], frozenset[bytes]]:
    """Lines that came with its notes; on which those of others may rest; of commits that do not say whose they are."""
    changes = list(git.made(root, LEDGER, NOTES))
    notes = {change.new for change in changes if change.path != LEDGER and change.new}
    withholding = earlier.withholding(root, sorted(notes))
    own, shared, unclear = set[bytes](), set[bytes](), set[bytes]()
    for commit, made in groupby(changes, key=lambda change: change.commit):
        of_notes, of_ledger = _parted(made)
        changed = {_whose(change) for change in of_notes}
        withheld = {_whose(change) for change in of_notes if change.new in withholding}
        added = _added(root, of_ledger)
        if withheld - {name}:
            shared |= earlier.digits(git.file_at(root, commit, LEDGER))
        elif added and changed == withheld == {name}:
            own |= added
        elif added:
            unclear |= earlier.digits(git.file_at(root, commit, LEDGER))
    return frozenset(own), frozenset(shared), frozenset(unclear)


def _parted(made: Iterator[Change]) -> tuple[list[Change], list[Change]]:
    changes = list(made)
    of_ledger = [change for change in changes if change.path == LEDGER]
    return [change for change in changes if change.path != LEDGER], of_ledger


def _whose(change: Change) -> str:
    return change.path.split("/")[2]


def _added(root: Path, changes: list[Change]) -> frozenset[bytes]:
    """The lines that a commit has and none of its parents."""
    if not changes or not changes[0].new:
        return frozenset()
    before = {blob for change in changes if (blob := change.old)}
    had = frozenset().union(*(raw.splitlines() for _, raw in git.blobs(root, before)))
    ((_, raw),) = git.blobs(root, [changes[0].new])
    return earlier.digits(b"\n".join(frozenset(raw.splitlines()) - had))
