"""Where anything is kept back, two different posts have checked the redaction.

PASS in meetings:
    publication: {redaction_checked_by: [Partnership Manager, Information Officer]}

FAIL in meetings:
    publication: {redaction_checked_by: [Partnership Manager, partnership  manager.]}
"""

import re
from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "redaction-checked-twice"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Fewer than two checkers, or the same one again: capitals, spaces and full stops make no difference."""
    for entry in context.records.of("meetings"):
        if not walk.has_redaction(entry.record):
            continue
        where = ("publication", "redaction_checked_by")
        checkers = entry.record.publication.redaction_checked_by
        if len(checkers) < 2:
            message = "must have “redaction_checked_by” with two different posts, as something is kept back"
            yield entry.problem(where, ID, message)
        seen: set[str] = set()
        for index, checker in enumerate(checkers):
            plain = re.sub(r"[\W_]+", "", checker).casefold()
            if plain in seen:
                yield entry.problem((*where, index), ID, "the posts that checked the redaction must be different")
            seen.add(plain)
