"""Other ways of laying out the same notes: what people do in Word, and what is told when it cannot be placed."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document

from macros.notes.placing.draft import draft
from macros.notes.placing.top import KnownBefore
from macros.notes.word.reading import read
from tests.notes.word import notes


def placed(document: Document, tmp_path: Path, known: KnownBefore | None = None) -> Any:
    """The draft's values and the report."""
    file = notes.save(document, tmp_path / "notes.docx")
    return draft(read(file), known or KnownBefore("executive", "2026-05-12"))


def small(*rows: tuple[str, ...], people: list[tuple[str, ...]] | None = None) -> Document:
    """Notes with these rows of items and nothing at the top."""
    document = docx.Document()
    notes.table(document, people or notes.PEOPLE)
    notes.table(document, list(rows))
    return document


def numbered(document: Document, cell: Any) -> None:
    """Let Word count a cell: the number is nowhere in the text."""
    cell.text = ""
    cell.paragraphs[0].style = document.styles["List Number"]


def item(values: dict[str, Any], number: int) -> Any:
    return values["items"][number - 1]


def test_numbers_that_word_counts_are_counted(tmp_path: Path) -> None:
    document = small(("1", "Tides"), ("", "AB spoke."), ("2", "Gulls"), ("", "CD spoke."))
    for row in (0, 2):
        numbered(document, document.tables[1].rows[row].cells[0])
    drafted = placed(document, tmp_path).values
    assert [(numbered["number"], numbered["title"]) for numbered in drafted["items"]] == [(1, "Tides"), (2, "Gulls")]


def test_notes_in_the_cell_of_the_heading_are_notes(tmp_path: Path) -> None:
    document = small(("1.", "Tides"))
    document.tables[1].rows[0].cells[1].add_paragraph("AB spoke of them.")
    assert item(placed(document, tmp_path).values, 1) == {
        "number": 1, "title": "Tides",
        "parts": [{"id": "part-1-1", "notes": [{"text": "Spoke of them.", "by": ["AB"]}]}],
    }  # fmt: skip


def test_a_table_that_goes_on_after_a_page_is_one(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "AB spoke."))
    document.add_paragraph("CD spoke between the tables.")
    notes.table(document, [("", "IT asked why."), ("2.", "Gulls")])
    drafted = placed(document, tmp_path)
    notes_of_one = item(drafted.values, 1)["parts"][0]["notes"]
    assert [note["by"] for note in notes_of_one] == [["AB"], ["CD"], ["IT"]]
    assert "page 1, line 1 beneath table 2: text outside the tables, put at the end of item 1" in drafted.report
    assert item(drafted.values, 2) == {"number": 2, "title": "Gulls"}


def test_typed_bullets_and_numbers_are_lists(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "The points were:"))
    cell = document.tables[1].rows[1].cells[1]
    for text in ("• High", "– Low", "The steps were:", "1. Look", "2) Jump"):
        cell.add_paragraph(text)
    assert item(placed(document, tmp_path).values, 1)["parts"][0]["lists"] == [
        {"title": "The points were", "points": ["High", "Low"]},
        {"title": "The steps were", "ordered": True, "points": ["Look", "Jump"]},
    ]


def test_a_list_that_nothing_introduces_is_called_after_its_heading_and_told(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "AB spoke."))
    document.tables[1].rows[1].cells[1].add_paragraph("High", "List Bullet")
    drafted = placed(document, tmp_path)
    assert item(drafted.values, 1)["parts"][0]["lists"] == [{"title": "Tides", "points": ["High"]}]
    assert "list that no line introduces" in drafted.report


def test_nested_points_stay_nested(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "AB listed:"))
    cell = document.tables[1].rows[1].cells[1]
    for text, style in (("Strengths", "List Bullet"), ("Boats", "List Bullet 2"), ("Nets", "List Bullet 2")):
        cell.add_paragraph(text, style)
    assert item(placed(document, tmp_path).values, 1)["parts"] == [
        {"id": "part-1-1", "lists": [
            {"title": "AB listed", "points": [{"text": "Strengths", "points": ["Boats", "Nets"]}]}
        ]}
    ]  # fmt: skip


def test_headings_of_word_and_numbered_ones_are_sub_headings(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", ""), ("1.1", "Low tide"), ("", "AB spoke."))
    document.tables[1].rows[1].cells[1].paragraphs[0].style = document.styles["Heading 2"]
    document.tables[1].rows[1].cells[1].paragraphs[0].text = "High tide"
    titles = [part.get("title") for part in item(placed(document, tmp_path).values, 1)["parts"]]
    assert titles == ["High tide", "Low tide"]


def test_an_action_behind_a_line_break_is_an_action(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "AB spoke.\nAction 7 - CD and IT to swim."))
    drafted = placed(document, tmp_path)
    assert item(drafted.values, 1)["parts"][0]["actions"] == [7]
    assert drafted.values["actions"] == [
        {"number": 7, "text": "Swim.", "owners": ["CD", "IT"], "item": 1, "printed_as": "Action 7"}
    ]


