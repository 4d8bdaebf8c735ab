"""The search is quick and misses nothing: whatever it passes over holds no withheld run.

Each short way is compared with the long one: block by block with all at once, what is known with what is new, plain
characters with any, parts of a text with all of it.
"""

import random
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.withheld.fingerprint import normal, readings, scanner
from macros.withheld.fingerprint.common import RUN, is_common
from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.normal import plain, undone
from macros.withheld.fingerprint.runs import prints
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.fingerprint.search import Search

KEY = bytes(range(32))
LONG = "lantern quagmire zebedee marigold pier bakery nineteen purple crooked"
MIDDLE = ["kai", "smith"]  # a name, so that a middle name may stand in it
SHORT = ("ermintrude quibble", "thistle wick farm", "gorse hollow low field", "foxglovina", "Kai Smith")
LEDGER = Ledger().add([LONG, *SHORT], KEY)
WORDS = sorted({*" ".join([LONG, *SHORT[:3], *MIDDLE]).split()})
MANY = st.lists(st.sampled_from([*WORDS, "foxglovina", "the", "of", "report"]), max_size=60)
RUNS = (*map(str.lower, SHORT), LONG)


def slowly(words: list[str]) -> list[int]:
    """Where runs begin, by comparing every run that there is, as it stands and with words left out."""
    search = Search(LEDGER, KEY)
    places = {
        place
        for place in range(len(words))
        for size in range(1, RUN + 2)
        if place + size <= len(words) and any(search.tag(way) is not None for way in _ways(words[place : place + size]))
    }
    return [place for place in sorted(places) if place - 1 not in places]


def _ways(words: list[str]) -> Iterator[list[str]]:
    yield words[:RUN] if len(words) <= RUN else []
    for without in (words[:gap] + words[gap + 1 :] for gap in range(1, len(words) - 1)):
        yield without if len(without) == RUN or without == MIDDLE else []


@settings(max_examples=150)
@given(words=MANY, cuts=st.lists(st.integers(0, 60), max_size=8))
@example(words=LONG.split()[:RUN], cuts=[1, 1, 2, 3, 4])
def test_runs_are_found_wherever_blocks_end(words: list[str], cuts: list[int]) -> None:
    edges = sorted({0, len(words), *(min(cut, len(words)) for cut in cuts)})
    blocks = [words[start:end] for start, end in pairwise(edges)]
    search = Search(LEDGER, KEY)
    wanted = slowly(words)
    # The second time, whatever was clean is known.
    assert [list(search.starts(iter(blocks))) for _ in range(2)] == [wanted, wanted]


@pytest.mark.parametrize("passage", RUNS)
@pytest.mark.parametrize("here", range(RUN))
def test_a_run_that_begins_in_a_block_that_is_known_and_ends_in_the_next_is_found(passage: str, here: int) -> None:
    words = passage.split()
    search = Search(LEDGER, KEY)
    first = [*["report"] * 200, *words[:here]]
    assert list(search.starts([first])) == slowly(first)
    # Both blocks are known, but not the one before the other.
    last = [*words[here:], *["council"] * 200]
    assert list(search.starts([last])) == slowly(last)
    assert list(search.starts([first, last])) == slowly(first + last) != []


def test_a_text_with_something_withheld_after_a_clean_one_with_the_same_beginning_and_end_is_found() -> None:
    dice = random.Random(7)
    clean = [dice.choice(["report", "council", "minutes", "harbour", "the"]) for _ in range(20_000)]
    known = Scanner(LEDGER, KEY)
    assert list(known.find("\n".join(clean))) == []
    for place in (0, 1, 6_000, 19_999, 20_000):
        for passage in RUNS:
            text = "\n".join([*clean[:place], passage.replace(" ", "\n"), *clean[place:]])
            at = len("\n".join(clean[:place])) + bool(place)
            assert list(known.find(text)) == [at], (place, passage)
    assert list(known.find("\n".join(clean))) == []


def test_a_word_that_was_harmless_beside_another_is_found_alone() -> None:
    search = Search(LEDGER, KEY)
    assert list(search.starts([["ermintrude", "report"], ["report", "quibble"]])) == []
    assert list(search.starts([["report", "ermintrude"], ["quibble"]])) == [1]


def test_what_is_known_is_forgotten_when_there_is_too_much_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.withheld.fingerprint.search._REMEMBERED", 3)
    known = Scanner(LEDGER, KEY)
    for _ in range(3):
        assert len(list(known.find(f"a b c d e f g {LONG} h i j foxglovina k"))) == 2
        assert list(known.find(" ".join(map(str, range(500))))) == []


