"""timescales.yml: every time limit that practitioners look up, statutory and local."""

from typing import Literal

from pydantic import Field

from macros.records.models.base import Flag, Id, Line, Model, Text, TimeUnit, Whole
from macros.records.models.fact import Disagreement, Source, Sourced
from macros.records.models.review import Allowance, Review

Kind = Literal["no-delay", "maximum", "minimum", "target", "recurring", "notice"]
Force = Literal[
    "act",
    "regulations",
    "statutory-guidance",
    "national-guidance",
    "regional-procedure",
    "local-arrangement",
    "terms-of-reference",
    "good-practice",
]


class Amount(Model):
    """So many of a unit: 15 working days."""

    value: Whole
    unit: TimeUnit


class Timescale(Sourced):
    """One limit: what starts the clock, what must be done, in what time and by whom.

    Without a number it has its wording, and no calculator.
    """

    id: Id
    topic: Line
    trigger: Line
    action: Line
    limit: Amount | None = None
    wording: Line | None = Field(default=None, description="The limit in words where there is no number")
    uncounted: Line | None = Field(
        default=None,
        description="Why the calculator does not offer it, although it has a number: the order has the date",
    )
    kind: Kind
    counts_from: Line = Field(description="What the count starts from, or not-stated")
    before: Flag = Field(default=False, description="True where the count goes back from the day named")
    who: Line
    force: Force
    law: Line | None = Field(
        default=None, description="Act, regulation, chapter or paragraph, where the source names it"
    )
    guidance: Id | None = Field(default=None, description="The edition in guidance.yml on which it rests")
    partnership: Id | None = Field(default=None, description="Whose limit it is; none for every area")
    area: Line = Field(description="Where it applies, in words")
    asked_as: tuple[Line, ...] = Field(default=(), description="Words that people type for it")
    often: Flag = Field(default=False, description="True for one of those asked most: the calculator offers it first")
    disagreements: tuple[Disagreement, ...] = ()
    note: Text | None = None


class Difference(Disagreement):
    """What an area does otherwise than a limit of another file says."""

    limit: Id = Field(description="The limit of that other file: this is shown beside it")


class Timescales(Model):
    """All of them, with how to count."""

    review: Review
    overdue: Allowance | None = None
    old_guidance: Allowance | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    differences: tuple[Difference, ...] = ()
    housekeeping: tuple[Line, ...] = Field(
        default=(), description="Topics of how partnerships run, such as meetings: listed after those of practice"
    )
    timescales: tuple[Timescale, ...] = Field(min_length=1)
