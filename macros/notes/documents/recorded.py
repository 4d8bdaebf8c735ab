"""Sections and clauses of a document as a record has them.

In: a section of the outline. Out: plain values in the order of their fields.
"""

from typing import Any

from macros.notes.documents import tables
from macros.notes.documents.outline import Clause, Section


def record_section(section: Section) -> dict[str, Any]:
    """The section as a record has it."""
    head = {"id": section.id, "number": section.number, "title": section.title}
    return {name: value for name, value in head.items() if value} | {
        "clauses": [record_clause(clause) for clause in section.clauses]
    }


def record_clause(clause: Clause) -> dict[str, Any]:
    """The clause as a record has it: text, its list or lists, and what comes after them."""
    values: dict[str, Any] = {
        name: value for name, value in (("id", clause.id), ("number", clause.number), ("title", clause.title)) if value
    }
    text, lists, after = tables.told(clause.body)
    if text:
        values["text"] = text
    if lists and not lists[0].title:
        first = lists.pop(0)
        values["points"] = first.points
        if first.ordered:
            values["ordered"] = "true"
    if lists:
        values["lists"] = [entry.values() for entry in lists]
    if after:
        values["after"] = after
    return values
