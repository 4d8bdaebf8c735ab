"""No review has happened tomorrow."""

from datetime import date

from tests.project import Project

RULE = "review-not-in-future"
MESSAGE = "must not be in the future: a review that is still to come stands under “due”"


def test_a_review_of_tomorrow_is_found(project: Project) -> None:
    project.change(project.priorities, "on: 2026-01-10", "on: 2026-11-21")
    assert project.found() == [project.finding(project.priorities, "on: 2026-11-21", RULE, MESSAGE)]


def test_the_real_day_counts_and_not_the_day_that_the_check_is_as_at(project: Project) -> None:
    project.change(project.priorities, "on: 2026-01-10", "on: 2026-11-21")
    assert project.found(as_at=date(2026, 12, 1)) != []
    assert project.found(today=date(2026, 11, 21)) == []


def test_the_month_that_has_begun_passes(project: Project) -> None:
    project.change(project.priorities, "on: 2026-01-10", "on: 2026-11")
    assert project.found() == []
