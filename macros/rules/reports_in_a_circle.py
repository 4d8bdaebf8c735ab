"""No group reports to itself, not even by way of others: somebody must be at the top.

PASS in groups:
    reports: [{to_name: The town, how: It sends a letter., word: yearly, source: {document: nowhere-arrangements}}]

FAIL in groups:
    reports: [{to: executive, how: It sends a letter., word: yearly, source: {document: nowhere-arrangements}}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "reports-in-a-circle"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every report to the group itself, or to one whose reports come back to it."""
    for entry in context.records.of("groups"):
        others = context.records.of("groups", entry.partnership)
        above = {other.id: {report.to for report in other.record.reports if report.to} for other in others}
        for index, report in enumerate(entry.record.reports):
            if report.to and entry.id in _upwards(report.to, above):
                message = "must be a group that does not report back to this one, directly or by way of others"
                yield entry.problem(("reports", index, "to"), ID, message)


def _upwards(group: str, above: dict[str, set[str]]) -> set[str]:
    """The group and all that its reports reach."""
    reached: set[str] = set()
    todo = [group]
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += above.get(name, ())
    return reached
