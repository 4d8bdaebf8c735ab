"""signs.js in a real browser, with signs of its own: which of them answer what somebody typed."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route

SCRIPTS = Path(__file__).parents[2] / "overrides/assets/js"
HOST = "http://signs.test/"
WORDS = {
    "sets": [
        ["bruise", "injury", "hurt"],
        ["hungry", "food", "starving"],
        ["missing school", "school attendance", "not in school"],
        ["domestic violence", "violence at home"],
        ["suicide", "kill themselves"],
        ["left alone", "supervision"],
        ["parent", "mum"],
    ],
    "words": "shepherd lantern",
}
SIGNS = {
    "Body": {
        "1": ["Eats varied food and is clean", "Sleeps well"],
        "2": ["Is sometimes dirty", "Too little supervision"],
        "3": ["Hungry again and again"],
        "4": ["A bruise on a baby that nobody can explain", "An earlier child of either parent was hurt"],
    },
    "School": {
        "1": ["Comes regularly, and on time: school attendance", "Has friends"],
        "2": ["Often missing school", "Without many friends"],
        "4": ["Not in any school for good"],
    },
    "Home": {
        "2": ["Drinks at times"],
        "3": ["A parent's drinking harms the child"],
        "4": ["Domestic violence that goes on"],
    },
    "Mind": {"2": ["Self-harm, at a low level"], "3": ["A mind that wanders"], "4": ["A suicide attempt"]},
}
TYPED = {"Mind": "lantern"}


@pytest.fixture
def finder(page: Page) -> Page:
    """A page that has words.js and signs.js, and a list of words of its own."""

    def answer(route: Route) -> None:
        address = route.request.url.removeprefix(HOST)
        if address.startswith("assets/js/"):
            text = (SCRIPTS / address.removeprefix("assets/js/")).read_text(encoding="utf-8")
            route.fulfill(body=text, content_type="text/javascript")
        elif address == "search/words.json":
            route.fulfill(body=json.dumps(WORDS), content_type="application/json")
        else:
            scripts = "".join(f"<script src='/assets/js/{name}.js'></script>" for name in ("words", "signs"))
            route.fulfill(body=scripts, content_type="text/html")

    page.route(f"{HOST}**", answer)
    page.goto(f"{HOST}page/")
    return page


def found(finder: Page, words: str) -> Any:
    """What answers: kind, signs with their level, words used, the length of time that no sign names."""
    parts = [
        {
            "name": part,
            "text": TYPED.get(part, ""),
            "signs": [
                {"id": text, "level": level, "own": text, "words": [], "text": text, "part": part}
                for level, texts in levels.items()
                for text in texts
            ],
        }
        for part, levels in SIGNS.items()
    ]
    return finder.evaluate(
        """([words, parts]) => Signs.find(words, parts).then(({ kind, signs, matching, used, rule }) => (
             { kind, used, rule, levels: [...new Set(signs.map(({ level }) => level))].join(""),
               match: signs.filter(({ id }) => matching?.has(id)).map(({ id }) => id) }))""",
        [words, parts],
    )


ANSWERED = [
    ("bruise on baby", "4", ["A bruise on a baby that nobody can explain"]),
    ("missing school", "42", ["Not in any school for good", "Often missing school"]),
    ("he isn't in school", "42", ["Not in any school for good", "Often missing school"]),
    ("no friends", "42", ["Without many friends"]),
    ("doesn't have any food", "43", ["Hungry again and again"]),
    ("mum drinks", "43", ["A parent's drinking harms the child"]),
    ("she hits herself", "432", ["Self-harm, at a low level"]),
    ("tried to kill herself", "4", ["A suicide attempt"]),
    ("dad hits mum", "4", ["Domestic violence that goes on"]),
]


@pytest.mark.parametrize(("words", "levels", "match"), ANSWERED)
def test_signs_with_all_that_matters_answer_the_highest_level_first(
    finder: Page, words: str, levels: str, match: list[str]
) -> None:
    answer = found(finder, words)
    assert answer["kind"] == "all"
    assert (answer["levels"], [sign for sign in answer["match"] if sign in match]) == (levels, match)


@pytest.mark.parametrize("words", [*(words for words, _, _ in ANSWERED), "clean", "sleeps well", "has friends", "food"])
def test_a_strength_never_answers(finder: Page, words: str) -> None:
    assert "1" not in found(finder, words)["levels"]


@pytest.mark.parametrize("words", ["dirty", "left alone", "hungry", "drinking", "no bruise", "dirty shepherd"])
def test_no_level_stands_alone_but_the_highest(finder: Page, words: str) -> None:
    assert len(found(finder, words)["levels"]) > 1


@pytest.mark.parametrize(
    "words", ["no bruise", "hurt by dad", "not hungry", "good school attendance", "bruise and lantern"]
)
def test_what_is_denied_praised_past_or_lacking_leaves_the_choice(finder: Page, words: str) -> None:
    answer = found(finder, words)
    exact = answer["kind"] == "all"
    assert not exact or "An earlier child of either parent was hurt" not in answer["match"]
    assert answer["kind"] == ("all" if words == "hurt by dad" else "some")


def test_an_earlier_time_answers_who_asks_for_it(finder: Page) -> None:
    assert "An earlier child of either parent was hurt" in found(finder, "earlier child hurt")["match"]


def test_the_beginning_of_a_word_is_not_the_word(finder: Page) -> None:
    assert found(finder, "hung")["kind"] == "none"


def test_words_of_a_part_of_life_lead_to_its_signs(finder: Page) -> None:
    answer = found(finder, "lantern")
    assert (answer["kind"], answer["used"], answer["levels"]) == ("part", ["Mind"], "432")


def test_a_strength_tells_the_part_of_life(finder: Page) -> None:
    assert found(finder, "clean shepherd")["used"] == ["Body"]


@pytest.mark.parametrize("words", ["zebra", "the and of", "12345", "I am worried about a child", ""])
def test_nothing_is_said_plainly(finder: Page, words: str) -> None:
    assert found(finder, words) == {"kind": "none", "used": [], "rule": "", "levels": "", "match": []}


def test_a_length_of_time_that_no_sign_names(finder: Page) -> None:
    assert found(finder, "missing school three days")["rule"] == "three days"
    assert found(finder, "zebra for 2 weeks")["rule"] == "2 weeks"
    assert found(finder, "missing school")["rule"] == ""
