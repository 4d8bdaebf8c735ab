"""What is said to be met on this site is there: the record, and the place in it. Nothing withheld meets a duty.

PASS in duties:
    duties: [{id: say-how, met_at: [{partnership: nowhere-on-sea, kind: groups, id: executive, anchor: c1}]}]

FAIL in duties:
    duties: [{id: say-how, met_at: [{partnership: nowhere-on-sea, kind: groups, id: executive, anchor: c9}]}]
"""

from collections.abc import Iterator
from typing import Any

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.clause import Clause, Section
from macros.records.models.duties import MetAt
from macros.records.models.meeting import Commitment, NotePart
from macros.records.models.priorities import Theme
from macros.records.models.procedure import ProcedureStep
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "duty-met-at"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every place that is not there, and every place in another partnership than the one that made the promise."""
    duties = context.records.one("duties")
    whose = {duty.id: duty.partnership for duty in duties.duties} if duties else {}
    for entry in context.records.of("duties"):
        for at, duty in enumerate(entry.record.duties):
            for index, met in enumerate(duty.met_at):
                yield from _faults(context, entry, ("duties", at, "met_at", index), met, duty.partnership)
        for at, meets in enumerate(entry.record.meets):
            for index, met in enumerate(meets.at):
                yield from _faults(context, entry, ("meets", at, "at", index), met, whose.get(meets.duty))


def _faults(context: Context, entry: Entry, where: KeyPath, met: MetAt, promised: str | None) -> Iterator[Problem]:
    if promised not in (None, met.partnership):
        yield entry.problem((*where, "partnership"), ID, "must be the partnership that made this promise")
    records = [record for record in _of(context, met.kind, met.partnership) if record.id == met.id]
    if not records and _was_taken_down(context, met):
        return
    if not records:
        yield entry.problem((*where, "id"), ID, "must be a record of that kind in that partnership")
    elif met.anchor is not None and records[0].sound and met.anchor not in anchors(records[0]):
        message = "must be the id of a part of that record, or item-1 or action-1 of notes, not withheld"
        yield entry.problem((*where, "anchor"), ID, message)


def _was_taken_down(context: Context, met: MetAt) -> bool:
    home = None if met.kind == "procedures" else met.partnership
    return (met.kind, home, met.id) in context.records.taken_down


def _of(context: Context, kind: str, partnership: str) -> list[Entry]:
    """The partnership's records of a kind. Procedures all lie in one folder and name their partnership."""
    if kind == "procedures":
        return [entry for entry in context.records.of(kind) if entry.record.partnership == partnership]
    return list(context.records.of(kind, partnership))


def anchors(entry: Entry) -> frozenset[str]:
    """What a link to this record can name; in notes, nothing that is withheld as a whole."""
    record = entry.record
    if entry.kind == "meetings":
        return frozenset(_of_notes(record))
    kinds = Section | Clause | Theme | ProcedureStep
    return frozenset(part.id for _, part in walk.parts(record) if isinstance(part, kinds))


def _of_notes(meeting: Any) -> Iterator[str]:
    for holder in walk.holders(meeting):
        if holder.part.openness == "withheld" or holder.name == "person":
            continue
        yield f"{holder.name}-{holder.part.number}"
        yield from (part.id for _, part in walk.parts(holder.part) if isinstance(part, NotePart | Commitment))
