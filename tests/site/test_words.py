"""words.js in a real browser: forms of a word, words that mean the same, slips of spelling, small words."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route

SCRIPT = Path(__file__).parents[2] / "overrides/assets/js/words.js"
HOST = "http://words.test/"
WORDS = {
    "sets": [
        ["bruise", "injury", "mark on body"],
        ["hungry", "food", "meals"],
        ["missing school", "absence from school", "truant"],
        ["time limit", "deadline", "how long"],
        ["voice of the child", "what children say"],
    ],
    "words": "assessment bruising conference domestic escalation exploitation neglect priority safeguarding threshold",
    "not_here": "boat hire,ferry+price|what time,Farport",
}


@pytest.fixture
def words(page: Page) -> Page:
    """A page that has words.js and a list of words of its own."""

    def answer(route: Route) -> None:
        address = route.request.url.removeprefix(HOST)
        if address == "assets/js/words.js":
            route.fulfill(body=SCRIPT.read_text(encoding="utf-8"), content_type="text/javascript")
        elif address == "search/words.json":
            route.fulfill(body=json.dumps(WORDS), content_type="application/json")
        elif address == "page/":
            route.fulfill(body="<script src='/assets/js/words.js'></script>", content_type="text/html")
        else:
            route.fulfill(body="")

    page.route(f"{HOST}**", answer)
    page.goto(f"{HOST}page/")
    return page


def scores(page: Page, query: str, *texts: str) -> Any:
    """How well each text answers."""
    return page.evaluate("([query, texts]) => Words.scores(query, texts)", [query, list(texts)])


def matches(page: Page, query: str, text: str) -> bool:
    """Whether the text has all that was asked."""
    return bool(scores(page, query, text)[0] >= 1)


def understood(page: Page, query: str) -> Any:
    """The parts of a query."""
    return page.evaluate("query => Words.understand(query)", query)


FOLDED = [
    ("Café CHILDREN’S don't", ["cafe", "children", "dont"]),
    ("24-hour (Q&I)", ["24", "hour", "q&i"]),
    ("", []),
    ("… — !", []),
]
FORMS = [
    ("bruise", "bruises", "bruised", "bruising"),
    ("neglect", "neglected", "neglecting", "neglectful"),
    ("baby", "babies"),
    ("child", "children", "Children"),
    ("stop", "stopping", "stopped"),
    ("refer", "referring", "referred"),
    ("exploit", "exploited", "exploitation"),
    ("behaviour", "behavior", "behaviours", "behaviors"),
    ("organise", "organize", "organised", "organizing"),
    ("centre", "center", "centres", "centers"),
    ("paediatric", "pediatric"),
    ("practice", "practise"),
    ("absence", "absent", "absences"),
    ("violence", "violent", "violently"),
    ("counselling", "counseling"),
    ("assess", "assessment", "assessed"),
]
APART = [
    ("police", "policy"),
    ("need", "needle"),
    ("mother", "moth"),
    ("number", "numb"),
    ("over", "ove"),
    ("safe", "saver"),
    ("care", "car"),
    ("school", "scholar"),
]
SLIPS = [
    ("brusie", "bruise"),
    ("neglet", "neglect"),
    ("safegaurding", "safeguarding"),
    ("assesment", "assessment"),
    ("exploytation", "exploitation"),
    ("conferance", "conference"),
    ("hugnry", "hungry"),
]


def test_words_are_folded(words: Page) -> None:
    for text, wanted in FOLDED:
        assert words.evaluate("text => Words.normalise(text)", text) == wanted


def test_forms_of_a_word_are_one(words: Page) -> None:
    for forms in FORMS:
        stems = words.evaluate("forms => forms.map((form) => Words.stem(Words.normalise(form)[0]))", list(forms))
        assert len(set(stems)) == 1, stems


def test_different_words_stay_apart(words: Page) -> None:
    for pair in APART:
        first, second = words.evaluate("pair => pair.map(Words.stem)", list(pair))
        assert first != second, pair


def test_a_text_answers_in_other_words_and_other_forms(words: Page) -> None:
    assert matches(words, "bruises", "An injury that nobody explains")
    assert matches(words, "marks on his body", "Bruising in a baby")
    assert matches(words, "not enough to eat? hungry", "He gets too little food") is False
    assert matches(words, "hungry", "Few meals at home")
    assert not matches(words, "hungry", "A quiet child")


def test_phrases_are_found_across_small_words_and_only_whole(words: Page) -> None:
    assert matches(words, "missing from school", "Often truant")
    assert matches(words, "truant", "Absence from the school")
    assert not matches(words, "truant", "A school with a good name")
    assert not matches(words, "voice of the child", "A child of six")


def test_the_small_words_of_a_question_do_not_count(words: Page) -> None:
    assert matches(words, "what do I do if there is a bruise?", "Bruising")
    assert [part["text"] for part in understood(words, "who do I tell about the neglect")] == ["neglect"]
    assert [part["text"] for part in understood(words, "how is it")] == ["how", "is", "it"]
    assert understood(words, "how long for a conference")[0]["weak"] is True


def test_a_slip_of_spelling_is_understood(words: Page) -> None:
    for typed, meant in SLIPS:
        assert meant in understood(words, typed)[0]["slips"], typed
        assert matches(words, typed, f"Something about {meant} here"), typed


def test_what_is_well_spelt_short_or_half_typed_is_not_corrected(words: Page) -> None:
    for typed in ("neglect", "neglected", "negl", "cat", "2018", "xylophone"):
        assert understood(words, typed)[0]["slips"] == [], typed


def test_half_a_word_finds_what_begins_with_it(words: Page) -> None:
    assert matches(words, "thresh", "Thresholds of need")
    assert not matches(words, "th", "Thresholds of need")


def test_better_answers_score_higher_and_half_answers_only_where_nothing_is_whole(words: Page) -> None:
    own, other, half = scores(words, "bruise conference", "bruise conference", "injury conference", "conference")
    assert own > other > 1
    assert half == 0
    assert 0 < scores(words, "bruise conference", "conference", "nothing")[0] < 1


@pytest.mark.parametrize(
    ("asked", "phrases"),
    [
        ("can I hire a boat", []),
        ("a boat hire in town", ["boat hire"]),
        ("what time does the ferry leave", ["ferry+price|what time"]),
        ("prices of ferries", ["ferry+price|what time"]),
        ("the time on the ferry, and what is it", []),
        ("farport early help", ["Farport"]),
    ],
)
def test_what_no_site_holds_is_known_by_words_one_after_the_other_or_apart(
    words: Page, asked: str, phrases: list[str]
) -> None:
    assert words.evaluate("async (asked) => { await Words.ready(); return Words.notHere(asked); }", asked) == phrases


def test_hyphens_make_one_part(words: Page) -> None:
    (part,) = understood(words, "Home-Start")
    assert part["text"] == "home-start"


def test_odd_input_is_no_error(words: Page) -> None:
    for query in ("", "   ", "constructor", '"', "<b>", "a" * 500, "日本", "(((", "--", "'"):
        assert scores(words, query, "a text", "") == [0, 0], query


def test_without_the_list_forms_of_a_word_still_work(words: Page) -> None:
    words.route(f"{HOST}search/words.json", lambda route: route.fulfill(body="{", content_type="application/json"))
    assert words.evaluate("async () => (await Words.matcher('bruised'))('bruises')") > 0


def test_the_script_is_small() -> None:
    assert SCRIPT.stat().st_size <= 17_600
