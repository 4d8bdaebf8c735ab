"""The threshold finder as a teacher meets it: on a phone, by words, by keyboard, without scripts, on paper."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.axe import WIDTHS, show, violations

FINDER = "thresholds/"
LEVELS = tuple(f"thresholds/level-{number}/" for number in "1234")
PHONE: ViewportSize = {"width": 360, "height": 740}


def shown(page: Page) -> list[str]:
    """The ids of the signs that can be seen."""
    return [str(sign) for sign in page.locator(".signs td li:visible").evaluate_all("all => all.map(one => one.id)")]


def status(page: Page) -> str:
    """What is said about the answer, once it is said."""
    page.wait_for_function("document.querySelector('#find-status').textContent !== ''")
    return page.locator("#find-status").inner_text()


def ask(page: Page, invented_url: str, words: str) -> None:
    """Type words on a phone and press Enter."""
    page.set_viewport_size(PHONE)
    page.goto(invented_url + FINDER)
    page.get_by_label("What worries you?").fill(words)
    page.keyboard.press("Enter")
    status(page)


def in_view(page: Page, selector: str) -> bool:
    """Whether the first such thing stands in the window without scrolling."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return 0 <= box["y"] < PHONE["height"]


def test_an_answer_names_its_levels_and_stands_beside_the_three_things(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "sunburn")
    assert shown(page) == ["harbour-sunburn"]
    assert status(page) == "1 sign for “sunburn”: 1 at level 4"
    page.get_by_role("link", name="Level 4: Storm").first.wait_for()
    assert page.locator("#find-levels a").count() == 1
    beside = page.locator(".beside")
    for words in ("not a tick list", "In doubt? Ring", "In danger now? Ring 999", "looked up on 1 June 2026"):
        assert words in beside.inner_text()
    page.wait_for_timeout(600)  # the page scrolls smoothly to the answer
    assert in_view(page, "#find-status")
    assert in_view(page, ".beside a[href='tel:999']")
    assert in_view(page, ".beside-ring a[href^='tel:']")


def test_the_address_of_an_answer_can_be_sent(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "hungry")
    signs = shown(page)
    assert page.url.endswith("thresholds/?q=hungry")
    page.goto("about:blank")
    page.goto(invented_url + FINDER + "?q=hungry")
    assert status(page).startswith("1 sign for “hungry”:")
    assert shown(page) == signs
    assert page.locator("#find-link").get_attribute("href") == "?q=hungry"


def test_words_that_nothing_has_say_what_to_do(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "zebra")
    assert status(page) == "No sign for “zebra”"
    assert shown(page) == []
    assert "does not mean that nothing is wrong" in page.locator("#find-empty").inner_text()
    assert page.locator(".beside a[href^='tel:']").first.is_visible()
    assert page.get_by_role("link", name="Life by the sea").is_visible()


def test_a_subject_without_a_sign_that_may_be_shown_leads_to_its_part_of_life(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "shipwreck")
    assert status(page).startswith("No sign in this list has “shipwreck”. If in doubt, ring.")
    signs = shown(page)
    assert len(signs) == 5
    assert all(sign.startswith("harbour-") for sign in signs)


def test_a_part_of_life_can_be_chosen_and_all_shown_again(page: Page, invented_url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(invented_url + FINDER)
    every = shown(page)
    page.get_by_label("Part of the child’s life", exact=True).select_option("Life in the harbour")
    assert status(page).endswith("in “Life in the harbour”: 1 at level 1, 1 at level 2, 1 at level 3, 2 at level 4")
    assert page.url.endswith("?part=harbour")
    page.get_by_role("button", name="Show everything").click()
    assert shown(page) == every
    assert page.url.endswith(FINDER)


def test_a_link_to_a_sign_shows_it_even_while_something_else_is_looked_for(page: Page, invented_url: str) -> None:
    page.goto(invented_url + FINDER + "?q=hungry")
    status(page)
    page.evaluate("location.hash = 'harbour-sunburn'")
    page.locator("#harbour-sunburn").wait_for(state="visible")
    assert page.locator("#harbour-sunburn").evaluate("one => one.matches(':target')")


def test_every_sign_and_level_has_a_link_of_its_own(page: Page, invented_url: str) -> None:
    page.goto(invented_url + FINDER)
    for sign in page.locator(".signs td li").all():
        name = sign.get_attribute("id")
        assert sign.locator(f"a[href='#{name}']").count() == 1
    assert [level.get_attribute("id") for level in page.locator(".levels > li").all()] == [f"level-{n}" for n in "1234"]
    for address in LEVELS:
        assert page.locator(f".levels a[href='{address.removeprefix(FINDER)}']").count() == 1


def test_by_keyboard_alone(page: Page, invented_url: str) -> None:
    page.goto(invented_url + FINDER)
    page.locator("#find-q").focus()
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    assert "3 signs" in status(page)
    assert page.evaluate("document.activeElement.id") == "answer"
    for level in ("Level 1", "Level 2", "Level 4"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent").startswith(level)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "find-link"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#find-more').hidden")
    assert page.evaluate("document.activeElement.id") == "find-q"


def test_without_scripts_everything_is_there(browser: Browser, invented_url: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(invented_url + FINDER)
        assert not page.locator("#find-form").is_visible()
        assert len(shown(page)) == 8
        page.get_by_role("link", name="Life by the sea").click()
        cells = page.locator("#seaside td")
        assert cells.count() == 4
        assert len(set(cells.evaluate_all("all => all.map(one => one.getBoundingClientRect().top)"))) == 1


def test_on_paper_the_table_is_whole_and_the_controls_are_gone(page: Page, invented_url: str) -> None:
    page.goto(invented_url + FINDER)
    page.emulate_media(media="print")
    for hidden in ("#find-form", ".parts-of-life", ".signs small a:last-child"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator(".beside a[href='tel:999']").is_visible()
    assert page.locator("#seaside thead").is_visible()
    assert len(shown(page)) == 8


def test_nothing_is_stored(page: Page, invented_url: str) -> None:
    ask(page, invented_url, "sunburn")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


@pytest.mark.parametrize("address", [f"{FINDER}?q=hungry", f"{FINDER}?q=zebra"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_violation(page: Page, invented_url: str, address: str, width: int) -> None:
    show(page, invented_url + address, width)
    status(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("address", [FINDER, LEVELS[3]])
def test_what_is_touched_is_large_enough(page: Page, invented_url: str, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(invented_url + address)
    too_small = page.locator(".beside a, .beside summary, .levels a, .parts-of-life a, small a, button").evaluate_all(
        """all => all.map(e => [e.textContent.trim(), e.getBoundingClientRect()])
             .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24)).map(([text]) => text)"""
    )
    assert too_small == []


def test_every_level_leads_to_the_next_step(page: Page, invented_url: str) -> None:
    for address in LEVELS[1:]:
        page.goto(invented_url + address)
        page.locator("#next ~ ul a").first.click()
        assert page.locator("h1").inner_text() == "Raise the flag for a child"
