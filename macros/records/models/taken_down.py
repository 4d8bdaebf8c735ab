"""What was taken off the site: a dated line for each record, and no word of it."""

from typing import Literal

from pydantic import Field

from macros.records.models.base import Id, Line, Model, PastDay

Removable = Literal["meetings", "arrangements", "priorities", "procedures"]
Reason = Literal["mistake", "personal-information", "legal", "inaccurate"]


class TakenDownRecord(Model):
    """One record that was taken down."""

    kind: Removable
    partnership: Id | None = Field(default=None, description="Whose record it was; left out for a procedure")
    id: Id | None = Field(
        default=None,
        description="The name of its file, which is in its address; left out only where that name is itself secret",
    )
    taken_down_on: PastDay
    taken_down_by: Line = Field(description="A post, never a name")
    reason: Reason | None = None
    back_since: PastDay | None = Field(default=None, description="Since when a corrected record is at the same address")


class TakenDown(Model):
    taken_down: tuple[TakenDownRecord, ...] = Field(description="May be empty: []")
