"""Somebody in distress sees whom to ring before all else, on the page of numbers and above what a search finds."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.site.searching import ASKED, BOX, CHILD, PANEL, RESULTS, STATUS, SUGGESTED, ask

ADULT = "Is somebody in the water?"


def test_an_empty_question_takes_the_panel_away(searching: Page) -> None:
    expect(ask(searching, ASKED).locator(PANEL)).to_be_visible()
    searching.fill("#search-q", "")
    expect(searching.locator(PANEL)).to_have_count(0)
    expect(searching.locator(STATUS)).to_be_empty()


def test_who_sees_something_next_door_is_told_what_an_adult_can_do(searching: Page) -> None:
    ask(searching, "my neighbour hits")
    expect(searching.locator(PANEL)).to_contain_text(ADULT)


def test_an_adult_sees_the_numbers_and_the_first_result_on_one_screen_of_a_phone(searching: Page) -> None:
    searching.set_viewport_size({"width": 360, "height": 740})
    panel = ask(searching, "my neighbour hits lanterns").locator(PANEL)
    for way in (panel.locator("a.tel").first, panel.get_by_role("link", name="Leave this page")):
        expect(way).to_be_in_viewport(ratio=1)
    expect(searching.locator(f"{RESULTS} > a").first).to_be_in_viewport(ratio=1)
    expect(panel.get_by_text("stay in this browser’s history")).to_be_hidden()
    panel.locator("summary").click()
    for words in ("stay in this browser’s history", "Numbers looked up on 1 June 2026"):
        expect(panel.get_by_text(words)).to_be_visible()


def test_the_panel_stands_above_the_results_and_has_what_the_records_say(searching: Page) -> None:
    panel = ask(searching, ASKED).locator(PANEL)
    expect(searching.locator(RESULTS).first).to_be_visible()
    top, first = panel.bounding_box(), searching.locator(RESULTS).first.bounding_box()
    assert top is not None
    assert first is not None
    assert top["y"] + top["height"] <= first["y"]
    number = panel.get_by_role("link", name="Ring 0000 000000")
    assert number.get_attribute("href") == "tel:0000000000"
    expect(panel).to_contain_text("Numbers looked up on 1 June 2026")
    expect(panel).not_to_contain_text("hecked")
    more = panel.get_by_role("link", name="More about the beach")
    more.click()
    searching.wait_for_url("**/worried/#young")
    assert searching.locator("#young").is_visible()


def test_the_panel_stands_above_the_suggestions_and_stays_when_the_box_is_left(page: Page, invented_url: str) -> None:
    page.goto(invented_url)
    page.locator(BOX).press_sequentially(ASKED)
    panel = page.locator(f"#site-search-suggestions {PANEL}")
    expect(panel).to_be_visible()
    expect(page.locator(SUGGESTED).first).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "site-search-q"
    page.locator("h1").click(position={"x": 1, "y": 1})
    expect(panel).to_be_visible()
    page.focus(BOX)
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)


def test_a_screen_reader_is_told_once_without_losing_its_place(searching: Page) -> None:
    ask(searching, ASKED)
    told = searching.locator('body > [role="status"]', has_text=CHILD)
    expect(told).to_contain_text("Ring 0000 000000")
    assert searching.evaluate("document.activeElement.id") == "search-q"
    searching.evaluate(
        "() => { const told = [...document.querySelectorAll('body > [role=status]')].find((p) => p.textContent);"
        " new MutationObserver(() => { window.again = true; }).observe(told, { childList: true, subtree: true }); }"
    )
    ask(searching, f"{ASKED} tonight")
    assert searching.evaluate("window.again ?? false") is False
    ask(searching, "lanterns")
    expect(told).to_have_count(0)


@pytest.mark.parametrize("words", [ASKED, "my neighbour hits"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_wrong_with_the_panel(searching: Page, width: int, words: str) -> None:
    searching.set_viewport_size({"width": width, "height": 740})
    ask(searching, words)
    assert violations(searching) == []
    assert searching.evaluate("document.documentElement.scrollWidth") <= width


def test_a_young_person_gets_from_the_home_page_to_a_number_in_one_tap(page: Page, invented_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(invented_url)
    door = page.get_by_role("link", name="under 18")
    box = door.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 740
    door.click()
    page.wait_for_url("**/worried/#young")
    expect(page.locator(f'{PANEL} a[href="tel:0000000000"]')).to_be_in_viewport()


def test_on_a_phone_the_first_screen_has_999_first_and_then_the_number_for_children(
    page: Page, invented_url: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{invented_url}worried/")
    numbers = page.locator(f"{PANEL} .tel")
    assert numbers.evaluate_all("links => links.map((link) => link.textContent)") == ["Ring 999", "Ring 0000 000000"]
    for place in range(2):
        expect(numbers.nth(place)).to_be_in_viewport(ratio=1)


def test_the_numbers_are_printed_on_one_sheet_without_the_button(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}worried/")
    sheet = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", sheet)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".leave")).to_be_hidden()
    expect(page.locator("#lighthouse .tel")).to_be_visible()
