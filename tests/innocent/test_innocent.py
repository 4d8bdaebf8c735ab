"""No withheld name that is common in England, and no post, stops a site on which nobody is called by it.

All are withheld in one set of notes: what one of them alone would stop, all of them together stop as well.
"""

from pathlib import Path

import pytest

from macros.withheld.guard import guard_data
from tests.innocent import Tried, tried
from tests.innocent.names import FIRST, LAST, NAMES, POSTS, SHORT

_ORDINARY = """\
# What comes next

We hope that the white paper will mark a new chapter. In April the head of the hall will grant each ward a price for the
park; the king of good practice is patience. Rich pictures, long grass, green fields and hard frost: may the young cook
their own fish. The law is just, the price is right, and the field is wide. Read the book page by page this summer.
"""


@pytest.fixture(scope="module", params=["names", "posts"])
def every(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """A project in which all names, or all posts, are about to be withheld."""
    return tried(tmp_path_factory.mktemp(request.param), request.param)


def test_there_are_as_many_as_was_promised() -> None:
    assert [len(set(listed)) for listed in (FIRST, LAST, SHORT, NAMES, POSTS)] == [100, 100, 100, 300, 50]


def test_redact_refuses_none_that_stands_in_no_other_sentence(every: Tried) -> None:
    assert every.refused() == []


def test_most_of_them_are_guarded(every: Tried) -> None:
    assert 2 * len(every.unguarded) < len(every.withheld), every.unguarded


def test_check_build_and_verify_pass_with_all_of_them_withheld(every: Tried, tmp_path: Path) -> None:
    assert every.build(tmp_path / "site") == []


def test_a_later_page_of_ordinary_words_passes(every: Tried) -> None:
    every.publish()
    page = every.root / "content" / "later.md"
    page.write_text(_ORDINARY, encoding="utf-8")
    found = guard_data(every.root)
    page.unlink()
    assert found == []


def test_a_later_page_on_which_one_of_them_is_named_does_not(every: Tried) -> None:
    every.publish()
    page = every.root / "content" / "later.md"
    page.write_text(f"# What comes next\n\nThis was said of {every.guarded[0]}.\n", encoding="utf-8")
    found = [(problem.path, problem.line, problem.rule) for problem in guard_data(every.root)]
    page.unlink()
    assert found == [("content/later.md", 3, "withheld-text")]
