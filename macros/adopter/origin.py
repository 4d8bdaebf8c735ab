"""Where this software comes from: the line of software.txt by which a project gets exactly these bytes again.

In: nothing, or what somebody typed. Out: the line, and what must be known about it. It names a full commit or a file
with its hash, so that nothing changes under a project until its people change the line.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from urllib.request import url2pathname

from macros import software

NAME = "partnership-site"
_COMMIT = re.compile(r"git\+(?:(?:https|file)://[^\s@]+|ssh://(?:[\w.-]+@)?[^\s@]+)@[0-9a-f]{40}")
_FILE = re.compile(r"(?:https|file)://[^\s@]+\.whl#sha256=[0-9a-f]{64}")
_SHORT_FOR_SSH = re.compile(r"(?!\w+://)(?P<host>[\w.-]+@[\w.-]+):(?P<path>[^/].*)")
HERE_ONLY = (
    "The software comes from a folder of this machine, which no host can fetch. To publish, the line in {file} must "
    f"be: {NAME} @ git+https://ADDRESS-OF-THE-SOFTWARE@COMMIT (40 digits)."
)
CHANGED = "The software here has changes that are not committed: what {file} names is without them."
NOT_THERE_YET = "The commit that {file} names is not at its address yet: push it to publish."


@dataclass(frozen=True)
class Origin:
    """The line, and sentences for whoever asked; `{file}` in them stands for software.txt."""

    line: str
    notes: tuple[str, ...] = ()


def given(words: str) -> Origin | None:
    """What somebody typed, as the line; None where it names no full commit and no file with its hash."""
    address = words.strip().removeprefix(NAME).strip().removeprefix("@").strip()
    if not (_COMMIT.fullmatch(address) or _FILE.fullmatch(address)):
        return None
    return _origin(address)


def running() -> Origin | None:
    """That of the software that runs; None where nothing says where it comes from."""
    installed = _installed()
    if "vcs_info" in installed:
        return _origin(f"git+{_open(installed['url'])}@{installed['vcs_info']['commit_id']}")
    digest = installed.get("archive_info", {}).get("hashes", {}).get("sha256")
    if digest:
        return _origin(f"{_open(installed['url'])}#sha256={digest}")
    if "dir_info" in installed and not (software.HOME / ".git").exists():
        return _of_clone(Path(url2pathname(urlsplit(installed["url"]).path)))
    return _of_clone(software.HOME)


def _installed() -> dict[str, Any]:
    """What the installer wrote down (PEP 610, direct_url.json)."""
    try:
        written = metadata.distribution(NAME).read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return {}
    return dict(json.loads(written)) if written else {}


def _of_clone(clone: Path) -> Origin | None:
    # git would look for a repository in the folders above as well: that is somebody else's.
    commit = _git(clone, "rev-parse", "--verify", "HEAD") if (clone / ".git").exists() else ""
    if not commit:
        return None
    address = _git(clone, "config", "--get", "remote.origin.url")
    notes = [CHANGED] if _git(clone, "status", "--porcelain", "--untracked-files=no") else []
    if address and not _git(clone, "branch", "--remotes", "--contains", commit):
        notes.append(NOT_THERE_YET)
    return _origin(f"git+{_address(clone, address or str(clone))}@{commit}", *notes)


def _address(clone: Path, address: str) -> str:
    if short := _SHORT_FOR_SSH.fullmatch(address):
        return f"ssh://{short['host']}/{short['path']}"
    return _open(address) if "://" in address else (clone / address).resolve().as_uri()


def _open(address: str) -> str:
    """The address without a name and password that are for this machine alone; ssh needs its name."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        return address
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _origin(address: str, *notes: str) -> Origin:
    return Origin(f"{NAME} @ {address}", tuple(_told(address, *notes)))


def _told(address: str, *notes: str) -> Iterator[str]:
    if "file://" in address:
        yield HERE_ONLY
    yield from notes


def _git(clone: Path, *command: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(clone), *command], capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
