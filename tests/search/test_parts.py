"""The parts of a page as the search holds them: what has an address is an answer of its own, and reads as text."""

import pytest

from macros.search.parts import records

PAGE = b"""<!doctype html><html><body><nav>food</nav><main data-pagefind-body data-answers="yes" data-asked="meals">
<article data-kind="Group" data-partnership="Nowhere-on-Sea"><h1>Hungry</h1><p>What a page says <a>itself</a>.</p>
<section id="home" data-w="starving"><h2>Food at home</h2><p>Signs of hunger at home are few.</p>
<ul data-level="1"><li id="little" data-words="no breakfast">Eats little at breakfast <small>source 7</small></li>
</ul></section>
<table><tr id="row"><th>When</th><td>Absent from school</td>
<td>Ring the <span>office</span><span>today</span></td></tr></table>
<div id="note">Each year<p>By: the group (all of it)<span>Latest</span></p></div>
<h2 id="after">After that</h2><p>Write it down the same day.</p><div data-pagefind-ignore><p>Related</p></div>
<section id="sources"><h2>Sources</h2><p>A book that nobody reads.</p></section></article></main></body></html>"""


def test_each_part_with_an_address_is_a_record_of_its_own() -> None:
    found = {record.anchor: record for record in records(PAGE)}
    assert list(found) == ["", "home", "little", "row", "note", "after"]
    assert [found[name].title for name in found] == [
        "Hungry",
        "Food at home",
        "Eats little at breakfast",
        "When",
        "Each year",
        "After that",
    ]
    assert found["little"].under == ("Food at home",)
    assert (found["home"].words, found["little"].words, found[""].words) == ("starving", "no breakfast", "meals, Group")


def test_a_sign_keeps_the_level_of_need_that_it_is_a_sign_of() -> None:
    assert {record.anchor: record.level for record in records(PAGE) if record.level} == {"little": 1}


def test_a_page_says_only_what_none_of_its_parts_says() -> None:
    text = next(records(PAGE)).text
    assert "What a page says itself." in text
    assert "hunger" not in text


def test_where_a_cell_a_label_or_a_line_ends_words_do_not_run_together() -> None:
    found = {record.anchor: record.text for record in records(PAGE)}
    assert found["row"] == "When: Absent from school. Ring the office today."
    assert found["note"] == "Each year. By: the group (all of it) Latest."
    assert found["home"] == "Food at home. Signs of hunger at home are few."


def test_sources_and_what_is_not_for_the_search_are_left_out() -> None:
    text = " ".join(record.text for record in records(PAGE))
    for words in ("source 7", "Related", "nobody reads", "food"):
        assert words not in text


def test_notes_of_a_meeting_are_one_record() -> None:
    notes = PAGE.replace(b'data-kind="Group"', b'data-kind="Meeting notes (minutes)"')
    (record,) = records(notes)
    assert "Absent from school" in record.text


def test_a_page_that_is_not_marked_has_no_record() -> None:
    assert list(records(PAGE.replace(b" data-pagefind-body", b""))) == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<strong>No number</strong>\n<div><p>The pilot knows.</p></div>", "No number. The pilot knows."),
        ("A wet dog <em>The town has a rule on this.</em>", "A wet dog. The town has a rule on this."),
        ("The pilot decides <span class='when'>If it rains</span>", "The pilot decides. If it rains"),
        ("<b>How deep?</b><span>Four fathoms</span>", "How deep? Four fathoms"),
        ("Is it deep?<br>Nowhere Council", "Is it deep? Nowhere Council"),
        ("See <em>Tides and Winds</em> of the <a>Harbour</a> Board.", "See Tides and Winds of the Harbour Board."),
    ],
)
def test_two_sentences_never_run_on_and_one_is_not_broken(written: str, read: str) -> None:
    page = f"<main data-pagefind-body><h1>Harbour</h1><ul><li id='entry'>{written}</li></ul></main>"
    (text,) = (record.text for record in records(page.encode()) if record.anchor)
    assert text.rstrip(".") == read.rstrip(".")
