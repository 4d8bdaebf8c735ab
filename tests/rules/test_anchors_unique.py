"""An anchor leads to one place."""

import pytest

from tests.project import Project

RULE = "anchors-unique"
MESSAGE = "must be used once in this file"


def test_a_clause_with_the_id_of_its_section_is_found(project: Project) -> None:
    project.change(project.arrangements, "id: c1-2", "id: s1")
    assert project.found() == [project.finding(project.arrangements, "id: s1", RULE, MESSAGE, nth=2)]


def test_a_commitment_with_the_id_of_a_part_is_found(project: Project) -> None:
    project.change(project.meeting, "id: bring-biscuits", "id: learning")
    assert project.found() == [project.finding(project.meeting, "id: learning", RULE, MESSAGE, nth=2)]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("data/documents.yml", "id: nowhere-notes", "id: nowhere-priorities"),
        ("data/organisations.yml", "id: coast-police", "id: sea-health"),
        ("data/guidance.yml", "id: sea-walls-2025", "id: sea-walls-2020"),
        ("data/glossary.yml", "id: hm", "id: tip"),
        ("data/redaction-reasons.yml", "id: under-way", "id: personal-data"),
        ("data/helplines.yml", "id: night-line", "id: lighthouse"),
        ("data/thresholds/seaside.yml", "id: wet-shoes", "id: dry-shoes"),
        ("data/timescales.yml", "id: ring-at-once", "id: answer-the-bell"),
        ("data/procedures/ring-the-bell.yml", "id: tell", "id: ring"),
        ("data/partnerships/nowhere-on-sea/priorities/2026-28.yml", "id: storms", "id: tides"),
        ("data/partnerships/nowhere-on-sea/groups/executive.yml", "id: c1", "id: s1"),
    ],
)
def test_a_second_use_is_found_in_every_list(project: Project, path: str, old: str, new: str) -> None:
    project.change(path, old, new)
    assert project.finding(path, new, RULE, MESSAGE, nth=2) in project.found()


def test_two_sets_of_synonyms_with_one_id_are_found(project: Project) -> None:
    path = "data/synonyms.yml"
    project.write(path, project.read(path) + "  - id: shoes\n    words: [gull, seabird]\n")
    assert project.found() == [project.finding(path, "id: shoes", RULE, MESSAGE, nth=2)]


def test_an_indicator_may_not_take_the_anchor_of_another_domain_s_on_their_one_page(project: Project) -> None:
    old, new = "data/thresholds/seaside.yml", "data/thresholds/seaside-dry.yml"
    text = (
        project.called("Dry land", old)
        .replace('position: "01"', 'position: "90"')
        .replace("id: dry-shoes", "id: shoes")
    )
    project.write(new, text)
    message = "must differ: with the domain's id before it, it is the anchor of something else"
    # Both would be #seaside-dry-shoes.
    assert project.found() == [project.finding(old, "id: dry-shoes", RULE, message)]
    # And this would be the anchor of the other domain itself.
    project.change(old, "id: dry-shoes", "id: dry")
    assert project.found() == [project.finding(old, "id: dry", RULE, message)]
    project.change(old, "id: dry", "id: dry-feet")
    assert project.found() == []


def test_a_printed_number_may_come_twice(project: Project) -> None:
    project.change(project.arrangements, 'number: "1.2"', 'number: "1.1"')
    assert project.found() == []


def test_an_id_is_used_once_in_all_the_places_of_a_list(project: Project) -> None:
    own = f"{project.home}/glossary.yml"
    project.write(own, "terms:\n  - {id: hm, term: HQ, means: Headquarters}\n")
    message = "must be used once in this file and its like: data/glossary.yml has it"
    assert project.found() == [project.finding(own, "id: hm", RULE, message)]


def test_two_procedures_have_two_file_names_wherever_they_are(project: Project) -> None:
    path = "data/procedures/ring-the-bell.yml"
    project.write(
        "data/national/procedures/ring-the-bell.yml", project.called("Wave", path).replace("partnership:", "#")
    )
    message = "must have another file name: data/national/procedures/ring-the-bell.yml has this address"
    assert project.found() == [f"{path}:{project.line(path, 'title:')}: {RULE}: {message}"]
