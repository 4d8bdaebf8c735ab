"""From the home page on a phone: a level of need, a deadline, the steps of a disagreement, in three taps or a search.

A tap is a touch on a link, a field, a choice or a button. Writing is not a tap; Enter after it is.
"""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser import PHONE

MOST_TAPS = 3


@dataclass
class Thumb:
    """Somebody's thumb on the home page, and how often it has touched the glass."""

    page: Page
    taps: int = 0

    def tap(self, name: str) -> None:
        """Touch the link of this name in the page's own part."""
        self.page.get_by_role("main").get_by_role("link", name=name).first.click()
        self.taps += 1

    def write(self, label: str, words: str) -> None:
        """Touch a field, write in it, and touch Enter."""
        self.page.get_by_label(label, exact=True).fill(words)
        self.page.keyboard.press("Enter")
        self.taps += 2

    def choose(self, label: str, choice: str) -> None:
        """Touch a list of choices, and one of them."""
        self.page.get_by_label(label, exact=True).select_option(choice)
        self.taps += 2


@pytest.fixture
def thumb(page: Page, invented_url: str) -> Thumb:
    page.set_viewport_size(PHONE)
    page.goto(invented_url)
    return Thumb(page)


@pytest.mark.parametrize(
    ("worry", "level"),
    [("sunburn", "Level 4"), ("missing the ferry", "Level 2"), ("hungry", "Level 3"), ("wet boots", "Level 2")],
)
def test_a_described_worry_leads_to_its_level_in_three_taps(thumb: Thumb, worry: str, level: str) -> None:
    thumb.tap("Which level of need?")
    thumb.write("What worries you?", worry)
    expect(thumb.page.locator("#find-levels")).to_contain_text(level)
    expect(thumb.page.locator("#answer")).to_be_in_viewport()
    assert thumb.taps <= MOST_TAPS


def test_a_time_limit_gives_its_deadline_in_three_taps(thumb: Thumb) -> None:
    thumb.page.clock.set_fixed_time("2026-11-20T15:00:00Z")
    thumb.tap("How long is there?")
    thumb.tap("Hold the first harbour conference")
    thumb.page.get_by_label("The day it starts").fill("2026-12-18")
    thumb.taps += 1
    result = thumb.page.get_by_role("region", name="The deadline")
    expect(result.get_by_role("heading", name="By the end of Wednesday 13 January 2027")).to_be_in_viewport()
    expect(result).to_contain_text("Christmas Day")
    assert thumb.page.evaluate("scrollY + innerHeight") <= 2 * PHONE["height"]
    assert thumb.taps <= MOST_TAPS


def test_a_disagreement_leads_to_its_steps_in_three_taps(thumb: Thumb) -> None:
    thumb.tap("What are the steps?")
    thumb.tap("Settle it at sea")
    expect(thumb.page.get_by_role("heading", name="Steps", exact=True)).to_be_visible()
    assert thumb.taps <= MOST_TAPS


def test_the_first_page_for_people_who_work_with_children_has_what_they_need_first_in_one_screen(thumb: Thumb) -> None:
    thumb.tap("I work with children")
    first = thumb.page.locator("#desk > li > a").all()[:4]
    names = ["Get help for a child", "Which level of need is it?", "They will not act, or I disagree", "By when?"]
    assert [link.inner_text() for link in first] == names
    for link in first:
        expect(link).to_be_in_viewport()
    thumb.tap("Get help for a child")
    expect(thumb.page.locator("#numbers a[href='tel:999']")).to_be_in_viewport()
    assert thumb.taps <= MOST_TAPS


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("sunburn on a baby", "thresholds/"),
        ("how long until the harbour conference", "time-limits/"),
        ("disagree with the other boat", "procedures/settle-it-at-sea/"),
    ],
)
def test_one_search_from_the_home_page_leads_there_too(thumb: Thumb, words: str, address: str) -> None:
    box = thumb.page.get_by_role("searchbox", name="Search").first
    box.fill(words)
    box.press("Enter")
    thumb.page.wait_for_selector("#search-results > li")
    first = thumb.page.locator("#search-results > li:nth-child(-n+3) a")
    links = first.evaluate_all("all => all.map(one => one.href)")
    assert any(address in str(link) for link in links), links
