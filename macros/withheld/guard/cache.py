"""What was found in files that have not changed since, so that they cost nothing.

In: a folder, and what the findings depend on besides a file's content. Out: findings by content. Anything but the
content that could change a finding (the ledger, what is permitted, this program) makes the whole cache void. It holds
keyed digests, lines and messages; no text. git ignores it.
"""

import json
import secrets
import sys
from functools import lru_cache
from hashlib import blake2b
from importlib import metadata
from pathlib import Path

from macros.withheld.guard.scan import Finding

FOLDER = ".build/guard-cache"
_LIBRARIES = ("icalendar", "lxml", "pagefind", "pypdf")


class Cache:
    """The findings of one kind of run, by digest of content and kind of file."""

    def __init__(self, root: Path, name: str, version: str, key: bytes) -> None:
        self.place = root / FOLDER / f"{name}.json"
        self.version = f"{version}-{_program()}"
        self.key = key[:64]
        self.known = self._read()
        self.used: dict[str, list[list[object]]] = {}

    def digest(self, kind: str, raw: bytes) -> str:
        """What stands for a file's content and kind."""
        return blake2b(kind.encode("utf-8", "surrogatepass") + b"\0" + raw, digest_size=16, key=self.key).hexdigest()

    def get(self, digest: str) -> tuple[Finding, ...] | None:
        """What was found in this content before; None where it was never looked at."""
        rows = self.used.get(digest, self.known.get(digest))
        if rows is None:
            return None
        self.used[digest] = rows
        return tuple(Finding(int(str(row[0])), str(row[1]), str(row[2])) for row in rows)

    def put(self, digest: str, findings: tuple[Finding, ...]) -> None:
        """Remember what was found."""
        self.used[digest] = [list(finding) for finding in findings]

    def save(self) -> None:
        """Write what this run used, whole or not at all; a folder that cannot be written to only costs time."""
        if self.used == self.known:
            return
        beside = self.place.with_name(f"{self.place.name}-{secrets.token_hex(4)}")
        try:
            self.place.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps({"version": self.version, "files": self.used}), encoding="utf-8")
            beside.replace(self.place)
        except OSError:
            beside.unlink(missing_ok=True)

    def _read(self) -> dict[str, list[list[object]]]:
        try:
            held = json.loads(self.place.read_text(encoding="utf-8"))
            return dict(held["files"]) if held["version"] == self.version else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}


@lru_cache(maxsize=1)
def _program() -> str:
    """A digest of every module that decides what is found, and of the libraries that read for it."""
    digest = blake2b(" ".join([sys.version, *map(metadata.version, _LIBRARIES)]).encode(), digest_size=16)
    for file in sorted(Path(__file__).parents[1].rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
