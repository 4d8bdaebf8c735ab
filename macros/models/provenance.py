"""Where a fact comes from and when it was checked."""

from pydantic import Field

from macros.models.base import Certainty, Day, Id, Line, Model, Text, Url


class Provenance(Model):
    """The published document that a record or part restates; date and title live in data/documents.yml."""

    document: Id
    clauses: tuple[Line, ...] = Field(default=(), description="Clause numbers as printed, in quotation marks")
    note: Text | None = None


class Reference(Model):
    """A page or text somewhere else."""

    title: Line
    publisher: Line
    url: Url | None = None


class Checked(Model):
    """Mixed into records of outside facts: source, how sure, and the day somebody last looked."""

    source: Reference
    also: tuple[Reference, ...] = ()
    edition: Line | None = None
    certainty: Certainty
    checked: Day
