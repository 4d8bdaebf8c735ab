"""Numbered sections and clauses, shared by arrangements and terms of reference.

What a document states as a list, a number, a date or a rule is held as such beside the clause that
states it; `text` holds only what is left. `id` is the anchor in addresses and is unique in the record:
a printed number is not enough (Redbridge prints two clauses numbered 3.3).
"""

from typing import Annotated, Literal

from pydantic import Field

from macros.records.models.base import Flag, Id, Limit, Line, Model, Text, short_form

Shows = Literal[
    "members", "advisory-members", "chairing", "meetings", "priorities", "groups", "signatories", "statutory-partners"
]


class Point(Model):
    """One line of a list, with the lines beneath it."""

    text: Text
    points: tuple["Points", ...] = ()
    title: Line | None = None


Points = Annotated[Point, short_form("text")]


class Step(Model):
    """One step of an ordered process: who does what, when, and what happens if it does not help."""

    does: Text
    who: Line
    when: Text | None = None


class AgencyLine(Model):
    """A line of a list of agencies, as the document prints it, with its sub-lines."""

    name: Line
    organisation: Id | None = None
    each: Flag = Field(default=False, description="True where the document says `each`: a class of bodies, not one")
    parts: tuple["AgencyLines", ...] = ()
    note: Text | None = None


AgencyLines = Annotated[AgencyLine, short_form("name")]


class PointList(Model):
    """A titled list inside a clause that has several."""

    title: Line
    points: tuple[Points, ...] = Field(min_length=1)
    ordered: Flag = False


class Clause(Model):
    """One numbered (or unnumbered) clause. Only the fields that the clause needs are filled."""

    id: Id
    number: Line | None = None
    title: Line | None = None
    text: Text | None = None
    points: tuple[Points, ...] = ()
    ordered: Flag = False
    lists: tuple[PointList, ...] = ()
    steps: tuple[Step, ...] = ()
    agencies: tuple[AgencyLines, ...] = ()
    time_limits: tuple[Limit, ...] = ()
    shows: tuple[Shows, ...] = Field(default=(), description="Facts held in typed fields, printed in this clause")
    group: Id | None = Field(default=None, description="The group that this clause is about")
    settles: Line | None = Field(
        default=None, description="What disagreement this clause says how to settle, or what it says how to escalate"
    )
    after: Text | None = Field(default=None, description="What the clause says after its lists")
    expects_of: Line | None = Field(
        default=None, description="Of whom this clause expects something, as /contacts/ heads it: Relevant agencies"
    )
    note: Text | None = Field(default=None, description="This site's own note: a fault or doubt in the document")


class Section(Model):
    """A numbered part of a document with its clauses."""

    id: Id
    number: Line | None = None
    title: Line
    clauses: tuple[Clause, ...] = Field(min_length=1)
