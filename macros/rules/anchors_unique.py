"""An id is used once in its record: ids are the anchors that people link to.

A list that stands in several places is one record, and no two procedures have one file name, wherever they are.

PASS in priorities:
    themes: [{id: tides, name: Tides}, {id: storms, name: Storms}]

FAIL in priorities:
    themes: [{id: tides, name: Tides}, {id: tides, name: Storms}]
"""

from collections.abc import Iterator

from macros.kinds import KINDS
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
    """Every second use of an id in one record, in whatever kind of part; a printed number may come twice."""
    seen: dict[tuple[str, str], str] = {}
    for entry, where, part in context.parts():
        if not isinstance(part, ANCHORED):
            continue
        record = entry.kind if KINDS[entry.kind].is_one_list else entry.path
        anchor = (record, getattr(part, "id", ""))
        if anchor in seen:
            elsewhere = "" if seen[anchor] == entry.path else f" and its like: {seen[anchor]} has it"
            yield entry.problem((*where, "id"), ID, f"must be used once in this file{elsewhere}")
        seen.setdefault(anchor, entry.path)
    yield from _one_page(context)
    yield from _one_address(context)


def _one_address(context: Context) -> Iterator[Problem]:
    """The file's name is the page's address, whatever the folder; what only adds to a page has none of its own."""
    seen: dict[tuple[str, str], str] = {}
    for entry in context.records.entries:
        if KINDS[entry.kind].layers == "joined" and KINDS[entry.kind].template:
            first = seen.setdefault((entry.kind, entry.id), entry.path)
            if first != entry.path:
                yield entry.problem((), ID, f"must have another file name: {first} has this address")


def _one_page(context: Context) -> Iterator[Problem]:
    """All domains stand on one page: an indicator's anchor there begins with the domain's."""
    domains = list(context.records.in_use("thresholds"))
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
