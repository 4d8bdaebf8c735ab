"""A fact from outside, with where it was read, how sure that is, and whether it may be shown.

Records with many facts name their sources once and refer to them by id.
"""

from pydantic import Field

from macros.records.models.base import Certainty, Id, Line, Model, PastDay, Text, Url


class Source(Model):
    """Something that was read: a document that this site holds, or a page or text somewhere else."""

    id: Id
    document: Id | None = Field(default=None, description="An id from documents.yml")
    title: Line | None = Field(default=None, description="Of a page or text somewhere else")
    publisher: Line | None = None
    url: Url | None = None
    edition: Line | None = Field(default=None, description="As the source calls its edition, or leave it out")
    checked: PastDay = Field(description="The day somebody last looked at it")


class Sourced(Model):
    """Mixed into what needs a source of its own: which source, where in it, how sure."""

    source: Id | None = Field(default=None, description="An id from `sources`; none for general knowledge")
    also: tuple[Id, ...] = Field(default=(), description="Further sources that say the same")
    clauses: tuple[Line, ...] = Field(default=(), description="Where in the source, in quotation marks")
    certainty: Certainty
    held_back: Text | None = Field(
        default=None, description="Why this is not shown although it was read: another area's rule, may be superseded"
    )
    to_check: Text | None = Field(default=None, description="Where a person should look to confirm it")


class Disagreement(Model):
    """What another source says instead."""

    text: Text
    source: Id | None = None
    certainty: Certainty
