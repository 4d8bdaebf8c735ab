"""The search by keyboard alone, and what it leaves behind: nothing."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.site.searching import BOX, RESULTS, STATUS, SUGGESTED


def test_suggestions_by_keyboard(page: Page, invented_url: str) -> None:
    page.goto(invented_url)
    page.focus(BOX)
    page.keyboard.type("executive")
    expect(page.locator(SUGGESTED)).to_have_count(5)
    expect(page.locator("#site-search-suggestions [role=status]")).to_contain_text("results")
    expect(page.locator(f"{SUGGESTED} .kind").first).not_to_be_empty()
    page.keyboard.press("ArrowDown")
    expect(page.locator(SUGGESTED).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(SUGGESTED).last).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(SUGGESTED).first).to_be_hidden()


def test_enter_opens_the_chosen_suggestion(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}reviews/")
    page.focus(BOX)
    page.keyboard.type("night watch")
    expect(page.locator(SUGGESTED).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{invented_url}far-away/groups/night-watch/**")


def test_enter_in_the_box_goes_to_the_search_page(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}far-away/groups/night-watch/")
    page.fill(BOX, "lanterns")
    page.press(BOX, "Enter")
    page.wait_for_url(f"{invented_url}search/")
    expect(page.locator(STATUS)).to_contain_text("“lanterns”")
    expect(page.locator("#search-q")).to_have_value("lanterns")


def test_leaving_the_box_closes_the_suggestions(page: Page, invented_url: str) -> None:
    page.goto(invented_url)
    page.fill(BOX, "minutes")
    expect(page.locator(SUGGESTED).first).to_be_visible()
    page.locator("main a").first.focus()
    expect(page.locator(SUGGESTED).first).to_be_hidden()


def test_the_slash_leads_to_the_box_but_never_out_of_a_field(page: Page, invented_url: str) -> None:
    page.goto(invented_url)
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(BOX)).to_have_value("")
    page.keyboard.type("and/or")
    expect(page.locator(BOX)).to_have_value("and/or")
    page.goto(f"{invented_url}contacts/")
    page.focus("#contacts-q")
    page.keyboard.type("a/b")
    expect(page.locator("#contacts-q")).to_have_value("a/b")
    expect(page.locator("#contacts-q")).to_be_focused()
    page.focus("#contacts-area")
    page.keyboard.press("/")
    expect(page.locator("#contacts-area")).to_be_focused()


@pytest.mark.parametrize("address", ["search/", "accessibility/"])
def test_the_slash_can_be_switched_off_until_the_tab_is_closed(page: Page, invented_url: str, address: str) -> None:
    """WCAG 2.1.4: a shortcut of one character needs a way to switch it off; with a second key it may stay."""
    page.goto(invented_url + address)
    page.get_by_label("Use the key / alone").uncheck()
    page.goto(invented_url)
    page.keyboard.press("/")
    expect(page.locator(BOX)).not_to_be_focused()
    assert page.get_attribute(BOX, "aria-keyshortcuts") == "Control+/"
    page.keyboard.press("Control+/")
    expect(page.locator(BOX)).to_be_focused()
    page.goto(invented_url + address)
    box = page.get_by_label("Use the key / alone")
    expect(box).not_to_be_checked()
    box.check()
    page.locator("main").focus()
    page.keyboard.press("/")
    expect(page.locator("#search-q" if address == "search/" else BOX)).to_be_focused()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_arrows_move_through_the_results_and_enter_opens_one(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=lighthouse")
    first, second = page.locator(f"{RESULTS} > a").nth(0), page.locator(f"{RESULTS} > a").nth(1)
    expect(second).to_be_visible()
    page.focus("#search-q")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(second).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#search-q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    target = first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{urlsplit(target).path}**")


def test_an_answer_of_the_desk_is_one_click_from_its_row(page: Page, invented_url: str) -> None:
    page.goto(invented_url)
    page.focus(BOX)
    page.keyboard.type("harbour conference deadline")
    first = page.locator(SUGGESTED).first
    expect(first).to_have_attribute("href", f"{urlsplit(invented_url).path}time-limits/#harbour-conference")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/time-limits/#harbour-conference")


def test_nothing_is_stored(page: Page, invented_url: str) -> None:
    """Computers are shared: no list of earlier searches, nowhere."""
    page.goto(f"{invented_url}search/?q=minutes")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.goto(invented_url)
    page.fill(BOX, "lighthouse")
    expect(page.locator(SUGGESTED).first).to_be_visible()
    page.goto(f"{invented_url}contacts/")
    page.fill("#contacts-q", "tide")
    expect(page.locator("#contacts-status")).not_to_be_empty()
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert page.evaluate("caches.keys().then((all) => all.length)") == 0
    unasked = page.locator("input:not([type=checkbox]):not([type=date]):not([type=time])")
    assert unasked.evaluate_all("all => all.filter((one) => one.autocomplete !== 'off').map((one) => one.id)") == []
