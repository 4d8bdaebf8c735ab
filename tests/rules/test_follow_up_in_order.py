"""An action is followed up later than it was agreed, once in a meeting, and closed once."""

from tests import later
from tests.project import Project

RULE = "follow-up-in-order"
NOT_YET = "must be an earlier meeting: this action was not yet agreed"


def test_an_action_closed_before_it_was_raised_is_found_with_its_line(project: Project) -> None:
    path = later.meeting(project, "2026-04-14", "action: 1, state: done")
    assert project.found() == [project.finding(path, "action: 1, state: done", RULE, NOT_YET)]


def test_an_action_closed_in_the_very_meeting_that_raised_it_is_found(project: Project) -> None:
    project.change(
        project.meeting,
        "        actions: [1]\n",
        f"        actions: [1]\n        follow_ups: [{{meeting: {later.FIRST}, action: 1, state: done}}]\n",
    )
    assert project.found() == [project.finding(project.meeting, "follow_ups", RULE, NOT_YET)]


def test_an_action_that_stays_open_and_is_then_done_is_in_order(project: Project) -> None:
    later.meeting(project, "2026-06-09", "action: 1, state: open")
    later.meeting(project, "2026-07-14", "action: 1, state: open, text: Half of it is painted.")
    later.meeting(project, "2026-08-12", "action: 1, state: done")
    assert project.found() == []


def test_an_action_that_is_closed_twice_is_found_in_the_later_meeting(project: Project) -> None:
    later.meeting(project, "2026-06-09", "action: 1, state: superseded")
    path = later.meeting(project, "2026-07-14", "action: 1, state: done")
    message = "must not close the action again: an earlier meeting closed it"
    assert project.found() == [project.finding(path, "action: 1, state: done", RULE, message)]


def test_a_closed_action_is_opened_again_only_with_a_reason(project: Project) -> None:
    later.meeting(project, "2026-06-09", "action: 1, state: done")
    path = later.meeting(project, "2026-07-14", "action: 1, state: open")
    message = "must have a “text” that says why a closed action is open again"
    assert project.found() == [project.finding(path, "action: 1, state: open", RULE, message)]
    project.change(path, "state: open", "state: open, text: The paint came off.")
    later.meeting(project, "2026-08-12", "action: 1, state: done")
    assert project.found() == []


def test_two_words_on_one_action_in_one_meeting_are_found(project: Project) -> None:
    path = later.meeting(project, "2026-06-09", "action: 1, state: open", "action: 1, state: done")
    message = "must be followed up once in one meeting"
    assert project.found() == [project.finding(path, "action: 1, state: done", RULE, message)]


def test_a_withheld_action_is_opened_again_without_a_word(project: Project) -> None:
    later.meeting(project, "2026-06-09", "action: 2, state: done")
    later.meeting(project, "2026-07-14", "action: 2, state: open")
    assert project.found() == []
