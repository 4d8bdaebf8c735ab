"""One person for each initials, one chair."""

import pytest

from tests.project import Project

RULE = "people-distinct"


def test_initials_used_twice_are_found_at_the_second(project: Project) -> None:
    project.change(project.meeting, "- initials: EF", "- initials: CD")
    project.change(project.meeting, "    substitute_for: EF\n", "")
    message = "must be the initials of one person only"
    assert project.found() == [project.finding(project.meeting, "- initials: CD", RULE, message, nth=2)]


def test_a_second_chair_is_found(project: Project) -> None:
    project.change(project.meeting, "    post: Harbour Nurse\n", "    post: Harbour Nurse\n    chair: true\n")
    message = "“chair” must be true for one person only"
    assert project.found() == [project.finding(project.meeting, "chair: true", RULE, message, nth=2)]


def test_no_chair_is_found_unless_a_withheld_person_may_have_chaired(project: Project) -> None:
    project.change(project.meeting, "    chair: true\n", "")
    assert project.found() == []
    entry = "      reason: personal-data\n      authorised_by: Partnership Manager\n      look_again_by: 2027-05-12\n"
    project.change(project.meeting, f"  - attendance: present\n    openness: withheld\n    redaction:\n{entry}", "")
    message = "must have one person with “chair: true”"
    assert project.found() == [project.finding(project.meeting, "people:", RULE, message)]


CHAIRING = "chairing: {{chair: not-stated, {} source: {{document: nowhere-arrangements}}}}\n"


@pytest.mark.parametrize("terms", ["co_chairs: [Nurse, Director],", "at_once: 2,"])
def test_as_many_chair_at_once_as_the_terms_allow_and_one_more_is_found(project: Project, terms: str) -> None:
    project.change(project.group, "members:\n", CHAIRING.format(terms) + "members:\n")
    project.change(project.meeting, "    post: Harbour Nurse\n", "    post: Harbour Nurse\n    chair: true\n")
    assert project.found() == []
    project.change(project.meeting, "    substitute_for: EF\n", "")
    project.change(project.meeting, "attendance: apologies\n", "attendance: present\n    chair: true\n")
    message = "“chair” must be true for 2 people at most, as the group’s terms say"
    assert project.found() == [project.finding(project.meeting, "chair: true", RULE, message, nth=3)]


def test_terms_with_one_chair_and_a_deputy_allow_one_at_once(project: Project) -> None:
    project.change(project.group, "members:\n", CHAIRING.format("deputy: Nurse,") + "members:\n")
    project.change(project.meeting, "    post: Harbour Nurse\n", "    post: Harbour Nurse\n    chair: true\n")
    message = "“chair” must be true for one person only"
    assert project.found() == [project.finding(project.meeting, "chair: true", RULE, message, nth=2)]
