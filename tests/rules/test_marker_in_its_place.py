"""A marker stands where an entry explains it."""

from tests.project import Project

RULE = "marker-in-its-place"
MESSAGE = "a marker must stand in an item, action or person that has redaction entries, and nowhere else"


def test_a_marker_in_the_summary_or_in_another_record_is_found(project: Project) -> None:
    project.change(project.meeting, "talked about the lighthouse", "talked about >-")
    project.change(
        project.meeting, "summary: The executive talked about >-.", 'summary: "It was [redacted: under-way]."'
    )
    project.change(project.priorities, "name: Storms", 'name: "[redacted: under-way]"')
    assert project.found() == [
        project.finding(project.meeting, "summary:", RULE, MESSAGE),
        project.finding(project.priorities, 'name: "', RULE, MESSAGE),
    ]


def test_a_marker_in_a_partly_redacted_item_passes(project: Project) -> None:
    assert "[redacted: personal-data]" in project.read(project.meeting)
    assert project.found() == []
