"""A newer release's national and regional records into a project, its own changes and all its other files untouched.

In: the project folder, a release, what the user decided. Out: every change with what becomes of it, and the files to
write, which the check has judged where they would stand; raises `NotDone`.
"""

import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from macros import check
from macros.notes.drafting import NotDone, store
from macros.problem import Problem
from macros.updates import base, merge
from macros.updates.base import Base
from macros.updates.merge import Change, Decision
from macros.updates.parts import WHOLE, Part, parted
from macros.updates.release import NATIONAL, REGIONS, Release
from macros.withheld.fingerprint.keys import KEY_FILE
from macros.withheld.guard import git

_CHANGED = (
    f"There are changes in {NATIONAL}, {REGIONS} or {base.PATH} that git has not got yet: commit them, or take them "
    "back, first. Nothing was changed."
)
_NO_GIT = "The project must be in git, so that what is changed here can be taken back. Nothing was changed."
_READ = ("data", "content", "looks", "overrides")
"""What the check reads of a project."""
_MARK = "\ufeff"
"""What some editors of Windows put before the text."""


@dataclass(frozen=True)
class Update:
    """What a release changes in a project."""

    release: Release
    changes: tuple[Change, ...]
    files: dict[str, str | None]
    comments_only: tuple[str, ...]
    """Files in which only comments change."""
    seen: store.Seen
    unknown: tuple[str, ...] = ()
    """What the user decided and is not among the changes."""
    problems: tuple[Problem, ...] = ()
    """What the records would have wrong, and have not now."""

    @property
    def undecided(self) -> list[Change]:
        """What both the project and the release changed, and nobody has decided."""
        return [change for change in self.changes if change.becomes == "undecided"]

    @property
    def stopping(self) -> list[Problem]:
        """The problems with which nothing may be written."""
        return [problem for problem in self.problems if problem.stops == "build"]


@dataclass
class Decisions:
    """What the user typed, and which of it was about anything."""

    said: dict[str, Decision]
    used: set[str] = field(default_factory=set)

    def of(self, path: str, name: str) -> Decision | None:
        """By the whole name (file and entry), the file, the entry with its list, or its id alone."""
        for word in (f"{path}:{name}", path, name, name.rpartition("/")[2]):
            if word in self.said:
                self.used.add(word)
                return self.said[word]
        return None


def begin(root: Path) -> Base:
    """What the project's records were copied from; raises `NotDone` where nothing can be brought up to date."""
    known = base.read(root)
    if not git.is_there(root):
        raise NotDone(_NO_GIT)
    try:
        changed = git.run(root, "status", "--porcelain", "--untracked-files=all", "--", NATIONAL, REGIONS, base.PATH)
    except git.GitFailed:
        raise NotDone(_NO_GIT) from None
    if changed.strip():
        raise NotDone(_CHANGED)
    return known


def plan(root: Path, known: Base, new: Release, said: dict[str, Decision], days: tuple[date, date]) -> Update:
    """What the release would change; `days` are the day to judge by and the real day."""
    decisions = Decisions(said)
    update = _merged(root, new, known, decisions)
    unknown = tuple(sorted(set(said) - decisions.used))
    if unknown or update.undecided or not update.files:
        return replace(update, unknown=unknown)
    return replace(update, problems=tuple(brought(root, update.files, days)))


def finish(root: Path, update: Update) -> None:
    """Write the files, all or none."""
    store.write(root, update.files, before=update.seen)


