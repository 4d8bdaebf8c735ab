"""A redacted name is not told by initials or an address."""

from tests.project import Project

RULE = "redacted-name-has-no-initials"


def test_initials_beside_a_redacted_name_are_found(project: Project) -> None:
    entry = "{reason: personal-data, authorised_by: Partnership Manager, look_again_by: 2027-05-12}"
    name = f"    name: '[redacted: personal-data]'\n    openness: partly-redacted\n    redaction: {entry}\n"
    project.change(project.meeting, "    name: Ellis Foam\n", name)
    message = "must be left out: initials tell whose name is redacted"
    assert project.found() == [project.finding(project.meeting, "initials: EF", RULE, message)]


def test_an_id_that_tells_a_redacted_title_is_found(project: Project) -> None:
    title = "      - id: case-of-canary\n        title: 'Case of [redacted: personal-data]'\n"
    project.change(project.meeting, "      - id: learning\n", title)
    message = "must be made only of the words that the title shows, or be “part” and a number"
    assert project.found() == [project.finding(project.meeting, "id: case-of", RULE, message)]


def test_an_id_of_the_words_that_can_be_read_passes(project: Project) -> None:
    title = "      - id: case-2\n        title: 'Case of [redacted: personal-data]'\n"
    project.change(project.meeting, "      - id: learning\n", title)
    assert project.found() == []
