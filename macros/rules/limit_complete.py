"""A time limit has a number with its unit or, where there is none, its wording; never both and never neither.

What is listed as `housekeeping` is the topic of a limit.
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
    """Limits with both or with neither, limits of 0, and numbers where no delay is allowed; topics without limits."""
    entries = list(context.records.of("timescales"))
    topics = {timescale.topic for entry in entries for timescale in entry.record.timescales}
    for entry in entries:
        for index, title in enumerate(entry.record.housekeeping):
            if title not in topics:
                yield entry.problem(("housekeeping", index), ID, "must be the topic of a time limit")
        for index, timescale in enumerate(entry.record.timescales):
            for field, message in _faults(timescale):
                where: KeyPath = ("timescales", index, field)
                yield entry.problem(where, ID, message)


def _faults(timescale: Timescale) -> Iterator[tuple[str, str]]:
    if timescale.limit is None and timescale.wording is None:
        yield "id", "must have “limit” with a number and its unit, or “wording” where there is no number"
    elif timescale.limit is not None and timescale.kind == "no-delay":
        yield "limit", "must be a “wording”: what allows no delay has no number"
    elif timescale.limit is not None and timescale.wording is not None:
        yield "wording", "must not stand beside “limit”: a limit has a number or a wording"
    elif timescale.limit is not None and timescale.limit.value == 0:
        yield "limit", "must be 1 or more: what is to be done at once has a “wording”"
