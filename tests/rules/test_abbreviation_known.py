"""Letters are explained, or they are somebody whom the notes list."""

import pytest

from tests.project import Project

RULE = "abbreviation-known"
NOTES = "capital letters here must be a term in glossary.yml or the initials of a listed person"
OTHER = "every abbreviation here must be a term in glossary.yml"
DOTTED = "must have initials and abbreviations without full stops"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("QZ", "word 3 (2 letters)"),
        ("QZ's", "word 3 (2 letters)"),
        ("QZs", "word 3 (2 letters)"),
        ("(QZ)", "word 3 (2 letters)"),
        ("AB/QZ", "word 3 (2 letters)"),
        ("Q&Z", "word 3 (3 letters)"),
        ("QZ-12", "word 3 (2 letters)"),
        ("TIPQZ", "word 3 (5 letters)"),
        ("TIP and QZXY, then TIPQZ,", "word 5 (4 letters), word 7 (5 letters)"),
        ("IV", "word 3 (2 letters)"),
        ("[QZ](/a/)", "word 3 (2 letters)"),
        ("*QZ*", "word 3 (2 letters)"),
    ],
)
def test_initials_left_behind_in_the_notes_are_found_and_not_printed(project: Project, words: str, told: str) -> None:
    project.change(project.meeting, "AB welcomed everybody.", f"AB welcomed {words} warmly.")
    assert project.found() == [project.finding(project.meeting, "AB welcomed", RULE, f"{NOTES}: {told}")]


@pytest.mark.parametrize("words", ["Q.Z. said", "Q. Z. said", "Q.Z said"])
def test_initials_with_full_stops_are_found(project: Project, words: str) -> None:
    project.change(project.meeting, "AB welcomed everybody.", f"{words} so.")
    assert project.found() == [project.finding(project.meeting, f"text: {words}", RULE, DOTTED)]


@pytest.mark.parametrize(
    "words",
    [
        "TIP",
        "the TIPs",
        "HMO",
        "Q&I",
        "CD's",
        "the post code NZ9 9ZZ",
        "Schedule IV",
        "[it](https://a.example/QZ)",
        "Q2",
        "McQZ",
    ],
)
def test_terms_listed_people_post_codes_and_addresses_pass(project: Project, words: str) -> None:
    project.change(
        project.meeting,
        "AB welcomed everybody.",
        f"'AB welcomed {words}.'" if "'" not in words else f"AB welcomed {words}.",
    )
    assert project.found() == []


def test_initials_of_a_meeting_mean_nothing_in_another_record(project: Project) -> None:
    project.change(project.group, "purpose: It leads", "purpose: AB leads")
    assert project.found() == [project.finding(project.group, "purpose:", RULE, f"{OTHER}: AB")]


def test_every_field_of_the_notes_is_looked_at(project: Project) -> None:
    project.change(project.meeting, "title: Welcome", "title: Welcome to QZ")
    project.change(project.meeting, "text: Paint the door", "text: QZ paints the door")
    project.change(project.meeting, "approved_by: Chair", "approved_by: QZ, chair")
    project.change(project.meeting, "title: Meeting", "venue: At QZ\ntitle: Meeting")
    assert project.found() == [
        project.finding(project.meeting, words, RULE, f"{NOTES}: word {number} (2 letters)")
        for words, number in (("venue:", 2), ("title: Welcome", 3), ("text: QZ", 1), ("approved_by:", 1))
    ]


def test_numbers_in_other_records_may_be_roman(project: Project) -> None:
    project.change(project.arrangements, 'number: "1.2"', "number: XIV")
    assert project.found() == []


def test_nothing_is_said_while_the_glossary_is_broken(project: Project) -> None:
    project.change("data/glossary.yml", "    means: Harbour master\n", "")
    project.change(project.group, "purpose: It leads", "purpose: QZ leads")
    assert [problem.rule for problem in project.problems()] == ["missing-field"]


@pytest.mark.parametrize(
    ("words", "told"),
    [("QZ", "QZ"), ("QZ, XW and QZ", "QZ, XW"), ("Q&Z", "Q&Z"), ("CAMQS", "CAMQS"), ("QUAGMIRE", "word 3 (8 letters)")],
)
def test_in_other_records_the_letters_are_told_and_a_name_in_capitals_is_not(
    project: Project, words: str, told: str
) -> None:
    project.change(project.group, "purpose: It leads", f"purpose: It asks {words} and leads")
    assert project.found() == [project.finding(project.group, "purpose:", RULE, f"{OTHER}: {told}")]
