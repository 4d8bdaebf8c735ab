"""An id is used once in its record: ids are the anchors that people link to.

PASS in priorities:
    themes: [{id: tides, name: Tides}, {id: storms, name: Storms}]

FAIL in priorities:
    themes: [{id: tides, name: Tides}, {id: tides, name: Storms}]
"""

from collections.abc import Iterator

from macros.models.base import Model
from macros.models.clause import Clause, Section
from macros.models.meeting import Commitment, NotePart
from macros.models.priorities import Theme
from macros.models.sitewide import (
    Document,
    GuidanceEdition,
    Helpline,
    Organisation,
    RedactionReason,
    Term,
    UnknownNumber,
)
from macros.problem import Problem
from macros.rules import Context, Family

ID = "anchors-unique"
FAMILY: Family = "reference"

ANCHORED: tuple[type[Model], ...] = (
    *(Section, Clause, NotePart, Commitment, Theme),
    *(Document, GuidanceEdition, Helpline, UnknownNumber, Organisation, RedactionReason, Term),
)


def check(context: Context) -> Iterator[Problem]:
    """Every second use of an id in one file, whatever kind of part bears it; a printed number may come twice."""
    seen: set[tuple[str, str]] = set()
    for entry, where, part in context.parts():
        if not isinstance(part, ANCHORED):
            continue
        anchor = (entry.path, getattr(part, "id", ""))
        if anchor in seen:
            yield entry.problem((*where, "id"), ID, "must be used once in this file")
        seen.add(anchor)
