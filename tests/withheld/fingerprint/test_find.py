"""Tricks do not hide a withheld passage; a quotation of it is found; other text is not."""

import base64
import codecs
import html
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from macros.withheld.fingerprint.common import RUN, is_common
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.normal import words
from macros.withheld.fingerprint.runs import TooCommon, prints
from macros.withheld.fingerprint.scanner import find

KEY = bytes(range(32))
LONG = "Zebedee Quagmire hid nineteen purple lanterns beneath the crooked pier behind Marigold Bakery"
NAME = "Ermintrude Quibble"
ALONE = "Foxglovina"
LEDGER = Ledger().add([LONG, NAME, ALONE], KEY)
# Letters that are drawn alike in another alphabet.
ALIKE = str.maketrans("aeopcxyABEHKMOPTX", "аеорсхуΑВΕНΚМОРТΧ")
LETTERS = st.text("abcdefghjkmnopqrstuvwxyz", min_size=4, max_size=9)
PASSAGES = st.lists(LETTERS, min_size=1, max_size=20).filter(
    lambda all_: not all(map(is_common, words(" ".join(all_))))
)
TRICKS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "zero-width": "\u200b".join,
    "joiners": "\u2060".join,
    "soft hyphens": "\u00ad".join,
    "direction marks": lambda text: text.replace(" ", "\u200f \u200e"),
    "combining accents": lambda text: "".join(f"{letter}\u0301" if letter.isalpha() else letter for letter in text),
    "look-alike letters": lambda text: text.translate(ALIKE),
    "full width": lambda text: "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text),
    "digits for letters": lambda text: text.replace("o", "0").replace("e", "3"),
    "capital i for l": lambda text: text.replace("l", "I"),
    "line breaks": lambda text: text.replace(" ", "\n    "),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "punctuation": lambda text: text.replace(" ", " — “"),
    "underscores": lambda text: text.replace(" ", "_"),
    "entities": lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(letter):x};" for letter in text),
    "escaped entities": lambda text: html.escape("".join(f"&#{ord(letter)};" for letter in text)),
    "percent-encoding": lambda text: "".join(f"%{ord(letter):02X}" for letter in text),
    "percent-encoding twice": lambda text: quote("".join(f"%{ord(letter):02X}" for letter in text)),
    "escapes of JSON": lambda text: "".join(f"\\u{ord(letter):04x}" for letter in text),
    "escaped line breaks": lambda text: text.replace(" ", "\\n"),
    "emphasis within words": lambda text: text[:2] + "**" + text[2:],
    "word broken at a line's end": lambda text: text[:2] + "-\n" + text[2:],
}


def places(text: str, ledger: Ledger = LEDGER) -> list[int]:
    return list(find(text, ledger, KEY))


@pytest.mark.parametrize("trick", TRICKS)
@settings(max_examples=40)
@given(passage=PASSAGES, before=LETTERS, after=LETTERS)
def test_a_trick_does_not_hide_a_passage(trick: str, passage: list[str], before: str, after: str) -> None:
    text = " ".join(passage)
    try:
        ledger = Ledger().add([text], KEY)
    except TooCommon:
        assume(False)
    assert places(f"{before}. {TRICKS[trick](text)} {after}.", ledger)


@settings(max_examples=80)
@given(passage=st.lists(LETTERS, min_size=RUN + 1, max_size=30), data=st.data())
def test_any_five_words_in_a_row_of_a_long_passage_are_found_where_they_begin(
    passage: list[str], data: st.DataObject
) -> None:
    assume(not any(is_common(word) for piece in passage for word in words(piece)))
    ledger = Ledger().add([" ".join(passage)], KEY)
    start = data.draw(st.integers(0, len(passage) - RUN))
    text = "0 " + " ".join(passage[start : start + RUN]) + " 0"
    assert places(text, ledger) == [2]


@settings(max_examples=200)
@given(st.text())
def test_other_text_is_not_found_whatever_it_holds(text: str) -> None:
    assume(not set(words(text)) & set(words(f"{LONG} {NAME} {ALONE}")))
    assert places(text) == []


@settings(max_examples=100)
@given(st.text())
def test_a_passage_is_found_after_any_text_at_a_place_within_it(before: str) -> None:
    text = f"{before} \n{ALONE}"
    assert len(before) <= places(text)[-1] <= len(text)


def test_what_the_fingerprints_cannot_see_is_as_the_documentation_says() -> None:
    for text in (
        "Zebedee Quagmire hid nineteen",  # fewer than five words of a long passage
        "Nineteen lanterns of a purple colour were put below the pier by Mr Quagmire",  # a paraphrase
        "Quibbel",  # a misspelling
        "F o x g l o v i n a",  # letter by letter
        "".join(reversed(f"{NAME} {ALONE}")),
        codecs.encode(f"{NAME} {ALONE} {LONG}", "rot13"),
        base64.b32encode(NAME.encode()).decode(),
    ):
        assert places(text) == []


def test_words_on_end_are_one_finding_and_two_places_are_two() -> None:
    text = f"Once {LONG}. And {NAME}; and {NAME}."
    assert places(text) == [text.index(LONG), text.index(NAME), text.rindex(NAME)]


@pytest.mark.parametrize(
    "text", ["ermintrudequibble.png", "#ErmintrudeQuibble", "ermintrude-quibble/", "foxglovina@x.example"]
)
def test_a_name_is_found_in_a_file_name_an_address_and_written_together(text: str) -> None:
    assert places(text)


@pytest.mark.parametrize("passage", ["the", "He", "7", "2019", "AB", "police", "and so on", "", "…"])
def test_a_passage_that_stands_on_every_page_is_refused_and_not_repeated(passage: str) -> None:
    with pytest.raises(TooCommon) as refused:
        prints(passage, KEY)
    assert str(refused.value).startswith("must hold more than everyday words")


def test_a_run_of_common_words_in_a_long_passage_has_no_print() -> None:
    ledger = Ledger().add([f"The group agreed that the {ALONE} was to be moved"], KEY)
    assert places("The group agreed that the report was late", ledger) == []
    assert places(f"agreed that the {ALONE} was", ledger)


def test_another_key_finds_nothing() -> None:
    assert list(find(f"{LONG} {NAME} {ALONE}", LEDGER, bytes(32))) == []
