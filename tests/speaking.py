"""What a screen reader says of a page: Guidepup's virtual one, run in the real browser (tests/node/).

In: a page whose browser lets tests bring a script of their own (`speaking_page`). Out: the phrases that it speaks.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

_READER = Path(__file__).parent / "node/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
_MOST_PHRASES = 600
_READ = """async ([within, most]) => {
  const { virtual } = await import("/screen-reader.js");
  await virtual.start({ container: document.querySelector(within) });
  for (let spoken = 1; spoken < most; spoken += 1) {
    await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    if (phrases.length > 2 && phrases.at(-1).startsWith("end of ") && phrases.at(-1).slice(7) === phrases[0]) break;
  }
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases;
}"""


@pytest.fixture
def speaking_page(browser: Browser) -> Iterator[Page]:
    """A page of a phone, in which the screen reader can run."""
    with browser.new_context(viewport={"width": 360, "height": 740}, locale="en-GB", bypass_csp=True) as context:
        page = context.new_page()
        page.route("**/screen-reader.js", lambda route: route.fulfill(path=_READER, content_type="text/javascript"))
        yield page


def spoken(page: Page, within: str = "main") -> list[str]:
    """Every phrase, from the first in this part of the page to its end."""
    phrases: list[str] = page.evaluate(_READ, [within, _MOST_PHRASES])
    assert len(phrases) < _MOST_PHRASES, "the screen reader must come to an end"
    return phrases
