"""The ledger of actions in a browser: whole without JavaScript, with filters where there is JavaScript, on paper."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.project import Project, invented_root
from tests.site import kinds
from tests.site.conftest import _built, _serving
from tests.workings.seaside import add_group, add_meeting, person

ROWS = "table.ledger tbody tr"
NOTES_2019 = "kingston-richmond/meetings/2019-11-20-strategic-leadership-group/"
YEAR = "kingston-richmond/actions/2019/strategic-leadership-group/"


def test_every_action_is_there_without_javascript_and_no_filter_that_does_nothing(
    browser: Browser, site_url: str
) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(site_url + "actions/")
        expect(page.locator(ROWS)).to_have_count(8)
        expect(page.locator(".ledger-filters")).to_be_hidden()
        expect(page.locator(ROWS).first).to_contain_text("Overdue since 15 January 2020")
        expect(page.locator(ROWS).first).to_contain_text("Not reported since")


@pytest.mark.parametrize("address", ["actions/", YEAR])
def test_actions_are_filtered_by_state_and_by_the_owners_organisation(page: Page, site_url: str, address: str) -> None:
    page.goto(site_url + address)
    shown = page.locator(f"{ROWS}:visible")
    status = page.locator(".ledger-filters [role=status]")
    expect(status).to_have_text("8 of 8 actions shown")
    page.get_by_label("State").select_option(label="Overdue")
    expect(shown).to_have_count(1)
    expect(status).to_have_text("1 of 8 actions shown")
    page.get_by_label("State").select_option(label="All")
    page.get_by_label("Owner’s organisation").select_option(label="London Borough of Richmond upon Thames")
    expect(shown).to_have_count(2)
    page.get_by_label("State").select_option(label="Overdue")
    expect(shown).to_have_count(0)


@pytest.fixture(scope="module")
def two_groups(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served of which two groups have agreed actions."""
    project = Project(invented_root(tmp_path_factory.mktemp("two-groups")))
    add_group(project)
    action = "actions: [{number: 1, text: Count the tides., owners: [AA], item: 1}]\n"
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council")], action)
    notes = f"{project.home}/meetings/2026-03-02-tide-watch.yml"
    project.change(notes, "notes: [It watched.]", "notes: [It watched.], actions: [1]")
    yield from _serving(_built(shared, "two-groups", project.root))


def test_where_more_than_one_group_has_actions_they_are_filtered_by_group(page: Page, two_groups: str) -> None:
    page.goto(two_groups + "actions/")
    shown = page.locator(f"{ROWS}:visible")
    expect(shown).to_have_count(3)
    page.get_by_label("Group").select_option(label="Tide Watch (Nowhere-on-Sea)")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Count the tides.")


def test_the_notes_and_the_group_lead_to_the_ledger_and_the_ledger_back_to_the_action(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + "kingston-richmond/groups/strategic-leadership-group/")
    page.get_by_role("link", name="What became of the actions agreed in 2019").click()
    assert page.url == site_url + YEAR
    page.goto(site_url + NOTES_2019)
    page.get_by_role("link", name="What became of these actions").click()
    assert page.url == site_url + YEAR
    page.get_by_role("link", name=re.compile("^Action 5 of")).click()
    assert page.url == site_url + NOTES_2019 + "#action-5"


def test_a_withheld_action_shows_its_bar_and_neither_owner_nor_day(page: Page, invented_url: str) -> None:
    page.goto(invented_url + "actions/")
    row = page.locator(ROWS).last
    expect(row.locator(".redaction-bar")).to_be_visible()
    expect(row.locator('[data-label="Who, by post"]')).to_have_text("Withheld")
    expect(row.locator('[data-label="Due"]')).to_have_text("Withheld")
    assert row.get_attribute("data-owners") == ""


def test_on_paper_the_table_stays_and_the_filters_go(page: Page, site_url: str) -> None:
    page.goto(site_url + "actions/")
    page.emulate_media(media="print")
    expect(page.locator(ROWS).first).to_be_visible()
    expect(page.locator(".ledger-filters")).to_be_hidden()


def test_the_lists_of_2019_say_where_each_was_talked_about_and_that_no_progress_is_reported(
    page: Page, site_url: str
) -> None:
    assert "kingston-richmond/priorities/2019-11-top-five/" in kinds.REAL
    page.goto(site_url + "kingston-richmond/priorities/2019-11-top-five/")
    expect(page.locator(".clause")).to_have_count(11)
    expect(page.get_by_text("No progress reported on this site")).to_have_count(11)
    expect(page.locator("#signs-of-safety-strength").get_by_role("link", name="Action 7 of")).to_be_visible()
