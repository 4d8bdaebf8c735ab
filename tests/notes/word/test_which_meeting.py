"""Of a file with the notes of several meetings one is taken, and only when somebody says which."""

from pathlib import Path

import docx
import pytest

from tests.notes.word import notes
from tests.notes.word.test_import import nothing_written, run, values
from tests.project import Project

JUNE = "drafts/nowhere-on-sea/2026-06-09-executive.yml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A Word file with the notes of May and of June."""
    document = docx.Document()
    for day, title in (("12 May 2026", "Tides"), ("9 June 2026", "Gulls")):
        document.add_paragraph("Executive of Nowhere-on-Sea")
        document.add_paragraph(f"Date: {day}")
        notes.table(document, notes.PEOPLE)
        talk = f"CD spoke of the {title.lower()}, and of what they bring to the harbour every year."
        notes.table(document, [("1.", "Welcome"), ("", "AB welcomed everybody."), ("2.", title), ("", talk)])
    return notes.save(document, tmp_path / "notes.docx")


def test_several_meetings_are_said_with_their_days(project: Project, file: Path) -> None:
    result = run(project, file, JUNE)
    assert result.exit_code == 1
    assert (
        "the file holds those of 2 (12 May 2026 and 9 June 2026). Say which with --meeting 2026-05-12" in result.output
    )
    assert nothing_written(project)


@pytest.mark.parametrize("day", ["2026-06-09", "9 June 2026", "Tuesday 9th June 2026"])
def test_the_meeting_that_is_named_is_taken_alone(project: Project, file: Path, day: str) -> None:
    result = run(project, file, JUNE, "--meeting", day)
    assert result.exit_code == 0, result.output
    drafted = values(project, JUNE)
    assert (drafted["date"], [item["title"] for item in drafted["items"]]) == ("2026-06-09", ["Welcome", "Gulls"])


def test_a_day_that_is_none_of_them_is_refused_with_the_days(project: Project, file: Path) -> None:
    result = run(project, file, JUNE, "--meeting", "2026-06-10")
    assert result.exit_code == 1
    assert "the file holds those of 12 May 2026 and 9 June 2026" in result.output
    assert nothing_written(project)


def test_a_day_that_is_no_day_is_refused(project: Project, file: Path) -> None:
    result = run(project, file, JUNE, "--meeting", "the second one")
    assert result.exit_code == 1
    assert "the day of the meeting must be a date such as 2026-05-12" in result.output
    assert nothing_written(project)


def test_the_only_meeting_of_a_file_must_be_the_one_that_is_named(project: Project, tmp_path: Path) -> None:
    file = notes.save(notes.invented(), tmp_path / "one.docx")
    result = run(project, file, "drafts/nowhere-on-sea/executive.yml", "--meeting", "9 June 2026")
    assert result.exit_code == 1
    assert "the file holds those of 12 May 2026" in result.output
    assert nothing_written(project)
