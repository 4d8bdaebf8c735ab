"""A layout that was read wrongly is put right once, is kept with the group, and is read rightly the next time."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document

from macros.notes.placing.learning import learned
from macros.notes.word.reading import read
from macros.records import source, yaml_text
from macros.records.models.draft import Draft
from tests import september
from tests.notes.drafting import invented
from tests.notes.word import notes
from tests.notes.word.test_import import OUT, nothing_written, run, values
from tests.project import Project

NEXT = "drafts/nowhere-on-sea/2026-08-12-executive.yml"
BOLD = ("--layout", "items: bold lines")


def _top(day: str) -> Document:
    document = docx.Document()
    for line in ("Executive of Nowhere-on-Sea", f"Date: {day}", "Chair: Avery Breakwater"):
        document.add_paragraph(line)
    return document


def numbered_notes(folder: Path, day: str, items: Sequence[str] = ("Arrivals", "Tides", "Gulls")) -> Path:
    """Items are bold lines; what looks like their numbers are the numbers of the paragraphs."""
    document = _top(day)
    document.add_paragraph("Present: Avery Breakwater (AB), Director; Corin Driftwood (CD), Harbour Nurse")
    for at, title in enumerate(items):
        document.add_paragraph().add_run(title).bold = True
        document.add_paragraph(f"{2 * at + 1}. AB spoke of the {title.lower()}")
        document.add_paragraph(f"{2 * at + 2}. CD asked for {at + 3} of them")
    return notes.save(document, folder / f"{day}.docx")


def table_of(folder: Path, rows: Sequence[tuple[str, ...]], day: str = "12 May 2026") -> Path:
    """Notes with one more table, of which the words above the columns say nothing."""
    document = _top(day)
    notes.table(document, rows)
    document.add_paragraph("Tides", style="Heading 1")
    document.add_paragraph("The table of tides was read.")
    return notes.save(document, folder / f"{day}.docx")


def titles(project: Project, out: str = OUT) -> list[str]:
    """The headings of the items of a draft."""
    return [item["title"] for item in values(project, out)["items"]]


def kept(project: Project) -> Any:
    """What the group's record remembers."""
    values: Any = source.parse(project.group, project.read(project.group)).values
    return values.get("notes_layout")


def test_without_a_word_these_items_are_read_wrongly(project: Project, tmp_path: Path) -> None:
    assert run(project, numbered_notes(tmp_path, "12 May 2026")).exit_code == 0
    assert titles(project) != ["Arrivals", "Tides", "Gulls"]
    assert kept(project) is None


def test_what_is_said_once_is_read_rightly_now_and_the_next_time(project: Project, tmp_path: Path) -> None:
    result = run(project, numbered_notes(tmp_path, "12 May 2026"), OUT, *BOLD)
    assert titles(project) == ["Arrivals", "Tides", "Gulls"]
    assert f"Remembered for the next notes of this group: how they are laid out, in {project.group}." in result.output
    assert run(project, numbered_notes(tmp_path, "12 August 2026", ("Nets", "Boats", "Oars")), NEXT).exit_code == 0
    assert titles(project, NEXT) == ["Nets", "Boats", "Oars"]


def test_the_group_s_record_keeps_every_other_line_and_passes_the_check(project: Project, tmp_path: Path) -> None:
    project.write(project.group, f"# Mine.\n{project.read(project.group)}# The end.\n")
    before = project.read(project.group).splitlines()
    run(project, numbered_notes(tmp_path, "12 May 2026"), OUT, *BOLD)
    after = project.read(project.group).splitlines()
    assert [line for line in after if line in before] == before
    assert [line for line in after if line not in before] == ["notes_layout:", "  items: bold lines"]
    assert project.found() == []


def test_a_layout_that_changed_wins_over_what_is_remembered(project: Project, tmp_path: Path) -> None:
    run(project, numbered_notes(tmp_path, "12 May 2026"), OUT, *BOLD)
    assert run(project, notes.save(notes.invented(), tmp_path / "other.docx"), OUT, "--replace").exit_code == 0
    assert titles(project) == ["Welcome", "The lighthouse", "Tides", "Date of next meeting"]


def test_the_columns_of_a_table_can_be_said(project: Project, tmp_path: Path) -> None:
    rows = [("Breakwater", "Avery", "x"), ("Driftwood", "Corin", "✓")]
    file = table_of(tmp_path, rows)
    run(project, file, OUT, "--layout", "people: surname, forename, attended")
    people = {person["name"]: person["attendance"] for person in values(project)["people"]}
    assert people["Corin Driftwood"] == "present"
    assert kept(project) == {"people": ["surname", "forename", "attended"]}


