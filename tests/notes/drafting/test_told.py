"""When partners were told, and when the newsletter went: on record, every other line as it was."""

import pytest

from tests.notes.drafting.invented import files, run
from tests.project import Project


def told(project: Project, *days: str) -> tuple[int, str]:
    """Run the command on the notes of May."""
    answer = run(project, "told", str(project.root / project.meeting), *days, "--yes")
    return answer.code, answer.everything


def test_the_days_are_added_and_nothing_else_changes(project: Project) -> None:
    before = project.read(project.meeting)
    assert told(project, "--on", "2026-06-03") == (
        0,
        f"To be written: {project.meeting} (replaced)\nRecorded: {project.meeting}\n",
    )
    assert told(project, "--newsletter", "2026-06-12") == (
        0,
        f"To be written: {project.meeting} (replaced)\nRecorded: {project.meeting}\n",
    )
    added = "  published_on: 2026-06-02\n  partners_told_on: 2026-06-03\n  newsletter_on: 2026-06-12\n"
    assert project.read(project.meeting) == before.replace("  published_on: 2026-06-02\n", added)
    assert project.found() == []


def test_it_asks_before_it_replaces_the_record(project: Project) -> None:
    before = files(project)
    answer = run(project, "told", str(project.root / project.meeting), "--on", "2026-06-03", typed="n\n")
    assert answer.out == f"To be written: {project.meeting} (replaced)\nWrite them now? [y/N]: n\n"
    assert (answer.code, answer.err) == (1, "Nothing was written.\n")
    assert files(project) == before


def test_a_day_that_was_not_stated_is_filled_in(project: Project) -> None:
    project.change(project.meeting, "  status: published\n", "  status: published\n  newsletter_on: not-stated\n")
    assert told(project, "--newsletter", "2026-06-12")[0] == 0
    assert "  newsletter_on: 2026-06-12\n" in project.read(project.meeting)


def test_a_block_in_one_line_is_rewritten(project: Project) -> None:
    text = project.read(project.meeting)
    start, end = text.index("publication:"), text.index("source:")
    days = "approved_on: 2026-06-01, published_on: 2026-06-02"
    line = f"publication: {{status: published, approved_by: Chair, {days}, redaction_checked_by: [Clerk, Chief]}}\n"
    project.write(project.meeting, text[:start] + line + text[end:])
    assert told(project, "--on", "2026-06-03")[0] == 0
    assert "  published_on: 2026-06-02\n" in project.read(project.meeting)
    assert "  partners_told_on: 2026-06-03\n" in project.read(project.meeting)
    assert project.found() == []


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (("--on", "2026-11-21"), "A day in the future cannot be recorded. Nothing was written.\n"),
        (("--on", "2026-06-01"), "ORDER"),
    ],
)
def test_a_day_that_cannot_be_is_refused(project: Project, days: tuple[str, str], why: str) -> None:
    before = files(project)
    line = project.line(project.meeting, "publication:")
    order = (
        f"{project.meeting}:{line}: dates-in-order: must not be before “published_on”\n"
        "The record would not pass the check. Nothing was written.\n"
    )
    assert told(project, *days) == (1, order if why == "ORDER" else why)
    assert files(project) == before


def test_another_day_is_not_overwritten(project: Project) -> None:
    told(project, "--on", "2026-06-03")
    before = files(project)
    why = "“partners_told_on” has another day already: correct it by hand. Nothing was written.\n"
    assert told(project, "--on", "2026-06-04") == (1, why)
    assert told(project, "--on", "2026-06-03")[0] == 0
    assert files(project) == before


def test_no_day_at_all_is_wrong_use(project: Project) -> None:
    code, output = told(project)
    assert code == 2
    assert "Say --on, --newsletter or both." in output
