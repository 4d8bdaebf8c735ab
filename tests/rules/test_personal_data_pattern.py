"""Nothing that stands for a person stands in a record unexplained."""

import pytest

from tests.project import Project

RULE = "personal-data-pattern"


def message(what: str) -> str:
    """What is said of it."""
    return f"must have no {what}, unless data/allowed.yml says why it may stand here"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("943 476 5919", "NHS number"),
        ("AB 12 34 56 C", "National Insurance number"),
        ("B801200005001", "unique pupil number"),
        ("01632 960123", "telephone number"),
        ("kelp@nowhere.example", "e-mail address"),
        ("SW1A 1AA", "postcode"),
        ("born 12/03/2012", "date of birth"),
        ("case reference 12345", "reference number of a case"),
    ],
)
@pytest.mark.parametrize("before", ["AB welcomed everybody", "Paint the door"])
def test_each_pattern_is_found_in_a_meeting_without_being_printed(
    project: Project, before: str, words: str, what: str
) -> None:
    project.change(project.meeting, before, f"{words} {before}")
    lines = [line for line in project.found() if f" {RULE}: " in line]
    assert lines == [project.finding(project.meeting, before, RULE, message(what))]
    assert words not in "".join(lines)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The family lives at 12 Sandcastle Road.", "street address"),
        ("nhs number 943 476 5918", "NHS number"),
        ("Postcode sw1a1aa", "postcode"),
        ("kelp[at]nowhere.example", "e-mail address"),
    ],
)
def test_in_notes_more_is_found_than_elsewhere(project: Project, words: str, what: str) -> None:
    project.change(project.group, "purpose: It leads the partnership.", f"purpose: {words}")
    assert project.found() == []
    project.change(project.meeting, "AB welcomed everybody.", words)
    assert project.found() == [project.finding(project.meeting, words, RULE, message(what))]


def test_a_public_address_may_stand_in_notes_that_data_allowed_names(project: Project) -> None:
    project.change(project.meeting, "AB welcomed everybody.", "The Town Hall is at 1 Sandcastle Road.")
    allowed = project.read("data/allowed.yml").rstrip("\n")
    entry = f"""
  - text: 1 Sandcastle Road
    pattern: address
    where: {project.meeting}
    reason: The address of the town hall, where everybody may come in.
    noted_on: 2026-11-20
    look_again_by: 2027-05-20
"""
    assert len(project.found()) == 1
    project.write("data/allowed.yml", allowed + entry)
    assert project.found() == []


def test_it_is_found_in_every_kind_of_record(project: Project) -> None:
    for file in sorted((project.root / "data").rglob("*.yml")):
        path = file.relative_to(project.root).as_posix()
        before = project.read(path)
        project.write(path, f"{before}# 943 476 5919\n")
        assert (path, RULE) in {(problem.path, problem.rule) for problem in project.problems()}
        project.write(path, before)


def test_it_is_found_over_two_lines_and_behind_escapes(project: Project) -> None:
    note = "note: >-\n              Ring the harbour on 01632\n              960123 at night.\n"
    project.write(project.group, project.read(project.group) + note)
    assert project.found() == [project.finding(project.group, "note: >-", RULE, message("telephone number"))]
    escaped = note.replace(note, 'note: "kelp\\x40nowhere.example"\n')
    project.write(project.group, project.read(project.group).replace(note, escaped))
    assert project.found() == [project.finding(project.group, "note:", RULE, message("e-mail address"))]


def test_it_is_found_in_addresses_ids_and_keys(project: Project) -> None:
    project.change(
        "data/documents.yml",
        "id: nowhere-arrangements\n",
        "id: nowhere-arrangements\n    url: https://a.example/?nhs=9434765919\n",
    )
    assert project.found() == [project.finding("data/documents.yml", "url:", RULE, message("NHS number"))]


def test_the_number_of_a_helpline_may_stand_anywhere(project: Project) -> None:
    project.change("data/helplines.yml", '"0000 000000"', "01632 960123")
    project.change(project.group, "purpose: It leads the partnership.", "purpose: It rings (01632) 960 123.")
    assert project.found() == []


def test_what_is_allowed_may_stand_in_its_place(project: Project) -> None:
    project.change("data/allowed.yml", "where: everywhere", f"where: {project.group}")
    project.change(project.group, "purpose: It leads the partnership.", "purpose: Write to harbour@nowhere.example.")
    assert project.found() == []
    project.change(project.priorities, "summary: ", "summary: harbour@nowhere.example ")
    assert project.found() == [project.finding(project.priorities, "summary:", RULE, message("e-mail address"))]
