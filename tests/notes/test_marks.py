"""Marks in drafts: what is one, what only looks like one, and what is left of a text without them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.notes import marks

FORM = "must be written exactly so: [[redact personal-data: the words]]"
WHOLE = "must cover whole words: no letter or digit may touch its brackets"
NESTED = "must be closed with ]] before another begins: marks do not nest"


def test_a_mark_has_its_reason_its_words_and_its_place() -> None:
    (mark,) = marks.parse("We saw [[redact personal-data: Marlow\nQuagmire]] again.")
    assert (mark.reason, mark.words, mark.start, mark.end) == ("personal-data", "Marlow\nQuagmire", 7, 48)


def test_the_public_text_has_a_marker_and_none_of_the_words() -> None:
    text = "We saw [[redact personal-data: Marlow\nQuagmire]] again."
    assert marks.public(text) == "We saw [redacted: personal-data] again."
    assert marks.withheld(text) == ("Marlow\nQuagmire",)
    assert marks.in_full(text) == "We saw Marlow\nQuagmire again."


def test_neighbours_become_one_marker_or_two_with_a_comma() -> None:
    assert marks.public("A [[redact x: b]] [[redact x: c]]\n[[redact y: d]].") == "A [redacted: x], [redacted: y]."


def test_what_was_taken_out_before_stays() -> None:
    assert marks.parse("A [redacted: personal-data] said so.") == ()
    assert marks.public("A [redacted: personal-data] said so.") == "A [redacted: personal-data] said so."


@pytest.mark.parametrize(
    ("text", "offset", "why"),
    [
        ("a [[redact x: b [[redact y: c]] d]]", 2, NESTED),
        ("a [[redact x: b [[c]] d]]", 2, NESTED),
        ("a [[redact x: b", 2, "must be closed with ]]"),
        ("a [[redact x: b]", 2, "must be closed with ]]"),
        ("a b]] c", 3, "must have a beginning: these brackets close no mark"),
        ("a b］］ c", 3, "must have a beginning: these brackets close no mark"),
        ("a [[redact x:  ]]", 2, "must hold the words to withhold"),
        ("Thistle[[redact x: wick]] came", 7, WHOLE),
        ("a [[redact x: b]]s came", 2, WHOLE),
        ("a 1[[redact x: 2]]", 3, WHOLE),
        ("a [[redact x: b [c]]]", 2, "must end with ]] and no third bracket: nobody could tell where it ends"),
        ("[redact x: b]", 0, FORM),
        ("[[Redact x: b]]", 0, FORM),
        ("[[redact: b]]", 0, FORM),
        ("[[redact x b]]", 0, FORM),
        ("[[redact X: b]]", 0, FORM),
        ("[[redacted: x]]", 0, FORM),
        ("[[hide x: b]]", 0, FORM),
        ("［［redact x: b］］", 0, FORM),
        ("{{redact x: b}}", 1, FORM),
        ("(redact x: b)", 0, FORM),
        ("please redact x: b", 7, FORM),
        ("[[redact x: b]] and [[redact y c]]", 20, FORM),
    ],
)
def test_what_only_looks_like_a_mark_is_an_error_at_its_place(text: str, offset: int, why: str) -> None:
    for read in (marks.parse, marks.public, marks.withheld, marks.in_full):
        with pytest.raises(marks.MarkError) as error:
            read(text)
        assert (error.value.offset, error.value.why, str(error.value)) == (offset, why, why)


@pytest.mark.parametrize(
    "text", ["“[[redact x: b]]”", "(b-[[redact x: b]]’s)", "*[[redact x: b]]*, [[redact x: c]]: d", "[[redact x: b]]"]
)
def test_signs_may_touch_a_mark(text: str) -> None:
    assert "redact x" not in marks.public(text)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("We saw [x: Marlow].", True),
        ("We saw [ x-y : Marlow].", True),
        ("We saw {x: Marlow}.", True),
        ("We saw [[redact x: Marlow]].", False),
        ("We saw [redacted: x].", False),
        ("We saw (x: a letter) and x: one more.", False),
        ("We saw [z: Marlow].", False),
    ],
)
def test_brackets_with_a_reason_alone_are_told(text: str, lacks: bool) -> None:
    assert marks.lacks_redact(text, ["x", "x-y"]) is lacks
    assert not marks.lacks_redact(text, [])


_PLAIN = st.text(alphabet="abc .,-\n*é’", max_size=30)
_SECRET = st.text(alphabet="qQzZ ", min_size=1, max_size=30).filter(str.strip)


@given(st.lists(st.tuples(_PLAIN, _SECRET), max_size=5))
def test_whatever_stands_around_them_marked_words_are_gone(pieces: list[tuple[str, str]]) -> None:
    text = "".join(f"{before} [[redact x: {words}]] " for before, words in pieces)
    shown = marks.public(text)
    assert not set(shown) & set("qQzZ")
    assert marks.withheld(text) == tuple(words.strip() for _, words in pieces)
    assert marks.public(shown) == shown


@given(st.text(alphabet="[]redact x:ab\n", max_size=60))
def test_no_text_is_published_with_a_bracket_of_a_mark_left(text: str) -> None:
    try:
        shown = marks.public(text)
    except marks.MarkError:
        return
    assert "[[" not in shown
    assert "]]" not in shown
