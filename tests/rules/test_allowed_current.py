"""An exception that has run out stops publication."""

from datetime import date

import pytest

from tests.project import Project

RULE = "allowed-current"
MESSAGE = (
    "must hold today: look again whether the text may be published; if not, take both out; if so: "
    'partnership allow data/allowed.yml --reason "…" --until DATE'
)


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2026, 5, 31), False), (date(2026, 6, 1), True), (date(2028, 6, 1), True), (date(2028, 6, 2), False)],
)
def test_an_exception_holds_from_its_day_to_its_end(project: Project, day: date, holds: bool) -> None:
    problems = [problem for problem in project.problems(day) if problem.path == "data/allowed.yml"]
    expected = [] if holds else [project.finding("data/allowed.yml", "look_again_by", RULE, MESSAGE)]
    assert [str(problem) for problem in problems] == expected
    assert {problem.stops for problem in problems} <= {"publication"}


def test_it_ends_after_six_months_whatever_it_says(project: Project) -> None:
    project.change("data/allowed.yml", "    permanent_fact: true\n", "")
    assert project.finding("data/allowed.yml", "look_again_by", RULE, MESSAGE) not in project.found(date(2026, 12, 1))
    assert project.finding("data/allowed.yml", "look_again_by", RULE, MESSAGE) in project.found(date(2026, 12, 2))


def test_what_it_allowed_is_not_reported_as_well(project: Project) -> None:
    project.change(project.group, "purpose: It leads the partnership.", "purpose: Write to harbour@nowhere.example.")
    rules = [problem.rule for problem in project.problems(date(2028, 6, 2))]
    assert RULE in rules
    assert "personal-data-pattern" not in rules
