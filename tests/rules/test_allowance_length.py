"""Exceptions end."""

import pytest

from tests.project import Project

RULE = "allowance-length"


@pytest.mark.parametrize("field", ["overdue", "old_guidance"])
@pytest.mark.parametrize(
    ("ends", "message"),
    [
        ("2026-11-01", "must be after “noted_on”"),
        ("2026-10-31", "must be after “noted_on”"),
        ("2027-05-02", "must be at most 6 months after “noted_on”"),
        ("2027-05-01", None),
        ("2026-11-02", None),
    ],
)
def test_an_exception_lasts_from_one_day_to_six_months(
    project: Project, field: str, ends: str, message: str | None
) -> None:
    allowance = f"{field}: {{noted_on: 2026-11-01, reason: It rained., look_again_by: {ends}}}\n"
    project.write(project.priorities, project.read(project.priorities) + allowance)
    assert project.found() == ([project.finding(project.priorities, ends, RULE, message)] if message else [])


def test_six_months_from_the_end_of_a_long_month_end_with_the_short_one(project: Project) -> None:
    allowance = "overdue: {noted_on: 2026-08-31, reason: It rained., look_again_by: 2027-02-28}\n"
    project.write(project.priorities, project.read(project.priorities) + allowance)
    assert project.found() == []
