"""A follow-up names notes of the same partnership and an action in them, and says nothing of a withheld one."""

from tests import later
from tests.project import Project

RULE = "follow-up-known"


def test_an_action_that_the_notes_do_not_have_is_found(project: Project) -> None:
    path = later.meeting(project, "2026-06-09", "action: 7, state: done")
    message = "must be the number of an action in those notes"
    assert project.found() == [project.finding(path, "action: 7", RULE, message)]


def test_notes_that_are_not_there_are_found_by_the_rule_on_ids(project: Project) -> None:
    path = later.meeting(project, "2026-06-09", "action: 1, state: done")
    project.change(path, f"meeting: {later.FIRST}", "meeting: 2026-05-13-executive")
    message = "must be the id of a file in this partnership's meetings/"
    assert project.found() == [project.finding(path, "2026-05-13", "id-exists", message)]


def test_notes_of_another_partnership_do_not_count(project: Project) -> None:
    path = later.meeting(project, "2026-06-09", "action: 1, state: done")
    (project.root / path).unlink()
    project.write(
        "data/partnerships/elsewhere/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml")
    )
    project.write("data/partnerships/elsewhere/groups/executive.yml", project.read(project.group))
    later.meeting(project, "2026-06-09", "action: 1, state: done")
    moved = "data/partnerships/elsewhere/meetings/2026-06-09-executive.yml"
    project.write(moved, project.read(path))
    (project.root / path).unlink()
    message = "must be the id of a file in this partnership's meetings/"
    assert project.finding(moved, "action: 1", "id-exists", message) in project.found()


def test_a_word_on_a_withheld_action_is_found_and_its_state_alone_is_not(project: Project) -> None:
    path = later.meeting(project, "2026-06-09", "action: 2, state: done, text: The visit was made.")
    message = "must be left out: that action is withheld"
    assert project.found() == [project.finding(path, "action: 2", RULE, message)]
    project.change(path, ", text: The visit was made.", "")
    assert project.found() == []


def test_an_action_that_could_not_be_read_whole_is_there_all_the_same(project: Project) -> None:
    project.change(project.meeting, "due: 2026-08-01", "due: soon")
    later.meeting(project, "2026-06-09", "action: 1, state: done")
    assert RULE not in [problem.rule for problem in project.problems()]
