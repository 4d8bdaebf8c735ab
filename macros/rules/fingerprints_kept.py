"""Notes that were redacted here have their fingerprints: a lost ledger, or a lost line of it, must not go unnoticed.

`partnership redact` says in `redacted_on` that it made fingerprints of what it withheld. Notes that their publisher had
redacted before they came here (`redacted_on: not-stated`) have none. No line that an earlier commit had may be gone,
unless a lift, a new key or the removal of notes says so (`macros.withheld.guard.earlier`).

PASS in meetings:
    publication:
      redacted_on: not-stated

FAIL in meetings:
    publication:
      redacted_on: 2026-06-01
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.models.base import NOT_STATED
from macros.rules import Context, Family
from macros.withheld.fingerprint.ledger import LEDGER, BadLedger, Ledger
from macros.withheld.guard import earlier

ID = earlier.RULE
FAMILY: Family = "redaction"
_GONE = (
    f"{LEDGER} must be there, with the fingerprints of what these notes withhold: get it back from git; if it is lost, "
    "“partnership guide redaction” says how to make it anew"
)


def check(context: Context) -> Iterator[Problem]:
    """Where lines are gone that an earlier commit had; and at the first such notes, where the ledger is gone or empty.

    With the key here or without.
    """
    yield from earlier.lost(context.root)
    try:
        if Ledger.read(context.root).prints:
            return
    except BadLedger:
        return  # the guard names its line
    for entry in context.records.of("meetings"):
        # A draft's fingerprints have still to be made.
        here = entry.record.publication.redacted_on != NOT_STATED and walk.has_redaction(entry.record)
        if here and entry.path.startswith("data/"):
            yield entry.problem(("publication", "redacted_on"), ID, _GONE)
            return
