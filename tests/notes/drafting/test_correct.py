"""A correction of published notes is on record, as one line that nothing else in the file moves for."""

import pytest

from tests.notes.drafting.invented import Answer, files, redact, run
from tests.notes.drafting.test_again import lift
from tests.notes.drafting.test_again import published as published_draft
from tests.project import Project
from tests.rules.examples import published
from tests.september import DRAFT, RECORD

WHAT = "Item 1 named the wrong people."
LINE = f"  - on: 2026-11-20\n    what: {WHAT}\n    by: Partnership Manager\n"


def correct(project: Project, what: str = WHAT, post: str = "Partnership Manager", path: str = "") -> Answer:
    """The command, on the notes of May."""
    return run(project, "correct", str(project.root / (path or project.meeting)), "--what", what, "--by", post, "--yes")


def test_the_line_is_added_and_no_other_changes(project: Project) -> None:
    before = project.read(project.meeting)
    assert correct(project).everything == (
        f"To be written: {project.meeting} (replaced)\nRecorded: {project.meeting}\n"
    )
    assert project.read(project.meeting) == before.replace("source:\n", f"corrections:\n{LINE}source:\n")
    assert correct(project, "Item 2 too: it named nobody.").code == 0
    text = project.read(project.meeting)
    assert f"corrections:\n{LINE}  - on: 2026-11-20\n" in text
    assert text.replace("corrections:\n", "").startswith(before.partition("source:")[0])
    assert project.found() == []


def test_a_list_in_one_line_is_rewritten(project: Project) -> None:
    project.change(project.meeting, "source:\n", "corrections: [{on: 2026-06-04, what: A word., by: Chair}]\nsource:\n")
    assert correct(project).code == 0
    assert project.read(project.meeting).count("  - on: ") == 2
    assert project.found() == []


@pytest.mark.parametrize("first", [True, False])
def test_it_mends_what_the_check_refuses_before_and_after_the_change_is_in_git(project: Project, first: bool) -> None:
    published(project)
    project.change(project.meeting, "AB welcomed everybody.", "AB welcomed nobody.")
    if not first:
        project.git("commit", "--quiet", "--all", "--message", "Change")
    assert [problem.rule for problem in project.problems()] == ["correction-said"]
    assert correct(project).code == 0
    assert project.found() == []


@pytest.mark.parametrize("post", ["Avery Breakwater", "AB", "avery breakwater, Director", " "])
def test_who_corrects_is_a_post(project: Project, post: str) -> None:
    before = files(project)
    answer = correct(project, post=post)
    assert (answer.code, "Nothing was written." in answer.err) == (1, True)
    assert files(project) == before


@pytest.mark.parametrize("what", ["", "Ring 01632 960123.", "The family lives at 12 Sandcastle Road."])
def test_a_line_that_would_not_pass_the_check_is_not_written(project: Project, what: str) -> None:
    before = files(project)
    assert correct(project, what).code == 1
    assert files(project) == before


def test_a_file_that_is_no_record_of_notes_is_refused(project: Project) -> None:
    assert correct(project, path=project.group).code == 1


def test_what_the_other_commands_write_needs_no_further_line(project: Project) -> None:
    published_draft(project)
    published(project)
    project.change(DRAFT, "Count the gulls.", "Count the terns.")
    assert redact(project, "--again").code == 0
    assert project.found() == []
    project.git("commit", "--quiet", "--all", "--message", "Replace")
    project.write("drafts/open.txt", "purple heron\n")
    assert lift(project).code == 0
    assert project.found() == []
    project.git("commit", "--quiet", "--all", "--message", "Open")
    assert run(project, "told", str(project.root / RECORD), "--on", "2026-11-20", "--yes").code == 0
    assert project.found() == []
