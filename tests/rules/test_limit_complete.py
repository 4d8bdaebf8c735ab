"""A limit has a number or a wording."""

import pytest

from tests.project import Project

RULE = "limit-complete"
PATH = "data/timescales.yml"
NUMBER = "    limit:\n      value: 5\n      unit: working-days\n"


def test_a_limit_with_neither_is_found_at_its_id(project: Project) -> None:
    project.change(PATH, "    wording: at once\n", "")
    message = "must have “limit” with a number and its unit, or “wording” where there is no number"
    assert project.found() == [project.finding(PATH, "id: ring-at-once", RULE, message)]


def test_a_limit_with_both_is_found_at_its_wording(project: Project) -> None:
    project.change(PATH, NUMBER, f"{NUMBER}    wording: within a week\n")
    message = "must not stand beside “limit”: a limit has a number or a wording"
    assert project.found() == [project.finding(PATH, "within a week", RULE, message)]


def test_no_delay_with_a_number_is_found_at_the_number(project: Project) -> None:
    project.change(PATH, f"{NUMBER}    kind: maximum\n", f"{NUMBER}    kind: no-delay\n")
    message = "must be a “wording”: what allows no delay has no number"
    assert project.found() == [project.finding(PATH, "limit:", RULE, message)]


def test_a_limit_of_nought_is_found(project: Project) -> None:
    project.change(PATH, "value: 5", "value: 0")
    message = "must be 1 or more: what is to be done at once has a “wording”"
    assert project.found() == [project.finding(PATH, "limit:", RULE, message)]


def test_housekeeping_that_is_no_topic_of_a_limit_is_found(project: Project) -> None:
    project.change(PATH, "timescales:\n", "housekeeping: [Care of bells, Ropes]\ntimescales:\n")
    message = "must be the topic of a time limit"
    assert project.found() == [project.finding(PATH, "housekeeping:", RULE, message)]


@pytest.mark.parametrize("kind", ["maximum", "minimum", "target", "recurring", "notice"])
def test_a_wording_stands_for_any_kind_of_limit(project: Project, kind: str) -> None:
    project.change(PATH, "kind: no-delay", f"kind: {kind}")
    assert project.found() == []
