"""`partnership add`: a new record with nothing in it yet, in its place; notes of a meeting among the drafts.

In: the project folder, the kind, the name of the file, the partnership. Out: the path, its text and the lines to fill
in; raises `NotDone` where a file is there already, or nobody can say where the record belongs. Nothing is overwritten.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.kinds import KINDS, Kind
from macros.notes.drafting import FOLDER, NotDone, blanks
from macros.records import source
from macros.records.load import Records, load
from macros.records.models import MODELS
from macros.records.models.draft import Draft
from macros.records.shape import fit
from macros.setup import skeletons, trial
from macros.setup.names import DEVICES

NOTHING = trial.NOTHING
_NOT_ADDED = ("site", "region", "allowed", "taken-down", "partnership", "redaction-reasons", "bank-holidays")
"""Written by commands, once for the whole site, or for all of England."""
NAMES = {kind.schema: name for name, kind in KINDS.items() if name not in _NOT_ADDED}
"""What can be added: the word for one of it, and its kind."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NOTES = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})-(?P<group>.+)")


@dataclass(frozen=True)
class Added:
    """A new file, and which of its lines are to be filled in."""

    path: str
    text: str
    blanks: tuple[int, ...]


def plan(root: Path, word: str, name: str | None, partnership: str | None) -> Added:
    """The file that is to be; nothing is written here."""
    trial.project(root)
    kind = KINDS[NAMES[word]]
    records, _ = load(root)
    home = _home(records, kind, partnership)
    if kind.in_folder and (name is None or not _NAME.fullmatch(name)):
        raise NotDone(f"Say what its file is to be called: small letters, digits and hyphens, no ending. {NOTHING}")
    if name in DEVICES:
        raise NotDone(f"Call its file something else: Windows can make no file of that name. {NOTHING}")
    if kind.name == "additions" and name not in records.ids("procedures"):
        every = ", ".join(sorted(records.ids("procedures")))
        raise NotDone(f"What an area adds is called as the procedure's file is. Procedures: {every}. {NOTHING}")
    if not kind.in_folder and name is not None:
        raise NotDone(f"There is one file for all of these: leave the name out. {NOTHING}")
    if kind.name == "earlier-terms":
        return _absent(root, _earlier(root, records, home, str(name)))
    is_notes = kind.name == "meetings"
    path = _path(kind, name, home, is_notes)
    text = skeletons.text(
        kind.name,
        _known(records, home, path) | (_of_notes(records, home, str(name)) if is_notes else {}),
        draft=is_notes,
    )
    read = source.parse(path, text)
    faults = fit(Draft if is_notes else MODELS[kind.name], read)[2]
    lines = {*(fault.line for fault in (*read.problems, *faults)), *(blanks.needed(read) if is_notes else ())}
    return _absent(root, Added(path, text, tuple(sorted(lines))))


def _home(records: Records, kind: Kind, partnership: str | None) -> str | None:
    """The partnership whose record it is; none for what its partnerships share."""
    every = sorted(records.ids("partnership"))
    if partnership is not None and partnership not in every:
        raise NotDone(f"There is no partnership of that name here. There are: {', '.join(every)}. {NOTHING}")
    if partnership is None and len(every) == 1:
        return every[0]
    if partnership is None and kind.in_partnership:
        raise NotDone(f"Say whose it is with --partnership: {', '.join(every)}. {NOTHING}")
    return partnership


def _path(kind: Kind, name: str | None, home: str | None, is_notes: bool) -> str:
    if is_notes:
        return f"{FOLDER}/{home}/{name}.yml"
    folder = f"data/partnerships/{home}" if home else "data"
    return f"{folder}/{kind.name}/{name}.yml" if kind.in_folder else f"{folder}/{kind.name}.yml"


def _known(records: Records, home: str | None, path: str) -> dict[str, str]:
    """The document that records of the partnership restate, where it has only one."""
    homes = [entry.record for entry in records.of("partnership", home)] if home else []
    documents = [name for record in homes for name in record.documents]
    return {"document": documents[0]} if len(documents) == 1 and not path.startswith(FOLDER) else {}


def _of_notes(records: Records, home: str | None, name: str) -> dict[str, str]:
    parts = _NOTES.fullmatch(name)
    if parts is None or not _is_day(parts["date"]) or parts["group"] not in records.ids("groups", home):
        groups = ", ".join(sorted(records.ids("groups", home))) or "none yet (partnership add group)"
        raise NotDone(
            f"Notes are named after the day and the group, such as 2026-05-12-executive. Groups: {groups}. {NOTHING}"
        )
    return {"date": parts["date"], "group": parts["group"]}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _earlier(root: Path, records: Records, home: str | None, name: str) -> Added:
    """The group's file as it is, under the date of its terms: they are about to be replaced."""
    group = next((entry for entry in records.of("groups", home) if entry.id == name), None)
    if group is None or group.record.terms is None:
        raise NotDone(f"Name a group of this partnership that has terms of reference, as its file is called. {NOTHING}")
    path = f"data/partnerships/{home}/earlier-terms/{name}-{group.record.terms.dated}.yml"
    return Added(path, (root / group.path).read_text("utf-8-sig"), ())


def _absent(root: Path, added: Added) -> Added:
    if (root / added.path).exists() or (root / added.path).is_symlink():
        raise NotDone(f"{added.path} is there already, and nothing is overwritten: add to it. {NOTHING}")
    return added
