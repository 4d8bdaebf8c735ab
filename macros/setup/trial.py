"""What is to be written, tried before it is: a copy of the project with it is checked, and only then is it done.

In: the project folder (none for a new one), the files to write (None: to take away), the days. Out: what the check says
of it that it did not say before; `put` then writes all of it or nothing. Raises `NotDone`.
"""

import contextlib
import shutil
import subprocess
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from macros import check
from macros.notes.drafting import NotDone, store
from macros.problem import Problem, ordered

Files = store.Texts
_CHECKED = ("data", "content", "looks", "overrides", "mkdocs.yml")
"""What the check looks at; a project has some of these."""
_HEADS = ("site.yml", "partnership.yml")
_PEOPLE_WRITE = ("data", "content", "looks")
NOTHING = "Nothing was written."
_BACK = (
    "Commit them; or, if a command was cut off half way, go back: “git restore .” brings back what is gone, and "
    "“git clean -n data” lists what is new."
)


def new_problems(root: Path | None, files: Files, as_at: date, today: date) -> list[Problem]:
    """Every problem of the project with these files that it has not without them."""
    with TemporaryDirectory(prefix="partnership-trial-") as folder:
        copy = Path(folder).resolve()
        before = list[Problem]()
        if root is not None:
            _copy(root, copy)
            before = check.examine(copy, as_at, today)[1]
        _lay(copy, files)
        after = check.examine(copy, as_at, today)[1]
    known = {(problem.path, problem.rule, problem.message) for problem in before}
    return ordered(problem for problem in after if (problem.path, problem.rule, problem.message) not in known)


def put(root: Path, files: Files) -> None:
    """Write and take away all of it or nothing; a folder that is empty then goes too.

    What makes a folder a project or a partnership is written last and goes first, so that no half, as a machine that
    goes off may leave it, looks whole.
    """
    files = dict(sorted(files.items(), key=lambda item: (item[1] is not None) == (Path(item[0]).name in _HEADS)))
    before = {path: (root / path).exists() for path in files}
    folders = {root / parent for path in files for parent in Path(path).parents if not (root / parent).exists()}
    for path, exists in before.items():
        if files[path] is not None and not exists:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
    try:
        store.write(root, files)
    except BaseException:
        _drop_empty(folders)
        raise
    _drop_empty(root / parent for path, text in files.items() if text is None for parent in Path(path).parents)


def begin(root: Path, files: Files) -> None:
    """Write a new project into a folder that is empty or not there, all of it or nothing, and let git keep it."""
    folders = [folder for folder in (root, *root.absolute().parents) if not folder.exists()]
    try:
        root.mkdir(parents=True, exist_ok=True)
        put(root, files)
    except OSError as error:
        _drop_empty(folders)
        raise NotDone(f"The folder could not be made: {error.strerror}. {NOTHING}") from None
    except BaseException:
        _drop_empty(folders)
        raise
    with contextlib.suppress(OSError):
        # Workflows run on main, whatever this machine calls a first branch; “init -b” is not known to every git.
        for command in (["init", "--quiet"], ["symbolic-ref", "HEAD", "refs/heads/main"]):
            subprocess.run(["git", "-C", str(root), *command], check=False)


def project(root: Path) -> None:
    """Raise `NotDone` where the folder is no project."""
    if not (root / "data" / "site.yml").is_file():
        raise NotDone(
            "This folder is no project: it has no data/site.yml. Go to that of a project, or name it with --root; "
            "“partnership new --into FOLDER” makes one. "
            f"{NOTHING}"
        )


def committed(root: Path) -> None:
    """Raise `NotDone` unless git has everything that people wrote here, so that everything can be undone.

    What a command left that was cut off half way, and that git ignores, goes before.
    """
    try:
        command = ["git", "-C", str(root), "status", "--porcelain", "-z", "--untracked-files=all", "--", *_here(root)]
        told = subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        raise NotDone(
            f"This folder is not kept by git, so nobody could undo it: git init, git add -A, git commit. {NOTHING}"
        ) from None
    with store.alone(root):
        pass
    changed = [entry[3:] for entry in told.stdout.decode("utf-8", "replace").split("\0") if entry[2:3] == " "]
    if changed:
        problems = [Problem(path, 1, "uncommitted", "must be committed first: git add, git commit") for path in changed]
        raise NotDone(f"There are uncommitted changes. {_BACK} {NOTHING}", problems)


def _here(root: Path) -> list[str]:
    return [name for name in _PEOPLE_WRITE if (root / name).exists()]


def _copy(root: Path, copy: Path) -> None:
    for name in _CHECKED:
        place = root / name
        if place.is_dir():
            shutil.copytree(place, copy / name, symlinks=True)
        elif place.is_file():
            shutil.copy(place, copy / name)


def _lay(copy: Path, files: Files) -> None:
    for path, text in files.items():
        file = copy / path
        if text is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    _drop_empty(copy / parent for path, text in files.items() if text is None for parent in Path(path).parents)


def _drop_empty(folders: Iterable[Path]) -> None:
    for folder in sorted(set(folders), key=lambda folder: -len(folder.parts)):
        with contextlib.suppress(OSError):
            folder.rmdir()
