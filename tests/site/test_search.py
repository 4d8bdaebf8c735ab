"""Search in a real browser, over the built site: what is found, by keyboard, by filter, and without JavaScript."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request, expect

from tests.site import queries
from tests.site.searching import BOX, RESULTS, STATUS, SUGGESTED, ask, result_paths

SCRIPTS = Path(__file__).parents[2] / "overrides/assets/js"
MAX_FIRST_SEARCH_BYTES = 300_000
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


def test_no_record_that_is_found_is_missing_its_kind_and_date(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=minutes+20+November+2019")
    item = page.locator(RESULTS).filter(has=page.locator(f'a[href*="{queries.NOTES}"]')).first
    expect(item.locator("p.meta")).to_contain_text("Meeting notes (minutes)")
    expect(item.locator("p.meta")).to_contain_text("20 November 2019")
    expect(item.locator("p.excerpt mark").first).to_be_visible()


def test_results_lead_to_the_clause_or_item(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=whistleblowing+conflict+resolution")
    item = page.locator(RESULTS).filter(has=page.locator(f'a[href*="{queries.ARRANGEMENTS}"]')).first
    part = item.locator("ul.parts a").first
    anchor = urlsplit(part.get_attribute("href") or "").fragment
    part.click()
    page.wait_for_url(f"{site_url}{queries.ARRANGEMENTS}#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_contain_text("histleblowing")


def test_other_words_and_corrected_ones_are_said_plainly(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=grooming")
    expect(page.locator("#search-widened")).to_contain_text("Also searched for:")
    expect(page.locator("#search-widened")).to_contain_text("CSE")
    ask(page, "safegaurding")
    expect(page.locator("#search-widened")).to_have_text("Also searched for: safeguarding.")
    ask(page, "Priory Hospital")
    expect(page.locator("#search-widened")).to_be_empty()


def test_no_mark_of_the_index_is_ever_seen(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/")
    for query in ("grooming", "who do I ring about a teacher", "icpc timescale"):
        ask(page, query)
        assert "zq" not in page.locator("#search-results").inner_text()


def test_filters_narrow_the_results_and_stay_in_the_address(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=safeguarding")
    expect(page.locator(RESULTS).first).to_be_visible()
    partnership = page.locator("#search-partnership option", has_text="Wandsworth").get_attribute("value")
    page.select_option("#search-partnership", partnership)
    others = page.locator(RESULTS).filter(has_not=page.locator("p.meta", has_text="Wandsworth"))
    expect(others).to_have_count(0)
    expect(page.locator(RESULTS).first).to_be_visible()
    paths = result_paths(page, site_url)
    assert paths
    assert all(path.startswith(("wandsworth/", "procedures/")) for path in paths)
    address = parse_qs(urlsplit(page.url).query)
    assert address == {"q": ["safeguarding"], "partnership": [partnership]}


def test_a_kept_address_brings_the_same_search_back(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=safety&year=2019")
    expect(page.locator("#search-year")).to_have_value("2019")
    expect(page.locator(STATUS)).to_contain_text("“safety”")
    assert queries.NOTES in result_paths(page, site_url)


def test_filters_alone_list_the_records(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?kind=Priorities")
    expect(page.locator(STATUS)).to_contain_text("result")
    lists = ("2018-20/", "2019-11-top-five/", "2022-24/")
    assert sorted(result_paths(page, site_url)) == [f"{queries.KR}priorities/{name}" for name in lists]


def test_more_results_are_shown_when_asked_for(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=safeguarding")
    expect(page.locator(RESULTS)).to_have_count(10)
    page.locator("#search-more").press("Enter")
    expect(page.locator(f"{RESULTS}:nth-child(11) > a")).to_be_focused()


def test_nothing_found_offers_other_ways(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=xylophone")
    expect(page.locator(STATUS)).to_have_text("0 results for “xylophone”")
    expect(page.locator("#search-empty a", has_text="A to Z")).to_be_visible()
    expect(page.locator("#search-empty a", has_text="Worried about a child?")).to_be_visible()


def test_what_is_typed_is_never_taken_for_markup(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator(STATUS)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#search-page img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_results_and_suggestions_have_no_axe_violation(page: Page, site_url: str, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{site_url}search/?q=safeguarding")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert Axe().run(page, options=AXE).violations_count == 0
    page.fill(BOX, "minutes")
    expect(page.locator(SUGGESTED).first).to_be_visible()
    # Of the form alone: what the open list half covers would be called too small a target.
    assert Axe().run(page, context=".site-search", options=AXE).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_pagefind_is_fetched_late_light_and_from_this_site(page: Page, site_url: str) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    assert not [request for request in asked if "pagefind" in request.url]
    before = len(asked)
    page.fill(BOX, "minutes")
    expect(page.locator(SUGGESTED).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert all(request.url.startswith(site_url) for request in asked)
    weight = sum(len(response.body()) for request in asked[before:] if (response := request.response()))
    assert 0 < weight <= MAX_FIRST_SEARCH_BYTES


def test_the_scripts_are_small() -> None:
    """What every page loads is the least; the rest comes with a first search."""
    sizes = {name: (SCRIPTS / f"{name}.js").stat().st_size for name in ("search", "finding", "search-page")}
    assert sizes["search"] <= 7_500
    assert sum(sizes.values()) <= 22_000


def test_without_javascript_the_a_to_z_does_the_job(page: Page, site_url: str) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url)
    page.fill(BOX, "quorum")
    page.press(BOX, "Enter")
    page.wait_for_url(f"{site_url}search/?q=quorum")
    page.locator("noscript a, main a", has_text="A to Z of every page").first.click()
    page.wait_for_url(f"{site_url}a-to-z/")
    page.locator("main a", has_text="Monitoring, Quality and Performance").first.click()
    page.wait_for_url(f"{site_url}{queries.MQP}**")
    context.close()
