"""duties.yml: what must be published or notified, by law, by guidance or by a partnership's own promise.

Where this site has it stands with the duty, or in the file of the partnership that meets it. Where neither says it, the
page says “Not found on this site”, never “not done”.
"""

from typing import Literal

from pydantic import Field

from macros.records.models.base import Id, Line, Model, Text
from macros.records.models.fact import Source, Sourced
from macros.records.models.review import Allowance, Citation, Review
from macros.records.models.timescale import Force

DutyGroup = Literal["publish", "arrangements", "yearly-report", "notify", "to-come", "promise"]


class MetAt(Model):
    """Where one partnership's pages on this site have what the duty asks for."""

    partnership: Id
    kind: Literal["partnership", "arrangements", "groups", "priorities", "meetings", "procedures"]
    id: Id = Field(description="The file without .yml; of a partnership, its folder")
    anchor: Line | None = Field(
        default=None, description="A section, clause, theme or step there; item-4 or action-2 of notes"
    )
    missing: Text | None = Field(default=None, description="What of the duty is not found there")


class Duty(Sourced):
    """One thing to publish or to notify: what, when, by whom, to whom."""

    id: Id
    group: DutyGroup = Field(description="The part of the page in which it stands")
    what: Line
    when: Line
    who: Line
    to: Line
    place: Line
    force: Force
    and_force: Force | None = Field(default=None, description="What else it rests on, where the source names two")
    or_force: Force | None = Field(default=None, description="Or on this: the source leaves it open")
    law: Line | None = Field(default=None, description="Act, section or regulations, where the source names them")
    edition: Line = Field(description="The edition of guidance or law in which it was read, in words")
    cites: tuple[Citation, ...] = ()
    partnership: Id | None = Field(default=None, description="Whose own promise it is; none for every partnership")
    changes: Text | None = Field(default=None, description="What the changes of 2026 do to it")
    note: Text | None = None
    met_at: tuple[MetAt, ...] = ()


class Meets(Model):
    """Where a partnership's pages have what a duty of another file asks for."""

    duty: Id = Field(description="The id of that duty")
    at: tuple[MetAt, ...] = Field(min_length=1)


class Duties(Model):
    """All of them, with the sources in which they were read; in a partnership's file also how it meets others."""

    review: Review
    overdue: Allowance | None = None
    old_guidance: Allowance | None = None
    sources: tuple[Source, ...] = ()
    duties: tuple[Duty, ...] = ()
    meets: tuple[Meets, ...] = Field(default=(), description="Where the partnership meets duties of other files")

    def places(self, duty: Duty) -> tuple[MetAt, ...]:
        """Every place where this site has what that duty asks for."""
        return (*duty.met_at, *(place for met in self.meets if met.duty == duty.id for place in met.at))
