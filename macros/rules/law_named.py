"""A limit with the force of law or of statutory guidance says which Act, regulations or edition it comes from.

PASS in timescales:
    timescales: [{id: answer-the-bell, force: act, law: "Sea Walls Act 2025, section 1"}]

FAIL in timescales:
    timescales: [{id: answer-the-bell, force: act}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "law-named"
FAMILY: Family = "fact"

STATUTORY = ("act", "regulations", "statutory-guidance")


def check(context: Context) -> Iterator[Problem]:
    """Every statutory limit that names neither its law nor its edition of guidance."""
    message = "must come with “law” or “guidance”: which Act, regulations or edition says so"
    for entry in context.records.of("timescales"):
        for index, limit in enumerate(entry.record.timescales):
            if limit.force in STATUTORY and limit.law is None and limit.guidance is None:
                yield entry.problem(("timescales", index, "force"), ID, message)
