"""A plain line takes a short way past Markdown, which must lead to the very same HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.publish import text

ALPHABET = "aZé9 ,.;:?/()%&£’‘“”–—…'\"-*_`[]<>#+=|\\!\n"


def by_markdown(words: str, monkeypatch: pytest.MonkeyPatch) -> str:
    with monkeypatch.context() as patch:
        patch.setattr(text, "_PLAIN_LINE", re.compile("(?!)"))
        return text.html(words, {})


@given(words=st.text(ALPHABET, min_size=1, max_size=40))
def test_the_short_way_gives_what_markdown_gives(words: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        assert text.html(words, {}) == by_markdown(words, patch)


@pytest.mark.parametrize(
    "words",
    [
        "1. A",
        "2019. A year",
        "80% of Q&I; see 3.5",
        "A: b (c) – “d”, 'e' & f",
        "x &amp; y",
        "A - b",
        "https://a.example",
    ],
)
def test_what_looks_like_markdown_or_like_html_gives_the_same_too(words: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        assert text.html(words, {}) == by_markdown(words, patch)
