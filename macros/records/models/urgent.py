"""urgent.yml: the words of somebody who is in danger, afraid or desperate, and what such a reader is shown."""

from typing import Annotated, Literal

from pydantic import Field

from macros.records.models.base import AtLeastOne, Id, Line, Model
from macros.records.models.review import Allowance, Review


class UrgentNumber(Model):
    """When to ring a number; the number itself stands in helplines.yml, once."""

    helpline: Id = Field(description="An id from helplines.yml")
    words: Line = Field(description="When to ring it, in words for this reader; what it is, if they may not know")


class UrgentPanel(Model):
    """What one reader is shown above everything else."""

    title: Line
    words: Line
    numbers: tuple[UrgentNumber, ...] = Field(min_length=1, description="In the order in which they are shown")
    more: Line = Field(description="The words of the link to the page with all numbers")


class UrgentGroup(Model):
    """Words and phrases that tell the same of whoever types them."""

    id: Id
    kind: Literal["speaks", "plain", "happens", "whole", "language", "asks"] = Field(
        description="speaks: of whom, all are added; happens: what is done or felt, the most of these counts; plain: "
        "in a sentence that asks for nothing; whole: only as all that was typed; language: of another language; asks: "
        "somebody at work or who wants to know something, taken away for every word"
    )
    tells: Line = Field(description="What the words tell, for whoever changes them")
    points: AtLeastOne
    words: tuple[Line, ...] = Field(min_length=1)


class Urgent(Model):
    """The first file has everything; a project's own may add groups, words and everyday words."""

    review: Review
    overdue: Allowance | None = None
    child: UrgentPanel | None = Field(default=None, description="For a child or young person")
    adult: UrgentPanel | None = Field(default=None, description="For an adult who is afraid, or sees something now")
    enough: AtLeastOne | None = Field(default=None, description="How many points bring the panel up")
    alike: tuple[Annotated[tuple[Line, ...], Field(min_length=2)], ...] = Field(
        default=(), description="Words that are one and the same in a phrase; the first stands for all"
    )
    groups: tuple[UrgentGroup, ...] = Field(min_length=1)
    never_a_slip: tuple[Line, ...] = Field(
        default=(), description="Everyday words that are no slip of a word above; those of this site's pages are known"
    )
