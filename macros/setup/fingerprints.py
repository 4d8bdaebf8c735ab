"""What becomes of the fingerprints of a partnership's notes when it goes.

In: the project folder, the partnership's name, its notes. Out: `Fingerprints`: whether there is anything to ask, what
to say, and the ledger without the lines that are its own. What names the key always stays: the guard needs it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.withheld.fingerprint.ledger import LEDGER
from macros.withheld.guard import earlier
from macros.withheld.guard.origin import Origin, origin

QUESTION = "Take these fingerprints away too?"
_OWN = """\
{file}: {count:,} lines came with its notes alone.
  If they stay, this site goes on guarding the words that its notes withhold: nobody can publish them here by mistake.
  If they go, those words may be published here, and only its drafts can bring the guard back."""
_NONE_OWN = "{file} stays as it is: no line of it is known to guard the notes of this partnership alone."
_SHARED = "  {count:,} other lines stay: they guard, or may guard, notes of other partnerships."
_UNTOLD = "  {count:,} other lines stay: git does not tell whose notes they came with."


@dataclass(frozen=True)
class Fingerprints:
    """`without` is the ledger without the partnership's own lines; None where it has none of its own."""

    said: str
    without: bytes | None


def of(root: Path, name: str, notes: Iterable[str]) -> Fingerprints | None:
    """The fingerprints of a partnership, whose notes are these files; None where its notes have none."""
    if not (root / LEDGER).is_file() or not any(earlier.withholds((root / path).read_bytes()) for path in notes):
        return None
    told = origin(root, name)
    return Fingerprints("\n".join(_said(told)), _without(root, told.own) if told.own else None)


def _said(told: Origin) -> Iterable[str]:
    yield (_OWN if told.own else _NONE_OWN).format(file=LEDGER, count=len(told.own))
    if told.shared:
        yield _SHARED.format(count=len(told.shared))
    if told.untold:
        yield _UNTOLD.format(count=len(told.untold))


def _without(root: Path, own: frozenset[bytes]) -> bytes:
    lines = (root / LEDGER).read_bytes().splitlines(keepends=True)
    return b"".join(line for line in lines if line.rstrip(b"\r\n").lstrip(b"-") not in own)
