"""What the tests of the search share: where its parts are, how to ask, what it answers."""

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

BOX, SUGGESTED = "#site-search-q", "#site-search-suggestions .suggestions a"
RESULTS, STATUS = "#search-results > li", "#search-status"


def ask(page: Page, query: str) -> None:
    """Search on the search page and wait for its answer."""
    page.fill("#search-q", query)
    page.press("#search-q", "Enter")
    # A long question is said again in few letters.
    expect(page.locator(STATUS)).to_contain_text(f"“{query}”" if len(query) <= 100 else f"“{query[:100]}…”")


def result_paths(page: Page, site_url: str) -> list[str]:
    """The paths within the site of the results shown, in order."""
    urls = page.locator(f"{RESULTS} > a").evaluate_all("links => links.map(link => link.href)")
    return [urlsplit(url)._replace(query="", fragment="").geturl().removeprefix(site_url) for url in urls]
