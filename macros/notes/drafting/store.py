"""Files written all together or not at all, by one person at a time.

In: the project folder; paths below it with their text. Out: all of them in place, or all as they were; raises
`NotDone`. What is written beside a place is only ever what is to stand in it.
"""

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from macros.notes.drafting import FOLDER, NotDone

LOCK = f"{FOLDER}/.lock"
Texts = Mapping[str, str | bytes | None]
"""What files are to hold; None for one that is to go."""
Seen = Mapping[str, bytes | None]
"""What files held when a command read them; None where there was none."""
_BESIDE = re.compile(r"\.part-[0-9a-f]{8}(?:-old)?")


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Nobody else writes meanwhile; the lock goes with the process, so none is left behind."""
    try:
        (root / FOLDER).mkdir(exist_ok=True)
        # A lock of the system's own or none: one that is only a file would stay behind.
        lock = FileLock(root / LOCK, mode=0o600, fallback_to_soft=False)
        lock.acquire(blocking=False)
    except Timeout:
        message = "Somebody else is publishing from this folder now. Try again when they are done."
        raise NotDone(f"{message} Nothing was written.") from None
    except OSError as error:
        raise NotDone(f"The folder {FOLDER}/ cannot be written: {error.strerror}. Nothing was written.") from None
    try:
        _clear(root)
        yield
    finally:
        lock.release()


def seen(root: Path, paths: Iterable[str]) -> Seen:
    """What these files hold now: for `write`, which then knows whether somebody changed them in the meantime."""
    return {path: _content(root / path) for path in paths}


def write(root: Path, files: Texts, *, mode: int = 0o644, before: Seen | None = None) -> None:
    """Write all files or none: first all beside their places, then each moved; what was moved goes back on failure.

    None for a text takes the file away. Files that no longer hold what they held `before` stop it: a colleague's change
    would be lost.
    """
    made = {root / path: (root / path).with_name(f".part-{secrets.token_hex(4)}") for path in files}
    old = {place: place.with_name(f"{beside.name}-old") for place, beside in made.items() if place.exists()}
    moved: list[Path] = []
    try:
        for path, text in files.items():
            if text is not None:
                _fill(made[root / path], text, mode)
        for place, kept in old.items():
            _keep(place, kept)
        if any(_content(root / path) != held for path, held in (before or {}).items()):
            raise NotDone("Somebody else changed these files in the meantime. Nothing was written: try again.")
        for place, beside in made.items():
            if beside.exists():
                beside.replace(place)
            else:
                place.unlink()
            moved.append(place)
    except OSError as error:
        _put_back(root, moved, old)
        raise NotDone(f"The files could not be written: {error.strerror}. Nothing was changed.") from None
    except BaseException:
        _put_back(root, moved, old)
        raise
    finally:
        for left in (*made.values(), *old.values()):
            left.unlink(missing_ok=True)


def _clear(root: Path) -> None:
    """Remove what is left where a machine went off in the middle of writing: nobody else writes now."""
    for folder in ("data", FOLDER):
        for left in (root / folder).rglob(".part-*"):
            if _BESIDE.fullmatch(left.name) and left.is_file():
                with contextlib.suppress(OSError):
                    left.unlink()


def _content(place: Path) -> bytes | None:
    try:
        return place.read_bytes()
    except FileNotFoundError:
        return None


def _keep(place: Path, kept: Path) -> None:
    """Another name for the file as it is: with its rights, and even where the disk is full."""
    try:
        kept.hardlink_to(place)
    except OSError:  # a disk without hard links
        shutil.copy2(place, kept)


def _fill(file: Path, text: str | bytes, mode: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as opened:
        opened.write(text.encode("utf-8") if isinstance(text, str) else text)
        opened.flush()
        os.fsync(opened.fileno())


def _put_back(root: Path, moved: list[Path], old: dict[Path, Path]) -> None:
    """Everything as it was; what cannot be put back is kept under another name, and both names are told."""
    stuck = []
    for place in moved:
        try:
            if place in old:
                old[place].replace(place)
            else:
                place.unlink(missing_ok=True)
        except OSError:
            stuck.append(place)
    # Taken out of `old`, as whatever is left there goes.
    saved = [f"{place.relative_to(root).as_posix()}{_as_it_was(root, old.pop(place, None))}" for place in stuck]
    if saved:
        raise NotDone(f"Put these right by hand, nothing else was changed: {'; '.join(saved)}.") from None


def _as_it_was(root: Path, kept: Path | None) -> str:
    if kept is None:
        return " must go"
    with contextlib.suppress(OSError):
        kept = kept.rename(kept.with_name(f"as-it-was-{kept.name[6:14]}"))
    return f" must have the content of {kept.relative_to(root).as_posix()}"
