"""The search index holds the pages that are marked for it, no more and no fewer.

In: the text of every index fragment (one page or one part of a page each) and the pages. Out: problems.
Rule: search-index. A fragment of a page or part that is no longer there would publish what was withdrawn.
"""

import json
from collections.abc import Iterator

from macros.problem import Problem
from macros.verify.links import Outline
from macros.verify.manifest import page_file
from macros.verify.messages import problem
from macros.verify.page import Page

FRAGMENT = ".pf_fragment"
ENTRY = "pagefind/pagefind-entry.json"


def is_marked(page: Page) -> bool:
    """True where the page has a part that Pagefind is told to index."""
    return any("data-pagefind-body" in element.attributes for element in page.elements)


def check(fragments: dict[str, str], outlines: dict[str, Outline]) -> Iterator[Problem]:
    """Fragments without a marked page, pages without a fragment, and an index that holds nothing."""
    marked = {path for path, outline in outlines.items() if outline.searchable}
    indexed: set[str] = set()
    parts: set[str] = set()
    for path, text in fragments.items():
        url = _url(text)
        page, anchor = _place(url)
        is_there = page in marked and (not anchor or anchor in outlines[page].anchors)
        if not is_there or url in parts:
            yield problem(path, 1, "search-index")
        parts.add(url)
        if not anchor:
            indexed.add(page)
    for page in marked - indexed:
        yield problem(page, 1, "search-index")
    if not indexed:
        yield problem(ENTRY, 1, "search-index")


def _url(text: str) -> str:
    value = json.loads(text)
    url = value.get("url") if isinstance(value, dict) else None
    return url if isinstance(url, str) else "\0"


def _place(url: str) -> tuple[str, str]:
    """The page and the anchor of a record's address: that of a part is `<its page>/<its anchor>.html`."""
    folder, _, name = url.rpartition("/")
    return page_file(f"{folder}/"), name.removesuffix(".html")
