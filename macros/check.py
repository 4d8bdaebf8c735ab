"""Everything that is wrong with a project, in one run.

In: the project folder, the day it is as at and the real day. Out: problems, in order. None means that it may be
published, if the key of the fingerprints is here: without it nobody has looked for withheld words.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from macros import memory
from macros.problem import Problem, ordered
from macros.records import written
from macros.records.load import Records, load
from macros.rules import Context, all_rules
from macros.withheld.guard import guard_data, hide

FOR_REMOVAL = "PARTNERSHIP_FOR_REMOVAL"
"""The environment variable that tells the builder's process that it builds for a removal."""


def run(root: Path, as_at: date, today: date) -> list[Problem]:
    """Every problem of syntax and shape, and every finding of every rule."""
    with memory.growing():
        return examine(root, as_at, today)[1]


def examine(root: Path, as_at: date, today: date) -> tuple[Records, list[Problem]]:
    """The records and everything wrong with them, each file read once."""
    records, problems = load(root)
    problems += written.problems(root)
    # A line that could not be read as it stands says nothing that a rule could rely on.
    unread = {(problem.path, problem.line) for problem in problems}
    broken = (
        problem for problem in findings(root, records, as_at, today) if (problem.path, problem.line) not in unread
    )
    guarded = guard_data(root, records)
    return records, hide(ordered([*problems, *broken, *guarded]), root)


def for_removal(problems: Iterable[Problem]) -> list[Problem]:
    """Those for which even the publication of a removal waits (docs/reference/promises.md, R9).

    They are of a file, of a shape, of redaction or of the guard: what would let withheld words out, or keep anybody
    from knowing. Nothing whose day has gone by is among them, and no fault of reviews, references, facts or text.
    """
    others = {rule.ID for rule in all_rules() if rule.FAMILY != "redaction"}
    return [problem for problem in problems if problem.stops == "build" and problem.rule not in others]


def findings(root: Path, records: Records, as_at: date, today: date) -> Iterator[Problem]:
    """What the rules say of records that are already loaded."""
    context = Context(root, records, as_at, today)
    for rule in all_rules():
        yield from rule.check(context)
