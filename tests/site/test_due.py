"""A page that is read after its review has fallen due says so, without a new publication."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

GROUP = "nowhere-on-sea/groups/executive/"


@pytest.fixture
def due(page: Page, invented_url: str) -> str:
    """The last day on which the group's terms are not overdue."""
    page.goto(invented_url + GROUP)
    return page.locator("p.states .chip").get_attribute("data-due") or ""


def test_on_the_day_itself_nothing_is_overdue(page: Page, invented_url: str, due: str) -> None:
    page.clock.set_fixed_time(f"{due}T22:30:00Z")
    page.goto(invented_url + GROUP)
    expect(page.locator(".notice-overdue[data-due]")).to_be_hidden()
    expect(page.locator("p.states .chip")).not_to_contain_text("overdue")


def test_from_the_day_after_a_record_says_it_at_its_head_and_its_foot(page: Page, invented_url: str, due: str) -> None:
    page.clock.set_fixed_time(f"{date.fromisoformat(due) + timedelta(1)}T01:30:00Z")
    page.goto(invented_url + GROUP)
    notice = page.locator(".notice-overdue[data-due]")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("check with the partnership before you rely on it")
    expect(page.locator("p.states .chip")).to_contain_text("Review overdue since ")
    expect(page.locator("article.record")).to_have_attribute("data-review-state", "overdue")
    expect(page.locator(".record-foot")).to_contain_text("Review overdue. It was due by ")


@pytest.mark.parametrize("address", ["worried/", "guidance/", "duties/", "thresholds/", "time-limits/", "reviews/"])
def test_every_page_with_a_review_says_it(page: Page, invented_url: str, address: str) -> None:
    page.clock.set_fixed_time("2036-01-01T12:00:00Z")
    page.goto(invented_url + address)
    expect(page.locator("main .chip.state-overdue[data-due]").first).to_contain_text("since")
    for state in ("current", "looked-at", "due-soon"):
        expect(page.locator(f"main .chip.state-{state}[data-due]")).to_have_count(0)
