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
        ("data/partnerships/nowhere-on-sea/priorities/2026-28.yml", "id: storms", "id: tides"),
        ("data/partnerships/nowhere-on-sea/groups/executive.yml", "id: c1", "id: s1"),
    ],
)
def test_a_second_use_is_found_in_every_list(project: Project, path: str, old: str, new: str) -> None:
    project.change(path, old, new)
    assert project.finding(path, new, RULE, MESSAGE, nth=2) in project.found()


def test_a_printed_number_may_come_twice(project: Project) -> None:
    project.change(project.arrangements, 'number: "1.2"', 'number: "1.1"')
    assert project.found() == []
