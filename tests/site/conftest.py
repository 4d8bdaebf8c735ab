"""What the tests of the search in a browser share."""

import pytest
from playwright.sync_api import Page


@pytest.fixture
def searching(page: Page, invented_url: str) -> Page:
    """The search page, with the words of distress read."""
    page.goto(f"{invented_url}search/")
    return page
