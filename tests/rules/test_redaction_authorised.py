"""A post authorises, a day is set."""

import pytest

from macros.withheld.posts import NO_PERSON, NO_POST, NOT_LISTED
from tests.project import Project

RULE = "redaction-authorised"
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
    "who", ["Avery Breakwater", "avery  breakwater", "Chair (Avery Breakwater)", "Manager Avery", "AB", "Chair, A-B"]
)
def test_a_person_in_place_of_a_post_is_found(project: Project, who: str) -> None:
    project.change(project.meeting, ENTRY, ENTRY.replace("Partnership Manager", who))
    assert project.found() == [project.finding(project.meeting, f"authorised_by: {who}", RULE, NO_PERSON)]


@pytest.mark.parametrize("who", ["n/a", "tbc", "Officer (tbc)", "nobody", "none", "x", "7", "Pebble Limpet"])
def test_what_names_no_role_is_found(project: Project, who: str) -> None:
    project.change(project.meeting, ENTRY, ENTRY.replace("Partnership Manager", f'"{who}"'))
    assert project.found() == [project.finding(project.meeting, f'authorised_by: "{who}"', RULE, NO_POST)]


@pytest.mark.parametrize("who", ["Head of Service", "Co-ordinator", "Data protection officer", "Designated Nurse"])
def test_posts_pass(project: Project, who: str) -> None:
    project.change(project.meeting, ENTRY, ENTRY.replace("Partnership Manager", who))
    assert project.found() == []


@pytest.mark.parametrize("name", ["Sandy Partnership", "Wade Manager", "Young Pilot"])
def test_a_word_of_a_post_that_is_also_somebodys_name_forbids_no_post(project: Project, name: str) -> None:
    project.change(project.meeting, "name: Avery Breakwater", f"name: {name}")
    assert [problem.rule for problem in project.problems()].count(RULE) == 0


def test_where_a_partnership_lists_posts_any_other_is_found(project: Project) -> None:
    listed = "redaction_posts:\n  - Partnership Manager\n  - Information Officer\n  - Night Pilot\n"
    partnership = f"{project.home}/partnership.yml"
    project.write(partnership, project.read(partnership) + listed)
    assert project.found() == []
    project.change(project.meeting, ENTRY, ENTRY.replace("Partnership Manager", "Night Pilot"))
    assert project.found() == []
    project.change(project.meeting, "authorised_by: Night Pilot", "authorised_by: Day Manager")
    project.change(partnership, "Night Pilot", "tbc")
    assert sorted(project.found()) == sorted(
        [
            project.finding(project.meeting, "authorised_by: Day Manager", RULE, NOT_LISTED),
            project.finding(partnership, "- tbc", RULE, "must be a real post, such as “Business Manager”"),
        ]
    )


def test_who_lifted_a_redaction_is_a_post_as_well(project: Project) -> None:
    lifted = "lifted: [{item: 2, reason: under-way, lifted_on: 2026-07-01, lifted_by: AB}]\n"
    project.write(project.meeting, project.read(project.meeting) + lifted)
    assert project.finding(project.meeting, "lifted: [", RULE, NO_PERSON) in project.found()
