"""WCAG 2.2 AA as far as a program can tell, on every type of page, in light and dark, narrow and wide."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.axe import WIDTHS, show, violations
from tests.project import REAL, ROOT
from tests.site import kinds

_DARK = re.compile(
    r"@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{(?:\s*--[a-z-]+: #[0-9a-f]{3,6};)+\s*\}\s*\}"
)


def test_dark_changes_nothing_but_colours(site: Path) -> None:
    """Else the other rules of axe would have to be run in dark too."""
    styles = {file: file.read_text(encoding="utf-8") for kind in ("css", "js") for file in site.rglob(f"*.{kind}")}
    assert sum(len(_DARK.findall(text)) for text in styles.values()) >= 1
    others = re.compile(r"prefers-color-scheme|light-dark\(")
    assert [file for file, text in styles.items() if others.search(_DARK.sub("", text))] == []


@pytest.fixture(scope="module")
def every_type(request: pytest.FixtureRequest, site: Path, site_url: str) -> list[str]:
    """Addresses of every type of page of the real site; here also those of the invented one that it does not have."""
    real = kinds.sample(site)
    assert len(real) > 20
    if REAL != ROOT:
        return [site_url + address for address in real]
    invented_site, invented_url = map(request.getfixturevalue, ("invented_site", "invented_url"))
    more = kinds.sample(invented_site, without=site)
    print(f"types of page: {len(kinds.types(site))} in the real site, {len(more)} pages of others in the invented one")
    assert len(real) > 30
    return [*(site_url + address for address in real), *(invented_url + address for address in more)]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_violation_on_any_type_of_page(page: Page, every_type: list[str], width: int) -> None:
    by_page = {}
    for url in every_type:
        show(page, url, width)
        by_page[url] = violations(page)
    assert {url: faults for url, faults in by_page.items() if faults} == {}


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
