"""Every step of a procedure may be shown: it was read somewhere, and nothing holds it back.

A procedure with a step left out would look whole, and somebody would follow it.

PASS in procedures:
    steps: [{id: ring, certainty: secondary}]

FAIL in procedures:
    steps: [{id: ring, held_back: It is the rule of another town.}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "step-may-be-shown"
FAMILY: Family = "fact"


def check(context: Context) -> Iterator[Problem]:
    """Every step that is only general knowledge or is held back."""
    for entry in (*context.records.of("procedures"), *context.records.of("additions")):
        for index, step in enumerate(entry.record.steps):
            if step.certainty == "general-knowledge":
                message = "must not be general-knowledge: a step that nobody has read does not belong here yet"
                yield entry.problem(("steps", index, "certainty"), ID, message)
            if step.held_back is not None:
                message = "must not stand in a step: a step that is not shown does not belong here"
                yield entry.problem(("steps", index, "held_back"), ID, message)
