"""Two records of one kind have not one name: readers could not tell them apart, and two copies drift apart.

Of a partnership's own records, two of one partnership; capitals, spaces and punctuation make no difference. Editions
and meetings have names in common: `edition-order` and `meeting-file-name` see to them.

PASS in guidance:
    guidance: [{id: sea-walls-2020, name: "2020"}, {id: sea-walls-2025, name: "2025"}]

FAIL in guidance:
    guidance: [{id: sea-walls-2020, name: "2025"}, {id: sea-walls-2025, name: "(2025)"}]
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from macros.kinds import KINDS
from macros.problem import Problem
from macros.records.load import Entry
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "names-distinct"
FAMILY: Family = "reference"

_FILES = {"partnership": "name", "groups": "name", "priorities": "title", "procedures": "title", "thresholds": "name"}
_LISTS = {
    "documents": ("title", "publisher", "partnership", "dated"),
    "guidance": ("work", "name"),
    "helplines": ("name",),
}
_BETWEEN = re.compile(r"[\W_]+")


def check(context: Context) -> Iterator[Problem]:
    """Every record, and every entry of a list of documents, editions or numbers, that is called like another."""
    alike: dict[tuple[str | None, ...], list[tuple[Entry, KeyPath]]] = {}
    for kind, partnership, names, entry, where in _named(context):
        alike.setdefault((kind, partnership, *map(_plain, names)), []).append((entry, where))
    for places in alike.values():
        if len(places) == 1:
            continue
        # Which of them is the copy, nobody can say: each tells where the next is.
        for (entry, where), (other, there) in zip(places, [*places[1:], places[0]], strict=True):
            place = f"{other.path}:{other.source.line(there)}"
            yield entry.problem(
                where, ID, f"must be another name than that at {place}: rename one, or take out the copy"
            )


def _named(context: Context) -> Iterator[tuple[str, str | None, tuple[str, ...], Entry, KeyPath]]:
    for kind, field in _FILES.items():
        for entry in context.records.in_use(kind):
            # Procedures stand on one page, wherever their files are.
            partnership = None if kind == "partnership" or KINDS[kind].layers else entry.partnership
            yield kind, partnership, (getattr(entry.record, field),), entry, (field,)
    for kind, fields in _LISTS.items():
        for entry in context.records.of(kind):
            for index, listed in enumerate(getattr(entry.record, kind)):
                names = tuple(str(getattr(listed, field)) for field in fields)
                yield kind, None, names, entry, (kind, index, _shown(fields))


def _shown(fields: tuple[str, ...]) -> str:
    return "title" if "title" in fields else "name"


def _plain(name: Any) -> str:
    """A name without what a reader would not hear: capitals, accents, spaces and punctuation."""
    letters = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold()
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_BETWEEN.sub(" ", kept).split())
