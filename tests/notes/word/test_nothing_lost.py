"""Whatever is written down somewhere in the notes is in the draft, or the report says that it is not: never neither."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from macros.notes.placing.top import KnownBefore
from macros.notes.word.container import NotImported
from macros.records import yaml_text
from tests.notes.word import notes
from tests.notes.word.test_hidden import BY, paragraph
from tests.notes.word.test_layouts import item, placed, small

SECOND = "second line at the top that gives the venue"
MAYBE = "may be an action, or hold one, but is placed as a note"
TRACKED = "put in while changes were tracked and not accepted yet, but its words are in the draft: is that agreed?"


def remarks(report: str, kind: str) -> list[str]:
    """The places with this remark."""
    return [line.strip().removesuffix(f": {kind}") for line in report.splitlines() if line.endswith(f": {kind}")]


def test_a_second_line_of_a_kind_at_the_top_is_told(tmp_path: Path) -> None:
    document = notes.invented()
    document.paragraphs[5].insert_paragraph_before("Location: Upstairs")
    drafted = placed(document, tmp_path)
    assert remarks(drafted.report, SECOND) == ["page 1, line 4 beneath the second bold line"]
    assert drafted.values["venue"] == "The Old Lighthouse, Nowhere-on-Sea"


def test_the_same_line_twice_at_the_top_is_not_told(tmp_path: Path) -> None:
    document = notes.invented()
    document.paragraphs[5].insert_paragraph_before("Location: The Old Lighthouse, Nowhere-on-Sea")
    assert remarks(placed(document, tmp_path).report, SECOND) == []


def test_columns_and_rows_of_the_table_of_actions_that_have_no_place_are_told(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "Action 1: AB to swim."))
    rows = [("For the harbour", "", "", "", ""), ("No.", "Action", "Owner", "Due", "Progress"),
            ("1", "Swim.", "AB", "1 June 2026", "half done"), ("1", "Row.", "CD", "", ""),
            ("2", "Dive.", "AB", "", "")]  # fmt: skip
    notes.table(document, rows)
    drafted = placed(document, tmp_path)
    assert "heading of a column" in drafted.report
    assert [(odd["text"], odd["maybe"]) for odd in drafted.values["unplaced"]] == [
        ("half done", "how far action 1 had come")
    ]
    assert "two with the same: they were numbered by their order" in drafted.report
    named = [(action["number"], action["text"]) for action in drafted.values["actions"]]
    assert named == [(1, "Swim."), (2, "Row."), (3, "Dive.")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Date of next meeting: 12 August 2026", False),
        ("The next meeting will be on Wednesday 12th August 2026.", False),
        ("Next meeting: 12 August 2026, 2pm, bring nets", True),
        ("Next meeting: soon", True),
        ("Next meeting: 13 August 2026", True),  # a second day
    ],
)
def test_what_is_not_the_date_of_the_next_meeting_stays_in_the_notes(tmp_path: Path, text: str, kept: bool) -> None:
    document = notes.invented()
    document.add_paragraph(text)
    drafted = placed(document, tmp_path)
    assert (text in yaml_text.dump(drafted.values)) == kept
    assert drafted.values["next_meeting"] == "2026-08-12"


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Actions 6 and 7: AB to swim.", True),
        ("Actions (6, 7): AB to swim.", True),
        ("Action 3 was done last week.", True),
        ("The actions of the last meeting were done.", False),
        ("Actions were discussed, and 6 gulls were seen.", False),
    ],
)
def test_what_may_be_an_action_and_is_placed_as_a_note_is_told(tmp_path: Path, text: str, reported: bool) -> None:
    drafted = placed(small(("1.", "Tides"), ("", text)), tmp_path)
    assert len(remarks(drafted.report, MAYBE)) == reported
    assert text.rpartition("AB ")[2].lower() in yaml_text.dump(drafted.values).lower()
    assert "actions" not in drafted.values


@pytest.mark.parametrize(
    "text",
    ["Action (8): AB to skip", "Action 8/ AB to skip", "Action Point (8) AB to skip", "[Action 8: AB to skip]",
     "The tide was high. Action 8: AB to skip", "A8: AB to skip", "AP8 – AB to skip",
     "The tide was high. (Action 8: AB to skip)"],
)  # fmt: skip
def test_actions_with_a_bracket_or_a_stroke_are_actions(tmp_path: Path, text: str) -> None:
    (action,) = placed(small(("1.", "Tides"), ("", text)), tmp_path).values["actions"]
    assert (action["number"], action["text"], action["owners"]) == (8, "Skip", ["AB"])


def test_a_post_in_capitals_is_not_taken_for_initials(tmp_path: Path) -> None:
    people = [*notes.PEOPLE, ("Hal Cod", "GP", "HC"), ("Gil Perch", "GP", "GP"), ("Una Eel", "DCI", "UE")]
    listed = placed(small(("1.", "Tides"), people=people), tmp_path).values["people"][-3:]
    assert [(person["initials"], person["post"]) for person in listed] == [("HC", "GP"), ("GP", "GP"), ("UE", "DCI")]


def in_the_text(document: Document) -> None:
    paragraph(document)._p.append(notes.xml(f"<w:ins {BY}><w:r><w:t> Pelican.</w:t></w:r></w:ins>"))


def moved_there(document: Document) -> None:
    paragraph(document)._p.append(notes.xml(f"<w:moveTo {BY}><w:r><w:t> Pelican.</w:t></w:r></w:moveTo>"))


def with_its_row(document: Document) -> None:
    table: Any = document.tables[2]
    row = table.add_row()
    for cell, text in zip(row.cells, ("5", "Pelican.", "AB"), strict=True):
        cell.text = text
    row._tr.get_or_add_trPr().append(notes.xml(f"<w:ins {BY}/>"))


@pytest.mark.parametrize("put_in", [in_the_text, moved_there, with_its_row])
def test_text_that_was_put_in_and_not_accepted_is_in_the_draft_and_told(tmp_path: Path, put_in: Any) -> None:
    assert remarks(placed(notes.invented(), tmp_path).report, TRACKED) == []
    document = notes.invented()
    put_in(document)
    drafted = placed(document, tmp_path)
    assert "Pelican" in yaml_text.dump(drafted.values)
    assert remarks(drafted.report, TRACKED)
    assert "Pelican" not in drafted.report


def test_an_item_that_does_not_follow_the_one_before_is_told(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "AB spoke."), ("3.", "Gulls"), ("4.", "Nets"))
    kind = "item 3 follows item 1: is one inside another?"
    assert remarks(placed(document, tmp_path).report, kind) == ["table 2, row 3"]


def test_what_a_merged_cell_covers_is_left_out_and_counted(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("", "AB spoke."), ("", "Pelican"))
    rows = document.tables[1].rows
    covered = rows[2].cells[1]._tc
    rows[1].cells[1]._tc.get_or_add_tcPr().append(notes.xml('<w:vMerge w:val="restart"/>'))
    covered.get_or_add_tcPr().append(notes.xml("<w:vMerge/>"))
    assert covered.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}") is not None
    drafted = placed(document, tmp_path)
    assert "Pelican" not in yaml_text.dump(drafted.values) + drafted.report
    assert "1 × hidden text" in drafted.report


def test_cells_merged_side_by_side_are_one(tmp_path: Path) -> None:
    document = small(("1.", "Tides"), ("AB spoke to everybody.", ""))
    cells = document.tables[1].rows[1].cells
    cells[0].merge(cells[1])
    notes_of_one = item(placed(document, tmp_path).values, 1)["parts"][0]["notes"]
    assert notes_of_one == [{"text": "Spoke to everybody.", "by": ["AB"]}]


def test_an_embedded_object_is_counted_as_one(tmp_path: Path) -> None:
    document = notes.invented()
    paragraph(document)._p.append(notes.xml("<w:r><w:object/></w:r>"))
    assert "1 × embedded object" in placed(document, tmp_path).report


def _at_the_top(tmp_path: Path, *lines: str) -> Any:
    document = notes.invented(top=False)
    for line in lines:
        document.tables[0]._element.addprevious(document.add_paragraph(line)._element)
    return placed(document, tmp_path)


def test_labels_that_follow_each_other_in_one_paragraph_are_all_read(tmp_path: Path) -> None:
    line = "Date: Tuesday 12 May 2026 Time: 2pm – 4pm; Venue: The pier, Chair: Avery Breakwater"
    drafted = _at_the_top(tmp_path, "The executive", line)
    shown = {name: drafted.values[name] for name in ("title", "starts", "ends", "venue")}
    assert shown == {"title": "The executive, 12 May 2026", "starts": "14:00", "ends": "16:00", "venue": "The pier"}
    assert drafted.values["people"][0]["chair"] is True
    assert "Not placed: nothing." in drafted.report


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Date: in spring", "date that is no date"),
        ("Date: 31 February 2026", "date that is no date"),
        ("Time: after lunch", "time that is not a beginning and an end"),
        ("Chair: Avery Breakwater, who left at noon", "words behind the name of the chair"),
        ("Chair: Somebody Else", "chair whom no list of people names: added as present"),
        ("Chair: the oldest of them", "chair who is not among the people"),
    ],
)
def test_whatever_of_a_line_is_not_taken_is_told_and_no_title(tmp_path: Path, line: str, kind: str) -> None:
    drafted = _at_the_top(tmp_path, line)
    (place,) = remarks(drafted.report, kind)
    assert place.startswith("page 1, line ")
    assert "title" not in drafted.values


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Ottilie Reef (OR), clerk", "Ottilie Reef (OR), clerk"),
        ("Apologies: Ellis Foam and the doctor", "the doctor"),
        ("Circulation: all members", "Circulation: all members"),
    ],
)
def test_lines_at_the_top_that_have_no_place_keep_their_words(tmp_path: Path, line: str, text: str) -> None:
    drafted = _at_the_top(tmp_path, line)
    assert [odd["text"] for odd in drafted.values["unplaced"]] == [text]
    assert "title" not in drafted.values


def test_a_line_may_say_when_and_where(tmp_path: Path) -> None:
    drafted = _at_the_top(tmp_path, "Date: 12 May 2026 at noon in the lamp room").values
    assert (drafted["date"], drafted["starts"], drafted["venue"]) == ("2026-05-12", "12:00", "the lamp room")


def test_people_in_a_line_have_sent_apologies(tmp_path: Path) -> None:
    drafted = _at_the_top(tmp_path, "Apologies: Wilmot Kelp (WK), Harbour Clerk; Nerys Shell (NS), Pilot.", "Apart")
    assert [person for person in drafted.values["people"] if person["initials"] in ("WK", "NS")] == [
        {"initials": "WK", "name": "Wilmot Kelp", "post": "Harbour Clerk", "attendance": "apologies"},
        {"initials": "NS", "name": "Nerys Shell", "post": "Pilot", "attendance": "apologies"},
    ]
    # What stands beneath may be a name as well.
    assert "title" not in drafted.values
    assert [odd["text"] for odd in drafted.values["unplaced"]] == ["Apart"]


def test_nobody_in_a_line_is_nobody(tmp_path: Path) -> None:
    drafted = _at_the_top(tmp_path, "Apologies: none.")
    assert len(drafted.values["people"]) == len(notes.PEOPLE) - 2
    assert "Not placed: nothing." in drafted.report


def test_names_beneath_a_heading_are_people(tmp_path: Path) -> None:
    drafted = _at_the_top(tmp_path, "Apologies:", "Wilmot Kelp")
    assert "title" not in drafted.values
    assert {"initials": "WK", "name": "Wilmot Kelp", "post": "not-stated", "attendance": "apologies"} in drafted.values[
        "people"
    ]


def test_a_file_that_holds_no_notes_is_refused_without_its_words(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The executive met on the pier.")
    with pytest.raises(NotImported) as refused:
        placed(document, tmp_path, KnownBefore("executive"))
    for part in ("must hold notes of a meeting", "nobody who was there", "--example"):
        assert part in refused.value.why
    assert "pier" not in refused.value.why


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("bring a net by 15 January 2027.", "15 January 2027"),
        ("bring a net by Friday, 15th January 2027", "Friday, 15th January 2027"),
        ("bring a net by 15/01/2027", "15/01/2027"),
        ("bring a net made by 15 January 2027 or so", None),
        ("bring a net by the tide of 15 January 2027", None),
        ("bring a net", None),
        ("bring a net by boat", None),
    ],
)
def test_the_day_at_the_end_of_an_action_is_when_it_is_due(tmp_path: Path, words: str, due: str | None) -> None:
    drafted = placed(small(("1.", "Tides"), ("", f"Action: AB to {words}"), ("", f"Action 1: AB to {words}")), tmp_path)
    part = item(drafted.values, 1)["parts"][0]
    assert part["commitments"][0].get("due") == due
    assert part["commitments"][0]["text"] == words[:1].upper() + words[1:]
    assert drafted.values["actions"][0].get("due") == ("2027-01-15" if due else None)
