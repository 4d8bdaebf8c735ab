"""synonyms.yml: words that mean the same to somebody who searches."""

from pydantic import Field

from macros.records.models.base import Id, Line, Model, Text


class SameMeaning(Model):
    """A set of words or phrases: whoever types one of them is shown what has any of them."""

    id: Id
    words: tuple[Line, ...] = Field(min_length=2)
    answered_by: tuple[Line, ...] = Field(
        default=(),
        description="Pages and parts that answer it, the best first: /duties/, Group#promises, Arrangements*"
        " (its parts with a word of the set in the title)",
    )
    asked: tuple[Line, ...] = Field(
        default=(), description="More that readers type for what `answered_by` answers; it means nothing else on a page"
    )
    not_here: bool = Field(default=False, description="Readers ask for it, and no record of such a site holds it")
    concern: bool = Field(
        default=False, description="Said of a child it is a concern: whoever describes one also finds how to raise it"
    )
    note: Text | None = None


class Synonyms(Model):
    """Abbreviations need no entry: glossary.yml has them."""

    synonyms: tuple[SameMeaning, ...] = Field(min_length=1)