def test_what_is_said_later_is_added_to_what_is_remembered(project: Project, tmp_path: Path) -> None:
    file = numbered_notes(tmp_path, "12 May 2026")
    run(project, file, OUT, *BOLD)
    run(project, file, OUT, "--replace", "--layout", "Actions: number, action, owner")
    assert kept(project) == {"items": "bold lines", "actions": ["number", "action", "owner"]}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("bold lines", "a layout must begin with items, people, rows or actions and a colon"),
        ("items: pink lines", "what is said of items must be of these words: rows of a table, heading 1"),
        ("people: name, shoe size", "what is said of people must be of these words: name, forename"),
    ],
)
def test_words_that_name_no_layout_are_refused_with_those_that_do(
    project: Project, tmp_path: Path, words: str, message: str
) -> None:
    before = project.read(project.group)
    result = run(project, numbered_notes(tmp_path, "12 May 2026"), OUT, "--layout", words)
    assert result.exit_code == 1
    assert message in result.output
    assert nothing_written(project)
    assert project.read(project.group) == before


def test_a_layout_in_the_record_that_is_none_is_told_by_the_check_and_stops_no_import(
    project: Project, tmp_path: Path
) -> None:
    project.write(project.group, project.read(project.group) + "notes_layout:\n  items: pink lines\n")
    assert run(project, notes.save(notes.invented(), tmp_path / "notes.docx")).exit_code == 0
    assert any(problem.path == project.group for problem in project.problems())


SEPTEMBER = ("Arrivals", "Tides", "Gulls")


def put_right(project: Project) -> None:
    """The draft of September as a person corrects it by hand, whatever was read, and completes it."""
    text = project.read(september.DRAFT)
    items: list[yaml_text.Value] = [
        {"number": at, "title": title, "parts": [{"id": f"part-{at}", "notes": [f"The {title.lower()} were seen."]}]}
        for at, title in enumerate(SEPTEMBER, 1)
    ]
    first, last = text.index("\nitems:"), text.index("\n# Their layout")
    text = f"{text[:first]}\n{yaml_text.dump({'items': items})}{text[last:]}"
    project.write(september.DRAFT, september.filled_in(text, f"summary: They met.\n{september.STEPS}"))


def test_a_draft_that_was_put_right_by_hand_teaches_its_layout_when_it_is_published(
    project: Project, tmp_path: Path
) -> None:
    run(project, numbered_notes(tmp_path, "8 September 2026", SEPTEMBER), september.DRAFT)
    assert titles(project, september.DRAFT) != list(SEPTEMBER)
    put_right(project)
    answer = invented.redact(project)
    assert answer.code == 0, answer.everything
    assert f"{project.group} (replaced)" in answer.everything
    assert kept(project) == {"items": "bold lines"}
    run(project, numbered_notes(tmp_path, "12 August 2026", ("Nets", "Boats", "Oars")), NEXT)
    assert titles(project, NEXT) == ["Nets", "Boats", "Oars"]


def test_where_the_word_file_has_gone_the_notes_are_published_and_nothing_is_remembered(
    project: Project, tmp_path: Path
) -> None:
    file = numbered_notes(tmp_path, "8 September 2026", SEPTEMBER)
    run(project, file, september.DRAFT)
    put_right(project)
    file.unlink()
    answer = invented.redact(project)
    assert answer.code == 0, answer.everything
    assert kept(project) is None


def test_no_word_of_where_the_file_was_is_published(project: Project, tmp_path: Path) -> None:
    run(project, numbered_notes(tmp_path, "8 September 2026", SEPTEMBER), september.DRAFT)
    put_right(project)
    invented.redact(project)
    assert [path for path, text in invented.public_files(project).items() if "8 September 2026.docx" in text] == []


def test_columns_are_learned_from_the_people_of_the_draft(tmp_path: Path) -> None:
    file = table_of(tmp_path, [("Breakwater", "Avery", "x"), ("Driftwood", "Corin", "✓")])
    people = [{"name": name, "attendance": "present"} for name in ("Avery Breakwater", "Corin Driftwood")]
    layout = learned(read(file), Draft.model_validate({"people": people, "items": []}))
    assert layout.people == ("surname", "forename", "nothing")


def test_what_the_draft_does_not_bear_out_is_not_learned(tmp_path: Path) -> None:
    items = [{"number": "1", "title": "Something else", "parts": [{"id": "part-1", "notes": ["Nothing."]}]}]
    layout = learned(read(numbered_notes(tmp_path, "12 May 2026")), Draft.model_validate({"items": items}))
    assert layout.items is None
