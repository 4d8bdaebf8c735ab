"""Words are kept back only with the exact marker: any other sign can tell how long they were or show them.

PASS in meetings:
    summary: The group heard about a case and agreed what to learn from it.

FAIL in meetings:
    summary: The group heard about [redacted] and agreed what to learn from it.
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records.markers import is_attempt
from macros.rules import Context, Family

ID = "marker-form"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every passage of any record with brackets, blocks or crosses in place of words."""
    message = "must use the exact marker, such as [redacted: personal-data], in a partly redacted item or action"
    for entry, passage in context.words():
        if is_attempt(passage.words):
            yield entry.problem(passage.where, ID, message)
