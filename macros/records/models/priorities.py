"""data/partnerships/<name>/priorities/<period>.yml: the themes agreed for a period.

A shorter list, such as a meeting's five areas for improvement, is a record of its own with a shorter period.
"""

from pydantic import Field

from macros.records.models.base import ComingDate, Id, Line, Model, PastDate, Text
from macros.records.models.provenance import Provenance
from macros.records.models.review import Allowance, Citation, Review


class Reported(Model):
    """Progress that a published document reports; what a meeting reports stands in its notes."""

    on: PastDate
    text: Text
    source: Provenance


class Theme(Model):
    """One theme; `about` explains it in plain English for readers who do not know the term."""

    id: Id
    name: Line
    about: Text | None = None
    lead: Line = Field(default="not-stated", description="Post that leads, or not-stated")
    listed: Line | None = Field(default=None, description="The list that it stands in, where there are several")
    publications: tuple[Id, ...] = Field(default=(), description="Documents about it, from documents.yml")
    progress: tuple[Reported, ...] = ()


class Priorities(Model):
    """A period's priorities, how they are agreed and when they should be looked at again."""

    title: Line
    starts: ComingDate
    ends: ComingDate
    summary: Text
    themes: tuple[Theme, ...] = Field(min_length=1)
    agreed_how: Text
    note: Text | None = None
    cites: tuple[Citation, ...] = ()
    source: Provenance
    review: Review
    overdue: Allowance | None = None
    old_guidance: Allowance | None = None
