"""What is not withheld can be read."""

from tests.project import Project

RULE = "open-has-text"


def test_an_open_item_without_title_or_parts_is_found(project: Project) -> None:
    project.change(project.meeting, "  - number: 1\n    title: Welcome\n", "  - number: 1\n")
    message = "must have “title”: only a withheld item is without it"
    assert project.found() == [project.finding(project.meeting, "- number: 1", RULE, message)]


def test_an_open_action_without_text_is_found(project: Project) -> None:
    project.change(project.meeting, "    text: Paint the door of the lighthouse.\n", "")
    message = "must have “text”: only a withheld action is without it"
    assert project.found() == [project.finding(project.meeting, "- number: 1", RULE, message, nth=2)]


def test_an_open_person_without_name_or_post_is_found_for_each(project: Project) -> None:
    project.change(project.meeting, "    name: Ellis Foam\n    post: Harbour Doctor\n", "")
    assert project.found() == [
        project.finding(
            project.meeting, "- initials: EF", RULE, f"must have “{field}”: only a withheld person is without it"
        )
        for field in ("name", "post")
    ]
