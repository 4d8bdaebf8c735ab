"""No way of writing a withheld passage hides it from the fingerprints, and a fingerprint is of that passage only."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.withheld.fingerprint import scanner
from macros.withheld.fingerprint.common import RUN
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.normal import words
from macros.withheld.fingerprint.runs import TooCommon, prints
from macros.withheld.fingerprint.scanner import find
from tests.leaks.canaries import BIRTH, CANARIES, KEY, SENTENCE, Canary, tricks

_KEY = bytes.fromhex(KEY)
LEDGER = Ledger().add([canary.text for canary in CANARIES], _KEY)
TRICKS = sorted(tricks(SENTENCE.text))
_AROUND = "The group heard that {} and agreed what to learn from it."


def found(text: str, ledger: Ledger = LEDGER) -> bool:
    """Whether anything withheld is seen in a text."""
    return any(True for _ in find(text, ledger, _KEY))


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_hides_no_canary(trick: str) -> None:
    hidden = [canary.id for canary in CANARIES if not found(_AROUND.format(tricks(canary.text)[trick]))]
    assert hidden == []


@pytest.mark.parametrize("first", TRICKS)
def test_two_tricks_together_hide_no_canary(first: str) -> None:
    # Entities and percent-encoding of letters come last, as a program that decodes meets them first.
    seconds = ("soft-hyphens", "look-alike-letters", "decomposed", "capitals", "no-break-spaces")
    pairs = [
        (canary.id, second)
        for canary in CANARIES
        for second in seconds
        if not found(tricks(tricks(canary.text)[second])[first])
    ]
    assert pairs == []


@pytest.mark.parametrize("canary", CANARIES, ids=lambda canary: canary.id)
def test_the_place_that_is_named_is_where_the_passage_begins(canary: Canary) -> None:
    text = f"One line.\nAnother line with {canary.text} in it."
    assert list(find(text, LEDGER, _KEY)) == [text.index(canary.text)]


@pytest.mark.parametrize("gap", ["\n", " "], ids=["in-lines", "in-one-line"])
def test_every_place_of_many_is_named_and_soon(gap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "<p>The group heard many other things about the weather and agreed.</p>"
    many = CANARIES * 20
    text = gap.join(f"{line}{gap}About {canary.text} again." for canary in many)
    places, at, read = [], -1, 0
    for canary in many:
        at = text.index(canary.text, at + 1)
        places.append(at)

    def counted(text: str) -> tuple[str, ...]:
        nonlocal read
        read += len(text)
        return words(text)

    monkeypatch.setattr(scanner, "words", counted)
    assert list(find(text, LEDGER, _KEY)) == places
    # What is read again to name a place is a small part of the file, not the whole of it for each.
    assert read < 60_000 * len(places)


def test_text_without_a_canary_has_none() -> None:
    assert not found(_AROUND.format("a child was safe") * 50)


@pytest.mark.parametrize(
    "passage",
    [
        "09/03/2014",
        "2014-03-09",
        "9.3.2014",
        "999 000 0018",
        "01632 960 018",
        "020 7946 0018",
        BIRTH.text,
        "17 years",
        "Flat 2",
        "J Doe",
        "O'Neill-Smith",
        "M999000026001",
        "4471/26",
        "Нина",
        "李小龍",
        "Zoë",
    ],
)
def test_what_people_withhold_can_be_withheld_and_is_found(passage: str) -> None:
    ledger = Ledger().add([passage], _KEY)
    assert found(f"It says {passage}, and no more.", ledger)


@pytest.mark.parametrize(
    ("withheld", "written"),
    [
        ("999 000 0018", "9990000018"),
        ("9990000018", "999 000 0018"),
        ("9990000018", "99900-00018"),
        ("01632 960 018", "01632960018"),
        ("01632960018", "01632 960018"),
        ("Barnaby Corn", "Bamaby Com"),
        ("Vivienne Swann", "Vivienne Svvann"),
        ("Helen Moray", "\u0397elen \u039coray"),
        ("Helen Moray", "HELE\u039d MORA\u03a5"),
        (
            "\u039d\u03af\u03bd\u03b1 \u039c\u03ac\u03c1\u03bc\u03b1",
            "\u03bd\u03b9\u03bd\u03b1 \u039c\u0391\u03a1\u039c\u0391",
        ),
        ("Helen Moray", "\ua4e7elen M\ua4f3ray"),
    ],
    ids=ascii,
)
def test_the_same_to_whoever_reads_it_is_the_same(withheld: str, written: str) -> None:
    assert found(f"It says {written}, and no more.", Ledger().add([withheld], _KEY))


@pytest.mark.parametrize("name", ["Jo", "Will", "May"])
def test_a_first_name_that_is_an_everyday_word_is_guarded_with_a_word_beside_it_and_not_alone(name: str) -> None:
    with pytest.raises(TooCommon):
        Ledger().add([name], _KEY)
    ledger = Ledger().add([f"her sister {name}"], _KEY)
    assert found(f"It was her sister {name.upper()} who came.", ledger)
    assert not found(f"{name} we come?", ledger)


@pytest.mark.parametrize("passage", ["the", "9.3.14", "12/11/19", "2019", "AB", "they were there", "…"])
def test_what_would_be_found_everywhere_is_refused(passage: str) -> None:
    with pytest.raises(TooCommon) as refused:
        Ledger().add([passage], _KEY)
    assert passage not in str(refused.value)


def test_a_ledger_tells_no_number_and_no_words() -> None:
    small, many = Ledger().add(["Quillox"], _KEY), LEDGER
    assert len(small.prints) % 512 == 0
    assert len(many.prints) % 512 == 0
    assert {len(line) for line in many.prints} == {40}
    again = Ledger().add(["Quillox"], bytes(32))
    assert not any(line in again.prints for line in prints("Quillox", _KEY))


_WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9)
_WORDS = st.lists(_WORD, min_size=1, max_size=14)


@settings(max_examples=120)
@given(passage=_WORDS, before=_WORDS, after=_WORDS, trick=st.sampled_from(TRICKS))
def test_any_passage_is_found_in_any_text_however_it_is_written(
    passage: list[str], before: list[str], after: list[str], trick: str
) -> None:
    text = " ".join(passage)
    try:
        ledger = Ledger().add([text], _KEY)
    except TooCommon:
        return
    hidden = tricks(text)[trick]
    assert found(f"{' '.join(before)}\n{hidden}\n{' '.join(after)}", ledger)


@settings(max_examples=120)
@given(passage=st.lists(_WORD, min_size=RUN + 1, max_size=20, unique=True), data=st.data())
def test_any_quotation_of_five_words_is_found(passage: list[str], data: st.DataObject) -> None:
    ledger = Ledger().add([" ".join(passage)], _KEY)
    start = data.draw(st.integers(0, len(passage) - RUN))
    run = passage[start : start + RUN]
    # A run of nothing but everyday words has no print; the whole passage would have been refused.
    if prints_of(run):
        assert found(f"somebody said “{' '.join(run)}” again", ledger)


def prints_of(run: list[str]) -> bool:
    """Whether a run of words by itself is worth a print."""
    from macros.withheld.fingerprint.common import tells_nothing

    return not tells_nothing(words(" ".join(run)), of_longer=True)


@settings(max_examples=60)
@given(text=st.text(max_size=300))
def test_no_text_whatever_makes_the_search_fail_or_find_what_is_not_there(text: str) -> None:
    for place in find(text, LEDGER, _KEY):
        assert 0 <= place < len(text)
        assert set(words(text)) & {word for canary in CANARIES for word in words(canary.text)}
