"""The list of time limits in a real browser: in which order, filtered, without JavaScript."""

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Route, expect

from macros.pages.in_common import MOST

ADDRESS = "time-limits/"


@pytest.fixture
def phone(page: Page, invented_url: str) -> Page:
    """The page on a phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(invented_url + ADDRESS)
    return page


def test_a_phone_sees_the_calculator_first_and_few_screens_of_topics(phone: Page) -> None:
    expect(phone.locator(".often a").first).to_be_in_viewport()
    assert phone.evaluate("document.documentElement.scrollHeight") <= 15 * 740
    assert phone.locator(".fold[open]").count() == 0


def test_how_partnerships_run_stands_after_the_limits_of_practice_in_a_list_of_its_own(phone: Page) -> None:
    titles = [title.split("\n")[0].strip() for title in phone.locator("main h2, main h3").all_inner_texts()]
    assert titles.index("Meetings") > max(titles.index(f"{topic}") for topic in titles if topic.startswith("Harbour"))
    own = phone.locator("#topic-meetings ~ .fold")
    expect(own.locator("#far-away-meets")).to_have_count(1)
    expect(own.locator("#harbour-conference")).to_have_count(0)


def test_the_limits_are_filtered_by_words_and_area_and_are_all_there_again(phone: Page) -> None:
    total = phone.locator(".limits > li").count()
    phone.fill("#limit-words", "storm conferences")
    expect(phone.locator("#limit-status")).to_contain_text(f"of {total} limits")
    expect(phone.locator("#harbour-conference")).to_be_visible()
    expect(phone.locator("#answer-the-bell")).to_be_hidden()
    phone.fill("#limit-words", "")
    expect(phone.locator(".fold:visible")).to_have_count(phone.locator(".fold").count())
    phone.select_option("#limit-area", "far-away")
    for topic in phone.locator(".fold:visible > summary").all():
        topic.click()
    expect(phone.locator("#send-the-agenda")).to_be_hidden()
    expect(phone.locator("#far-away-meets")).to_be_visible()
    expect(phone.locator("#harbour-conference")).to_be_visible()
    phone.evaluate("location.hash = '#send-the-agenda'")
    expect(phone.locator("#send-the-agenda")).to_be_in_viewport()
    phone.fill("#limit-words", "zzzz")
    expect(phone.locator("#limit-status")).to_contain_text("No limit fits")


def with_parts_in_another_order(route: Route) -> None:
    """The page as the server has it, but for the parts of its limits: the first stands last."""
    answer = route.fetch()
    page: Any = html.document_fromstring(answer.text())
    for limit in page.xpath("//ul[@class='limits']/li"):
        limit.append(limit[0])
    route.fulfill(response=answer, body=html.tostring(page, doctype="<!doctype html>", encoding="unicode"))


def test_the_calculator_and_the_filters_do_not_mind_the_order_of_the_parts(page: Page, invented_url: str) -> None:
    page.clock.set_fixed_time("2026-11-20T15:00:00Z")
    address = f"{invented_url}{ADDRESS}?limit=harbour-conference#calculator"
    page.goto(address)
    answer = page.locator("#deadline-result")
    expect(answer.locator("h3")).to_be_visible()
    before = answer.inner_text()
    page.route(f"**/{ADDRESS}?*", with_parts_in_another_order)
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator(".limits > li > :last-child[data-what]").first).to_be_attached()
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


def test_without_javascript_every_limit_can_be_opened_and_it_says_how_to_count(plain: Page, invented_url: str) -> None:
    plain.goto(invented_url + ADDRESS)
    expect(plain.locator("#deadline, #limit-filters")).to_have_count(2)
    assert [form.is_visible() for form in plain.locator("#deadline, #limit-filters").all()] == [False, False]
    plain.get_by_role("link", name="How to count").first.click()
    expect(plain.locator("#how-to-count summary")).to_be_in_viewport()
    plain.locator(".often a").first.click()
    expect(plain.locator("#harbour-conference")).to_be_in_viewport()
    for topic in plain.locator(".fold").all():
        if topic.get_attribute("open") is None:
            topic.locator("summary").click()
    limits = plain.locator(".limits > li")
    expect(plain.get_by_text("Monday to Friday, but not Christmas Day")).to_be_visible()
    assert limits.count() > 8
    assert [limit.is_visible() for limit in limits.all()] == [True] * limits.count()


def test_limits_say_what_is_replaced_unchecked_and_in_dispute(plain: Page, invented_url: str) -> None:
    plain.goto(invented_url + ADDRESS + "#harbour-conference")
    row = plain.locator("#harbour-conference")
    expect(row).to_contain_text("Looking after sea walls 2020, replaced by the edition of 2025")
    expect(row).to_contain_text("Sources disagree")
    expect(plain.locator("#tell-the-partners")).to_contain_text("clause 1.1, January 2026")
    expect(plain.locator("#never-read")).to_have_count(0)
    row.get_by_role("link", name="Notice on the pier").first.click()
    expect(plain.locator("#notice")).to_contain_text("Edition: Spring 2026")


def test_what_most_limits_have_in_common_is_said_once_and_only_the_others_are_marked(
    plain: Page, invented_url: str
) -> None:
    plain.goto(invented_url + ADDRESS)
    expect(plain.get_by_text(MOST)).to_have_count(1)
    practice = plain.locator("h2#topic-meetings").locator("xpath=preceding::ul[@class='limits']/li")
    unchecked = practice.locator("xpath=self::*[@data-unchecked]")
    assert unchecked.count() > 2
    assert [words for words in unchecked.all_inner_texts() if "not yet checked" in words] == []
    checked = practice.locator("xpath=self::*[not(@data-unchecked)]")
    assert checked.count() > 0
    assert [words for words in checked.all_text_contents() if "read in its source" not in words] == []
