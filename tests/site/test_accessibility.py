"""WCAG 2.2 AA as far as a program can tell, on every type of page, in light and dark, narrow and wide."""

from pathlib import Path

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


@pytest.fixture(scope="module")
def every_type(site: Path, site_url: str, invented_site: Path, invented_url: str) -> list[str]:
    """Addresses of every type of page: of the real site, and of the invented one what the real records do not have."""
    real, more = kinds.sample(site), kinds.sample(invented_site, without=site)
    print(f"types of page: {len(kinds.types(site))} in the real site, {len(more)} pages of others in the invented one")
    assert len(real) > 30
    return [*(site_url + address for address in real), *(invented_url + address for address in more)]


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_no_violation_on_any_type_of_page(page: Page, every_type: list[str], width: int, scheme: str) -> None:
    found = {}
    for url in every_type:
        show(page, url, width, scheme)
        found[url] = violations(page)
    assert {url: said for url, said in found.items() if said} == {}


@pytest.mark.parametrize("address", kinds.WITHHELD)
@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_no_violation_where_something_is_withheld(
    page: Page, invented_url: str, address: str, width: int, scheme: str
) -> None:
    show(page, invented_url + address, width, scheme)
    assert page.locator(".redaction").count() > 0
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 640])
def test_no_page_scrolls_sideways_on_a_phone_or_at_200_per_cent_and_links_are_large_enough_to_touch(
    page: Page, every_type: list[str], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wide, small = [], []
    for url in every_type:
        page.goto(url)
        wide += [url] if page.evaluate("document.documentElement.scrollWidth") > width else []
        too_small = page.locator("nav a, .doors a, .helpline a.tel, button, summary, .clause-link").evaluate_all(
            """all => all.map(e => [e.textContent.trim(), e.getBoundingClientRect()])
                 .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24)).map(([text]) => text)"""
        )
        small += [(url, text) for text in too_small]
    assert (wide, small) == ([], [])
