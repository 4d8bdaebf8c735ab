"""From a draft with marks to the public record: read, check, compare, derive, show side by side, write.

In: drafts/<partnership>/<date>-<group>.yml. Out: the public record, the ledger of fingerprints, a preview that stays
in drafts/. All or nothing is written, and no message carries a word of a draft: places and rules only.
"""

from collections.abc import Iterable

from macros.problem import Problem, ordered

FOLDER = "drafts"


class NotDone(Exception):
    """A step that was not taken: why, with the places; nothing has been written."""

    def __init__(self, why: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(why)
        self.why = why
        self.problems = tuple(ordered(problems))
