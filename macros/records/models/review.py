"""The promise to check that a record is still right (docs/reference/promises.md, V1 to V4).

Authors write facts; when a review is due is worked out in `macros/workings/reviews.py`, never written.
"""

from typing import Literal

from pydantic import Field

from macros.records.models.base import ComingDate, ComingDay, Line, Model, PastDate, PastDay, Text, Whole

Outcome = Literal["unchanged", "amended", "replaced", "not-stated"]


class LastReview(Model):
    """The latest review, or the date of the document itself where that is all there is to know."""

    on: PastDate
    outcome: Outcome = Field(description="What the review did; not-stated only for a document's own date")
    said: Text = Field(description="One sentence: what was done")


class Review(Model):
    """Exactly one of `every_months`, `due` and `none_stated` says when the next review is due."""

    last: LastReview
    every_months: Whole | None = None
    due: ComingDate | None = None
    none_stated: Text | None = Field(default=None, description="Why there is no review date")
    promise: Text | None = Field(default=None, description="What the document says about its review")
    clauses: tuple[Line, ...] = Field(default=(), description="Where the document says it, as printed")
    owner: Line = Field(description="The post or group that owns the review, or not-stated")


class Allowance(Model):
    """A dated, expiring exception to the gate: at most six months from `noted_on` to `look_again_by`."""

    noted_on: PastDay
    reason: Text
    look_again_by: ComingDay


class Citation(Model):
    """A guidance edition or law that a record rests on; `guidance` may be a work whose edition is not stated."""

    guidance: Line
    part: Line | None = Field(default=None, description="Chapter, paragraph or section of what is cited")
    clauses: tuple[Line, ...] = Field(default=(), description="Where in this document it is cited")
    note: Text | None = None
