"""CSV: rows of one width, no formula, and the words come back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.open_data.tables import cell, table
from macros.public.base import Html
from macros.withheld.reading.kinds import KINDS
from tests.open_data.written import HOME, files, rows
from tests.project import ROOT, Project


@pytest.mark.parametrize("of", ["nowhere", "real"])
def test_every_table_is_one_that_verification_can_read_and_ends_its_lines_as_the_standard_says(
    project: Project, of: str
) -> None:
    written = files(project if of == "nowhere" else Project(ROOT))
    tables = {name: text for name, text in written.items() if name.endswith(".csv")}
    assert len(tables) >= 6
    for name, text in tables.items():
        KINDS[".csv"].prove(text.encode())
        assert text.startswith("\ufeff"), "Excel needs the mark to know its letters"
        assert text.endswith("\r\n")
        assert next(csv.reader(io.StringIO(text, newline="")))[-1] == "page", name
        assert all(row["page"].startswith("/") for row in rows(text))


def test_the_day_of_the_last_correction_stands_in_the_table(project: Project) -> None:
    lines = "corrections:\n  - {on: 2026-07-02, what: One., by: Chair}\n  - {on: 2026-07-01, what: Two., by: Chair}\n"
    project.change(project.meeting, "source:\n", f"{lines}source:\n")
    (meeting,) = rows(files(project)[f"{HOME}2026/meetings.csv"])
    assert meeting["corrected_on"] == "2026-07-02"


def test_meetings_items_actions_and_redactions_of_a_year(project: Project) -> None:
    by_name = {name: rows(files(project)[f"{HOME}2026/{name}.csv"]) for name in ("meetings", "items", "actions")}
    (meeting,) = by_name["meetings"]
    assert (meeting["id"], meeting["date"], meeting["starts"], meeting["withheld"]) == (
        "2026-05-12-executive",
        "2026-05-12",
        "14:00",
        "4",
    )
    assert (meeting["published_on"], meeting["corrected_on"]) == ("2026-06-02", "")
    assert [(row["number"], row["title"], row["why_withheld"]) for row in by_name["items"]] == [
        ("1", "Welcome", ""),
        ("2", "A case", "personal information"),
        ("3", "Withheld item", "not finished"),
    ]
    assert [(row["number"], row["action"], row["owners"], row["due"], row["state"]) for row in by_name["actions"]] == [
        (
            "1",
            "Paint the door of the lighthouse.",
            "Director of Lighthouses, Nowhere-on-Sea Council; Harbour Nurse",
            "2026-08-01",
            "not-reported",
        ),
        ("2", "", "", "", "withheld"),
    ]
    redactions = rows(files(project)[f"{HOME}2026/redactions.csv"])
    assert [(row["what"], row["authorised_by"]) for row in redactions] == [
        ("Part of item 2", "Partnership Manager"),
        ("Whole item 3", "Partnership Manager"),
        ("Whole action 2", "Partnership Manager"),
        ("A person", "Partnership Manager"),
    ]


def test_memberships_are_by_body_and_post(project: Project) -> None:
    (row,) = rows(files(project)[f"{HOME}memberships.csv"])
    assert row["id"] == "nowhere-on-sea/executive/nowhere-on-sea-council"
    assert (row["bodies"], row["posts"]) == ("Nowhere-on-Sea Council", "Director of Lighthouses")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_cell_that_would_be_a_formula_begins_with_an_apostrophe(start: str) -> None:
    assert cell(f"{start}1+1") == f"'{start}1+1"


def test_a_formula_within_markup_is_none_either() -> None:
    assert cell(Html("<p>=HYPERLINK(1)</p>")) == "'=HYPERLINK(1)"


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_any_words_come_back_with_at_most_an_apostrophe_more(words: list[tuple[str, str]]) -> None:
    text = table(("a",), words)
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert read[0] == ["a", "page"]
    assert [[cell.removeprefix("'") for cell in row] for row in read[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in words
    ]
