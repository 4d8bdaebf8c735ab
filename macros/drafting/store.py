"""Files written all together or not at all, by one person at a time.

In: the project folder; paths below it with their text. Out: all of them in place, or all as they were; raises
`Refused`. What is written beside a place is only ever what is to stand in it.
"""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from macros.drafting import FOLDER, Refused

LOCK = f"{FOLDER}/.lock"


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Nobody else writes meanwhile; the lock goes with the process, so none is left behind."""
    try:
        (root / FOLDER).mkdir(exist_ok=True)
        handle = os.open(root / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise Refused(f"The folder {FOLDER}/ cannot be written: {error.strerror}. Nothing was written.") from None
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            message = "Somebody else is publishing from this folder now. Try again when they are done."
            raise Refused(f"{message} Nothing was written.") from None
        yield
    finally:
        os.close(handle)


def write(root: Path, files: Mapping[str, str], *, mode: int = 0o644) -> None:
    """Write all files or none: first all beside their places, then each moved; what was moved goes back on failure."""
    made = {root / path: _beside(root / path) for path in files}
    old = {place: place.with_name(f"{beside.name}-old") for place, beside in made.items() if place.exists()}
    moved: list[Path] = []
    try:
        for path, text in files.items():
            _fill(made[root / path], text, mode)
        for place, kept in old.items():
            shutil.copy2(place, kept)
        for place, beside in made.items():
            beside.replace(place)
            moved.append(place)
    except OSError as error:
        _put_back(moved, old)
        raise Refused(f"The files could not be written: {error.strerror}. Nothing was changed.") from None
    except BaseException:
        _put_back(moved, old)
        raise
    finally:
        for left in (*made.values(), *old.values()):
            left.unlink(missing_ok=True)


def _beside(place: Path) -> Path:
    return place.with_name(f".part-{secrets.token_hex(4)}")


def _fill(file: Path, text: str, mode: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())


def _put_back(moved: list[Path], old: Mapping[Path, Path]) -> None:
    for place in moved:
        if place in old:
            old[place].replace(place)
        else:
            place.unlink(missing_ok=True)
