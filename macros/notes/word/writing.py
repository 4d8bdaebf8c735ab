"""Where a draft may be written, and the writing of it.

In: the project folder, the path that a person gave, the text. Out: a file in drafts/, whole or not at all, or
`NotImported`. A draft is unredacted: it may stand only where git does not look (DESIGN: promises about redaction, 1).
"""

import contextlib
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from macros.notes.word.container import NotImported

_PLACE = "must be written to drafts/<partnership>/<date>-<group>.yml in the project folder: git ignores drafts/"
_PLACE_WITHIN = (
    "must be written to drafts/<partnership>/{folder}/<name>.yml in the project folder, named as the record will be: "
    "git ignores drafts/"
)
_EXISTS = "must not replace a draft that is there: choose another name, or say --replace"
_IGNORED = "must be written where git looks away: put /drafts/ into .gitignore, and take drafts out of git's index"
_WORD_FILE = "the Word file must lie where git looks away: move it into drafts/, or out of this folder"
_NAME = re.compile(r"(?:(?P<day>\d{4}-\d{2}-\d{2})-)?(?P<group>[a-z0-9]+(?:-[a-z0-9]+)*)\.yml")
_FOLDER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class DraftPlace:
    """The place of a draft, and what its name says."""

    file: Path
    partnership: str
    day: str | None
    group: str


def target(root: Path, out: Path, replace: bool, folder: str = "") -> DraftPlace:
    """The place that `out` means; raises NotImported for any place that is not for drafts.

    Drafts of what is no notes lie as their records do in data/, in the `folder` of their kind.
    """
    place = _PLACE_WITHIN.format(folder=folder) if folder else _PLACE
    root = root.resolve()
    given = Path(os.path.normpath(Path.cwd() / out))
    file = given.parent.resolve() / given.name
    if not file.is_relative_to(root) or given.is_symlink():
        raise NotImported(place)
    steps = file.relative_to(root).parts
    name = _NAME.fullmatch(file.name)
    if steps[0] != "drafts" or steps[2:-1] != ((folder,) if folder else ()) or name is None:
        raise NotImported(place)
    if not _FOLDER.fullmatch(steps[1]):
        raise NotImported(place)
    if file.exists() and not (replace and file.is_file()):
        raise NotImported(_EXISTS)
    _must_be_ignored(root, file, _IGNORED)
    return DraftPlace(file, steps[1], name["day"], name["group"])


def must_be_out_of_git(root: Path, notes: Path) -> None:
    """The Word file is as unredacted as a draft: raises NotImported where the next `git add` would take it."""
    if notes.resolve().is_relative_to(root.resolve()):
        _must_be_ignored(root.resolve(), notes.resolve(), _WORD_FILE)


def _must_be_ignored(root: Path, file: Path, otherwise: str) -> None:
    """Ask git, if the project is in git; a file that git already tracks is not ignored, whatever .gitignore says."""
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return
    command = ["git", "-C", str(root), "check-ignore", "--quiet", str(file)]
    try:
        answer = subprocess.run(command, check=False, capture_output=True, timeout=60).returncode
    except (OSError, subprocess.SubprocessError) as error:
        raise NotImported("must be written where git looks away, and git could not be asked") from error
    if answer != 0:
        raise NotImported(otherwise)


def write(place: DraftPlace, text: str, replace: bool) -> None:
    """Write the draft beside its place and move it there when all of it is on the disk."""
    beside = None
    try:
        place.file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.file.parent)
        beside = Path(name)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            beside.replace(place.file)
        else:
            _move_to_new(beside, place.file)
    except FileExistsError as error:
        raise NotImported(_EXISTS) from error  # somebody else wrote it in the meantime
    except (OSError, UnicodeError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "unknown characters"
        raise NotImported(f"the draft could not be written ({why}): nothing was changed") from error
    finally:
        if beside is not None:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def _move_to_new(beside: Path, file: Path) -> None:
    """Give the file its name, unless there is one of that name: two people may run this at once."""
    try:
        file.hardlink_to(beside)
    except OSError:  # there is one, or the disk has no hard links
        if file.exists():
            raise FileExistsError from None
        beside.replace(file)
