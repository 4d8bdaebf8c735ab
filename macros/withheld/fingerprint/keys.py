"""The key of the fingerprints: in the environment or in a file that git ignores, never in git.

In: the project folder. Out: 32 bytes, or None where there is no key here. No message carries any part of it.
"""

import os
import secrets
from pathlib import Path

from macros.withheld.fingerprint.ledger import Ledger

ENVIRONMENT = "PARTNERSHIP_FINGERPRINT_KEY"
KEY_FILE = ".fingerprint-key"
SIZE = 32


class BadKey(ValueError):
    """A key that cannot be used; the message says what must be true, never what it is."""


def key(root: Path) -> bytes | None:
    """The key from the environment, else from the file; None where neither has one; BadKey where it is no key."""
    given = os.environ.get(ENVIRONMENT, "").strip()
    if given:
        return _bytes(given, ENVIRONMENT)
    try:
        # Some editors of Windows put a mark of their encoding before the text, which nobody sees.
        text = (root / KEY_FILE).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise BadKey(f"{KEY_FILE} must be a file that can be read, with {2 * SIZE} hexadecimal digits") from None
    return _bytes(text.strip(), KEY_FILE)


def make_key(root: Path) -> bytes:
    """The key of this project, made now if there is none; BadKey where the ledger has a key that is not here."""
    known = key(root)
    if known is not None:
        return known
    if Ledger.read(root).prints:
        raise BadKey(
            "the key with which data/fingerprints.txt was made must be here: ask your colleagues for it and save it "
            f"as {KEY_FILE}"
        )
    return _written(root, secrets.token_bytes(SIZE))


def _written(root: Path, new: bytes) -> bytes:
    # Written whole beside its place and linked into it: of two people who start at once, both get the same key.
    beside = root / f"{KEY_FILE}-{secrets.token_hex(4)}"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(new.hex() + "\n")
        os.link(beside, root / KEY_FILE)
    except FileExistsError:
        return key(root) or new
    finally:
        beside.unlink(missing_ok=True)
    return new


def _bytes(text: str, where: str) -> bytes:
    try:
        raw = bytes.fromhex(text)
    except ValueError:
        raw = b""
    if len(raw) != SIZE:
        raise BadKey(f"{where} must hold {2 * SIZE} hexadecimal digits")
    return raw
