"""procedures/<id>.yml: what to do, in steps, with who and by when; additions/<id>.yml: what an area adds to one."""

from typing import Annotated, Literal

from pydantic import Field

from macros.records.models.base import Flag, Id, Line, Model, Text, Url
from macros.records.models.fact import Disagreement, Source, Sourced
from macros.records.models.review import Allowance, Citation, Review

Aim = Literal["protect-a-child", "settle-a-disagreement", "after-serious-harm", "run-a-meeting", "other"]
"""What a reader wants to do: the groups of /procedures/."""


class Form(Model):
    """A form or page that a step needs; an address only where it was read in a source."""

    name: Line
    url: Url | None = None


class Choice(Model):
    """The question before a step that is not always taken."""

    asks: Line = Field(max_length=60, description="In words that “yes” answers for this step")
    otherwise: Literal["instead", "skip", "end"] = Field(
        description="What “no” leads to: the next step instead of this one, the next step without it, or the end"
    )


class ProcedureStep(Sourced):
    """One step. Its time limit is either an id from timescales.yml or, in words, `when`."""

    id: Id
    who: Line = Field(description="The post, team or agency that does it")
    does: Text
    short: Line = Field(description="At most 60 characters for the drawing", max_length=60)
    choice: Choice | None = Field(default=None, description="Where the step is not always taken: drawn as a choice")
    outcomes: tuple[Annotated[Line, Field(max_length=60)], ...] = Field(
        default=(), description="For the last step: what may come of it, one of these, for the drawing"
    )
    limit: Id | None = Field(default=None, description="An id from timescales.yml")
    when: Text | None = None
    form: Form | None = None
    helpline: Id | None = Field(default=None, description="An id from helplines.yml: the number to ring")
    front_doors: Flag = Field(
        default=False, description="True where the numbers of every area stand, and those that could not be confirmed"
    )
    if_not: Text | None = Field(default=None, description="What happens if this step does not settle it")
    note: Text | None = None


class Beside(Sourced):
    """What stands beside the steps at every stage, such as whistle-blowing."""

    title: Line
    text: Text


class Procedure(Model):
    """A procedure. Every step can be shown: a step that nobody has read does not belong in the record yet."""

    title: Line
    partnership: Id | None = Field(default=None, description="Whose procedure it is; none for every area")
    groups: tuple[Id, ...] = Field(default=(), description="The groups of that partnership which it is about")
    aim: Aim = Field(default="other", description="What the reader wants to do")
    answer: Line = Field(description="The answer in one line")
    for_whom: Line
    starts_when: Line
    asked_as: tuple[Line, ...] = Field(default=(), description="Words and questions that people type for it")
    steps: tuple[ProcedureStep, ...] = Field(min_length=2)
    beside: tuple[Beside, ...] = ()
    record: tuple[Text, ...] = Field(default=(), description="What to write down")
    record_not_stated: Text | None = Field(default=None, description="Said where the sources do not say what to record")
    if_you_disagree: Text
    not_stated: tuple[Text, ...] = Field(default=(), description="What the sources leave open")
    disagreements: tuple[Disagreement, ...] = ()
    related: tuple[Id, ...] = Field(default=(), description="Ids of other procedures")
    cites: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = Field(min_length=1)
    review: Review
    overdue: Allowance | None = None
    old_guidance: Allowance | None = None
    note: Text | None = None


class StepNote(Sourced):
    """What an area does at a step of a procedure in its own way."""

    step: Id = Field(description="The id of a step of the procedure")
    text: Text
    limit: Id | None = Field(default=None, description="An id from timescales.yml")
    form: Form | None = None


class AddedStep(ProcedureStep):
    """A step that an area has besides."""

    after: Id = Field(description="The id of the step of the procedure after which it comes")


class Addition(Model):
    """What a region or a partnership adds to a procedure that holds beyond it; the file bears the procedure's name.

    Its lines stand on the procedure's page beside those of other areas, so each says for whom it holds.
    """

    title: Line = Field(description="As the reviews call it: Raise a concern in Nowhere-on-Sea")
    partnership: Id | None = Field(default=None, description="Of the folder that it is in, and not needed there")
    groups: tuple[Id, ...] = Field(default=(), description="The groups of that partnership which it is about")
    asked_as: tuple[Line, ...] = Field(default=(), description="Words and questions that people type for it")
    at_steps: tuple[StepNote, ...] = ()
    steps: tuple[AddedStep, ...] = ()
    beside: tuple[Beside, ...] = ()
    record: tuple[Text, ...] = Field(default=(), description="What to write down besides")
    if_you_disagree: Text | None = None
    not_stated: tuple[Text, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    related: tuple[Id, ...] = Field(default=(), description="Ids of other procedures")
    cites: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = Field(min_length=1)
    review: Review
    overdue: Allowance | None = None
    old_guidance: Allowance | None = None
    note: Text | None = None
