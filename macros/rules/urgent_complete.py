"""The words of somebody in distress say what such a reader is shown; none stands twice in a group.

The first file says it, those of a region or a partnership add words. Without it they would bring nothing up.

PASS in urgent:
    enough: 4

FAIL in urgent:
    enough: ""
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "urgent-complete"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """What the first file lacks, and each second use of a word in its group, in capitals or not."""
    for place, entry in enumerate(context.records.in_use("urgent")):
        for field in ("child", "adult", "enough") if place == 0 else ():
            if getattr(entry.record, field) is None:
                yield entry.problem(
                    ("groups",), ID, f"must stand in a file that has “{field}”: only a second one may lack it"
                )
        for at, group in enumerate(entry.record.groups):
            folded = [" ".join(word.casefold().split()) for word in group.words]
            for index, word in enumerate(folded):
                if word in folded[:index]:
                    yield entry.problem(("groups", at, "words", index), ID, "must stand once in its group")
