"""Two editions beside each other in a browser: accessible, narrow, without scripts, on paper and without colour."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import WIDTHS, show, violations

HOME = "nowhere-on-sea/arrangements/"
GROUP = "nowhere-on-sea/groups/executive/"
ADDRESSES = (
    f"{HOME}compare/2019-2026-01/",
    f"{HOME}2019/",
    HOME,
    f"{GROUP}terms/2020-03/",
    f"{GROUP}terms/compare/2020-03-2026-01/",
    "duties/",
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_violation_and_no_sideways_scrolling(page: Page, invented_url: str, address: str, width: int) -> None:
    show(page, invented_url + address, width)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_plain_address_shows_the_current_edition_and_leads_to_what_changed(
    browser: Browser, invented_url: str
) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(invented_url + HOME)
        expect(page.locator("h1")).to_have_text("Arrangements for Nowhere-on-Sea")
        clause = page.locator(".clause .clause-link").first
        # A link to a clause that somebody keeps goes to the edition, which stays.
        assert clause.evaluate("link => link.href").startswith(f"{invented_url}{HOME}2026-01/#")
        page.get_by_role("link", name="This edition, at an address of its own").click()
        assert page.url == f"{invented_url}{HOME}2026-01/"
        page.goto(invented_url + HOME)
        page.get_by_role("link", name="From the edition of 2019 to the edition of January 2026").click()
        expect(page.locator("h1")).to_have_text("What changed")
        expect(page.locator("del").nth(1)).to_contain_text("[Removed: old harbour, and they bring tea]")


def test_on_paper_the_words_removed_and_added_remain_and_what_was_removed_is_struck_through(
    page: Page, invented_url: str
) -> None:
    page.goto(invented_url + ADDRESSES[0])
    page.emulate_media(media="print")
    gone, come = page.locator(".change del").first, page.locator(".change ins").first
    for mark in (gone, come):
        expect(mark).to_be_visible()
        expect(mark.locator(".mark-word").first).to_be_visible()
    line = "e => getComputedStyle(e).textDecorationLine"
    assert (gone.evaluate(line), come.evaluate(line)) == ("line-through", "underline")
