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
    found = {one["id"]: one for one in read(project, SEATS)["organizations"]}
    assert set(found) == {
        "partnership/nowhere-on-sea",
        "group/nowhere-on-sea/executive",
        "organisation/nowhere-council",
    }
    assert found["group/nowhere-on-sea/executive"]["parent_id"] == "partnership/nowhere-on-sea"
    council = found["organisation/nowhere-council"]
    assert council["name"] == "Nowhere-on-Sea Council"
    assert council["other_names"] == [{"name": "Nowhere Harbour Board", "start_date": None, "end_date": "2010-03"}]


def test_a_seat_is_a_post_of_its_group_and_a_body_a_member_of_it(project: Project) -> None:
    found = read(project, SEATS)
    (post,) = found["posts"]
    assert (post["label"], post["organization_id"]) == ("Director of Lighthouses", "group/nowhere-on-sea/executive")
    (line,) = found["memberships"]
    assert line["member"] == {"id": "organisation/nowhere-council", "name": "Nowhere-on-Sea Council"}
    assert (line["person_id"], line["post_id"]) == (None, post["id"])


def test_people_are_those_of_one_set_of_notes_in_the_posts_of_that_day(project: Project) -> None:
    found = read(project, PEOPLE)
    assert [(one["id"], one["name"]) for one in found["persons"]] == [
        ("person/nowhere-on-sea/2026-05-12-executive/ab", "Avery Breakwater"),
        ("person/nowhere-on-sea/2026-05-12-executive/cd", "Corin Driftwood"),
        ("person/nowhere-on-sea/2026-05-12-executive/ef", "Ellis Foam"),
    ]
    first = found["memberships"][0]
    assert first["person_id"] == "person/nowhere-on-sea/2026-05-12-executive/ab"
    assert (first["role"], first["organization_id"]) == ("Director of Lighthouses", "organisation/nowhere-council")
    assert first["sources"] == [
        {"url": "/nowhere-on-sea/meetings/2026-05-12-executive/", "note": "The notes of 12 May 2026"}
    ]


def test_the_same_name_in_two_sets_of_notes_is_two_entries_as_nobody_says_that_it_is_one_person(
    project: Project,
) -> None:
    another_meeting(project)
    found = [one["id"] for one in read(project, PEOPLE)["persons"] if one["name"] == "Avery Breakwater"]
    assert found == [
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
    found = read(project, PEOPLE)
    names = [one["name"] for one in found["persons"]]
    roles = [one["role"] for one in found["memberships"]]
    assert ("Ellis Foam" in names) is ("post" in old)
    assert not any("redacted" in each for each in [*names, *filter(None, roles)])


@pytest.mark.parametrize("of", ["nowhere", "real"])
def test_every_id_is_there_once_and_every_reference_leads_to_one(project: Project, of: str) -> None:
    found = files(project if of == "nowhere" else Project(ROOT))
    seats = [json.loads(text) for name, text in found.items() if name.endswith("popolo.json")]
    known = {one["id"] for file in seats for one in file["organizations"]}
    bodies = {f"organisation/{one['id']}" for one in json.loads(found["data/organisations.json"])["organisations"]}
    for name, text in found.items():
        if "/schema/" in name or not name.endswith(("popolo.json", "people.json")):
            continue
        file = json.loads(text)
        for kind in ("organizations", "persons", "posts", "memberships"):
            ids = [one["id"] for one in file.get(kind, ())]
            assert len(set(ids)) == len(ids), (name, kind)
        posts = {one["id"] for one in file["posts"]}
        persons = {one["id"] for one in file.get("persons", ())}
        for one in file["memberships"]:
            assert one["post_id"] is None or one["post_id"] in posts
            assert one["person_id"] is None or one["person_id"] in persons
            assert one["organization_id"] is None or one["organization_id"] in known | bodies
            assert one["member"] is None or one["member"]["id"] in bodies


def test_a_post_that_is_about_redaction_is_no_redacted_post(project: Project) -> None:
    project.change(project.meeting, "post: Harbour Doctor", "post: Doctor who leads on redaction")
    roles = [one["role"] for one in read(project, PEOPLE)["memberships"]]
    assert "Doctor who leads on redaction" in roles