_ANY = st.lists(st.sampled_from([*"aZ09_*-.,%& \n\t\r\x00\x08\x1f\x7f'é\u2019\u2014\u00a0", "&amp;", "%41", "**"]))


@settings(max_examples=300)
@given(text=_ANY.map("".join) | st.text())
def test_words_of_plain_characters_are_those_of_any(text: str) -> None:
    slow = normal._without_tricks(undone(text))
    slow = normal._EMPHASIS.sub("", normal._CONTROL.sub("", slow))
    assert plain(text) == [word.lower() for word in normal._WORD.findall(slow)]


@settings(max_examples=300)
@given(text=st.lists(st.sampled_from(["%", "4", "1", "%41", "%C3%A9", "%c3", "%E2%80", "é", "a", " "])).map("".join))
def test_percent_signs_are_undone_as_everywhere(text: str) -> None:
    assert normal._CODES.sub(normal._decoded, text) == unquote(text, errors="replace")


def test_no_character_that_ends_a_word_is_lost_and_none_that_is_in_one() -> None:
    for code in (*range(0x3100), *range(0xA640, 0xA700), *range(0xFB00, 0x10000), *range(0x1D400, 0x1D800)):
        shown = normal._SHOWN_AS[code]
        assert not any(character > "\x7f" and not character.isalnum() for character in shown), hex(code)


_FILLING = " ".join(f"w{number % 97}" for number in range(400))
_ODD = [
    "\\",
    "\\u0065",
    "\\x65",
    "\\65 ",
    "\\6e ",
    "\\\n",
    "&amp;",
    "&#92;",
    "&",
    "%",
    "%5Cu0065",
    "%25",
    "-\n ",
    "-\n",
]
_ODD += ["\u2010\n", "*", "\ud83d", "\x1c", "\u00a0", "\t", " \n ", "\\n", '\\"', "\u00ad", "<b>"]
_NAMES = [
    "ermintrude",
    "quibble",
    "ermintrude quibble",
    "ermin",
    "trude",
    "qu",
    "ibble",
    " ",
    " ",
    "\n",
    _FILLING,
    LONG,
]


@settings(max_examples=400)
@given(text=st.lists(st.sampled_from([*_NAMES, *_ODD]), max_size=30).map("".join))
@example(text=f"{_FILLING} ermintrud\\u0065 quibble {_FILLING}")
@example(text=f"{_FILLING} ermin-\ntrude quibble {_FILLING}")
@example(text=f"{_FILLING} ermintrude \\71 uibble {_FILLING}")
@example(text=f"{_FILLING} \\71 uagmire zebedee marigold pier bakery {_FILLING}")
@example(text=f"{_FILLING} lantern quagmire zebedee marigold pi\\u0065r {_FILLING}")
@example(text=f"{_FILLING}\\ ermintrude\nqu-\nibble {_FILLING}")
def test_other_readings_find_around_their_signs_what_they_find_in_all_of_the_text(text: str) -> None:
    assert list(Scanner(LEDGER, KEY).find(text)) == sorted(set(_in_all(text)))


def _in_all(text: str) -> Iterator[int]:
    known = Scanner(LEDGER, KEY)
    for undo, _ in readings.readings(text):
        starts = known._starts(undo(text), alone=True)
        yield from scanner._offsets(text, undo, starts) if starts else ()


def test_only_what_is_around_a_sign_is_read_again() -> None:
    text = f"{_FILLING} one\\u0065 {_FILLING} {_FILLING} tw-\no {_FILLING}"
    assert len(readings.around(text, readings._CODED)) < 100
    assert len(readings.around(text, readings._HYPHENATED)) < 100
    # Without words between spaces there is nothing by which to know where a run ends.
    packed = "a,b;c" * 5_000
    assert readings.around(f"{packed}\\u0065{packed}", readings._CODED) == f"{packed}\\u0065{packed}"


@settings(max_examples=40)
@given(words=MANY, data=st.data())
def test_a_long_text_is_read_in_blocks_as_it_is_at_once(words: list[str], data: st.DataObject) -> None:
    breaks = st.sampled_from([" ", "\n", ", ", "-\n", "\u00a0", "-", "&nbsp;"])
    text = "".join(word + data.draw(breaks) for word in words)
    whole = list(Scanner(LEDGER, KEY).find(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scanner, "_BLOCK", 10)
        patch.setattr(scanner, "_LONGEST", 20)
        assert "".join(scanner._blocks(text)) == text
        assert list(Scanner(LEDGER, KEY).find(text)) == whole


def test_the_passages_of_these_tests_are_worth_a_print() -> None:
    assert all(prints(passage, KEY) for passage in RUNS)
    assert not any(is_common(word) for word in WORDS if word != "low")
