"""The index over a built site: which words lead to a record, and that nothing of the site is changed."""

import gzip
import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from macros.search.index import SearchIndexError, build_index

PAGE = """<!doctype html><html><body><main data-pagefind-body><article data-kind="Group"><h1>Harbour group</h1>
<p>It looks after the harbour.</p><section id="promises"><h2>Food for all</h2>
<p>Within ten working days under section 47.</p>
</section></article></main></body></html>"""
WORDS = {"sets": [["hungry", "food"], ["trust", "promise"]], "answered_by": {"1": ["Group#promises"]}, "words": ""}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of one page, and a list of words."""
    (tmp_path / "site/harbour").mkdir(parents=True)
    (tmp_path / "site/harbour/index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "site/search").mkdir()
    (tmp_path / "site/search/words.json").write_text(json.dumps(WORDS), encoding="utf-8")
    return tmp_path / "site"


def fragments(site: Path) -> dict[str, Any]:
    """Every record of the index by its address."""
    texts = [gzip.decompress(file.read_bytes()).decode() for file in site.glob("pagefind/fragment/*")]
    values = [json.loads(text.removeprefix("pagefind_dcd")) for text in texts]
    return {value["url"]: value["content"] for value in values}


def test_what_only_the_index_needs_is_left_out_of_the_words(site: Path) -> None:
    build_index(site)
    known = json.loads((site / "search/words.json").read_text(encoding="utf-8"))
    assert known == {name: value for name, value in WORDS.items() if name != "answered_by"}


def test_a_page_and_its_part_are_two_records(site: Path) -> None:
    assert build_index(site) == 2
    assert set(fragments(site)) == {"/harbour/", "/harbour/promises.html"}


def test_a_part_has_the_marks_of_its_words_and_of_what_it_answers_and_one_spelling_of_numbers(site: Path) -> None:
    build_index(site)
    text = fragments(site)["/harbour/promises.html"]
    shown, _, leading = text.rpartition("zqzq")
    assert "Within ten working days under section 47." in shown
    assert {"zbbq", "zbct", "sect47", "10wday", "qttfood", "qccharbour"} <= set(leading.replace(".", " ").split())
    assert "zbct" not in fragments(site)["/harbour/"]


def test_the_site_itself_stays_as_it_was_and_nothing_is_left_beside_it(site: Path) -> None:
    build_index(site)
    assert (site / "harbour/index.html").read_text(encoding="utf-8") == PAGE
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_without_a_page_for_the_search_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with pytest.raises(SearchIndexError):
        build_index(tmp_path / "site")


def test_the_index_is_in_pieces_small_enough_for_a_first_search(site: Path) -> None:
    """Pagefind's own would hold all of these words, and a search for one of them would cost all of it."""
    words = " ".join("".join(letters) for letters in product("bcdfgh", "aeiou", "klmnp", "aeiou", "rtv"))
    page = PAGE.replace("It looks after the harbour.", words)
    (site / "harbour/index.html").write_text(page, encoding="utf-8")
    build_index(site)
    assert len(list(site.glob("pagefind/index/*"))) >= 2
