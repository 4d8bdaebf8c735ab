"""Values that do not fit their model: what is said, on which line, and what is saved for the rules."""

import pytest

from macros.records import source
from macros.records.models import MODELS
from macros.records.models.base import Model
from macros.records.shape import fit
from tests.project import NOWHERE

MEETING = next((NOWHERE / "data").glob("partnerships/*/meetings/*.yml")).read_text(encoding="utf-8")


def fitted(text: str, kind: str = "meetings") -> tuple[Model | None, source.SourceFile, list[tuple[int, str, str]]]:
    """The record, its source, and line, rule and message of each problem of its shape."""
    read = source.parse("x.yml", text)
    assert read.problems == ()
    record, moved, problems = fit(MODELS[kind], read)
    return record, moved, [(problem.line, problem.rule, problem.message) for problem in problems]


def line(text: str, words: str) -> int:
    """The number of the first line with these words."""
    return next(n for n, line_text in enumerate(text.splitlines(), 1) if words in line_text)


def test_a_record_that_fits_has_no_problem() -> None:
    record, _, problems = fitted(MEETING)
    assert record is not None
    assert problems == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        ("title: Meeting of", "canary: x\ntitle: Meeting of", "unknown-field", None),
        ("    title: A case", "    canary: x\n    title: A case", "unknown-field", None),
        ("date: 2026-05-12", "date: 2026-02-30", "date", "“date” must be a date that exists, written YYYY-MM-DD"),
        ("date: 2026-05-12", "date: 2026-05", "date", "“date” must be a date that exists, written YYYY-MM-DD"),
        ("approved_on: 2026-06-01", "approved_on: soon", "date", None),
        ('starts: "14:00"', "starts: 2pm", "time", None),
        ("chair: true", "chair: yes", "true-or-false", "“chair” must be true or false"),
        ("openness: open", "openness: ajar", "not-a-choice", None),
        ("- number: 1\n    title", "- number: one\n    title", "whole-number", None),
        ("group: executive", "group: The Executive", "id", None),
        ("- initials: EF", "- initials: Ellis", "initials", None),
        ("title: Welcome", "title:", "text", None),
        ("title: Welcome", "title: ~", "text", None),
        ("title: Welcome", 'title: "null"', "text", None),
        (
            "organisations: [nowhere-council]",
            "organisations:",
            "wrong-type",
            "“organisations” must not be empty: remove the heading or fill it",
        ),
        ("title: Welcome", "title: |\n      Wel\n      come", "one-line", "“title” must be one line of text"),
        ("organisations: [nowhere-council]", "organisations: nowhere-council", "wrong-type", None),
        ("summary: The executive", "summary: [The executive]\nnote: The executive", "text", None),
    ],
)
def test_one_fault_is_one_problem_on_its_line(old: str, new: str, rule: str, message: str | None) -> None:
    assert MEETING.count(old) >= 1
    text = MEETING.replace(old, new, 1)
    record, _, problems = fitted(text)
    assert [problem[1] for problem in problems] == [rule]
    pairs = enumerate(zip(MEETING.splitlines(), text.splitlines(), strict=False), 1)
    assert problems[0][0] == next(number for number, (before, after) in pairs if before != after)
    assert record is not None
    if message:
        assert problems[0][2] == message


def test_an_unknown_field_is_answered_with_the_fields_that_are_known() -> None:
    _, _, problems = fitted(MEETING.replace("- id: welcome", "- id: welcome\n        canary: x"))
    fields = "actions, commitments, decisions, follow_ups, id, lists, note, notes, themes, title"
    assert problems[0][2] == f"must not stand here: the fields here are {fields}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b\n", [(1, "wrong-type")]),
        ("just words\n", [(1, "wrong-type")]),
        ("review: x\nhelplines:\n  a: b\n", [(1, "wrong-type"), (2, "wrong-type")]),
    ],
)
def test_another_form_than_a_block_is_said(text: str, expected: list[tuple[int, str]]) -> None:
    _, _, problems = fitted(text, "helplines")
    assert [problem[:2] for problem in problems] == expected


def test_missing_fields_stand_at_the_line_of_their_block_and_do_not_hide_the_rest() -> None:
    text = MEETING.replace("title: Meeting of the executive\n", "").replace("  status: published\n", "")
    record, _, problems = fitted(text)
    assert problems == [
        (1 + 1, "missing-field", "must have the field “title”"),
        (line(text, "publication:"), "missing-field", "must have the field “status”"),
    ]
    assert record is not None
    assert len(record.items) == 3  # type: ignore[attr-defined]


def test_an_entry_taken_out_moves_the_lines_of_those_after_it() -> None:
    text = MEETING.replace("openness: open", "openness: ajar").replace(
        "owners: [AB, CD]", "owners:\n      - Avery\n      - CD"
    )
    record, moved, problems = fitted(text)
    assert [problem[1] for problem in problems] == ["not-a-choice", "initials"]
    assert record is not None
    assert [item.number for item in record.items] == [2, 3]  # type: ignore[attr-defined]
    assert moved.line(("items", 0, "title")) == line(text, "A case")
    assert record.actions[0].owners == ("CD",)  # type: ignore[attr-defined]
    assert moved.line(("actions", 0, "owners", 0)) == line(text, "      - CD")


def test_many_faults_in_one_entry_do_not_harm_the_next() -> None:
    text = MEETING.replace(
        "  - number: 1\n    title: Welcome\n    openness: open", "  - canary: x\n    title:\n    openness: ajar"
    )
    record, _, problems = fitted(text)
    assert len(problems) == 4
    assert record is not None
    assert [item.number for item in record.items] == [2, 3]  # type: ignore[attr-defined]
    assert record.items[0].title == "A case"  # type: ignore[attr-defined]


def test_a_list_is_not_called_short_because_of_a_fault_in_its_only_entry() -> None:
    _, _, problems = fitted("terms:\n  - id: tip\n    term: TIP\n", "glossary")
    assert [problem[1] for problem in problems] == ["missing-field"]


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_an_empty_block_of_any_kind_is_saved_whole(kind: str) -> None:
    record, _, problems = fitted("canary: x\n", kind)
    assert record is not None
    assert {problem[1] for problem in problems} == {"unknown-field", "missing-field"}


@pytest.mark.parametrize(("old", "new"), [("source:\n  document: nowhere-notes", "source:"), ("document: now", "x: y")])
def test_an_emptied_block_is_told_so_and_a_filled_one_is_not(old: str, new: str) -> None:
    _, _, problems = fitted(MEETING.replace(old, new))
    emptied = (line(MEETING, "source:"), "wrong-type", "“source” must not be empty: remove the heading or fill it")
    assert (emptied in problems) is (new == "source:")
