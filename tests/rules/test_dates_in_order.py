"""What follows comes after."""

import pytest

from tests.project import Project

RULE = "dates-in-order"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('ends: "16:00"', 'ends: "13:00"', "must be after “starts”"),
        ("next_meeting: 2026-08-12", "next_meeting: 2026-05-11", "must not be before “date”"),
        ("approved_on: 2026-06-01", "approved_on: 2026-04", "must not be before “date”"),
        ("published_on: 2026-06-02", "published_on: 2026-05-31", "must not be before “approved_on”"),
    ],
)
def test_a_meeting_whose_days_run_backwards_is_found(project: Project, old: str, new: str, message: str) -> None:
    project.change(project.meeting, old, new)
    assert project.found() == [project.finding(project.meeting, new, RULE, message)]


def test_priorities_that_end_before_they_start_are_found(project: Project) -> None:
    project.change(project.priorities, "ends: 2028", "ends: 2025")
    assert project.found() == [project.finding(project.priorities, "ends: 2025", RULE, "must not be before “starts”")]


def test_a_newer_name_that_is_older_is_found(project: Project) -> None:
    path = "data/organisations.yml"
    project.change(path, "        until: 2010-03", "        since: 2011\n        until: 2010-03")
    assert project.found() == [
        project.finding(path, "until: 2010-03", RULE, "must not be before “since”"),
        project.finding(path, "since: 2010-04", RULE, "must not be before the name before it"),
    ]


def test_a_history_out_of_order_is_found(project: Project) -> None:
    project.change(project.arrangements, "  - date: 2019\n", "  - date: 2026-02\n")
    message = "must not be before the entry before it"
    assert project.found() == [project.finding(project.arrangements, "- date: 2026-01", RULE, message)]


def test_a_month_that_may_be_later_and_days_not_stated_pass(project: Project) -> None:
    project.change(project.meeting, "approved_on: 2026-06-01", "approved_on: 2026-06")
    project.change(project.meeting, "published_on: 2026-06-02", "published_on: not-stated")
    assert project.found() == []


def test_an_agenda_that_was_sent_after_the_meeting_is_found_and_one_of_its_month_passes(project: Project) -> None:
    project.change(project.meeting, "summary: The", "agenda_sent_on: 2026-05-13\nsummary: The")
    message = "must not be after “date”"
    assert project.found() == [project.finding(project.meeting, "agenda_sent_on", RULE, message)]
    for day in ("2026-05-12", "2026-05", "2026", "not-stated"):
        project.write(project.meeting, project.read(project.meeting).replace("2026-05-13", day, 1))
        assert project.found() == []
        project.write(project.meeting, project.read(project.meeting).replace(f"sent_on: {day}", "sent_on: 2026-05-13"))


def test_an_action_that_is_due_before_its_meeting_is_found_and_one_of_that_day_is_not(project: Project) -> None:
    project.change(project.meeting, "due: 2026-08-01", "due: 2026-05-12")
    assert project.found() == []
    project.change(project.meeting, "due: 2026-05-12", "due: 2026-05-11")
    message = "must not be before “date”"
    assert project.found() == [project.finding(project.meeting, "due: 2026-05-11", RULE, message)]
