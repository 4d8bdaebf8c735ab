"""A meeting's file is named after its date and its group, and nothing else: its name becomes an address.

PASS in meetings:
    date: 2026-05-12

FAIL in meetings:
    date: 2026-05-13
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "meeting-file-name"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every meeting whose file is called something else."""
    for entry in context.records.of("meetings"):
        name = f"{entry.record.date}-{entry.record.group}"
        # Only a group's id is told: anything else in its place is a word of the record.
        known = entry.record.group in context.records.ids("groups", entry.partnership)
        if entry.id != name and known:
            yield entry.problem(("date",), ID, f"the file must be named by this date and the group's id: {name}.yml")
