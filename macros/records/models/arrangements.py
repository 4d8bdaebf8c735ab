"""data/partnerships/<name>/arrangements/<edition>.yml: one dated edition of the published arrangements."""

from typing import Literal

from pydantic import Field

from macros.records.models.base import ComingDate, Id, Line, Model, PastDate, Text
from macros.records.models.clause import Section
from macros.records.models.provenance import Provenance
from macros.records.models.review import Allowance, Citation, Review


class Event(Model):
    """One entry of the document's history."""

    date: ComingDate
    event: Literal["issued", "updated", "replaced", "update-promised"]
    text: Text
    on_this_site: Literal["full-text", "not-supplied", "not-applicable"]


class Signatory(Model):
    """Who signed, in the post of that day."""

    name: Line
    post: Line
    organisations: tuple[Id, ...] = Field(min_length=1)


class KeyFact(Model):
    """What readers come for, answered in a sentence before the clauses."""

    label: Line = Field(description="What it answers in a word or two: Who is in charge, Money, Who checks")
    text: Text
    clauses: tuple[Line, ...] = Field(min_length=1, description="The clauses that say so, in quotation marks")


class Arrangements(Model):
    """An edition: when, signed by whom, what it says clause by clause."""

    title: Line
    edition: Line
    dated: PastDate
    summary: Text
    key_facts: tuple[KeyFact, ...] = ()
    history: tuple[Event, ...]
    signatories: tuple[Signatory, ...] = ()
    sections: tuple[Section, ...] = Field(min_length=1)
    cites: tuple[Citation, ...] = ()
    superseded_by: Id | None = None
    source: Provenance
    review: Review
    overdue: Allowance | None = None
    old_guidance: Allowance | None = None
