"""A procedure has no gap that nobody sees."""

from tests.project import Project

RULE = "step-may-be-shown"
PATH = "data/procedures/ring-the-bell.yml"


def test_a_step_that_nobody_has_read_is_found_at_its_certainty(project: Project) -> None:
    project.change(
        PATH,
        "    source: notice\n    certainty: secondary\n",
        "    to_check: Ask the harbour master.\n    certainty: general-knowledge\n",
    )
    message = "must not be general-knowledge: a step that nobody has read does not belong here yet"
    assert project.found() == [project.finding(PATH, "certainty: general-knowledge", RULE, message)]


def test_a_step_that_is_held_back_is_found_at_the_reason(project: Project) -> None:
    project.change(
        PATH, "    certainty: secondary\n", "    certainty: secondary\n    held_back: Another town's rule.\n"
    )
    message = "must not stand in a step: a step that is not shown does not belong here"
    assert project.found() == [project.finding(PATH, "held_back", RULE, message)]


def test_what_stands_beside_the_steps_may_wait(project: Project) -> None:
    beside = "beside: [{title: Whistles, text: Blow one., certainty: secondary, source: notice, held_back: Old.}]\n"
    project.write(PATH, project.read(PATH) + beside)
    assert project.found() == []
