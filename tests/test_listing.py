"""What `partnership reviews` prints: a table, notices beside the lines or JSON; problems where there are any."""

import json
from datetime import date

from macros.listing import reviews
from tests.project import AS_AT, Project


def printed(project: Project, form: str, as_at: date = AS_AT) -> str:
    """What is printed of a project without problems."""
    text, problems = reviews(project.root, as_at, form)
    assert problems == []
    assert text is not None
    return text


def test_the_table_has_a_line_for_each_review_soonest_first_with_its_file_and_line(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "  none_stated: It does not say.\n")
    heading, *rows = printed(project, "text").splitlines()
    assert heading.split() == ["Due", "State", "What", "File"]
    redactions = ["2027-05-12"] * 4
    days = [row.split()[0] for row in rows]
    assert days == ["2027-01-31", *redactions, *["2027-06-01"] * 5, "2028-02-10", "not"]
    assert "Redaction in item 2, Meeting of the executive, 12 May 2026 (Nowhere-on-Sea)" in rows[2]
    assert rows[2].endswith(f"{project.meeting}:{project.line(project.meeting, 'look_again_by: 2027-05-12', 2)}")
    assert f"{project.arrangements}:{project.line(project.arrangements, 'review:')}" in rows[0]
    assert "due-soon" in rows[0]
    assert "Arrangements for Nowhere-on-Sea (Nowhere-on-Sea)" in rows[0]
    assert all(row == row.rstrip() for row in rows)


def test_notices_stand_at_the_promises_that_are_due_soon_or_overdue_only(project: Project) -> None:
    line = project.line(project.arrangements, "review:")
    later = project.line(project.priorities, "review:")
    assert printed(project, "github").splitlines() == [
        f"::notice file={project.priorities},line={later},title=review due-soon::Due 10 January 2027",
        f"::notice file={project.arrangements},line={line},title=review due-soon::Due 31 January 2027",
    ]
    assert f"file={project.arrangements},line={line},title=review overdue::" in printed(
        project, "github", date(2027, 2, 1)
    )
    project.change(project.arrangements, "due: 2027-01", "due: 2028-01")
    project.change(project.priorities, "every_months: 12", "every_months: 24")
    assert printed(project, "github") == ""


def test_json_is_what_the_site_publishes(project: Project) -> None:
    found = json.loads(printed(project, "json"))
    assert found["as_at"] == "2026-11-20"
    assert len(found["reviews"]) == 12


def test_an_overdue_review_is_listed_and_a_broken_record_is_reported_instead(project: Project) -> None:
    assert "overdue" in printed(project, "text", date(2030, 1, 1))
    project.change(project.group, "name: Executive\n", "")
    text, problems = reviews(project.root, AS_AT, "text")
    assert text is None
    assert [problem.rule for problem in problems] == ["missing-field"]
