"""Reading as people do: without JavaScript, on paper, by keyboard, and within the weight that was promised."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site import kinds


def test_without_javascript_the_notes_are_reached_from_home_by_links(plain_page: Page, invented_url: str) -> None:
    plain_page.goto(invented_url)
    plain_page.get_by_role("link", name="I want to see what was decided").click()
    plain_page.get_by_role("link", name="Meeting of the executive").click()
    assert plain_page.url == invented_url + kinds.NOTES
    expect(plain_page.locator("table.agreed tbody tr")).to_have_count(2)


def test_without_javascript_search_leads_to_the_a_to_z(plain_page: Page, invented_url: str) -> None:
    plain_page.goto(invented_url)
    plain_page.locator("header").get_by_role("link", name="A to Z").click()
    row = plain_page.get_by_role("link", name="Tides", exact=True).first
    plain_page.locator("details", has=plain_page.locator("a:text-is('Tides')")).locator("summary").first.click()
    row.click()
    assert "#" in plain_page.url


def test_without_javascript_the_search_page_has_no_dead_box_but_the_way_to_the_a_to_z(
    plain_page: Page, invented_url: str
) -> None:
    plain_page.goto(f"{invented_url}search/")
    for control in plain_page.locator("input, button").all():
        expect(control).to_be_hidden()
    way = plain_page.get_by_role("main").get_by_role("link", name="A to Z of every page")
    expect(way).to_be_in_viewport()
    way.click()
    assert plain_page.url == f"{invented_url}a-to-z/"


@pytest.mark.parametrize("address", [kinds.NOTES, "worried/", "nowhere-on-sea/arrangements/2026-01/"])
def test_on_paper_the_text_and_the_emergency_number_remain_and_the_menu_goes(
    page: Page, invented_url: str, address: str
) -> None:
    page.goto(invented_url + address)
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("aside.worried")).to_be_visible()
    expect(page.locator("form.site-search")).to_be_hidden()
    expect(page.locator("nav.menu-wide")).to_be_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_on_paper_a_redaction_keeps_its_bar_and_its_reason(page: Page, invented_url: str) -> None:
    page.goto(invented_url + kinds.NOTES)
    page.emulate_media(media="print")
    bar = page.locator(".redaction .redaction-bar").first
    expect(bar).to_be_visible()
    expect(page.locator(".redaction a").first).to_contain_text("redacted:")


def test_every_redaction_bar_has_the_same_length(page: Page, invented_url: str) -> None:
    page.goto(invented_url + kinds.NOTES)
    widths = page.locator(".redaction-bar").evaluate_all("all => all.map(e => e.getBoundingClientRect().width)")
    assert len(widths) >= 2
    assert len({round(width) for width in widths}) == 1


def test_by_keyboard_from_a_redaction_to_what_its_reason_means(page: Page, invented_url: str) -> None:
    page.goto(invented_url + kinds.NOTES)
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.redaction') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/redactions/#*")
    reason = page.url.rsplit("#", 1)[1]
    expect(page.locator(f"#{reason}")).to_be_visible()
    expect(page.locator(f"#{reason} h3")).not_to_be_empty()


def test_by_keyboard_the_first_stop_skips_to_the_page(page: Page, invented_url: str) -> None:
    page.goto(invented_url + kinds.NOTES)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the page")
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_every_clause_has_a_link_that_leads_to_it(page: Page, invented_url: str) -> None:
    page.goto(invented_url + "far-away/groups/night-watch/")
    targets = page.locator("a.clause-link").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert len(targets) == len(set(targets)) == page.locator(".clause").count() >= 2
    for target in ("#c1-lanterns", "#c1-oars"):  # two clauses of one number
        assert target in targets
        page.goto(f"{invented_url}far-away/groups/night-watch/{target}")
        expect(page.locator(target)).to_be_in_viewport()


def test_nothing_is_kept_in_the_reader_s_browser(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=minutes")
    page.wait_for_selector("#search-results > li")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_no_page_holds_what_the_invented_notes_withhold(invented_site: Path) -> None:
    pages = list(invented_site.rglob("*.html"))
    assert len(pages) > 20
    assert any("redaction-bar" in page.read_text(encoding="utf-8") for page in pages)


def test_a_box_of_the_drawing_of_groups_is_reached_by_keyboard_and_leads_to_the_group(
    page: Page, invented_url: str
) -> None:
    page.goto(invented_url + "nowhere-on-sea/groups/")
    page.locator(".diagram").get_by_role("link", name="Executive", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(invented_url + "nowhere-on-sea/groups/executive/")


def test_the_notes_open_the_item_that_an_address_names_and_show_the_rest_folded(page: Page, invented_url: str) -> None:
    page.goto(invented_url + kinds.NOTES + "#welcome")
    expect(page.get_by_text("AB welcomed everybody.")).to_be_in_viewport()
    expect(page.locator("#people table")).to_be_hidden()
    page.locator('a[href="#person-ab"]:visible').first.click()
    expect(page.locator("#person-ab")).to_be_in_viewport()
