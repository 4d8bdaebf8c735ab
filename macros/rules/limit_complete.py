"""A time limit has a number with its unit or, where there is none, its wording; never both and never neither.

“At once” and the like have no number. The calculator counts numbers only, so a wording is never counted.

PASS in timescales:
    timescales: [{id: answer-the-bell, kind: maximum, limit: {value: 5, unit: working-days}}]

FAIL in timescales:
    timescales: [{id: answer-the-bell, kind: maximum, limit: {value: 5, unit: working-days}, wording: soon}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records.models.timescale import Timescale
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "limit-complete"
FAMILY: Family = "fact"


def check(context: Context) -> Iterator[Problem]:
    """Limits with both or with neither, limits of nought, and numbers for what allows no delay at all."""
    for entry in context.records.of("timescales"):
        for index, one in enumerate(entry.record.timescales):
            for field, message in _faults(one):
                where: KeyPath = ("timescales", index, field)
                yield entry.problem(where, ID, message)


def _faults(one: Timescale) -> Iterator[tuple[str, str]]:
    if one.limit is None and one.wording is None:
        yield "id", "must have “limit” with a number and its unit, or “wording” where there is no number"
    elif one.limit is not None and one.kind == "no-delay":
        yield "limit", "must be a “wording”: what allows no delay has no number"
    elif one.limit is not None and one.wording is not None:
        yield "wording", "must not stand beside “limit”: a limit has a number or a wording"
    elif one.limit is not None and one.limit.value == 0:
        yield "limit", "must be 1 or more: what is to be done at once has a “wording”"
