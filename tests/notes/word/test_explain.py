"""What an import took each part of a file for is printed for whoever asks; each step can be looked at alone."""

from collections import Counter
from pathlib import Path

import pytest

from macros.notes.roles import explain
from macros.notes.roles.assign import Assigned, assign
from macros.notes.word.blocks import Paragraph, WordText
from macros.notes.word.reading import read
from tests.notes.word.test_import import file, nothing_written, run
from tests.project import Project

__all__ = ["file"]


@pytest.fixture
def text(file: Path) -> WordText:
    """What was read of the invented notes."""
    return read(file)


@pytest.fixture
def assigned(text: WordText) -> Assigned:
    """What each part of them is."""
    return assign(text)


def fields(lines: object) -> list[list[str]]:
    """Lines taken apart at their tabs."""
    return [str(line).split("\t") for line in lines]  # type: ignore[attr-defined]  # any iterable of lines


def test_blocks_are_one_line_each_with_looks_place_and_words(text: WordText) -> None:
    lines = fields(explain.blocks(text))
    assert lines[0] == ["", "bold", "page 1, the first bold line", "Executive of Nowhere-on-Sea"]
    assert ["row", "", "table 1, row 3", "Corin Driftwood | CD | Harbour Nurse, NHS Nowhere"] in lines


def test_roles_are_one_line_each_with_what_spoke_for_it(assigned: Assigned) -> None:
    lines = fields(explain.roles(assigned))
    assert [
        "label",
        "a label: date",
        "page 1, line 1 beneath the second bold line",
        "Date: Tuesday 12th May 2026",
    ] in lines
    items = [words for role, _, _, words in lines if role == "item"]
    assert items == ["1 Welcome", "2 The lighthouse", "3 Tides", "4 Date of next meeting"]
    assert all(why for role, why, *_ in lines if role in ("item", "people", "action-row"))


def test_tables_say_what_each_column_holds_in_the_words_of_layout(assigned: Assigned) -> None:
    held = [columns for _, _, columns, _ in fields(explain.tables(assigned))]
    assert held == ["people: name, initials, post", "rows: number, text", "actions: number, action, owner"]


def test_every_way_to_mark_items_has_its_score_the_one_that_was_taken_first(assigned: Assigned) -> None:
    lines = fields(explain.ways(assigned))
    assert lines[0][1:4] == ["rows of a table", "4", "taken"]
    scores = [float(line[0]) for line in lines]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_explained_notes_are_private_and_write_no_draft(project: Project, file: Path) -> None:
    result = run(project, file, "drafts/nowhere-on-sea/2026-05-12-executive.yml", "--explain")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Private: these lines hold words of the file")
    assert "Avery Breakwater | AB | Director of Lighthouses" in result.output
    assert "\nWords for --layout\nitems: rows of a table, heading 1," in result.output
    assert nothing_written(project)


def test_no_line_can_move_the_cursor_or_end_early() -> None:
    text = WordText((Paragraph(1, "page 1", "A gull\u009b2J\tflew\u2028away\u202e."),), Counter())
    assert list(explain.blocks(text)) == ["\t\tpage 1\tA gull 2J flew away ."]
