"""Folded parts: nobody loses a link into one, print has all of them, and a place far down a page says where it is."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

_FOLDED = "main details:not([open])"
_CLOSED_IDS = f"""[...new Set([...document.querySelectorAll('{_FOLDED}')]
  .flatMap(part => [part, ...part.querySelectorAll('[id]')])
  .map(element => element.id).filter(Boolean))]"""
# Every place in turn, as a link within the page would ask for it; out: those that are still folded away.
_STILL_FOLDED = """async (ids) => {
  const lost = [];
  for (const id of ids) {
    document.querySelectorAll("main details").forEach((part) => { part.open = false; });
    const arrived = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = id;
    await arrived;
    if (document.getElementById(id).closest("details:not([open])")) lost.push(id);
  }
  return lost;
}"""


def folded_pages(site: Path) -> list[str]:
    """The addresses within the site of the pages that have a folded part."""
    pages = [
        page
        for page in sorted(site.rglob("index.html"))
        if "<details" in page.read_text(encoding="utf-8").split("<main", 1)[1]
    ]
    assert pages
    return [page.parent.relative_to(site).as_posix() for page in pages]


def test_an_address_opens_the_part_that_holds_its_place(page: Page, site: Path, site_url: str) -> None:
    lost = {}
    for address in folded_pages(site):
        page.goto(f"{site_url}{address}/")
        ids = page.evaluate(_CLOSED_IDS)
        lost[address] = page.evaluate(_STILL_FOLDED, ids)
    assert {address: ids for address, ids in lost.items() if ids} == {}


def test_print_has_what_was_folded_and_leaves_the_page_as_it_was(page: Page, site: Path, site_url: str) -> None:
    page.goto(f"{site_url}{folded_pages(site)[0]}/")
    closed = page.locator(_FOLDED)
    before = closed.count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert before > closed.count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before


def test_a_place_far_down_a_page_is_marked_and_says_which_page_it_is_on(page: Page, site: Path, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site_url}{folded_pages(site)[0]}/")
    title = page.locator("h1").inner_text()
    (place,) = page.evaluate("[...document.querySelectorAll('main [id]')].slice(-1).map(element => element.id)")
    page.goto(f"{site_url}{folded_pages(site)[0]}/#{place}")
    page.reload()
    expect(page.locator(".arrived")).to_contain_text(re.sub(r"\s+", " ", title))
    expect(page.locator(".arrived")).to_be_in_viewport()
    expect(page.locator(f"[id='{place}']")).to_be_in_viewport()