def test_actions_that_differ_or_stand_in_one_place_only_are_told(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "Action 1: AB to swim."))
    document.tables[1].rows[1].cells[1].add_paragraph("Action 1: CD to swim.")
    notes.table(document, [("No.", "Action", "Lead", "By when"), ("1", "Swim far.", "CD", "1 June 2026"),
                            ("2", "Row.", "All members", "soon"), ("", "Sail.", "AB", "")])  # fmt: skip
    drafted = placed(document, tmp_path)
    assert drafted.values["actions"] == [
        {"number": 1, "text": "Swim far.", "owners": ["CD"], "due": "2026-06-01", "item": 1, "printed_as": "Action 1"},
        {"number": 2, "text": "Row.", "owners_note": "The notes give the owner as “All members”."},
        {"number": 3, "text": "Sail.", "owners": ["AB"]},
    ]
    assert [(odd["text"], odd["maybe"]) for odd in drafted.values["unplaced"]] == [("soon", "when action 2 is due")]
    for remark in (
        "action 1 for the second time", "action 1 has other owners in the text", "action 1 has other words in the text",
        "action 2 is in the table only", "action 2 has an owner in words", "due date of action 2",
        "actions without a number, or two with the same: they were numbered by their order",
    ):  # fmt: skip
        assert remark in drafted.report


def test_an_owner_who_is_not_in_the_table_of_people_is_told(tmp_path: Path) -> None:
    drafted = placed(small(("1.", "Tides"), ("", "Action 1: QZ to swim.")), tmp_path)
    assert drafted.values["actions"][0]["owners"] == ["QZ"]
    assert "action 1 has an owner who is not in the table of people" in drafted.report


