"""The search index holds the pages that are marked for it, no more and no fewer, and words lead to what is there.

In: the text of every index fragment (one page or one part of a page each), the places to which words lead, the pages.
Out: problems. Rules: search-index (a fragment of a page or part that is no longer there would publish what was
withdrawn), search-place.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from macros.problem import Problem
from macros.verify.addresses import Target
from macros.verify.links import Outline
from macros.verify.manifest import page_file
from macros.verify.messages import problem
from macros.verify.origins import Origins
from macros.verify.page import Page

FRAGMENT = ".pf_fragment"
ENTRY = "pagefind/pagefind-entry.json"
_WORDS = "search/words.json"
_SETS, _NATIONAL = "synonyms.yml", "data/national/"


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


def _answers(manifest: str | None) -> list[str]:
    """The addresses to which words lead; none where the list cannot be read, which manifest.py says."""
    try:
        listed = json.loads(manifest or "")
    except json.JSONDecodeError:
        return []
    answers = listed.get("answers") if isinstance(listed, dict) else None
    return [address for address in answers if isinstance(address, str)] if isinstance(answers, list) else []


def check_places(manifest: str | None, outlines: dict[str, Outline], origins: Origins) -> Iterator[Problem]:
    """Each line of a set of words that leads to an address which the site has not got.

    The project's own words must lead somewhere. The national ones serve other sites as well, whose records may have no
    such page: there it is worth a look, and stops nothing.
    """
    for address in _answers(manifest):
        url, _, anchor = address.partition("#")
        page = page_file(url)
        if page in outlines and (not anchor or anchor in outlines[page].anchors):
            continue
        for path, line in origins.of(_WORDS, address, Target(page, anchor or None)):
            if path.endswith(f"/{_SETS}"):
                stops: Literal["build", "nothing"] = "nothing" if path.startswith(_NATIONAL) else "build"
                yield replace(problem(path, line, "search-place"), stops=stops)


def _url(text: str) -> str:
    value = json.loads(text)
    url = value.get("url") if isinstance(value, dict) else None
    return url if isinstance(url, str) else "\0"


def _place(url: str) -> tuple[str, str]:
    """The page and the anchor of a record's address: that of a part is `<its page>/<its anchor>.html`."""
    folder, _, name = url.rpartition("/")
    return page_file(f"{folder}/"), name.removesuffix(".html")
