"""What a document seems to say, for a person to confirm: fields of the record beside the words they were read from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from macros.notes.documents.lines import Line
from macros.notes.documents.outline import Clause, Outline, Section
from macros.records.yaml_text import Quoted
from macros.workings.posts import Bodies

NOT_STATED = "not-stated"


@dataclass(frozen=True)
class Proposal:
    """One proposal; `clauses` is what it puts into which clauses, and `replaces` what of these it says instead."""

    what: str
    words: str
    where: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    clauses: tuple[Mapping[str, Any], ...] = ()
    replaces: tuple[str, ...] = ()

    def values(self) -> dict[str, Any]:
        """As a draft has it, with a line for the answer."""
        told: dict[str, Any] = {"what": self.what, "confirmed": "", "words": self.words, "where": self.where}
        clauses = [dict(clause) for clause in self.clauses]
        parts = (("fields", dict(self.fields)), ("clauses", clauses), ("replaces", list(self.replaces)))
        return told | {name: value for name, value in parts if value}


@dataclass(frozen=True)
class Known:
    """What the records say already."""

    bodies: Bodies
    groups: Mapping[str, str]
    """The ids of the partnership's groups by their names, in small letters."""
    works: Mapping[str, tuple[str, Mapping[str, str]]]
    """By the title of a work of guidance: its id, and the ids of its editions by their names."""
    terms: frozenset[str]
    """The abbreviations of the glossary."""
    document: str
    """The id of the document that the record restates."""

    has: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By the id of a group: the fields that its record has already."""

    def source(self, *clauses: str) -> dict[str, Any]:
        """Where a fact comes from."""
        return {"document": self.document} | ({"clauses": quoted(clauses)} if any(clauses) else {})

    def group(self, name: str) -> str | None:
        """The group of that name, with or without the partnership's own before it and “Subgroup” behind it."""
        words = name.lower().split()
        tails = [" ".join(words[at:]) for at in range(len(words))]
        return next(
            (group for tail in tails for end in ("", " subgroup") if (group := self.groups.get(tail + end))), None
        )


def quoted(numbers: tuple[str, ...]) -> list[str]:
    """Numbers of clauses as data/README.md asks for them."""
    return [Quoted(number) for number in numbers if number]


def printed(section: Section, clause: Clause) -> str:
    """By what a reader finds the clause in the document."""
    return clause.number or section.number or clause.title or section.title


def sentences(outline: Outline) -> Iterator[tuple[Section, Clause, str]]:
    """Every sentence of the clauses, with where it stands."""
    for section, clause in outline.clauses:
        for line in clause.body:
            for text in [line.text] if isinstance(line, Line) else [" ".join(map(" ".join, row)) for row in line.rows]:
                yield from ((section, clause, sentence) for sentence in in_sentences(text))


def in_sentences(text: str) -> list[str]:
    """A text cut where a sentence ends and another begins."""
    return [part for part in re.split(r"(?<=[.!?])\s+(?=[A-Z“\"(])", text) if part]


def fact(
    what: str,
    name: str,
    words: str,
    place: tuple[Section, Clause],
    fields: dict[str, Any],
    known: Known,
    shows: str = "",
) -> Proposal:
    """A block of the record with its source; `shows` is how the clause names it to its readers."""
    section, clause = place
    shown = ({"id": clause.id, "shows": [shows]},) if shows else ()
    return Proposal(
        what, words, clause.where, {name: {**fields, "source": known.source(printed(section, clause))}}, shown
    )
