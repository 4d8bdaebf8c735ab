"""The reviews of this project's own records: work that comes a little at a time is done."""

from collections import defaultdict
from datetime import date

from macros.kinds import KINDS
from macros.records.load import load
from macros.workings.reviews import due_day
from tests.project import ROOT

_AS_ONE = {"level-variations": "levels", "additions": "procedures"}
"""What is reviewed together with what it is about."""


def test_sets_of_facts_of_different_kinds_do_not_fall_due_on_one_day() -> None:
    kinds: dict[date, set[str]] = defaultdict(set)
    for entry in load(ROOT)[0].entries:
        kind = _AS_ONE.get(entry.kind, entry.kind)
        review = getattr(entry.reviewed, "review", None)
        if review and KINDS[kind].layers and (day := due_day(review.last.on, review.every_months, review.due)):
            kinds[day].add(kind)
    assert kinds
    assert {day.isoformat(): sorted(names) for day, names in kinds.items() if len(names) > 1} == {}
