"""The site of the real records, whatever they hold: nothing withheld or that nobody has read, and light to load."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.records.models.fact import Sourced
from macros.search.parts import records as parts
from macros.withheld.guard import guard_data, guard_site, unlooked
from tests.project import REAL
from tests.real import records

OWN = {
    "thresholds": ("thresholds/index.html", "assets/css/thresholds.css", "assets/js/thresholds.js"),
    "time-limits": (
        *("time-limits/index.html", "time-limits/working-days.json", "assets/css/time-limits.css"),
        *(f"assets/js/{name}.js" for name in ("deadlines", "time-limits", "limit-filters")),
    ),
}
"""What each of the two large pages of the desk alone loads."""
MOST_BYTES = {"thresholds": 88_000, "time-limits": 100_000}
MOST_SENT, MOST_TABLE = 120_000, 72_000
RUNS_ON = re.compile(r"\w[?!;:,][A-Z]|[a-z)]\.[A-Z][a-z]")
"""A mark between two words without a space."""


def facts(value: Any) -> Iterator[Sourced]:
    """Every fact in a record, however deep."""
    if isinstance(value, Sourced):
        yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from facts(getattr(value, name))
    if isinstance(value, tuple):
        for entry in value:
            yield from facts(entry)


def test_what_nobody_has_read_and_what_is_held_back_is_on_no_page(site: Path) -> None:
    every = [fact for entry in records().entries for fact in facts(entry.record)]
    hidden = [fact for fact in every if fact.certainty == "general-knowledge" or fact.held_back]
    print(f"{len(hidden)} of {len(every)} facts must not be shown")
    texts = [str(fact.text) for fact in hidden if hasattr(fact, "text")]
    pages = {file: file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    assert every
    assert pages
    assert [(text, file) for text in texts for file, page in pages.items() if text in page] == []


def test_nothing_that_was_withheld_is_in_the_site_or_in_what_it_is_made_of(site: Path) -> None:
    print(f"withheld words: {unlooked(REAL) or 'looked for'}")
    assert [str(problem) for problem in (*guard_site(site, REAL), *guard_data(REAL))] == []


def test_finder_and_table_are_light_and_together_light_as_every_host_sends_them(site: Path) -> None:
    # A site without levels of need has no finder; every site has the table.
    shown = {page: names for page, names in OWN.items() if (site / page).exists()}
    files = {page: [(site / name).read_bytes() for name in names] for page, names in shown.items()}
    weight = {page: sum(map(len, parts)) for page, parts in files.items()}
    sent = sum(len(gzip.compress(part)) for parts in files.values() for part in parts)
    print(f"finder and table: {sent} bytes as sent, unpacked {weight}")
    assert {page for page in shown if weight[page] >= MOST_BYTES[page]} == set()
    assert len(files["time-limits"][0]) < MOST_TABLE
    assert sent < MOST_SENT


def test_nothing_that_the_search_shows_runs_on_after_a_mark(site: Path) -> None:
    shown = [(page, part) for page in sorted(site.rglob("*.html")) for part in parts(page.read_bytes())]
    assert shown
    running = [(page, part.anchor) for page, part in shown if RUNS_ON.search(f"{part.title} {part.text}")]
    assert running == []
