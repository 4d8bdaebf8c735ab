"""Search in a real browser, over the built site: what is found, by keyboard, by filter, and without JavaScript."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

from tests.axe import WIDTHS, violations
from tests.site import kinds
from tests.site.searching import BOX, RESULTS, STATUS, SUGGESTED, ask, result_paths

ARRANGEMENTS = "nowhere-on-sea/arrangements/2026-01/"
SCRIPTS = Path(__file__).parents[2] / "overrides/assets/js"
MAX_FIRST_SEARCH_BYTES = 300_000


def test_no_record_that_is_found_is_missing_its_kind_and_date(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=minutes+12+May+2026")
    item = page.locator(RESULTS).filter(has=page.locator(f'a[href*="{kinds.NOTES}"]')).first
    expect(item.locator("p.meta")).to_contain_text("Meeting notes (minutes)")
    expect(item.locator("p.meta")).to_contain_text("12 May 2026")
    expect(item.locator("p.excerpt mark").first).to_be_visible()


def test_a_result_that_a_later_edition_replaces_says_so(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=looking+after+sea+walls")
    for edition, is_old in (("2020", True), ("2025", False)):
        item = page.locator(RESULTS).filter(has=page.locator(f'a[href*="guidance/sea-walls-{edition}/"]')).first
        expect(item.locator("p.meta").first).to_be_visible()
        assert ("Replaced by Looking after sea walls 2025" in item.locator("p.meta").first.inner_text()) == is_old


def test_results_lead_to_the_clause_or_item(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=partners+lighthouse")
    item = page.locator(RESULTS).filter(has=page.locator(f'a[href*="{ARRANGEMENTS}"]')).first
    part = item.locator("ul.parts a").first
    anchor = urlsplit(part.get_attribute("href") or "").fragment
    part.click()
    page.wait_for_url(f"{invented_url}{ARRANGEMENTS}#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_contain_text("lighthouse")


def test_other_words_and_corrected_ones_are_said_plainly(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=boots")
    expect(page.locator("#search-widened")).to_contain_text("Also searched for:")
    expect(page.locator("#search-widened")).to_contain_text("footwear")
    ask(page, "lighthuose")
    expect(page.locator("#search-widened")).to_have_text("Also searched for: lighthouse.")
    ask(page, "Rock Pool Trust")
    expect(page.locator("#search-widened")).to_be_empty()


def test_no_mark_of_the_index_is_ever_seen(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/")
    for query in ("boots", "who do I ring about a boat", "harbour conference time limit"):
        ask(page, query)
        assert "zq" not in page.locator("#search-results").inner_text()


def test_filters_narrow_the_results_and_stay_in_the_address(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=nowhere")
    expect(page.locator(RESULTS).first).to_be_visible()
    partnership = page.locator("#search-partnership option", has_text="Nowhere-on-Sea").get_attribute("value")
    page.locator("#search-filters > summary").click()
    page.select_option("#search-partnership", partnership)
    others = page.locator(RESULTS).filter(has_not=page.locator("p.meta", has_text="Nowhere-on-Sea"))
    expect(others).to_have_count(0)
    expect(page.locator(RESULTS).first).to_be_visible()
    paths = result_paths(page, invented_url)
    assert paths
    assert all(path.startswith(("nowhere-on-sea/", "procedures/")) for path in paths)
    address = parse_qs(urlsplit(page.url).query)
    assert address == {"partnership": [partnership]}


def test_a_kept_address_brings_the_same_search_back(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=lighthouse&year=2026")
    expect(page.locator("#search-year")).to_have_value("2026")
    expect(page.locator(STATUS)).to_contain_text("“lighthouse”")
    assert kinds.NOTES in result_paths(page, invented_url)


def test_filters_alone_list_the_records(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?kind=Procedure")
    expect(page.locator(STATUS)).to_contain_text("result")
    names = ("raise-the-flag/", "ring-the-bell/", "settle-it-at-sea/")
    assert sorted(result_paths(page, invented_url)) == [f"procedures/{name}" for name in names]


def test_more_results_are_shown_when_asked_for(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=nowhere")
    expect(page.locator(RESULTS)).to_have_count(10)
    page.locator("#search-more").press("Enter")
    expect(page.locator(f"{RESULTS}:nth-child(11) > a")).to_be_focused()


def test_nothing_found_offers_other_ways(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=xylophone")
    expect(page.locator(STATUS)).to_have_text("No answer for “xylophone”")
    expect(page.locator("#search-nothing")).to_contain_text("This site has nothing on “xylophone”")
    expect(page.locator("#search-turn a", has_text="A to Z")).to_be_visible()
    expect(page.locator("#search-turn a", has_text="Worried about a child?")).to_be_visible()


@pytest.mark.parametrize(("year", "has_nothing"), [("2020", False), ("1999", True)])
def test_a_year_of_which_nothing_is_here_is_not_answered_by_another(
    page: Page, invented_url: str, year: str, has_nothing: bool
) -> None:
    page.goto(f"{invented_url}search/?q=looking after sea walls {year}")
    expect(page.locator(STATUS)).to_contain_text(year)
    expect(page.locator("#search-nothing")).to_be_visible(visible=has_nothing)


def test_what_is_typed_is_never_taken_for_markup(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator(STATUS)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#search-page img").count() == 0


@pytest.mark.parametrize(
    "typed", ["x" * 500, "boat " * 1000, "\U0001f62d", "pomocy moja c\u00f3rka", "020 7946 0000", "the and of"]
)
def test_whatever_is_typed_is_answered_calmly_and_briefly(page: Page, invented_url: str, typed: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{invented_url}search/")
    page.fill("#search-q", typed)
    page.press("#search-q", "Enter")
    expect(page.locator(STATUS)).to_contain_text(typed.strip()[:20])
    assert len(page.locator(STATUS).inner_text()) < 150
    assert len(page.locator("#search-nothing").inner_text()) < 150
    assert faults == []
    assert page.url == f"{invented_url}search/"


@pytest.mark.parametrize("width", WIDTHS)
def test_results_and_suggestions_have_no_axe_violation(page: Page, invented_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{invented_url}search/?q=nowhere")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert violations(page) == []
    page.goto(f"{invented_url}contacts/")
    page.fill(BOX, "minutes")
    expect(page.locator(SUGGESTED).first).to_be_visible()
    # Of the form alone: what the open list half covers would be called too small a target.
    assert violations(page, within=".site-search") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_pagefind_is_fetched_late_light_and_from_this_site(page: Page, invented_url: str) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    page.goto(invented_url)
    page.wait_for_load_state("networkidle")
    assert not [request for request in asked if "pagefind" in request.url]
    before = len(asked)
    page.fill(BOX, "minutes")
    expect(page.locator(SUGGESTED).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert all(request.url.startswith(invented_url) for request in asked)
    lists = {request.url.rpartition("/")[2] for request in asked[before:] if "/search/" in request.url}
    assert lists == {"words.json.gz", "urgent.json.gz"}
    weight = sum(len(response.body()) for request in asked[before:] if (response := request.response()))
    assert 0 < weight <= MAX_FIRST_SEARCH_BYTES


def test_the_scripts_are_small() -> None:
    """What every page loads is the least; the rest comes with a first search."""
    sizes = {name: (SCRIPTS / f"{name}.js").stat().st_size for name in ("search", "finding", "search-page")}
    assert sizes["search"] <= 7_500
    assert sum(sizes.values()) <= 35_000


def test_without_javascript_the_a_to_z_does_the_job(page: Page, invented_url: str) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(invented_url)
    expect(page.locator(BOX)).to_be_hidden()
    page.locator("header a", has_text="A to Z of every page").click()
    page.wait_for_url(f"{invented_url}a-to-z/")
    row = page.locator("main a", has_text="Night Watch").first
    page.locator("details", has=page.locator("a", has_text="Night Watch")).locator("summary").first.click()
    row.click()
    page.wait_for_url(f"{invented_url}far-away/groups/night-watch/**")
    context.close()
