"""Every id that a record uses is the id of something on this site.

PASS in priorities:
    source: {document: nowhere-priorities}

FAIL in priorities:
    source: {document: nowhere-prioritys}
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records.load import Entry, Records
from macros.records.models.arrangements import Arrangements, Signatory
from macros.records.models.base import Model
from macros.records.models.clause import AgencyLine, Clause
from macros.records.models.duties import Duty, Meets, MetAt
from macros.records.models.fact import Source
from macros.records.models.group import Member, ReportsTo
from macros.records.models.meeting import FollowUp, Meeting, OnPriority, Person
from macros.records.models.partnership import Footprint, Partnership, StatutoryPartner
from macros.records.models.priorities import Theme
from macros.records.models.procedure import AddedStep, Addition, Procedure, ProcedureStep, StepNote
from macros.records.models.provenance import Provenance
from macros.records.models.review import Citation
from macros.records.models.site import Site
from macros.records.models.sitewide import Document, GuidanceEdition, Organisation, UnknownNumber
from macros.records.models.taken_down import TakenDownRecord
from macros.records.models.threshold import Level
from macros.records.models.timescale import Difference, Timescale
from macros.records.models.urgent import UrgentNumber
from macros.rules import Context, Family

ID = "id-exists"
FAMILY: Family = "reference"

REFERENCES: dict[tuple[type[Model], str], str] = {
    (Provenance, "document"): "documents",
    (Partnership, "documents"): "documents",
    (Document, "partnership"): "partnership",
    (Duty, "partnership"): "partnership",
    (MetAt, "partnership"): "partnership",
    (Meets, "duty"): "duties",
    (Site, "regions"): "region",
    (UnknownNumber, "partnership"): "partnership",
    (StatutoryPartner, "organisations"): "organisations",
    (Footprint, "organisation"): "organisations",
    (Signatory, "organisations"): "organisations",
    (AgencyLine, "organisation"): "organisations",
    (Member, "organisations"): "organisations",
    (Person, "organisations"): "organisations",
    (Organisation, "became"): "organisations",
    (Organisation, "part_of"): "organisations",
    (GuidanceEdition, "replaced_by"): "editions",
    (Citation, "guidance"): "guidance",
    (Partnership, "helplines"): "helplines",
    (UrgentNumber, "helpline"): "helplines",
    (Clause, "group"): "groups",
    (ReportsTo, "to"): "groups",
    (Meeting, "group"): "groups",
    (Arrangements, "superseded_by"): "arrangements",
    (Source, "document"): "documents",
    (Level, "procedures"): "procedures",
    (Level, "time_limits"): "timescales",
    (Procedure, "partnership"): "partnership",
    (Procedure, "groups"): "own-groups",
    (Procedure, "related"): "procedures",
    (Addition, "partnership"): "partnership",
    (Addition, "groups"): "own-groups",
    (Addition, "related"): "procedures",
    (ProcedureStep, "limit"): "timescales",
    (ProcedureStep, "helpline"): "helplines",
    (AddedStep, "limit"): "timescales",
    (AddedStep, "helpline"): "helplines",
    (StepNote, "limit"): "timescales",
    (Difference, "limit"): "timescales",
    (Timescale, "guidance"): "editions",
    (Timescale, "partnership"): "partnership",
    (FollowUp, "meeting"): "meetings",
    (OnPriority, "priorities"): "priorities",
    (Theme, "publications"): "documents",
    (TakenDownRecord, "partnership"): "partnership",
}
"""Which field names what. Redaction reasons, and the sources of facts, have rules of their own."""

_IN_PARTNERSHIP = ("groups", "arrangements", "meetings", "priorities")

_FIELDS = {
    model: tuple((field, place) for (other, field), place in REFERENCES.items() if other is model)
    for model, _ in REFERENCES
}
_PLACES = {
    "documents": "a document in documents.yml",
    "partnership": "a folder in data/partnerships/",
    "region": "a folder in data/regions/",
    "organisations": "an organisation in organisations.yml",
    "editions": "an edition in guidance.yml",
    "guidance": "an edition or a work in guidance.yml",
    "helplines": "a number in helplines.yml",
    "groups": "a file in this partnership's groups/",
    "arrangements": "a file in this partnership's arrangements/",
    "own-groups": "a file in the groups/ of the procedure's partnership",
    "procedures": "a file in procedures/",
    "timescales": "a time limit in timescales.yml",
    "duties": "a duty in duties.yml",
    "meetings": "a file in this partnership's meetings/",
    "priorities": "a file in this partnership's priorities/",
}
_FILES = ("partnership", "region", "groups", "arrangements", "procedures")
"""What is a file of its own, known by its name even where nobody can read it."""


def check(context: Context) -> Iterator[Problem]:
    """Every use of an id that is not there; nothing of files that could not be read whole."""
    sitewide = {place: _sitewide(context.records, place) for place in _PLACES if place != "own-groups"}
    for entry, where, part in context.parts():
        for field, place in _FIELDS.get(type(part), ()):
            known = _ids(context.records, sitewide, place, entry)
            yield from _unknown(entry, (*where, field), getattr(part, field), known, place)


def _unknown(
    entry: Entry, where: tuple[str | int, ...], value: object, known: frozenset[str] | None, place: str
) -> Iterator[Problem]:
    if known is None or value is None:
        return
    used = enumerate(value) if isinstance(value, tuple) else [(None, value)]
    for index, id_used in used:
        if id_used not in known:
            yield entry.problem(where if index is None else (*where, index), ID, f"must be the id of {_PLACES[place]}")


def _ids(
    records: Records, sitewide: dict[str, frozenset[str] | None], place: str, entry: Entry
) -> frozenset[str] | None:
    if place in _IN_PARTNERSHIP:
        return records.ids(place, entry.partnership)
    if place == "own-groups":
        # A procedure for every area is about no partnership's groups.
        home = entry.record.partnership
        return records.ids("groups", home) if home else frozenset()
    return sitewide[place]


def _sitewide(records: Records, place: str) -> frozenset[str] | None:
    """The known ids of a place, or None where nobody can say that one is missing."""
    if place in (*_FILES, *_IN_PARTNERSHIP):
        return records.ids(place)
    kind = "guidance" if place == "editions" else place
    record = records.one(kind)
    if record is None or kind in records.unsound:
        return None
    if kind == "guidance":
        works = frozenset(edition.work for edition in record.guidance) if place == "guidance" else frozenset()
        return works | {edition.id for edition in record.guidance}
    if kind == "helplines":
        return frozenset(number.id for number in (*record.helplines, *record.not_confirmed))
    return frozenset(part.id for part in getattr(record, kind))
