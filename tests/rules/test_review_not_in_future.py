"""No review has happened tomorrow."""

from tests.project import Project

RULE = "review-not-in-future"
MESSAGE = "must not be in the future: the next review stands in “due”"


def test_a_review_of_tomorrow_is_found(project: Project) -> None:
    project.change(project.priorities, "on: 2026-01-10", "on: 2026-11-21")
    assert project.found() == [project.finding(project.priorities, "on: 2026-11-21", RULE, MESSAGE)]


def test_the_month_that_has_begun_passes(project: Project) -> None:
    project.change(project.priorities, "on: 2026-01-10", "on: 2026-11")
    assert project.found() == []
