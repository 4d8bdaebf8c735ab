"""Chromium for whoever needs a real browser: the system's, or Playwright's own where there is none."""

import shutil

from playwright.sync_api import Browser, Playwright

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def chromium(playwright: Playwright) -> Browser:
    """A browser that was just started."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return playwright.chromium.launch(executable_path=found, args=_ARGUMENTS)
