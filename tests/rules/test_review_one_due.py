"""One way of saying when the next review is due."""

import pytest

from tests.project import Project

RULE = "review-one-due"


def test_no_way_at_all_is_found_at_the_review(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "")
    message = "must have one of “every_months”, “due” and “none_stated”"
    assert project.found() == [project.finding(project.priorities, "review:", RULE, message)]


def test_three_ways_are_found_at_the_second_and_third(project: Project) -> None:
    project.change(
        project.group, "    every_months: 24", "    every_months: 24\n    due: 2027\n    none_stated: No date."
    )
    message = "must have only one of “every_months”, “due” and “none_stated”"
    assert project.found() == [
        project.finding(project.group, "due: 2027", RULE, message),
        project.finding(project.group, "none_stated", RULE, message),
    ]


@pytest.mark.parametrize("months", ["0", "61", "120", "9999999"])
def test_a_cycle_that_cannot_be_meant_is_found(project: Project, months: str) -> None:
    project.change(project.priorities, "every_months: 12", f"every_months: {months}")
    lines = project.found()
    assert project.finding(project.priorities, "every_months", RULE, "must be from 1 to 60 months") in lines


@pytest.mark.parametrize(("months", "fits"), [("0", False), ("3", True), ("12", True), ("13", False), ("30", False)])
def test_numbers_to_ring_are_looked_at_every_year_at_least(project: Project, months: str, *, fits: bool) -> None:
    project.change("data/helplines.yml", "every_months: 12", f"every_months: {months}")
    line = project.finding("data/helplines.yml", "every_months", RULE, "must be from 1 to 12 months")
    assert (line in project.found()) is not fits


def test_no_date_with_its_reason_passes(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "  none_stated: The document gives no date.\n")
    assert project.found() == []
