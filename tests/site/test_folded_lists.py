"""Long lists in a real browser: short as they open, and every address in them still leads to what it names."""

import pytest
from playwright.sync_api import Page, expect

LISTS = ("a-to-z/", "glossary/")


@pytest.mark.parametrize("address", LISTS)
def test_a_letter_and_its_address_open_its_entries_with_and_without_a_script(
    page: Page, plain_page: Page, invented_url: str, address: str
) -> None:
    for reader in (page, plain_page):
        reader.goto(invented_url + address)
        assert reader.locator("main details[open]").count() == 0
        entries = reader.locator(".fold-body > [id]").last
        expect(entries).to_be_hidden()
        reader.locator(".fold > summary").last.click()
        expect(entries.locator("> *").first).to_be_in_viewport()
        name = entries.get_attribute("id")
        reader.goto("about:blank")
        reader.goto(f"{invented_url}{address}#{name}")
        expect(entries.locator("> *").first).to_be_in_viewport()


def test_a_term_that_is_folded_away_opens_for_its_address(page: Page, plain_page: Page, invented_url: str) -> None:
    for reader in (page, plain_page):
        reader.goto(f"{invented_url}glossary/")
        term = reader.locator(".glossary > [id]").last
        expect(term).to_be_hidden()
        reader.goto(f"{invented_url}glossary/#{term.get_attribute('id')}")
        expect(term).to_be_in_viewport()


@pytest.mark.parametrize("address", [*LISTS, "contacts/", "duties/"])
def test_on_paper_nothing_is_folded(page: Page, plain_page: Page, invented_url: str, address: str) -> None:
    for reader in (page, plain_page):
        reader.goto(invented_url + address)
        assert reader.locator("main details").count() > 0
        folded = reader.locator("main details > div > *").first
        expect(folded).to_be_hidden()
        reader.emulate_media(media="print")
        expect(folded).to_be_visible()


@pytest.mark.parametrize("address", LISTS)
def test_every_letter_leads_to_entries_and_every_entry_stands_under_its_letter(
    plain_page: Page, invented_url: str, address: str
) -> None:
    plain_page.goto(invented_url + address)
    letters = plain_page.locator(".fold-title").all_inner_texts()
    lists = plain_page.locator(".fold-body > [id]").evaluate_all("lists => lists.map((list) => list.id)")
    assert [f"letter-{letter.lower().replace(' ', '-')}" for letter in letters] == lists
    assert len(letters) > 1
