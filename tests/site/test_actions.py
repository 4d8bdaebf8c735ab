"""The ledger of actions in a browser: whole without JavaScript, with filters where there is JavaScript, on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site import kinds

ROWS = "table.ledger tbody tr"
YEAR = "nowhere-on-sea/actions/2026/executive/"


def test_every_action_is_there_without_javascript_and_no_filter_that_does_nothing(
    browser: Browser, invented_url: str
) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(invented_url + "actions/")
        expect(page.locator(ROWS)).to_have_count(3)
        expect(page.locator(".ledger-filters")).to_be_hidden()
        expect(page.locator(ROWS).first).to_contain_text("Overdue since 1 August 2026")
        expect(page.locator(ROWS).first).to_contain_text("Not reported since")


@pytest.mark.parametrize(("address", "actions"), [("actions/", 3), (YEAR, 2)])
def test_actions_are_filtered_by_state(page: Page, invented_url: str, address: str, actions: int) -> None:
    page.goto(invented_url + address)
    shown = page.locator(f"{ROWS}:visible")
    status = page.locator(".ledger-filters [role=status]")
    expect(status).to_have_text(f"{actions} of {actions} actions shown")
    page.get_by_label("State").select_option(label="Overdue")
    expect(shown).to_have_count(1)
    expect(status).to_have_text(f"1 of {actions} actions shown")
    page.get_by_label("State").select_option(label="All")
    expect(shown).to_have_count(actions)


def test_actions_are_filtered_by_the_owners_organisation_too(page: Page, invented_url: str) -> None:
    page.goto(invented_url + "actions/")
    shown = page.locator(f"{ROWS}:visible")
    page.get_by_label("Organisation").select_option(label="Nowhere-on-Sea Council")
    expect(shown).to_have_count(2)
    page.get_by_label("Organisation").select_option(label="Sea Health")
    expect(shown).to_have_count(1)
    page.get_by_label("State").select_option(label="Overdue")
    expect(shown).to_have_count(0)


def test_where_more_than_one_group_has_actions_they_are_filtered_by_group(page: Page, invented_url: str) -> None:
    page.goto(invented_url + "actions/")
    shown = page.locator(f"{ROWS}:visible")
    expect(shown).to_have_count(3)
    page.get_by_label("Group").select_option(label="Tide Watch (Nowhere-on-Sea)")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Count the tides.")


def test_the_notes_and_the_group_lead_to_the_ledger_and_the_ledger_back_to_the_action(
    page: Page, invented_url: str
) -> None:
    page.goto(invented_url + "nowhere-on-sea/groups/executive/")
    page.get_by_role("link", name="What became of the actions agreed in 2026").click()
    assert page.url == invented_url + YEAR
    page.goto(invented_url + kinds.NOTES)
    page.get_by_role("link", name="What became of these actions").click()
    assert page.url == invented_url + YEAR
    page.get_by_role("link", name=re.compile("^Action 1 of")).click()
    assert page.url == invented_url + kinds.NOTES + "#action-1"


def test_a_withheld_action_shows_its_bar_and_neither_owner_nor_day(page: Page, invented_url: str) -> None:
    page.goto(invented_url + "actions/")
    row = page.locator(ROWS).last
    expect(row.locator(".redaction-bar")).to_be_visible()
    expect(row.locator('[data-label="Who, by post"]')).to_have_text("Withheld")
    expect(row.locator('[data-label="Due"]')).to_have_text("Withheld")
    assert row.get_attribute("data-owners") == ""


def test_on_paper_the_table_stays_and_the_filters_go(page: Page, invented_url: str) -> None:
    page.goto(invented_url + "actions/")
    page.emulate_media(media="print")
    expect(page.locator(ROWS).first).to_be_visible()
    expect(page.locator(".ledger-filters")).to_be_hidden()


def test_priorities_say_once_that_no_progress_is_reported_on_any_of_them(page: Page, invented_url: str) -> None:
    page.goto(invented_url + "nowhere-on-sea/priorities/2026-28/")
    expect(page.locator(".clause")).to_have_count(2)
    expect(page.get_by_text("No progress reported on this site on any of these priorities")).to_have_count(1)
