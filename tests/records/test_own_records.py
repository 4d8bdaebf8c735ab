"""This project's own records: what it ships for others needs none of its partnerships, and reviews come one by one."""

import shutil
from collections import defaultdict
from datetime import date

import pytest

from macros import software
from macros.kinds import KINDS
from macros.records.load import load
from macros.workings.reviews import due_day
from tests.inland import sort_by_whom_they_bind
from tests.project import ROOT, Project, day_of_the_records

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


@pytest.mark.parametrize("region", [None, *sorted(folder.name for folder in software.REGIONS.iterdir())])
def test_what_is_shipped_passes_the_check_beside_any_other_partnership(project: Project, region: str | None) -> None:
    sort_by_whom_they_bind(project)
    if region:
        shutil.copytree(software.REGIONS / region, project.root / "data" / "regions" / region)
        project.change("data/site.yml", "editor:", f"regions: [{region}]\neditor:")
    day = day_of_the_records()
    assert project.found(day, day) == []
