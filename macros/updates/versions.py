"""Two versions of the software side by side, each in a folder of its own for as long as they are compared.

In: the line of software.txt for each. Out: the site that each makes of the same records, as at the same day, and the
files that each gives a project. Nothing is installed where the software runs; raises `NotDone`.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.adopter import origin
from macros.notes.drafting import NotDone
from macros.updates import release

LOCK = "requirements.txt"
_INSIDE = "partnership_site"
"""The folder of the package in which the software is laid out like a checkout."""
_PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet", "--no-input")
_FILES = (
    "import json, sys; from macros.adopter import files; "
    "json.dump(dict(files.files(sys.argv[1], sys.argv[2])), sys.stdout)"
)
_UNSAID = "It ended without a word."
_TAGS = re.compile(r"refs/tags/(v?\d+(?:\.\d+)*)$", re.MULTILINE)


@dataclass(frozen=True)
class Version:
    """A version that can be run: its line, the locked versions of what it needs, and where it is."""

    line: str
    lock: str
    python: Path
    home: Path

    def run(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run its Python, with this version of the software and no other."""
        environment = {**os.environ, "PYTHONPATH": str(self.home), "PYTHONUTF8": "1"}
        command = [str(self.python), "-P", *arguments]
        return _done(command, cwd=cwd, environment=environment)

    def build(self, root: Path, as_at: date, out: Path) -> list[str]:
        """Make the site; what was printed if it could not be made, nothing if all is well."""
        done = self.run("-m", "macros.cli", "build", "--as-at", as_at.isoformat(), "--out", str(out), cwd=root)
        return [] if done.returncode == 0 else (done.stdout + done.stderr).strip().splitlines() or [_UNSAID]

    def files(self, name: str, cwd: Path) -> Mapping[str, str]:
        """What it gives a project of that name beside its records; nothing for a version that gave nothing yet."""
        done = self.run("-c", _FILES, name, self.line, cwd=cwd)
        return json.loads(done.stdout) if done.returncode == 0 else {}


def wanted(here: str, name: str | None) -> str:
    """The line for what the user asked for: a tag, a commit, a wheel; the newest tag if nothing was asked for.

    `here` is the project's own line.
    """
    if name and (given := origin.given(name)):
        return given.line
    if name and name.endswith(".whl"):
        return _of_wheel(Path(name))
    address, _ = release.repository(here)
    if name is None:
        name = _newest(address)
    with release.checked_out(address, name) as (_, commit):
        return f"{origin.NAME} @ git+{address}@{commit}"


@contextmanager
def installed(line: str, lock: str) -> Iterator[Version]:
    """That version, installed in a folder of its own; what it needs is here already where its lock is `lock`."""
    with TemporaryDirectory(prefix="partnership-version-") as folder:
        own = _lock_of(line, Path(folder, "lock"))
        python = Path(sys.executable)
        if pinned(own) != pinned(lock):
            python = _environment(Path(folder, "venv"), own)
        place = Path(folder, "software")
        _pip(python, "install", "--no-deps", "--no-build-isolation", "--target", str(place), line)
        if not (place / _INSIDE / "macros").is_dir():
            raise NotDone(f"What “{_shown(line)}” names is no release of this software. Nothing was changed.")
        yield Version(line, own, python, place / _INSIDE)


def _of_wheel(wheel: Path) -> str:
    try:
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    except OSError:
        raise NotDone(
            "There is no such wheel here. For one at an address, say its hash as well: ADDRESS.whl#sha256=HASH. "
            "Nothing was changed."
        ) from None
    return f"{origin.NAME} @ {wheel.resolve().as_uri()}#sha256={digest}"


def _newest(address: str) -> str:
    done = _done(["git", "ls-remote", "--tags", "--", address])
    tags = _TAGS.findall(done.stdout)
    if done.returncode or not tags:
        raise NotDone("The git repository in software.txt has no tag of a version: say --to. Nothing was changed.")
    return str(max(tags, key=lambda tag: [int(number) for number in re.findall(r"\d+", tag)]))


def _lock_of(line: str, folder: Path) -> str:
    """The locked versions that a version needs, read before it is installed."""
    try:
        if " @ git+" in line:
            with release.checked_out(*release.repository(line)) as (checkout, _):
                return (checkout / LOCK).read_text(encoding="utf-8")
        _pip(Path(sys.executable), "download", "--no-deps", "--dest", str(folder), line)
        (wheel,) = folder.glob("*.whl")
        return zipfile.ZipFile(wheel).read(f"{_INSIDE}/{LOCK}").decode()
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        raise NotDone(f"What “{_shown(line)}” names is no release of this software. Nothing was changed.") from None


def pinned(lock: str) -> list[str]:
    """What a lock names, without its comments."""
    return [line.strip() for line in lock.splitlines() if line.strip() and not line.strip().startswith("#")]


def _environment(folder: Path, lock: str) -> Path:
    """A Python with what the lock names; fetched, so the network is needed."""
    _done([sys.executable, "-m", "venv", str(folder)])
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    needed = folder / LOCK
    needed.write_text(lock, encoding="utf-8")
    _pip(python, "install", "--require-hashes", "--no-deps", "--requirement", str(needed))
    return python


def _pip(python: Path, *arguments: str) -> None:
    if _done([str(python), *_PIP, *arguments]).returncode:
        raise NotDone(
            "The new version or what it needs could not be installed: are pip and the network there, and is the "
            "address right? Nothing was changed."
        )


def _done(
    command: list[str], cwd: Path | None = None, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


def _shown(line: str) -> str:
    """The end of a line of software.txt, which names a version: an address can hold a password."""
    return line.rpartition("/")[2]
