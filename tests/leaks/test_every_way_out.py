"""Every way out that this project promised to prove, by its name: planted there a name is reported, and on the normal
path from the draft full of canaries nothing is there.
"""

import gzip
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from docx import Document

from macros import problem
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard.scan import Look
from tests.git import git
from tests.leaks.canaries import INITIALS, KEY, NAME, Canary, seen, seen_in_bytes
from tests.leaks.laboratory import Laboratory, commit, guard_all_history
from tests.leaks.test_ways_out_of_word import WAYS as IN_WORD
from tests.leaks.test_ways_out_of_word import _imported
from tests.leaks.ways import WAYS
from tests.notes.word.notes import invented

_KEY = bytes.fromhex(KEY)
LEDGER = Ledger().add([NAME.text, INITIALS.text], _KEY)
Normal = Callable[[Laboratory], list[str]]


def _of_pages(xpath: str) -> Normal:
    """Every text or attribute of this kind on every page of the built site."""

    def find(laboratory: Laboratory) -> list[str]:
        pages: Iterator[Any] = (lxml.html.fromstring(file.read_bytes()) for file in laboratory.site.rglob("*.html"))
        return [str(value) for page in pages for value in page.xpath(xpath)]

    return find


def _of_files(pattern: str) -> Normal:
    """Every file of this kind; of PDF, which this site does not have, every file whatever."""

    def find(laboratory: Laboratory) -> list[str]:
        return [_readable(file.read_bytes()) for file in sorted(laboratory.site.rglob(pattern)) if file.is_file()]

    return find


def _readable(raw: bytes) -> str:
    if raw.startswith(b"\x1f\x8b"):
        raw = gzip.decompress(raw)
    return f"{raw.decode('latin-1')}\n{raw.decode('utf-8', 'replace')}"


def _names(laboratory: Laboratory) -> list[str]:
    return [file.relative_to(laboratory.site).as_posix() for file in laboratory.site.rglob("*")]


def _printed_by(*commands: str) -> Normal:
    return lambda laboratory: [run.output for run in laboratory.runs if run.command[0] in commands]


IN_SITE: dict[str, tuple[str, Normal]] = {
    "text": ("page-text", _of_pages("//body//text()")),
    "alt text": ("alt-text", _of_pages("//@alt | //svg//text() | //@aria-label")),
    "title": ("document-title", _of_pages("//title/text() | //@title")),
    "comment": ("comment", _of_pages("//comment() | //html")),
    "attribute": ("unknown-element", _of_pages("//@*")),
    "data-": ("data-attribute", _of_pages("//@*[starts-with(name(), 'data-')]")),
    "URL": ("href", _of_pages("//@href | //@src")),
    "file name": ("file-name", _names),
    "search fragment": ("search-fragment", _of_files("*.pf_fragment")),
    "feed": ("feed", _of_files("*.atom")),
    "calendar": ("calendar", _of_files("*.ics")),
    "JSON": ("json-value", _of_files("*.json")),
    "CSV": ("csv", _of_files("*.csv")),
    "sitemap": ("sitemap", _of_files("sitemap.xml*")),
    "redirect": ("redirect", _of_pages("//meta/@http-equiv | //link[@rel='canonical']/@href | //meta/@content")),
    "meta description": ("meta-description", _of_pages("//meta[@name='description']/@content")),
    "image metadata": ("picture-exif", _of_files("*.[ps][nv]g")),
    "PDF text": ("pdf-text", _of_files("*")),
    "action table": ("action-table", _of_pages("//table//text()")),
    "owner initials": ("owner", _of_pages("//td[@data-label]//text()")),
    "heading anchor": ("heading-anchor", _of_pages("//@id")),
    "table of contents": ("table-of-contents", _of_pages("//nav//a//text()")),
    "previous/next link": ("next-link", _of_pages("//a[@rel]//text() | //nav//a/@href")),
    "newsletter": ("plain-text", _printed_by("newsletter")),
    "error message": ("plain-text", _printed_by("check", "draft", "suggest", "redact", "history", "reviews")),
    "log": ("plain-text", _printed_by("build")),
}
_PAGE = "<!doctype html><html><head><title>x</title></head><body><main></main></body></html>"


@pytest.mark.parametrize("canary", [NAME, INITIALS], ids=lambda canary: canary.id)
@pytest.mark.parametrize("name", IN_SITE)
def test_planted_there_it_is_reported(name: str, canary: Canary) -> None:
    planted = WAYS[IN_SITE[name][0]](canary, _PAGE)
    look = Look(Scanner(LEDGER, _KEY))
    problems = look.file(planted.path, planted.raw)
    assert look.names(planted.path) or "withheld-text" in {problem.rule for problem in problems}
    assert seen(" ".join(problem.message for problem in problems)) == set()


@pytest.mark.parametrize("name", IN_SITE)
def test_on_the_normal_path_it_is_not_there(laboratory: Laboratory, name: str) -> None:
    texts = IN_SITE[name][1](laboratory)
    assert texts, "a place that is empty proves nothing"
    assert set().union(*(seen(text) | seen(text.replace("-", " ")) for text in texts)) == set()


def _history(root: Path) -> Iterator[str]:
    names = git(root, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)").split()
    yield from (git(root, "cat-file", "-p", name) for name in names)


def test_git_history_both_ways(laboratory: Laboratory, tmp_path: Path) -> None:
    assert [text for text in _history(laboratory.root) if seen(text)] == []
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    (root / "content" / "log.txt").write_text(NAME.text, encoding="utf-8")
    commit(root, "Keep a log")
    problems = guard_all_history(root)
    assert [problem.path.partition(":")[2] for problem in problems] == ["content/log.txt"]
    assert seen(problem.render(problems)) == set()


WORD = {
    "Word comment": "comment",
    "tracked deletion": "tracked-deletion",
    "hidden run": "hidden-run",
    "document properties": "document-properties",
}


@pytest.mark.parametrize("name", WORD)
def test_in_a_word_file_both_ways(tmp_path: Path, name: str) -> None:
    document = invented()
    IN_WORD[WORD[name]](document, NAME.text)
    made = io.BytesIO()
    document.save(made)
    assert Document(made).paragraphs is not None
    look = Look(Scanner(LEDGER, _KEY), room="history")
    assert {problem.rule for problem in look.file("content/notes.docx", made.getvalue())} == {"withheld-text"}
    draft, report = _imported(tmp_path, document)
    assert seen_in_bytes(draft.encode()) | seen_in_bytes(report.encode()) == set()


def test_at_least_thirty_ways_are_promised_and_every_name_is_one_of_its_own() -> None:
    names = [*IN_SITE, "git history", *WORD]
    assert len(set(names)) >= 30
    assert all(re.fullmatch(r"[A-Za-z/ -]+", name) for name in names)
