"""Accessibility where something is withheld; and that what cannot be read is found. Every type: tests/real."""

import pytest
from playwright.sync_api import Page

from tests.axe import WIDTHS, show, violations
from tests.site import kinds

_ONE_SCHEME = """\
<!doctype html><html lang="en"><title>Tides</title>
<style>p { color: #111; background: #fff } @media (prefers-color-scheme: SCHEME) { p { color: #eee } }</style>
<main><h1>Tides</h1><p>High water at noon</p></main></html>"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_that_cannot_be_read_in_one_scheme_alone_are_found(page: Page, scheme: str) -> None:
    page.set_content(_ONE_SCHEME.replace("SCHEME", scheme))
    assert violations(page) == [f"{scheme}: color-contrast: ['p']"]


def test_a_table_says_what_its_parts_are_only_while_a_phone_shows_it_as_cards(page: Page, invented_url: str) -> None:
    parts = "document.querySelectorAll('.cards, .cards :is(thead, tbody, tr, td, th)')"
    roles = f"[...{parts}].map((part) => part.getAttribute('role'))"
    show(page, f"{invented_url}contacts/", 360)
    assert {"table", "rowgroup", "row", "columnheader", "cell"} == set(page.evaluate(roles))
    page.set_viewport_size({"width": 1280, "height": 740})
    assert set(page.evaluate(roles)) == {None}


@pytest.mark.parametrize("address", kinds.WITHHELD)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_violation_where_something_is_withheld(page: Page, invented_url: str, address: str, width: int) -> None:
    show(page, invented_url + address, width)
    assert page.locator(".redaction").count() > 0
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