def test_two_tables_of_people_with_headings_above_them(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Present:")
    notes.table(document, [("Name", "Initials", "Role"), ("Avery Breakwater (Chair)", "A.B.", "Director")])
    document.add_paragraph("Apologies for absence")
    notes.table(document, [("Name", "Initials", "Role"), ("Ellis Foam", "EF", "Doctor")])
    notes.table(document, [("1.", "Tides")])
    assert placed(document, tmp_path).values["people"] == [
        {"initials": "AB", "name": "Avery Breakwater", "post": "Director", "attendance": "present", "chair": True},
        {"initials": "EF", "name": "Ellis Foam", "post": "Doctor", "attendance": "apologies"},
    ]


def test_people_who_cannot_be_placed_or_told_apart_are_told(tmp_path: Path) -> None:
    people = [*notes.PEOPLE, ("two of the crew", "", ""), ("Elsa Fin", "EF", "Baker"), ("Bo Reed", "b", "Cook")]
    drafted = placed(small(("1.", "Tides"), people=people), tmp_path)
    assert [odd["text"] for odd in drafted.values["unplaced"]] == ["two of the crew"]
    assert drafted.values["people"][-1]["initials"] == "BR"
    assert "initials proposed for 1 of the people" in drafted.report
    assert "two people have the same initials" in drafted.report
    assert "nobody is said to have chaired" in drafted.report


def test_a_chair_who_is_not_in_the_table_is_added_and_told(tmp_path: Path) -> None:
    document = notes.invented()
    document.paragraphs[5].text = "Chaired by: Somebody Else"
    drafted = placed(document, tmp_path)
    assert "chair whom no list of people names: added as present" in drafted.report
    assert [person["name"] for person in drafted.values["people"] if "chair" in person] == ["Somebody Else"]


def test_what_is_of_an_unknown_kind_is_told_by_its_place(tmp_path: Path) -> None:
    document = notes.invented()
    document.add_paragraph("A last word.")
    notes.table(document, [("x", "y", "z", "w")])
    drafted = placed(document, tmp_path)
    assert "text after the table of actions, put at the end of item 4" in drafted.report
    assert drafted.values["unplaced"] == [
        {"text": "x | y | z | w", "where": "after “A last word.”", "maybe": "a row of a table"}
    ]
    assert "1 piece of text, with its words: place or drop it" in drafted.report


def test_what_stands_in_a_table_within_a_cell_is_read_with_the_cell(tmp_path: Path) -> None:
    document = notes.invented()
    document.tables[1].rows[2].cells[1].add_table(rows=1, cols=1).rows[0].cells[0].text = "Inner"
    assert "Inner" in str(placed(document, tmp_path).values)


def test_the_lines_at_the_top_may_stand_in_a_table_or_in_one_paragraph(tmp_path: Path) -> None:
    for make in (_top_in_a_table, _top_in_one_paragraph):
        document = docx.Document()
        make(document)
        notes.table(document, notes.PEOPLE)
        notes.table(document, [("1.", "Tides")])
        drafted = placed(document, tmp_path, KnownBefore("executive")).values
        assert (drafted["date"], drafted["starts"], drafted["ends"], drafted["venue"]) == (
            "2026-05-12", "09:30", "11:30", "The pier")  # fmt: skip


def _top_in_a_table(document: Document) -> None:
    notes.table(document, [("Date:", "12/05/2026"), ("Time", "9.30 – 11.30am"), ("Location:", "The pier")])


def _top_in_one_paragraph(document: Document) -> None:
    document.add_paragraph("Date: 12 May 2026\nTime: 09:30-11:30\nPlace: The pier")


def test_a_mark_made_in_word_stays_whole(tmp_path: Path) -> None:
    mark = "[[redact personal-data: Somebody fell. CD said that they swam.]]"
    document = small(("1.", "Tides"), ("", f"AB spoke. {mark} IT asked why."))
    document.tables[1].rows[1].cells[1].add_paragraph("High", "List Bullet")
    assert item(placed(document, tmp_path).values, 1)["parts"][0]["notes"] == [
        {"text": f"Spoke. {mark}", "by": ["AB"]}, {"text": "Asked why.", "by": ["IT"]}
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["2026", "soon", "1 May 2026", "13 May 2026 or 14 May 2026"])
def test_a_next_meeting_without_one_date_is_told(tmp_path: Path, text: str) -> None:
    drafted = placed(small(("1.", "Date of next meeting"), ("", text)), tmp_path)
    assert "next_meeting" not in drafted.values
    assert "the date of the next meeting: no day after this meeting that can be read" in drafted.report


def test_a_table_of_figures_among_the_notes_holds_no_actions(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "CD showed the figures."))
    document.add_paragraph("Figures of the tides")
    table = document.add_table(rows=0, cols=4)
    for row in (
        ("Measure", "Target", "May", "Status"),
        ("Tide A", "78%", "70.1%", "Red"),
        ("Tide B", "75%", "68%", "Green"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    drafted = placed(document, tmp_path)
    assert "actions" not in drafted.values
    assert any("78%" in str(entry) for entry in drafted.values["unplaced"])


def test_initials_between_part_a_name_from_a_body(tmp_path: Path) -> None:
    document = docx.Document()
    for line in (
        "Executive of Nowhere-on-Sea, 12 May 2026",
        "Present:",
        "DI Ellis Foam EF Police",
        "Cora Driftwood CD Nurse",
    ):
        document.add_paragraph(line)
    document.add_paragraph("1. Tides", style="Heading 1")
    document.add_paragraph("CD spoke of the tides.")
    people = placed(document, tmp_path).values["people"]
    assert [(person["name"], person["post"]) for person in people] == [
        ("DI Ellis Foam", "Police"),
        ("Cora Driftwood", "Nurse"),
    ]


def _lines(tmp_path: Path, *lines: str) -> Any:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return placed(document, tmp_path).values


def test_notes_as_somebody_types_them_in_an_email(tmp_path: Path) -> None:
    values = _lines(
        tmp_path, "Executive of Nowhere-on-Sea, 12 May 2026", "There: Ellis Foam (chairing), Cora Driftwood",
        "Sent apologies: Ivo Tarn", "Money", "We have £42. Ellis Foam is to look for more.", "Summer fair",
        "It is in July, and the tide will be high.", "Anything else", "Nothing.",
    )  # fmt: skip
    assert [item["title"] for item in values["items"]] == ["Money", "Summer fair", "Anything else"]
    assert {person["name"]: person["attendance"] for person in values["people"]} == {
        "Ellis Foam": "present", "Cora Driftwood": "present", "Ivo Tarn": "apologies",
    }  # fmt: skip


def test_a_table_that_begins_with_labels_and_goes_on_with_items(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    title = table.add_row().cells
    title[0].merge(title[1]).text = "Executive of Nowhere-on-Sea, meeting notes"
    for row in (
        ("Date", "12 May 2026"), ("Where", "The Old Lighthouse"), ("Who was there", "Asha (chair), Bo, Cai J, Cai R"),
        ("Sorry", "Dot, Eli"), ("1. Tides", "They are high."), ("2. Gulls", "They are loud."),
    ):  # fmt: skip
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    values = placed(document, tmp_path).values
    assert [(item["number"], item["title"]) for item in values["items"]] == [(1, "Tides"), (2, "Gulls")]
    assert [(person["name"], person["attendance"]) for person in values["people"]] == [
        ("Asha", "present"), ("Bo", "present"), ("Cai J", "present"), ("Cai R", "present"),
        ("Dot", "apologies"), ("Eli", "apologies"),
    ]  # fmt: skip
    assert "unplaced" not in values
