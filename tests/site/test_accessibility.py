"""WCAG 2.2 AA as far as a program can tell, on every type of page, in light and dark, narrow and wide."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.site import kinds

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
VIEWS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]


def violations(page: Page) -> list[str]:
    """What axe finds, as `rule: place`."""
    found = Axe().run(page, options=RULES).response
    assert found["passes"], "axe must have looked at something"
    return [f"{each['id']}: {node['target']}" for each in found["violations"] for node in each["nodes"]]


def show(page: Page, url: str, width: int, scheme: str) -> None:
    """Open a page in one view."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(url)


@pytest.mark.parametrize("address", kinds.REAL)
@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_no_violation_on_any_type_of_page(page: Page, site_url: str, address: str, width: int, scheme: str) -> None:
    show(page, site_url + address, width, scheme)
    assert violations(page) == []


@pytest.mark.parametrize("address", kinds.INVENTED)
@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_no_violation_where_something_is_withheld(
    page: Page, invented_url: str, address: str, width: int, scheme: str
) -> None:
    show(page, invented_url + address, width, scheme)
    assert page.locator(".redaction").count() > 0
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("address", kinds.REAL)
def test_no_page_scrolls_sideways_on_a_phone_or_at_200_per_cent(
    page: Page, site_url: str, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site_url + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_notes_with_withheld_parts_do_not_scroll_sideways(page: Page, invented_url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(invented_url + kinds.NOTES)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", kinds.REAL)
def test_every_link_and_button_outside_a_sentence_is_large_enough_to_touch(
    page: Page, site_url: str, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(site_url + address)
    too_small = page.locator("nav a, .doors a, .helpline a.tel, button, summary, .clause-link").evaluate_all(
        """all => all.map(e => [e.textContent.trim(), e.getBoundingClientRect()])
             .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24)).map(([text]) => text)"""
    )
    assert too_small == []
