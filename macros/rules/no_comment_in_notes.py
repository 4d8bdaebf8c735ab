"""The file of a meeting has no comments: they are not published on the site, but git publishes them.

PASS in meetings:
    note: The notes do not say when they were approved.

FAIL in meetings:
    note: The notes do not say when they were approved.
    # ask the chair
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "no-comment-in-notes"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every comment after the first line, which may tell the editor of the schema."""
    message = "must have no comment: what may be read goes into “note”, what may not be read goes nowhere in git"
    for entry in context.records.of("meetings"):
        for line in entry.source.comments:
            if line > 1:
                yield Problem(entry.path, line, ID, message)
