"""Actions and items are numbered and in their places."""

from tests.project import Project

RULE = "actions-numbered"


def test_a_number_used_twice_is_found_for_items_and_actions(project: Project) -> None:
    project.change(project.meeting, "  - number: 3\n    openness", "  - number: 2\n    openness")
    project.change(project.meeting, "  - number: 2\n    item: 3", "  - number: 1\n    item: 2")
    message = "must be used once in this meeting"
    assert project.finding(project.meeting, "- number: 2", RULE, message, nth=2) in project.found()
    assert project.finding(project.meeting, "- number: 1", RULE, message, nth=3) in project.found()


def test_an_action_in_no_part_is_found(project: Project) -> None:
    project.change(project.meeting, "        actions: [1]\n", "")
    message = "must be listed in “actions” of one part of its item"
    assert project.found() == [project.finding(project.meeting, "- number: 1", RULE, message, nth=2)]


def test_an_action_in_a_part_of_another_item_is_found(project: Project) -> None:
    project.change(project.meeting, "    item: 1\n", "    item: 2\n")
    assert project.found() == [project.finding(project.meeting, "actions: [1]", RULE, "must be an action of this item")]


def test_an_action_in_two_parts_is_found_in_the_second(project: Project) -> None:
    project.change(
        project.meeting,
        "        actions: [1]\n",
        "        actions: [1]\n      - id: more\n        actions:\n          - 1\n",
    )
    assert project.found() == [
        project.finding(project.meeting, "          - 1", RULE, "must be listed in one part only")
    ]


def test_numbers_of_nothing_are_found(project: Project) -> None:
    project.change(project.meeting, "actions: [1]", "actions: [1, 9]")
    project.change(project.meeting, "    item: 3\n", "    item: 8\n")
    assert project.found() == [
        project.finding(project.meeting, "actions: [1, 9]", RULE, "must be the number of an action of this meeting"),
        project.finding(project.meeting, "item: 8", RULE, "must be the number of an item of this meeting"),
    ]


def test_an_item_that_cannot_be_read_is_still_there(project: Project) -> None:
    project.change(
        project.meeting,
        "  - number: 1\n    title: Welcome\n    openness: open",
        "  - number: 1\n    title: Welcome\n    openness: ajar",
    )
    assert RULE not in [problem.rule for problem in project.problems()]
