"""Where a fact comes from and when it was checked."""

from pydantic import Field

from macros.records.models.base import Certainty, Id, Line, Model, PastDay, Text, Url


class Provenance(Model):
    """The published document that a record or part restates; date and title live in documents.yml."""

    document: Id
    clauses: tuple[Line, ...] = Field(
        default=(),
        description="Clause numbers as printed, in quotation marks; of a part without a number, its title on this site",
    )
    note: Text | None = None

    def at(self, clauses: tuple[str, ...]) -> "Provenance":
        """The same document, at other clauses where there are any."""
        return self.model_copy(update={"clauses": clauses}) if clauses else self


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
    checked: PastDay
