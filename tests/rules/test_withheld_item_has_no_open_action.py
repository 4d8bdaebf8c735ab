"""The action table keeps quiet about withheld items."""

from tests.project import Project

RULE = "withheld-item-has-no-open-action"


def test_an_open_action_of_a_withheld_item_is_found(project: Project) -> None:
    project.change(project.meeting, "    owners: [AB, CD]\n    due: 2026-08-01\n    item: 1\n", "    item: 3\n")
    project.change(project.meeting, "        actions: [1]\n", "")
    message = "must be withheld, as its item is: or the item is partly-redacted"
    assert project.found() == [project.finding(project.meeting, "- number: 1", RULE, message, nth=2)]
