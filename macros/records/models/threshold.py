"""Levels of need (levels.yml), their indicators (thresholds/<domain>.yml), and how a partnership varies the levels.

There are four levels. An indicator is a guide to judgement, never a rule that decides alone.
"""

from typing import Annotated, Literal

from pydantic import Field

from macros.records.models.base import Flag, Id, Line, Matching, Model, Text
from macros.records.models.fact import Source, Sourced
from macros.records.models.review import Allowance, Citation, Review

About = Literal["meaning", "legal-basis", "leads", "assessment", "consent", "access", "variation"]
LevelNumber = Annotated[str, Matching("level", r"[1-4]", "must be a level of need from 1 to 4")]


class LevelFact(Sourced):
    """One thing to know about a level."""

    about: About
    text: Text


class Level(Model):
    """A level of need as the document that binds its area names it."""

    number: LevelNumber
    name: Line
    also_called: tuple[Line, ...] = ()
    in_brief: Line = Field(description="One short line for a reader in a hurry, no surer than the facts below")
    to_do: Line | None = Field(
        default=None, description="What to do, in one short line, no surer than the facts below about `leads`"
    )
    facts: tuple[LevelFact, ...] = Field(min_length=1)
    procedures: tuple[Id, ...] = Field(default=(), description="What to do next: ids of procedures")
    time_limits: tuple[Id, ...] = Field(default=(), description="Ids of time limits")


class LevelPart(Model):
    """A part into which a partnership splits a level."""

    level: LevelNumber
    code: Line = Field(description="As the partnership calls it: 2a")
    facts: tuple[LevelFact, ...] = Field(min_length=1)


class LocalName(Model):
    """What a partnership calls a level."""

    level: LevelNumber
    name: Line
    source: Id


class LocalFact(Sourced):
    """What a partnership does in its own way."""

    text: Text


class Levels(Model):
    """The levels of need, with what each means and who leads."""

    review: Review
    overdue: Allowance | None = None
    old_guidance: Allowance | None = None
    cites: tuple[Citation, ...] = ()
    how_to_use: Text
    how_to_use_source: Id | None = Field(default=None, description="Where that was read: an id from `sources`")
    limits: Text | None = Field(default=None, description="What these records cannot tell, at the top of every page")
    limits_in_brief: Line | None = Field(default=None, description="The same in one line, beside every answer")
    sources: tuple[Source, ...] = Field(min_length=1)
    levels: tuple[Level, ...] = Field(min_length=4, max_length=4)
    numbered: Flag = Field(default=True, description="False where the levels have names and no numbers")
    cautions: tuple[LocalFact, ...] = ()


class LevelVariations(Model):
    """partnerships/<partnership>/level-variations.yml: what a partnership does in its own way."""

    review: Review
    overdue: Allowance | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    names: tuple[LocalName, ...] = ()
    parts: tuple[LevelPart, ...] = ()
    facts: tuple[LocalFact, ...] = ()
    note: Text | None = Field(default=None, description="What has still to be settled about it")


class Indicator(Sourced):
    """A sign that may point to a level; its id is its address for good."""

    id: Id
    level: LevelNumber
    text: Line
    words: tuple[Line, ...] = Field(default=(), description="Words that people type for it, where it uses others")
    note: Text | None = Field(default=None, description="What to know beside it, as sure as the sign itself")


class Domain(Model):
    """One part of a child's life, with its indicators across the levels."""

    name: Line
    position: Line = Field(description="Its place in the list: 01, 02 and so on")
    about: Line = Field(description="One line: what belongs here")
    words: tuple[Line, ...] = Field(default=(), description="Words that people type for it")
    note: Text | None = None
    to_check: Text = Field(description="Where a person should look to confirm these indicators")
    sources: tuple[Source, ...] = Field(min_length=1)
    indicators: tuple[Indicator, ...] = Field(min_length=1)
