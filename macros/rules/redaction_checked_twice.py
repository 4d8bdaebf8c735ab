"""Where anything is kept back, two different posts have checked the redaction; where a list says which may, these.

PASS in meetings:
    publication: {redaction_checked_by: [Partnership Manager, Information Officer]}

FAIL in meetings:
    publication: {redaction_checked_by: [Partnership Manager, partnership  manager.]}
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family
from macros.withheld import posts

ID = "redaction-checked-twice"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Fewer than two checkers, the same one again, and everything that is no post."""
    for entry in context.records.of("meetings"):
        if not walk.has_redaction(entry.record):
            continue
        where = ("publication", "redaction_checked_by")
        checkers = entry.record.publication.redaction_checked_by
        if len(checkers) < 2:
            message = "must have “redaction_checked_by” with two different posts, as something is kept back"
            yield entry.problem(where, ID, message)
        may = posts.listed(context.records, entry.partnership)
        for index, checker in enumerate(checkers):
            if any(posts.is_same(checker, earlier) for earlier in checkers[:index]):
                yield entry.problem((*where, index), ID, "the posts that checked the redaction must be different")
            elif wrong := posts.fault(checker, entry.record.people, may):
                yield entry.problem((*where, index), ID, wrong)
