"""An agency that is not a member, on the day of the list of members and not before."""

import pytest

from tests.project import Project

RULE = "agency-is-member"
MESSAGE = "must be a member of the group: else give the person “member_as” (a membership line) or “guest: true”"
STRANGER = "    organisations: [far-away-council]\n"


def invite(project: Project, more: str = "") -> None:
    """The nurse comes for a council that is no member."""
    project.change(project.meeting, "    post: Harbour Nurse\n", f"    post: Harbour Nurse\n{STRANGER}{more}")


def test_an_agency_that_is_not_a_member_is_found_at_its_line(project: Project) -> None:
    invite(project)
    assert project.found() == [project.finding(project.meeting, "far-away-council", RULE, MESSAGE)]


@pytest.mark.parametrize(
    "more", ["    guest: true\n", "    notetaker: true\n", "    member_as: Nowhere-on-Sea Council\n"]
)
def test_a_guest_a_notetaker_and_who_sits_for_a_membership_line_pass(project: Project, more: str) -> None:
    invite(project, more)
    assert project.found() == []


def test_a_membership_line_that_the_group_does_not_have_is_found(project: Project) -> None:
    invite(project, "    member_as: Sea Wealth\n")
    message = "must be a membership line of the group, word for word"
    assert project.found() == [project.finding(project.meeting, "member_as", RULE, message)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("attendance: present\n    substitute_for: EF", "attendance: mentioned"),
        ("post: Harbour Nurse", "post: Diver"),
        ("post: Harbour Nurse", "post: Harbour volunteers"),
    ],
    ids=["only mentioned", "a post that is listed", "a line that is listed"],
)
def test_who_is_only_named_or_holds_a_post_that_is_listed_without_a_body_passes(
    project: Project, old: str, new: str
) -> None:
    invite(project)
    project.change(project.group, "reports:\n", "  - {line: Harbour volunteers, posts: [Diver]}\nreports:\n")
    project.change(project.meeting, old, new)
    assert project.found() == []


@pytest.mark.parametrize("field", ["became", "part_of"])
def test_the_body_before_a_member_and_a_unit_of_one_pass(project: Project, field: str) -> None:
    invite(project)
    organisations = "data/organisations.yml"
    text = "      - name: Far-Away Council\n"
    project.change(organisations, text, f"{text}    {field}: nowhere-council\n")
    assert project.found() == []


def test_a_listed_post_of_another_body_is_found(project: Project) -> None:
    invite(project)
    project.change(project.meeting, "post: Harbour Nurse", "post: Director of Lighthouses ")
    assert project.found() == [project.finding(project.meeting, "far-away-council", RULE, MESSAGE)]


def test_a_list_of_members_that_is_younger_than_the_meeting_says_nothing_of_it(project: Project) -> None:
    invite(project)
    project.change(project.group, "    document: nowhere-arrangements\nsource:", "    document: nowhere-young\nsource:")
    documents = project.read("data/documents.yml")
    project.write("data/documents.yml", documents + YOUNG.format("2026-05-13"))
    assert project.found() == []
    project.write("data/documents.yml", documents + YOUNG.format("2026-05-12"))
    assert project.found() == [project.finding(project.meeting, "far-away-council", RULE, MESSAGE)]


def test_a_group_without_members_and_the_partnership_s_own_team_pass(project: Project) -> None:
    invite(project)
    text = project.read(project.group)
    start, end = text.index("members:\n"), text.index("reports:\n")
    project.write(project.group, text[:start] + text[end:])
    assert project.found() == []
    project.write(project.group, text)
    organisations = project.read("data/organisations.yml")
    project.write(
        "data/organisations.yml",
        organisations.replace(
            "kind: council\n    names:\n      - name: Far", "kind: partnership\n    names:\n      - name: Far"
        ),
    )
    assert project.found() == []


YOUNG = """  - id: nowhere-young
    title: Younger terms of reference
    publisher: Nowhere-on-Sea Partnership
    partnership: nowhere-on-sea
    dated: {}
"""
