"""A new version of the software for a project: what would change for readers, then the files that choose it.

In: the project folder, the version. Out: the difference between the sites of both versions, as at one day; the files
to write. A file that the project changed itself stays, and is told. Raises `NotDone`.
"""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.adopter import origin
from macros.adopter.files import SOFTWARE
from macros.notes.drafting import NotDone, store
from macros.records import source
from macros.updates import release, sites, versions
from macros.updates.versions import LOCK, Version
from macros.withheld.guard import git

_SAME = "The project has this version already. Nothing was changed."
_CHANGED = "git has not got these changes yet: {}. Commit them, or take them back, first. Nothing was changed."
_NO_GIT = "The project must be in git, so that what is changed here can be taken back. Nothing was changed."
_OLD_FAILS = "The site cannot be made with the version that is here: put that right first. Nothing was changed."
_NEW_FAILS = "The new version cannot make the site of these records. Nothing was changed."

Say = Callable[[str], object]


@dataclass(frozen=True)
class Upgrade:
    """What a new version changes."""

    line: str
    difference: sites.Difference
    files: dict[str, str | None]
    by_hand: tuple[str, ...]
    """Files that both the project and the new version changed: the project's stay."""
    seen: store.Seen
    notes: tuple[str, ...] = ()
    """What must be known of where the version comes from."""


def plan(root: Path, to: str | None, as_at: date, say: Say) -> Upgrade:
    """Make the site with both versions and compare; `say` is told each step."""
    here = release.line(root)
    there = versions.wanted(here, to)
    if here == there:
        raise NotDone(_SAME)
    lock = _text(root / LOCK) or ""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="partnership-upgrade-")))
        say("1 of 4  Installing both versions beside each other")
        old = stack.enter_context(versions.installed(here, lock))
        new = stack.enter_context(versions.installed(there, lock))
        for number, version, words, refused in ((2, old, "here", _OLD_FAILS), (3, new, "new", _NEW_FAILS)):
            say(f"{number} of 4  Making the site as at {as_at.isoformat()} with the version that is {words}")
            failed = version.build(root, as_at, folder / words)
            if failed:
                say("\n".join(failed))
                raise NotDone(refused)
        say("4 of 4  Comparing every page")
        difference = sites.differences(folder / "here", folder / "new")
        files, by_hand = _files(root, old, new)
    _refuse_uncommitted(root, files)
    given = origin.given(there)
    notes = tuple(note.format(file=SOFTWARE) for note in given.notes) if given else ()
    return Upgrade(there, difference, files, by_hand, store.seen(root, files), notes)


def finish(root: Path, upgrade: Upgrade) -> None:
    """Write the files, all or none."""
    store.write(root, upgrade.files, before=upgrade.seen)


def _files(root: Path, old: Version, new: Version) -> tuple[dict[str, str | None], tuple[str, ...]]:
    """What to write, and what to look at by hand."""
    name = _title(root)
    before, after = old.files(name, root), new.files(name, root)
    files: dict[str, str | None] = {SOFTWARE: f"{new.line}\n"}
    if versions.pinned(_text(root / LOCK) or "") != versions.pinned(new.lock):
        files[LOCK] = new.lock
    by_hand = []
    for path in sorted({*before, *after} - {SOFTWARE, LOCK}):
        ours = _text(root / path)
        if ours == after.get(path) or before.get(path) == after.get(path):
            continue
        if ours == before.get(path):
            files[path] = after.get(path)
        else:
            by_hand.append(path)
    return files, tuple(by_hand)


def _refuse_uncommitted(root: Path, files: Mapping[str, object]) -> None:
    if not git.is_there(root):
        raise NotDone(_NO_GIT)
    try:
        changed = git.run(root, "status", "--porcelain", "--untracked-files=all", "-z", "--", *files)
    except git.GitFailed:
        raise NotDone(_NO_GIT) from None
    paths = [entry[3:] for entry in changed.decode("utf-8", "replace").split("\0") if entry]
    if paths:
        raise NotDone(_CHANGED.format(", ".join(paths)))


def _title(root: Path) -> str:
    values = source.read(root, root / "data" / "site.yml").values
    return str(values.get("title", "")) if isinstance(values, dict) else ""


def _text(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
