"""Somebody who must not be seen reading leaves a page at once, and tells nobody where they were."""

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.site.searching import ASKED, BOX, PANEL, ask

WEATHER = "https://www.bbc.co.uk/weather"


def _neutral(page: Page, seen: list[Request]) -> None:
    def answer(route: Route) -> None:
        seen.append(route.request)
        route.fulfill(body="<title>Weather</title>", content_type="text/html")

    page.route(f"{WEATHER}**", answer)


@pytest.mark.parametrize("how", ["click", "keyboard"])
def test_leaving_replaces_the_page_and_tells_nobody_where_the_reader_was(
    page: Page, invented_url: str, how: str
) -> None:
    seen: list[Request] = []
    _neutral(page, seen)
    page.goto(invented_url)
    page.goto(f"{invented_url}worried/")
    before = page.evaluate("history.length")
    if how == "click":
        page.get_by_role("link", name="Leave this page").click()
    else:
        for left in ("2 more times", "1 more time"):
            page.keyboard.press("Shift")
            expect(page.locator('[role="status"]', has_text=left)).to_have_count(1)
        page.keyboard.press("Shift")
    page.wait_for_url(WEATHER)
    assert page.evaluate("history.length") == before
    assert [request.headers.get("referer") for request in seen] == [None]
    page.go_back()
    assert page.url == invented_url


def test_writing_capitals_does_not_leave(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}worried/")
    page.focus(BOX)
    for letter in "HELP":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    expect(page.locator('[role="status"]', has_text="2 more times")).to_have_count(1)  # none before counted
    assert page.url == f"{invented_url}worried/"


def test_the_panel_has_the_button_too(searching: Page) -> None:
    seen: list[Request] = []
    _neutral(searching, seen)
    ask(searching, ASKED)
    searching.locator(PANEL).get_by_role("link", name="Leave this page").click()
    searching.wait_for_url(WEATHER)
    assert [request.headers.get("referer") for request in seen] == [None]


def test_without_javascript_it_is_a_plain_link_that_says_what_stays(plain_page: Page, invented_url: str) -> None:
    plain_page.goto(f"{invented_url}worried/")
    link = plain_page.get_by_role("link", name="Leave this page")
    assert link.get_attribute("href") == WEATHER
    assert link.get_attribute("rel") == "noreferrer"
    line = plain_page.locator(".leave-line")
    expect(line).to_contain_text("stay in this browser’s history")
    expect(line.get_by_text("Shift")).to_be_hidden()
