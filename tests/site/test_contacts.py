"""/contacts/ in a real browser: searched by what a body does, by area, by keyboard, without JavaScript, in print."""

import pytest
from playwright.sync_api import Page, expect

from tests.axe import WIDTHS, show, violations

ENTRIES = "[data-contact]:visible"
STATUS = "#contacts-status"


def ask(page: Page, query: str) -> str:
    """What the list shows for these words."""
    page.fill("#contacts-q", query)
    page.press("#contacts-q", "Enter")
    expect(page.locator(STATUS)).not_to_be_empty()
    return " | ".join(page.locator(ENTRIES).all_inner_texts())


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("shipwrecks after dark", "Night Watch"),
        ("child alone on the beach", "The lighthouse"),
        ("trust", "Rock Pool Trust"),
        ("trsut", "Rock Pool Trust"),
        ("gull", "Gulls for Children"),
    ],
)
def test_who_does_what_is_found(page: Page, invented_url: str, query: str, wanted: str) -> None:
    page.goto(f"{invented_url}contacts/")
    assert wanted in ask(page, query)
    assert page.locator(ENTRIES).count() < page.locator("[data-contact]").count() / 2


def test_an_area_leaves_its_own_entries_and_those_of_the_country(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}contacts/")
    page.select_option("#contacts-area", "far-away")
    expect(page.locator("#far-away-bodies")).to_be_visible()
    expect(page.locator("#national")).to_be_visible()
    expect(page.locator("#nowhere-on-sea")).to_be_hidden()
    expect(page.locator(STATUS)).to_contain_text("entries")
    page.select_option("#contacts-area", "")
    expect(page.locator("#nowhere-on-sea")).to_be_visible()
    expect(page.locator(STATUS)).to_be_empty()


def test_nothing_found_is_said_and_headings_go_with_their_entries(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}contacts/")
    ask(page, "xylophone")
    expect(page.locator(STATUS)).to_contain_text("Nothing found")
    assert page.locator("[data-area]:visible").count() == 0
    page.fill("#contacts-q", "")
    expect(page.locator("#national")).to_be_visible()


def test_what_is_found_is_unfolded_and_folds_again_when_the_words_go(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}contacts/")
    entry = page.locator("tr[data-contact] strong", has_text="Night Watch").first
    expect(entry).to_be_hidden()
    ask(page, "shipwrecks after dark")
    expect(entry).to_be_visible()
    page.fill("#contacts-q", "")
    expect(entry).to_be_hidden()


def test_an_address_of_a_folded_entry_opens_what_it_stands_in(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}contacts/")
    last = page.locator("tr[data-contact]").last
    expect(last).to_be_hidden()
    page.goto(f"{invented_url}contacts/#{last.get_attribute('id')}")
    expect(last).to_be_in_viewport()


def test_words_of_distress_are_answered_above_what_is_found(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}contacts/")
    page.fill("#contacts-q", "my dad hits me")
    expect(page.locator("#contacts-urgent .urgent a[href^='tel:']").first).to_be_visible()
    page.fill("#contacts-q", "shipwrecks")
    expect(page.locator("#contacts-urgent > *")).to_have_count(0)
    assert "dad" not in page.url


def test_no_number_is_called_checked(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}contacts/")
    lines = page.locator(".ring").all_inner_texts()
    assert any("Looked up on" in line for line in lines)
    assert not any("checked" in line.casefold() for line in lines)


def test_every_entry_leads_to_its_record(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}contacts/")
    without = page.locator("[data-contact]").evaluate_all(
        "all => all.filter((one) => !one.querySelector('a[href]')).map((one) => one.textContent)"
    )
    assert without == []


def test_without_javascript_the_whole_list_stands_there(page: Page, invented_url: str) -> None:
    assert page.context.browser
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{invented_url}contacts/")
    assert plain.locator("#contacts-filter").is_hidden()
    assert (
        plain.locator(".ring > [data-contact]:visible").count() == plain.locator(".ring > [data-contact]").count() > 1
    )
    for summary in plain.locator("main summary").all():
        summary.click()
    assert plain.locator(ENTRIES).count() == plain.locator("[data-contact]").count() > 10
    context.close()


def test_in_print_it_has_no_controls(page: Page, invented_url: str) -> None:
    page.goto(f"{invented_url}contacts/")
    page.emulate_media(media="print")
    expect(page.locator("#contacts-filter")).to_be_hidden()
    expect(page.locator("#nowhere-on-sea-groups tr[data-contact]").first).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_violation_and_no_sideways_scrolling(page: Page, invented_url: str, width: int) -> None:
    show(page, f"{invented_url}contacts/", width)
    assert violations(page) == []
    ask(page, "tide")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
