"""The table of time limits in a real browser: filtered, without JavaScript, and how little it weighs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Route, expect

ADDRESS = "time-limits/"


@pytest.fixture
def phone(page: Page, site_url: str) -> Page:
    """The page on a phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site_url + ADDRESS)
    return page


def test_the_table_is_filtered_by_words_topic_and_area_and_is_whole_again(phone: Page) -> None:
    rows = phone.locator("table.limits tr[id]")
    total = rows.count()
    shown = phone.locator("table.limits tr[id]:visible")
    phone.fill("#limit-words", "case conferences")
    expect(phone.locator("#limit-status")).to_contain_text(f"of {total} limits")
    expect(phone.locator("#icpc")).to_be_visible()
    expect(phone.locator("#sin-panel")).to_be_hidden()
    phone.fill("#limit-words", "")
    expect(shown).to_have_count(total)
    phone.select_option("#limit-area", "redbridge")
    expect(phone.locator("#kr-agenda")).to_be_hidden()
    expect(phone.locator("#rscp-meetings")).to_be_visible()
    expect(phone.locator("#icpc")).to_be_visible()
    phone.select_option("#limit-topic", "topic-referral")
    expect(phone.locator("#icpc")).to_be_hidden()
    expect(phone.locator("#referral-decision")).to_be_visible()
    phone.evaluate("location.hash = '#icpc'")
    expect(phone.locator("#icpc")).to_be_visible()
    phone.fill("#limit-words", "zzzz")
    expect(phone.locator("#limit-status")).to_contain_text("No limit fits")


def with_columns_in_another_order(route: Route) -> None:
    """The page as the server has it, but for the cells of its table: the first stands last."""
    answer = route.fetch()
    page: Any = html.document_fromstring(answer.text())
    for row in page.xpath("//table[contains(@class, 'limits')]//tr[@id]"):
        row.append(row[0])
    route.fulfill(response=answer, body=html.tostring(page, doctype="<!doctype html>", encoding="unicode"))


def test_the_calculator_and_the_filters_do_not_mind_the_order_of_the_columns(page: Page, site_url: str) -> None:
    page.clock.set_fixed_time("2026-11-20T15:00:00Z")
    address = f"{site_url}{ADDRESS}?limit=icpc#calculator"
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
    page.fill("#limit-words", "case conferences")
    expect(page.locator("#icpc")).to_be_visible()
    expect(page.locator("#sin-panel")).to_be_hidden()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A browser without JavaScript."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        yield context.new_page()


def test_without_javascript_the_table_is_whole_and_says_how_to_count(plain: Page, site_url: str) -> None:
    plain.goto(site_url + ADDRESS)
    assert plain.locator("table.limits tr[id]:visible").count() > 50
    expect(plain.locator("#deadline, #limit-filters")).to_have_count(2)
    assert [form.is_visible() for form in plain.locator("#deadline, #limit-filters").all()] == [False, False]
    plain.get_by_role("link", name="How to count").first.click()
    expect(plain.locator("#how-to-count")).to_be_in_viewport()


def test_rows_say_what_is_replaced_unchecked_and_in_dispute(plain: Page, site_url: str) -> None:
    plain.goto(site_url + ADDRESS)
    row = plain.locator("#icpc")
    expect(row).to_contain_text("Working Together to Safeguard Children 2018, replaced by the edition of 2026")
    expect(row).to_contain_text("Not yet checked against the source.")
    expect(row).to_contain_text("Sources disagree")
    expect(plain.locator("#sin-partners-kr")).to_contain_text("clause 3.24, February 2024")
    expect(plain.locator("#epo-duration, #foi-response, #csa-report-duty")).to_have_count(0)
    row.get_by_role("link", name="London Borough of Bexley").click()
    expect(plain.locator("#bexley")).to_contain_text("Edition: October 2019 · Looked up on 30 November 2026")


def test_the_page_and_what_it_alone_loads_weigh_little(site: Path) -> None:
    scripts = [f"assets/js/{name}.js" for name in ("deadlines", "time-limits", "limit-filters")]
    page = f"{ADDRESS}index.html"
    own = [page, f"{ADDRESS}working-days.json", "assets/css/time-limits.css", *scripts]
    sizes = {path: (site / path).stat().st_size for path in own}
    assert sizes[page] < 72_000
    assert sum(sizes.values()) < 100_000
