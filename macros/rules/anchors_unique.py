"""An id is used once in its record: ids are the anchors that people link to.

PASS in priorities:
    themes: [{id: tides, name: Tides}, {id: storms, name: Storms}]

FAIL in priorities:
    themes: [{id: tides, name: Tides}, {id: tides, name: Storms}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records.models.base import Model
from macros.records.models.clause import Clause, Section
from macros.records.models.duties import Duty
from macros.records.models.meeting import Commitment, NotePart
from macros.records.models.priorities import Theme
from macros.records.models.procedure import ProcedureStep
from macros.records.models.sitewide import (
    Document,
    GuidanceEdition,
    Helpline,
    Organisation,
    RedactionReason,
    Term,
    UnknownNumber,
)
from macros.records.models.synonyms import SameMeaning
from macros.records.models.threshold import Indicator
from macros.records.models.timescale import Timescale
from macros.rules import Context, Family

ID = "anchors-unique"
FAMILY: Family = "reference"

ANCHORED: tuple[type[Model], ...] = (
    *(Section, Clause, NotePart, Commitment, Theme),
    *(Document, GuidanceEdition, Helpline, UnknownNumber, Organisation, RedactionReason, Term),
    *(Indicator, ProcedureStep, Timescale, SameMeaning),
    Duty,
)


def check(context: Context) -> Iterator[Problem]:
    """Every second use of an id in one file, in whatever kind of part; a printed number may come twice."""
    seen: set[tuple[str, str]] = set()
    for entry, where, part in context.parts():
        if not isinstance(part, ANCHORED):
            continue
        anchor = (entry.path, getattr(part, "id", ""))
        if anchor in seen:
            yield entry.problem((*where, "id"), ID, "must be used once in this file")
        seen.add(anchor)
    yield from _one_page(context)


def _one_page(context: Context) -> Iterator[Problem]:
    """All domains stand on one page: an indicator's anchor there begins with the domain's."""
    domains = list(context.records.of("thresholds"))
    seen = {entry.id for entry in domains} | {f"level-{number}" for number in range(1, 5)}
    for entry in domains:
        own: set[str] = set()
        for index, indicator in enumerate(entry.record.indicators):
            anchor = f"{entry.id}-{indicator.id}"
            # The same id twice in one file is found above.
            if anchor in seen and indicator.id not in own:
                message = "must differ: with the domain's id before it, it is the anchor of something else"
                yield entry.problem(("indicators", index, "id"), ID, message)
            own.add(indicator.id)
            seen.add(anchor)
