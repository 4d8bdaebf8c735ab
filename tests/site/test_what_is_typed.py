"""Nothing that somebody types into a search box is left anywhere, nor seen by anybody."""

import json
from urllib.parse import quote, quote_plus

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.commands.testing import of_the_system
from tests.site.searching import ASKED, BOX, PANEL, RESULTS, STATUS, ask


@pytest.fixture
def asking(page: Page) -> list[str]:
    return requests_of(page)


def requests_of(page: Page) -> list[str]:
    """The address of everything that the browser asks a server for, and what it sends with it."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.url} {request.headers} {request.post_data}"))
    return requests


def _traces(page: Page, requests: list[str]) -> list[str]:
    """Where the question can be seen."""
    kept = page.evaluate(
        "() => [location.href, document.title, JSON.stringify(history.state), JSON.stringify({...sessionStorage}),"
        " JSON.stringify({...localStorage}), document.cookie, window.name, document.referrer]"
    )
    forms = {ASKED, quote(ASKED), quote_plus(ASKED), json.dumps(ASKED)}
    return [place for place in [*kept, *requests] if any(form in place for form in forms)]


def test_a_question_in_the_header_is_seen_by_nobody(page: Page, invented_url: str, asking: list[str]) -> None:
    page.goto(invented_url)
    page.fill(BOX, ASKED)
    page.press(BOX, "Enter")
    expect(page.locator(STATUS)).to_contain_text(ASKED)
    expect(page.locator("#search-q")).to_have_value(ASKED)
    assert page.url == f"{invented_url}search/"
    assert _traces(page, asking) == []
    assert page.evaluate("sessionStorage.length") == 0
    assert page.evaluate("history.length") == 3  # the empty first page, the home page, the search page


def test_a_question_on_the_search_page_is_seen_by_nobody(searching: Page, asking: list[str]) -> None:
    before = searching.evaluate("history.length")
    title = searching.title()
    ask(searching, ASKED)
    searching.locator("#search-filters > summary").click()
    searching.select_option("#search-year", "2026")
    searching.wait_for_url("**/search/?year=2026")
    assert _traces(searching, asking) == []
    assert searching.title() == title
    assert searching.evaluate("history.length") == before


def test_a_question_that_never_arrived_is_forgotten_on_the_next_page(page: Page, invented_url: str) -> None:
    page.goto(invented_url)
    page.evaluate("sessionStorage.setItem('asked', 'lanterns')")
    page.goto(f"{invented_url}glossary/")
    page.wait_for_load_state()
    assert page.evaluate("sessionStorage.length") == 0


def test_an_old_address_with_a_question_works_and_is_cleaned_at_once(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}search/?q=lanterns&year=2026")
    expect(page.locator(STATUS)).to_contain_text("“lanterns”")
    assert page.url == f"{invented_url}search/?year=2026"


def test_before_the_scripts_run_a_question_cannot_be_sent(context: BrowserContext, invented_url: str) -> None:
    page = context.new_page()
    asking = requests_of(page)
    page.route("**/*.js", lambda route: route.abort())
    for place, box in (("", BOX), ("search/", "#search-q")):
        page.goto(invented_url + place)
        page.fill(box, ASKED)
        page.press(box, "Enter")
        page.wait_for_url(lambda url: "search/?" in url)
        assert _traces(page, asking) == []


def test_back_leads_to_the_results_as_long_as_the_browser_has_the_page(browser: Browser, invented_url: str) -> None:
    # The tests' own browser is told to keep no page in memory.
    without = ["--disable-back-forward-cache"]
    with browser.browser_type.launch(
        executable_path=of_the_system(), args=["--no-sandbox"], ignore_default_args=without
    ) as other:
        page = other.new_page()
        page.goto(f"{invented_url}search/")
        ask(page, ASKED)
        page.locator(f"{RESULTS} > a").first.click()
        page.wait_for_url(lambda url: "/search/" not in url)
        page.go_back(wait_until="commit")
        expect(page.locator("#search-q")).to_have_value(ASKED)
        expect(page.locator(PANEL)).to_be_visible()
        assert page.evaluate("sessionStorage.length") == 0
