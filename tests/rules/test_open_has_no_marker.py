"""What is open keeps nothing back."""

from tests.project import Project

RULE = "open-has-no-marker"


def test_a_marker_in_an_open_item_is_found(project: Project) -> None:
    project.change(project.meeting, "text: AB welcomed everybody.", 'text: "AB welcomed [redacted: personal-data]."')
    message = "an open item must have no marker: it is partly-redacted"
    assert project.found() == [project.finding(project.meeting, 'text: "AB welcomed', RULE, message)]


def test_a_redaction_of_an_open_action_and_person_is_found(project: Project) -> None:
    entry = "redaction: {reason: under-way, authorised_by: Partnership Manager, look_again_by: 2027-05-12}"
    project.change(project.meeting, "    due: 2026-08-01\n", f"    {entry}\n")
    project.change(project.meeting, "    post: Harbour Nurse\n", f"    post: Harbour Nurse\n    {entry}\n")
    assert project.found() == [
        project.finding(
            project.meeting,
            entry,
            RULE,
            f"an open {what} must have no redaction: it is partly-redacted or withheld",
            nth,
        )
        for nth, what in ((1, "person"), (2, "action"))
    ]
