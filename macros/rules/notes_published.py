"""Only notes that are approved and published stand in data/: drafts belong in drafts/, which git ignores.

PASS in meetings:
    publication: {status: published}

FAIL in meetings:
    publication: {status: approved}
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "notes-published"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every meeting whose notes have another status."""
    message = "must be published: notes that are not stay in drafts/, which git ignores"
    for entry in context.records.of("meetings"):
        if entry.record.publication.status != "published":
            yield entry.problem(("publication", "status"), ID, message)
