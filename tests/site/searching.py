"""What the tests of the search share: where its parts are, how to ask, what it answers."""

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

BOX, SUGGESTED = "#site-search-q", "#site-search-suggestions .suggestions a"
RESULTS, STATUS = "#search-results > li", "#search-status"
PANEL, CHILD = ".urgent", "You can get help on the beach"
ASKED = "im not safe lanterns"
"""Words of distress that bring results up as well."""


def ask(page: Page, query: str) -> Page:
    """Search on the search page; the page once it has answered."""
    page.fill("#search-q", query)
    page.press("#search-q", "Enter")
    said = query.strip()
    # A long question is said again in few letters.
    expect(page.locator(STATUS)).to_contain_text(f"“{said}”" if len(said) <= 100 else f"“{said[:100]}…”")
    return page


def result_paths(page: Page, site_url: str) -> list[str]:
    """The paths within the site of the results shown, in order."""
    urls = page.locator(f"{RESULTS} > a").evaluate_all("links => links.map(link => link.href)")
    return [urlsplit(url)._replace(query="", fragment="").geturl().removeprefix(site_url) for url in urls]
