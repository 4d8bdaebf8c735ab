"""The levels of need are 1, 2, 3 and 4, each of them once and in that order.

PASS in levels:
    how_to_use: These signs are a guide.

FAIL in levels:
    levels:
      - {number: "1", name: A, in_brief: A, facts: [{about: meaning, text: A, source: notice, certainty: secondary}]}
      - {number: "1", name: B, in_brief: B, facts: [{about: meaning, text: B, source: notice, certainty: secondary}]}
      - {number: "3", name: C, in_brief: C, facts: [{about: meaning, text: C, source: notice, certainty: secondary}]}
      - {number: "4", name: D, in_brief: D, facts: [{about: meaning, text: D, source: notice, certainty: secondary}]}
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "levels-in-order"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every level that does not stand where its number says, in a file that could be read whole."""
    for entry in context.records.of("levels"):
        if not entry.sound:
            continue
        for index, level in enumerate(entry.record.levels):
            if level.number != str(index + 1):
                yield entry.problem(("levels", index, "number"), ID, f"must be {index + 1}: the levels stand in order")
