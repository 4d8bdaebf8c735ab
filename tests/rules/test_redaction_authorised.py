"""A post authorises, a day is set."""

import pytest

from tests.project import Project

RULE = "redaction-authorised"
POST = "must be a post, not the name or initials of a person"
ENTRY = "      - reason: under-way\n        authorised_by: Partnership Manager\n        look_again_by: 2027-05-12\n"


def test_nobody_and_no_day_are_both_found_at_the_entry(project: Project) -> None:
    project.change(project.meeting, ENTRY, "      - reason: under-way\n")
    assert project.found() == [
        project.finding(
            project.meeting,
            "- reason: under-way",
            RULE,
            "must have “authorised_by”: the post that authorised this redaction",
        ),
        project.finding(
            project.meeting,
            "- reason: under-way",
            RULE,
            "must have “look_again_by”: the day on which this redaction is looked at again",
        ),
    ]


@pytest.mark.parametrize(
    "who", ["Avery Breakwater", "avery  breakwater", "Chair (Avery Breakwater)", "AB", "Chair, AB"]
)
def test_a_person_in_place_of_a_post_is_found(project: Project, who: str) -> None:
    project.change(project.meeting, ENTRY, ENTRY.replace("Partnership Manager", who))
    assert project.found() == [project.finding(project.meeting, f"authorised_by: {who}", RULE, POST)]