def _merged(root: Path, new: Release, known: Base, decisions: Decisions) -> Update:
    places = (NATIONAL, *(f"{REGIONS}/{region}" for region in new.regions))
    copied = {path: digests for path, digests in known.files.items() if _place(path) in places}
    here = [file.relative_to(root).as_posix() for place in places for file in (root / place).rglob("*.yml")]
    seen = store.seen(root, sorted({*here, *copied, *new.files, base.PATH}))
    changes: list[Change] = []
    files: dict[str, str | None] = {}
    only: list[str] = []
    for path in sorted({*here, *copied, *new.files}):
        text, found = _file(path, seen[path], new.files.get(path), copied.get(path, {}), decisions)
        changes += found
        if text != _text(path, seen[path]):
            files[path] = text
            only += [] if found else [path]
    left = {path: digests for path, digests in known.files.items() if _place(path) not in places}
    after = Base(new.version, new.commit, {**left, **new.base.files})
    if after.text != _text(base.PATH, seen[base.PATH]):
        files[base.PATH] = after.text
    return Update(new, tuple(changes), files, tuple(only), seen)


def _place(path: str) -> str:
    """The folder of everybody whom a record binds: data/national or data/regions/<region>."""
    parts = path.split("/")
    return "/".join(parts[: 2 if path.startswith(NATIONAL) else 3])


def _file(
    path: str, ours: bytes | None, theirs: str | None, copied: dict[str, str], decisions: Decisions
) -> tuple[str | None, list[Change]]:
    """A file's new text, None for none, and what changes in it."""
    text = _text(path, ours)
    if text is not None and theirs is not None:
        mine = parted(path, text.removeprefix(_MARK))
        if mine.source.problems:
            raise _unreadable(mine.source.problems)
        after, changes = merge.merged(mine, parted(path, theirs), copied, decisions.of)
        return (text if after == mine.text else _as_ours(after, text)), changes
    if text is None and theirs is None:
        return None, []
    return _whole_file(path, text, theirs, copied, decisions)


def _whole_file(
    path: str, ours: str | None, theirs: str | None, copied: dict[str, str], decisions: Decisions
) -> tuple[str | None, list[Change]]:
    """Likewise for a file that only the project or only the release has."""
    text = ours if ours is not None else theirs
    if text is None or (ours is not None and not copied):
        return ours, []
    read = parted(path, text.removeprefix(_MARK))
    whole = Part(WHOLE, (), tuple(read.text.rstrip("\n").split("\n")), read.source.values or "", 1)
    mine, new = (whole, None) if ours is not None else (None, whole)
    here = (read.digests() if mine else {}) != copied
    there = (read.digests() if new else {}) != copied
    becomes = merge.outcome(decisions.of(path, WHOLE), here=here, there=there)
    return (theirs if becomes == "taken" else ours), [Change(path, WHOLE, mine, new, here, there, becomes)]


def _text(path: str, raw: bytes | None) -> str | None:
    try:
        return None if raw is None else raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _unreadable([Problem(path, 1, "encoding", "must be saved as UTF-8 text")]) from None


def _unreadable(problems: Iterable[Problem]) -> NotDone:
    return NotDone("These records cannot be read: put them right first. Nothing was changed.", problems)


def _as_ours(text: str, before: str) -> str:
    """The new text with the ends of lines, and the mark at the beginning, that the project's file had."""
    mark = _MARK if before.startswith(_MARK) else ""
    return mark + (text.replace("\n", "\r\n") if "\r\n" in before else text)


def brought(root: Path, files: dict[str, str | None], days: tuple[date, date]) -> list[Problem]:
    """The problems that the records would have with these files, and have not now: judged on a copy."""
    with TemporaryDirectory(prefix="partnership-update-") as folder:
        copy = Path(folder)
        for name in _READ:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, symlinks=True)
        for file in (root / KEY_FILE, root / "mkdocs.yml"):
            if file.is_file():
                shutil.copy(file, copy)
        before = Counter(map(_said, check.examine(copy, *days)[1]))
        for path, text in files.items():
            place = copy / path
            if text is None:
                place.unlink()
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, encoding="utf-8", newline="")
        after = check.examine(copy, *days)[1]
    counted = Counter(map(_said, after))
    return [problem for problem in after if counted[_said(problem)] > before[_said(problem)]]


def _said(problem: Problem) -> tuple[str, str, str]:
    """A problem without its line, which moves when lines are put in above it."""
    return problem.path, problem.rule, problem.message
