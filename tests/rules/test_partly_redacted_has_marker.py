"""Markers and redaction entries belong together."""

from tests.project import Project

RULE = "partly-redacted-has-marker"


def test_no_marker_at_all_is_found_at_the_openness(project: Project) -> None:
    project.change(project.meeting, "[redacted: personal-data]", "a child")
    message = "a partly redacted item must show at least one marker such as [redacted: personal-data]"
    assert project.found() == [project.finding(project.meeting, "partly-redacted", RULE, message)]


def test_a_marker_without_its_entry_and_an_entry_without_its_marker_are_both_found(project: Project) -> None:
    project.change(project.meeting, "[redacted: personal-data]", "[redacted: under-way]")
    assert project.found() == [
        project.finding(
            project.meeting,
            "- reason: personal-data",
            RULE,
            "a marker with this reason must stand in the text of this item",
        ),
        project.finding(
            project.meeting, "The group heard", RULE, "a redaction entry of this item must give this marker's reason"
        ),
    ]


def test_a_partly_redacted_action_without_a_marker_is_found(project: Project) -> None:
    entry = "{reason: personal-data, authorised_by: Partnership Manager, look_again_by: 2027-05-12}"
    more = f"    item: 1\n    openness: partly-redacted\n    redaction: {entry}\n"
    project.change(project.meeting, "    due: 2026-08-01\n    item: 1\n", more)
    message = "a partly redacted action must show at least one marker such as [redacted: personal-data]"
    assert project.found() == [project.finding(project.meeting, "partly-redacted", RULE, message, nth=2)]


def test_a_marker_in_the_words_of_a_redaction_entry_counts_for_nothing(project: Project) -> None:
    project.change(project.meeting, "[redacted: personal-data]", "a child")
    project.change(
        project.meeting,
        "      - reason: personal-data\n        authorised_by: Partnership Manager",
        '      - reason: personal-data\n        authorised_by: "[redacted: personal-data]"',
    )
    assert RULE in [problem.rule for problem in project.problems()]


def test_a_marker_in_the_title_and_a_partly_redacted_person_pass(project: Project) -> None:
    project.change(project.meeting, "title: A case", 'title: "The case of [redacted: personal-data]"')
    project.change(project.meeting, "[redacted: personal-data] and", "a child and")
    entry = "{reason: under-way, authorised_by: Partnership Manager, look_again_by: 2027-05-12}"
    person = f"    openness: partly-redacted\n    redaction: {entry}\n    post: 'Nurse of [redacted: under-way]'\n"
    project.change(project.meeting, "    post: Harbour Nurse\n", person)
    assert project.found() == []
