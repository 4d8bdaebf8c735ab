"""Editions compared: nothing is lost, and applying the difference gives the later text."""

from collections.abc import Iterable
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.workings.editions import Change, Piece, PlainClause, compare, words

TEXT = st.text(st.characters(codec="utf-8"), max_size=60)
SENTENCE = st.lists(st.sampled_from(["tide", "ebb", "the", "sea", "wall,", "\n", "5", "boats’"]), max_size=12).map(
    " ".join
)
CLAUSES = st.lists(
    st.builds(PlainClause, st.sampled_from(["c1", "c2", "c3"]), st.sampled_from(["", "1.1"]), SENTENCE, st.booleans()),
    max_size=7,
)
Kind = Literal["same", "removed", "added"]


def earlier(changes: Iterable[Change]) -> tuple[PlainClause, ...]:
    """The clauses of the earlier edition, in its order."""
    return tuple(change.old for change in changes if change.old is not None)


def later(changes: Iterable[Change]) -> tuple[PlainClause, ...]:
    """The clauses of the later edition, in its order."""
    return tuple(change.new for change in changes if change.new is not None)


def before(pieces: Iterable[Piece]) -> str:
    """The words of the earlier edition."""
    return "".join(piece.text for piece in pieces if piece.kind != "added")


def after(pieces: Iterable[Piece]) -> str:
    """The words of the later edition."""
    return "".join(piece.text for piece in pieces if piece.kind != "removed")


def clause(name: str, text: str, number: str = "") -> PlainClause:
    return PlainClause(name, number or name, text)


def kinds(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(change.kind, (change.new or change.old or clause("", "")).id) for change in changes]


@given(TEXT | SENTENCE, TEXT | SENTENCE)
def test_both_texts_come_back_from_their_difference(old: str, new: str) -> None:
    pieces = words(old, new)
    assert before(pieces) == old
    assert after(pieces) == new
    assert all(piece.text for piece in pieces)


@given(TEXT)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(piece.kind == "same" for piece in words(text, text))


@given(CLAUSES, CLAUSES)
def test_both_editions_come_back_whole_and_in_order(old: list[PlainClause], new: list[PlainClause]) -> None:
    changes = compare(old, new)
    assert list(earlier(changes)) == old
    assert list(later(changes)) == new
    for change in changes:
        assert before(change.pieces) == (change.old.text if change.old else "")
        assert after(change.pieces) == (change.new.text if change.new else "")
        assert (change.kind == "same") == (change.old is not None and change.new is not None and _alike(change))


def _alike(change: Change) -> bool:
    return bool(change.old and change.new and change.old.text == change.new.text)


@given(CLAUSES)
def test_an_edition_does_not_differ_from_itself(clauses: list[PlainClause]) -> None:
    assert all(change.kind == "same" for change in compare(clauses, clauses))


def test_a_clause_that_is_new_does_not_make_its_neighbours_look_changed() -> None:
    old = [clause("c1", "The partners meet at the lighthouse."), clause("c2", "The council rows the boat.")]
    new = [
        clause("c1", "A keeper is chosen every year."),
        *(clause(f"c{n}", kept.text) for n, kept in enumerate(old, 2)),
    ]
    assert kinds(compare(old, new)) == [("added", "c1"), ("same", "c2"), ("same", "c3")]


def test_a_clause_reworded_a_little_is_changed_and_one_of_other_words_is_removed_and_added() -> None:
    old = [clause("c1", "The group meets four times a year."), clause("c2", "Boats are painted blue in spring.")]
    new = [clause("c1", "The group meets six times a year."), clause("c2", "Everybody learns to swim.")]
    assert kinds(compare(old, new)) == [("changed", "c1"), ("removed", "c2"), ("added", "c2")]


def test_a_clause_that_moved_says_where_the_same_words_stand_now() -> None:
    first, second, third = clause("c1", "Row out."), clause("c2", "Look round."), clause("c3", "Swim home.")
    moved = PlainClause("c9", "9", "Row out.")
    changes = compare([first, second, third], [second, third, moved])
    assert [(change.kind, change.twin) for change in changes] == [
        ("removed", moved),
        ("same", None),
        ("same", None),
        ("added", first),
    ]


def test_a_heading_is_never_a_version_of_a_clause() -> None:
    heading, words_of_it = PlainClause("s", "", "Tides", True), PlainClause("s", "", "Tides")
    assert kinds(compare([heading], [words_of_it])) == [("removed", "s"), ("added", "s")]


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        (
            "The group meets four times a year.",
            "The group meets six times a year.",
            [("same", "The group meets "), ("removed", "four"), ("added", "six"), ("same", " times a year.")],
        ),
        ("Row.", "Row.\nSwim.", [("same", "Row."), ("added", "\nSwim.")]),
        # The one word between two changes is shown as changed with them.
        (
            "It has old and red boats at the pier.",
            "It has new and blue boats at the pier.",
            [
                ("same", "It has "),
                ("removed", "old and red"),
                ("added", "new and blue"),
                ("same", " boats at the pier."),
            ],
        ),
        ("partners’ views", "partners’ view", [("same", "partners’ "), ("removed", "views"), ("added", "view")]),
    ],
)
def test_words_are_compared_as_a_reader_would(old: str, new: str, pieces: list[tuple[Kind, str]]) -> None:
    assert words(old, new) == tuple(Piece(kind, text) for kind, text in pieces)
