"""Whoever speaks or acts is in the list."""

from tests.project import Project

RULE = "initials-known"
MESSAGE = "must be the initials of a person in “people” whose initials are published"


def test_unknown_owners_speakers_and_substitutes_are_each_found(project: Project) -> None:
    project.change(project.meeting, "owners: [AB, CD]", "owners: [AB, QZ]")
    project.change(project.meeting, "by: [AB]", "by: [QY]")
    project.change(project.meeting, "by: [CD]", "by: [QX]")
    project.change(project.meeting, "substitute_for: EF", "substitute_for: QW")
    assert project.found() == [
        project.finding(project.meeting, words, RULE, MESSAGE)
        for words in ("substitute_for", "by: [QY]", "by: [QX]", "owners: [AB, QZ]")
    ]


def test_an_owner_who_is_explained_passes(project: Project) -> None:
    project.change(project.meeting, "owners: [AB, CD]", "owners: [QZ]\n    owners_note: The owner joined later.")
    assert project.found() == []


def test_a_person_whose_entry_is_broken_is_still_known(project: Project) -> None:
    project.change(project.meeting, "    post: Harbour Nurse\n    attendance: present", "    attendance: asleep")
    assert [problem.rule for problem in project.problems()] == ["not-a-choice"]
