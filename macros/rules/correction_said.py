"""Published words of notes change only with a line under “corrections” that says what was corrected.

Each version that was public is compared with the one after it, and the last with the file: see
`macros.withheld.guard.versions` for what was public, `macros.workings.corrections` for what counts as words. A line
that comes later makes up for an earlier change, so that every finding can be mended.

PASS in history:
    summary: The executive met by the sea.
    corrections:
      - on: 2026-11-20
        what: The summary now says where the executive met.
        by: Partnership Manager

FAIL in history:
    summary: The executive met by the sea.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from macros.problem import Problem
from macros.records import source
from macros.records.load import Entry
from macros.rules import Context, Family
from macros.withheld.guard.versions import Versions, texts, versions
from macros.workings import corrections

ID = "correction-said"
FAMILY: Family = "text"
MESSAGE = (
    "words of these published notes were changed: “corrections” must say what, on which day and by which post "
    "(“partnership correct” adds the line)"
)

Step = tuple[corrections.Values, corrections.Values]


def check(context: Context) -> Iterator[Problem]:
    """Every record whose words changed after the last line that says so."""
    known = versions(context.root)
    if known is None:
        return
    meetings = [entry for entry in context.records.of("meetings") if _has_changed(entry, known)]
    text = texts(context.root, dict.fromkeys(blob for entry in meetings for blob in known.blobs[entry.path]))
    for entry in meetings:
        if _unsaid(_steps(entry, known, text)):
            where = ("corrections",) if entry.record.corrections else ()
            yield entry.problem(where, ID, MESSAGE)


def _has_changed(entry: Entry, known: Versions) -> bool:
    blobs = known.blobs.get(entry.path, ())
    return bool(blobs) and len(blobs) + (entry.path in known.changed) > 1


def _unsaid(steps: Iterable[Step]) -> bool:
    """Whether the last change of words has no line that says so, of its own or from later."""
    for before, after in steps:
        if corrections.told(before, after):
            return False
        if corrections.changed(before, after):
            return True
    return False


def _steps(entry: Entry, known: Versions, text: dict[str, str]) -> Iterator[Step]:
    """What a record said before and after each change, the latest first; read only as far as somebody asks."""
    blobs = known.blobs[entry.path]
    moves = [move for move in pairwise(blobs) if not corrections.only_books(text[move[0]], text[move[1]])]
    # Asked of a command's record too, which is not in the file yet.
    if entry.path in known.changed or moves:
        yield _values(entry, text[blobs[-1]]), entry.source.values
    for before, after in reversed(moves):
        yield _values(entry, text[before]), _values(entry, text[after])


def _values(entry: Entry, text: str) -> corrections.Values:
    return source.parse(entry.path, text).values
