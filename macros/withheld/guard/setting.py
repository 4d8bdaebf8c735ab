"""What a project has to compare with: its ledger and, where it is here, the key.

In: the project folder. Out: a `Setting`, with what is wrong with it as problems and why nothing was compared in a few
words.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from macros.problem import Problem
from macros.withheld.fingerprint.keys import KEY_FILE, BadKey, key
from macros.withheld.fingerprint.ledger import LEDGER, BadLedger, Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard.scan import KEY, WITHHELD

NO_PROJECT = "this folder holds no project"
NO_KEY = "no fingerprint key here"
NO_LEDGER = f"there is no {LEDGER}"
_PARTS = ("data/site.yml", "data/partnerships", LEDGER)


@dataclass(frozen=True)
class Setting:
    """A scanner where there are a ledger and its key; else why not."""

    scanner: Scanner | None
    problems: tuple[Problem, ...] = ()
    unlooked: str | None = None
    version: str = ""
    key: bytes = b""


def is_project(root: Path) -> bool:
    """True where a folder has records or a ledger, and is not just any."""
    return any((root / part).exists() for part in _PARTS)


def setting(root: Path) -> Setting:
    """The setting of the project at `root`."""
    if not is_project(root):
        return Setting(None, unlooked=NO_PROJECT)
    try:
        raw = (root / LEDGER).read_bytes()
    except FileNotFoundError:
        raw = b""
    except OSError:
        return Setting(None, (Problem(LEDGER, 1, WITHHELD, "must be a file of fingerprints that can be read"),))
    try:
        return _of(raw, key(root))
    except BadKey as error:
        return Setting(None, (Problem(KEY_FILE, 1, KEY, str(error)),))


@lru_cache(maxsize=2)
def _of(raw: bytes, key: bytes | None) -> Setting:
    try:
        ledger = Ledger.parse(raw)
    except BadLedger as error:
        return Setting(None, (Problem(LEDGER, error.line, WITHHELD, str(error)),))
    if not ledger.prints:
        return Setting(None, unlooked=NO_LEDGER)
    if key is None:
        return Setting(None, unlooked=NO_KEY)
    if not ledger.matches(key):
        message = "must have been made with the key that is here: one of the two is not the project's own"
        return Setting(None, (Problem(LEDGER, 1, KEY, message),))
    return Setting(Scanner(ledger, key), version=blake2b(raw, digest_size=16, key=key).hexdigest(), key=key)
