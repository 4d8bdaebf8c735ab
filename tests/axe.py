"""Accessibility as far as a program can tell: axe's rules for WCAG 2.2 AA and its best practice, in light and in dark.

In: a page that is shown. Out: what is wrong with it, as `scheme: rule: place`.
"""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (320, 1280)
"""A small phone, or a desk at 400 per cent; and a desk."""

_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_SCRIPT = Axe().axe_script
# Of what is right axe names one place a rule: to name them all takes three quarters of its time.
_RUN = "([within, only]) => axe.run(within || document, {runOnly: only, resultTypes: ['violations']})"
_RULES_OF_COLOUR = "tags => axe.getRules(tags).filter(({tags}) => tags.includes('cat.color')).map(rule => rule.ruleId)"


def show(page: Page, url: str, width: int) -> None:
    """Open a page in a window of this width."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(url)


def violations(page: Page, within: str = "") -> list[str]:
    """What axe finds in the page, or in the part of it that a selector names: by every rule in light, then in dark.

    In dark only rules of colour are run, for nothing but colours changes: test_accessibility.py holds the site to that.
    """
    page.evaluate(_SCRIPT)
    page.emulate_media(color_scheme="light")
    violated = _found(page, "light", within, {"type": "tag", "values": _TAGS})
    page.emulate_media(color_scheme="dark")
    violated += _found(page, "dark", within, {"type": "rule", "values": page.evaluate(_RULES_OF_COLOUR, _TAGS)})
    page.emulate_media(color_scheme="light")
    return violated


def _found(page: Page, scheme: str, within: str, only: dict[str, Any]) -> list[str]:
    results = page.evaluate(_RUN, [within, only])
    assert results["passes"], "axe must have looked at something"
    return [f"{scheme}: {rule['id']}: {node['target']}" for rule in results["violations"] for node in rule["nodes"]]
