"""The table of time limits in a real browser: filtered, without JavaScript, and how little it weighs."""

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Route, expect

ADDRESS = "time-limits/"


@pytest.fixture
def phone(page: Page, invented_url: str) -> Page:
    """The page on a phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(invented_url + ADDRESS)
    return page


def test_the_table_is_filtered_by_words_topic_and_area_and_is_whole_again(phone: Page) -> None:
    rows = phone.locator("table.limits tr[id]")
    total = rows.count()
    shown = phone.locator("table.limits tr[id]:visible")
    phone.fill("#limit-words", "storm conferences")
    expect(phone.locator("#limit-status")).to_contain_text(f"of {total} limits")
    expect(phone.locator("#harbour-conference")).to_be_visible()
    expect(phone.locator("#answer-the-bell")).to_be_hidden()
    phone.fill("#limit-words", "")
    expect(shown).to_have_count(total)
    phone.select_option("#limit-area", "far-away")
    expect(phone.locator("#send-the-agenda")).to_be_hidden()
    expect(phone.locator("#far-away-meets")).to_be_visible()
    expect(phone.locator("#harbour-conference")).to_be_visible()
    phone.select_option("#limit-topic", "topic-shelter")
    expect(phone.locator("#harbour-conference")).to_be_hidden()
    expect(phone.locator("#shelter")).to_be_visible()
    phone.evaluate("location.hash = '#harbour-conference'")
    expect(phone.locator("#harbour-conference")).to_be_visible()
    phone.fill("#limit-words", "zzzz")
    expect(phone.locator("#limit-status")).to_contain_text("No limit fits")


def with_columns_in_another_order(route: Route) -> None:
    """The page as the server has it, but for the cells of its table: the first stands last."""
    answer = route.fetch()
    page: Any = html.document_fromstring(answer.text())
    for row in page.xpath("//table[contains(@class, 'limits')]//tr[@id]"):
        row.append(row[0])
    route.fulfill(response=answer, body=html.tostring(page, doctype="<!doctype html>", encoding="unicode"))


def test_the_calculator_and_the_filters_do_not_mind_the_order_of_the_columns(page: Page, invented_url: str) -> None:
    page.clock.set_fixed_time("2026-11-20T15:00:00Z")
    address = f"{invented_url}{ADDRESS}?limit=harbour-conference#calculator"
    page.goto(address)
    answer = page.locator("#deadline-result")
    expect(answer.locator("h3")).to_be_visible()
    before = answer.inner_text()
    page.route(f"**/{ADDRESS}?*", with_columns_in_another_order)
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("table.limits thead + tbody tr[id] > *").first).to_have_role("cell")
    expect(answer.locator("h3")).to_be_visible()
    assert answer.inner_text() == before
    page.fill("#limit-words", "storm conferences")
    expect(page.locator("#harbour-conference")).to_be_visible()
    expect(page.locator("#answer-the-bell")).to_be_hidden()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A browser without JavaScript."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        yield context.new_page()


def test_without_javascript_the_table_is_whole_and_says_how_to_count(plain: Page, invented_url: str) -> None:
    plain.goto(invented_url + ADDRESS)
    assert plain.locator("table.limits tr[id]:visible").count() > 8
    expect(plain.locator("#deadline, #limit-filters")).to_have_count(2)
    assert [form.is_visible() for form in plain.locator("#deadline, #limit-filters").all()] == [False, False]
    plain.get_by_role("link", name="How to count").first.click()
    expect(plain.locator("#how-to-count")).to_be_in_viewport()


def test_rows_say_what_is_replaced_unchecked_and_in_dispute(plain: Page, invented_url: str) -> None:
    plain.goto(invented_url + ADDRESS)
    row = plain.locator("#harbour-conference")
    expect(row).to_contain_text("Looking after sea walls 2020, replaced by the edition of 2025")
    expect(row).to_contain_text("Not yet checked")
    expect(row).to_contain_text("Sources disagree")
    expect(plain.locator("#tell-the-partners")).to_contain_text("clause 1.1, January 2026")
    expect(plain.locator("#never-read")).to_have_count(0)
    row.get_by_role("link", name="Notice on the pier").first.click()
    expect(plain.locator("#notice")).to_contain_text("Edition: Spring 2026")
