"""Popolo: seats and bodies first, people only as one set of notes names them, withheld people not at all."""

import json
from typing import Any

import pytest

from tests.open_data.written import HOME, another_meeting, files
from tests.project import ROOT, Project

SEATS, PEOPLE = f"{HOME}popolo.json", f"{HOME}2026/executive/people.json"


def read(project: Project, name: str) -> Any:
    """One file."""
    return json.loads(files(project)[name])


def test_organisations_have_parents_former_names_and_what_they_became(project: Project) -> None:
    bodies = {body["id"]: body for body in read(project, SEATS)["organizations"]}
    assert set(bodies) == {
        "partnership/nowhere-on-sea",
        "group/nowhere-on-sea/executive",
        "organisation/nowhere-council",
    }
    assert bodies["group/nowhere-on-sea/executive"]["parent_id"] == "partnership/nowhere-on-sea"
    council = bodies["organisation/nowhere-council"]
    assert council["name"] == "Nowhere-on-Sea Council"
    assert council["other_names"] == [{"name": "Nowhere Harbour Board", "start_date": None, "end_date": "2010-03"}]


def test_a_seat_is_a_post_of_its_group_and_a_body_a_member_of_it(project: Project) -> None:
    file = read(project, SEATS)
    (post,) = file["posts"]
    assert (post["label"], post["organization_id"]) == ("Director of Lighthouses", "group/nowhere-on-sea/executive")
    (line,) = file["memberships"]
    assert line["member"] == {"id": "organisation/nowhere-council", "name": "Nowhere-on-Sea Council"}
    assert (line["person_id"], line["post_id"]) == (None, post["id"])


def test_people_are_those_of_one_set_of_notes_in_the_posts_of_that_day(project: Project) -> None:
    file = read(project, PEOPLE)
    assert [(person["id"], person["name"]) for person in file["persons"]] == [
        ("person/nowhere-on-sea/2026-05-12-executive/ab", "Avery Breakwater"),
        ("person/nowhere-on-sea/2026-05-12-executive/cd", "Corin Driftwood"),
        ("person/nowhere-on-sea/2026-05-12-executive/ef", "Ellis Foam"),
    ]
    first = file["memberships"][0]
    assert first["person_id"] == "person/nowhere-on-sea/2026-05-12-executive/ab"
    assert (first["role"], first["organization_id"]) == ("Director of Lighthouses", "organisation/nowhere-council")
    assert first["sources"] == [
        {"url": "/nowhere-on-sea/meetings/2026-05-12-executive/", "note": "The notes of 12 May 2026"}
    ]


def test_the_same_name_in_two_sets_of_notes_is_two_entries_as_nobody_says_that_it_is_one_person(
    project: Project,
) -> None:
    another_meeting(project)
    ids = [person["id"] for person in read(project, PEOPLE)["persons"] if person["name"] == "Avery Breakwater"]
    assert ids == [
        "person/nowhere-on-sea/2026-08-12-executive/ab",
        "person/nowhere-on-sea/2026-05-12-executive/ab",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Ellis Foam", "name: 'Ellis [redacted: personal-data]'"),
        ("post: Harbour Doctor", "post: 'Doctor of [redacted: personal-data]'"),
    ],
)
def test_a_name_or_a_post_that_is_redacted_in_part_is_left_out(project: Project, old: str, new: str) -> None:
    project.change(project.meeting, old, new)
    project.change(
        project.meeting,
        "    attendance: apologies\n",
        "    attendance: apologies\n    openness: partly-redacted\n    redaction:\n      reason: personal-data\n"
        "      authorised_by: Partnership Manager\n      look_again_by: 2027-05-12\n",
    )
    if "name" in old:
        project.change(project.meeting, "  - initials: EF\n    name", "  - name")
        project.change(project.meeting, "    substitute_for: EF\n", "")
    file = read(project, PEOPLE)
    names = [person["name"] for person in file["persons"]]
    roles = [membership["role"] for membership in file["memberships"]]
    assert ("Ellis Foam" in names) is ("post" in old)
    assert not any("redacted" in words for words in [*names, *filter(None, roles)])


@pytest.mark.parametrize("of", ["nowhere", "real"])
def test_every_id_is_there_once_and_every_reference_leads_to_one(project: Project, of: str) -> None:
    written = files(project if of == "nowhere" else Project(ROOT))
    seats = [json.loads(text) for name, text in written.items() if name.endswith("popolo.json")]
    known = {body["id"] for file in seats for body in file["organizations"]}
    bodies = {f"organisation/{body['id']}" for body in json.loads(written["data/organisations.json"])["organisations"]}
    for name, text in written.items():
        if "/schema/" in name or not name.endswith(("popolo.json", "people.json")):
            continue
        file = json.loads(text)
        for kind in ("organizations", "persons", "posts", "memberships"):
            ids = [part["id"] for part in file.get(kind, ())]
            assert len(set(ids)) == len(ids), (name, kind)
        posts = {post["id"] for post in file["posts"]}
        persons = {person["id"] for person in file.get("persons", ())}
        for membership in file["memberships"]:
            assert membership["post_id"] is None or membership["post_id"] in posts
            assert membership["person_id"] is None or membership["person_id"] in persons
            assert membership["organization_id"] is None or membership["organization_id"] in known | bodies
            assert membership["member"] is None or membership["member"]["id"] in bodies


def test_a_post_that_is_about_redaction_is_no_redacted_post(project: Project) -> None:
    project.change(project.meeting, "post: Harbour Doctor", "post: Doctor who leads on redaction")
    roles = [membership["role"] for membership in read(project, PEOPLE)["memberships"]]
    assert "Doctor who leads on redaction" in roles
