"""The pages as the search should read them: beside the built site, and gone when the index is made.

In: the site's folder. Out: a folder with every page; notes of meetings are the very files. In the others

- a row, sign or entry with `data-words` (what else people type for it) has those words too, so that a search for them
  leads there; what only names sources beside it is left out, or every answer would be found under its sources' names;
- a passage with a word or phrase of a set in `search/words.json` has the set's mark, a word that nobody types. So a
  search for any word of the set costs one word more, and not one for each of the others: each may be in another piece
  of the index, and a first search must stay light (docs/reference/promises.md, B). finding.js takes the
  marks out again.
"""

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import snowballstemmer  # type: ignore[import-untyped]
from lxml import html

from macros.kinds import KINDS
from macros.search.words import words_of

_NOTES = f'data-kind="{KINDS["meetings"].title}"'.encode()
_BODY = b"data-pagefind-body"
_QUIET = (
    './/small | .//*[contains(concat(" ", normalize-space(@class), " "), " limit-source ")]'
    ' | .//*[contains(concat(" ", normalize-space(@class), " "), " provenance ")]'
)
_SAID = "Words for this"
_BLOCKS = "self::p or self::li or self::td or self::th or self::dt or self::dd or self::h2 or self::h3 or self::h4"
# No vowel, no s: a stemmer leaves such a word alone. finding.js makes the same marks.
_LETTERS = "bcdfghjklmnpqrtvwx"
_MARKS = tuple(f"zq{a}{b}" for a, b in product(_LETTERS, repeat=2))
_DESK = "zqzz"
"""On every page that says what to do: `data-answers`."""
_MEANINGS = "zqzx"
"""On the page that says what words mean: `data-explains`."""
_REPLACED = "zqzw"
"""On every page that a later edition replaces (`data-replaced`), before the years of its own (`data-edition`)."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_stem = snowballstemmer.stemmer("english").stemWord
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]
"""The stems of each phrase and its set's mark, by its first stem."""


@contextmanager
def readable(site: Path) -> Iterator[Path]:
    """The pages of `site` as the search should read them, for as long as the block runs."""
    phrases = _phrases(site)
    with TemporaryDirectory(prefix=".search-", dir=site.parent) as folder:
        for page in site.rglob("*.html"):
            copy = Path(folder) / page.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            _write(page, copy, phrases)
        yield Path(folder)


def _phrases(site: Path) -> Phrases:
    file = site / "search" / "words.json"
    phrases: Phrases = {}
    if file.exists():
        # Sets beyond the marks go without: a reader's own words still find what has them.
        for words, mark in zip(json.loads(file.read_text(encoding="utf-8"))["sets"], _MARKS, strict=False):
            for phrase in words:
                stems = tuple(_stem(word) for word in words_of(phrase))
                phrases.setdefault(stems[0], []).append((stems, mark))
    return phrases


def _write(page: Path, copy: Path, phrases: Phrases) -> None:
    raw = page.read_bytes()
    if _BODY in raw and _NOTES not in raw:
        copy.write_bytes(prepared(raw, phrases))
        return
    try:
        os.link(page, copy)
    except OSError:  # a file system without links
        shutil.copyfile(page, copy)


def prepared(raw: bytes, phrases: Phrases) -> bytes:
    """A page with the words and marks of its passages."""
    tree: Any = html.document_fromstring(raw, parser=html.HTMLParser(encoding="utf-8"))
    for entry in tree.xpath("//main//*[@id][self::tr or self::li or self::div]"):
        for note in entry.xpath(_QUIET):
            note.set("data-pagefind-ignore", "all")
    for block in tree.xpath(f"//main//*[{_BLOCKS}][not(.//*[{_BLOCKS}])]"):
        marks = _marks(block.text_content(), phrases)
        if marks:
            block.append(_element("span", marks))
    for entry in tree.xpath("//main//*[@id][@data-words or @data-w]"):
        words = entry.get("data-words") or entry.get("data-w")
        added = _element("p", f" {_SAID}: {words}.{_marks(words, phrases)}")
        if entry.tag == "section":  # after its heading: its end belongs to the last entry in it
            entry.insert(1, added)
        else:
            (entry[-1] if entry.tag == "tr" and len(entry) else entry).append(added)
    for page in tree.xpath("//main[@data-asked]"):
        words = page.get("data-asked")
        page.xpath(".//h1")[0].addnext(_element("p", f"Asked as: {words}.{_marks(words, phrases)}"))
    for page, mark in _of_whole_pages(tree):
        page.append(_element("p", mark))
    return bytes(html.tostring(tree, encoding="utf-8", doctype="<!doctype html>"))


def _of_whole_pages(tree: Any) -> Iterator[tuple[Any, str]]:
    """What a page is to be marked with as a whole, and the element that holds all of it."""
    yield from ((page, _DESK) for page in tree.xpath("//main[@data-answers]"))
    yield from ((page, _MEANINGS) for page in tree.xpath("//main[@data-explains]"))
    for page in tree.xpath("//main//article[@data-replaced]"):
        years = _YEAR.findall(page.get("data-edition") or "") or [""]
        yield page, " ".join(f"{_REPLACED} {year}" for year in years)


def _element(tag: str, text: str) -> Any:
    made = html.Element(tag)
    made.text = text
    return made


def _marks(text: str, phrases: Phrases) -> str:
    """The marks of the sets that have a word of this text, between spaces: Pagefind puts none between two cells."""
    stems = tuple(_stem(word) for word in words_of(text))
    marks = {
        mark
        for at, stem in enumerate(stems)
        for phrase, mark in phrases.get(stem, ())
        if stems[at : at + len(phrase)] == phrase
    }
    return f" {' '.join(sorted(marks))} " if marks else ""
