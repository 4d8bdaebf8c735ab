"""Reading as people do: without JavaScript, on paper, on a phone, and within the weight that was promised."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect
from pypdf import PageObject, PdfReader

from tests.browser import PHONE
from tests.real import public
from tests.site import kinds

MAX_PAGE_BYTES, MAX_FIRST_SEARCH_BYTES = 350_000, 300_000
PROCEDURES = "procedures/"
MOST_SCREENS = 15
TEXT_IN_PRINT, SMALLEST_IN_PRINT, HEADING_IN_PRINT = 11, 9, 18
"""Points, as in procedures.css."""
LETTERS_ON_A_SHEET = 3700


def test_without_javascript_worried_about_a_child_is_one_touch_from_every_type_of_page(
    plain_page: Page, site: Path, site_url: str
) -> None:
    for address in kinds.sample(site):
        plain_page.goto(site_url + address)
        assert plain_page.get_by_role("link", name="Worried about a child?").first.is_visible(), address
        assert plain_page.locator('aside.worried a[href="tel:999"]').is_visible(), address


def responses_of(page: Page, url: str) -> list[tuple[Response, int]]:
    """Everything that a fresh reader's browser loads for a page, with its size."""
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    return [(response, len(response.body())) for response in responses if response.status == 200]


def test_a_page_weighs_at_most_350_kb_before_a_search_and_asks_nothing_of_others(
    browser: Browser, site: Path, site_url: str
) -> None:
    heavy, elsewhere = {}, []
    for address in kinds.sample(site):
        with browser.new_context() as context:
            loaded = responses_of(context.new_page(), site_url + address)
        sizes = {response.url: size for response, size in loaded}
        elsewhere += [url for url in sizes if not url.startswith(site_url)]
        assert len(sizes) >= 4, address
        if sum(sizes.values()) > MAX_PAGE_BYTES:
            heavy[address] = sizes
    assert (heavy, elsewhere) == ({}, [])


@pytest.mark.parametrize("word", ["minutes", "child", "conference", "what is a strategy discussion"])
def test_a_first_search_weighs_at_most_300_kb_more(page: Page, site_url: str, word: str) -> None:
    page.goto(site_url, wait_until="networkidle")
    loaded: list[Response] = []
    page.on("response", lambda response: loaded.append(response))
    page.fill("#site-search-q", word)
    expect(page.locator("#site-search-suggestions [role=status]").first).to_contain_text("result")
    weight = sum(len(response.body()) for response in loaded)
    print(f"a first search for “{word}”: {weight:,} bytes")
    assert 0 < weight <= MAX_FIRST_SEARCH_BYTES


def procedures(site: Path) -> list[str]:
    """The address of every procedure's page, and of their list; none where there are no procedures."""
    addresses = [procedure.head.url.strip("/") + "/" for procedure in public().procedures]
    assert [address for address in addresses if not (site / address).is_dir()] == []
    return [PROCEDURES, *addresses] if addresses else []


def type_sizes(sheets: list[PageObject]) -> set[float]:
    """The sizes of the type on printed sheets, in points."""
    sizes: set[float] = set()

    def remember(text: str, outer: list[float], own: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(size * outer[3] * own[3]), 1))

    for sheet in sheets:
        sheet.extract_text(visitor_text=remember)
    return sizes


def test_every_procedure_prints_at_11_points_on_as_few_sheets_as_its_text_needs(
    page: Page, site: Path, site_url: str
) -> None:
    more, small = {}, {}
    for address in procedures(site)[1:]:
        page.goto(site_url + address)
        sheets = list(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages)
        letters = sum(len(sheet.extract_text()) for sheet in sheets)
        sizes = type_sizes(sheets)
        if len(sheets) > 1 + letters // LETTERS_ON_A_SHEET:
            more[address] = (len(sheets), letters)
        # A browser makes everything smaller, down to what nobody can read, where the styles let something stand out.
        if min(sizes) < SMALLEST_IN_PRINT or not sizes >= {TEXT_IN_PRINT, HEADING_IN_PRINT}:
            small[address] = sizes
    assert (more, small) == ({}, {})


def test_no_procedure_scrolls_sideways_on_a_phone(page: Page, site: Path, site_url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    wide = []
    for address in procedures(site):
        page.goto(site_url + address)
        wide.append((address, page.evaluate("document.documentElement.scrollWidth")))
    assert [(where, width) for where, width in wide if width > 320] == []


def test_no_page_is_longer_on_a_phone_than_fifteen_screens_as_it_opens(page: Page, site: Path, site_url: str) -> None:
    page.set_viewport_size(PHONE)
    screens = {}
    for address in kinds.sample(site):
        page.goto(site_url + address)
        screens[address] = page.evaluate("document.documentElement.scrollHeight") / PHONE["height"]
    longest = sorted(screens.items(), key=lambda pair: -pair[1])
    print("screens of a phone:", ", ".join(f"{address} {height:.1f}" for address, height in longest[:5]))
    assert [(address, height) for address, height in longest if height > MOST_SCREENS] == []


def test_on_a_phone_a_number_to_ring_is_in_the_first_screen_of_the_contacts(page: Page, site_url: str) -> None:
    own = [line for home in public().partnerships for line in home.helplines if not line.national]
    page.set_viewport_size(PHONE)
    page.goto(f"{site_url}contacts/")
    numbers = page.locator(".ring .tel")
    assert numbers.count() >= len(own)
    if own:
        expect(numbers.first).to_be_in_viewport(ratio=1)
