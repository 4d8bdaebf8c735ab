"""What a page says once at its top of how sure its facts are, and which lines are marked as exceptions."""

import pytest

from macros.pages.in_common import ALL, MOST, SOME, in_common
from macros.public.base import Standing


def facts(confirmed: int, unchecked: int) -> tuple[Standing, ...]:
    """So many facts of each."""
    return tuple(
        Standing(source=None, also=(), clauses="", confirmed=sure, warning="" if sure else "Not yet checked")
        for sure in (*[True] * confirmed, *[False] * unchecked)
    )


@pytest.mark.parametrize(
    ("confirmed", "unchecked", "sentence", "of_confirmed", "of_unchecked"),
    [
        (3, 0, "", "", "not yet checked"),
        (0, 3, ALL, "read in its source", ""),
        (1, 2, MOST, "read in its source", ""),
        (2, 2, SOME, "", "not yet checked"),
        (2, 1, SOME, "", "not yet checked"),
        (0, 0, "", "", "not yet checked"),
    ],
)
def test_most_facts_are_spoken_for_at_the_top_and_only_the_others_are_marked(
    confirmed: int, unchecked: int, sentence: str, of_confirmed: str, of_unchecked: str
) -> None:
    common = in_common(facts(confirmed, unchecked))
    assert common.sentence == sentence
    assert (common.mark(confirmed=True), common.mark(confirmed=False)) == (of_confirmed, of_unchecked)
    assert confirmed * bool(of_confirmed and confirmed) + unchecked * bool(of_unchecked) <= (confirmed + unchecked) / 2


def test_a_sentence_says_what_to_do() -> None:
    assert all("before you rely on" in sentence for sentence in (ALL, MOST, SOME))
