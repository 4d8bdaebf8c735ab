"""One person for each initials, one chair."""

from tests.project import Project

RULE = "people-distinct"


def test_initials_used_twice_are_found_at_the_second(project: Project) -> None:
    project.change(project.meeting, "- initials: EF", "- initials: CD")
    project.change(project.meeting, "    substitute_for: EF\n", "")
    message = "must be the initials of one person only"
    assert project.found() == [project.finding(project.meeting, "- initials: CD", RULE, message, nth=2)]


def test_a_second_chair_is_found(project: Project) -> None:
    project.change(project.meeting, "    post: Harbour Nurse\n", "    post: Harbour Nurse\n    chair: true\n")
    message = "must be true for one person only"
    assert project.found() == [project.finding(project.meeting, "chair: true", RULE, message, nth=2)]


def test_no_chair_is_found_unless_a_withheld_person_may_have_chaired(project: Project) -> None:
    project.change(project.meeting, "    chair: true\n", "")
    assert project.found() == []
    entry = "      reason: personal-data\n      authorised_by: Partnership Manager\n      look_again_by: 2027-05-12\n"
    project.change(project.meeting, f"  - attendance: present\n    openness: withheld\n    redaction:\n{entry}", "")
    message = "must have one person with “chair: true”"
    assert project.found() == [project.finding(project.meeting, "people:", RULE, message)]
