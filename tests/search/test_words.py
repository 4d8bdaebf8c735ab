"""The list of words that search knows: public words only, small, the same twice."""

import gzip
import json
import re
from pathlib import Path

from macros.publish import publish
from macros.search import words
from macros.search.words import trace, words_json, words_of
from tests.project import AS_AT, Project
from tests.publish.shown import site_of
from tests.real import public, records

MOST_PACKED = 31_000
"""Bytes that a first search fetches of it (hooks.py packs it)."""


def test_it_has_sets_and_well_spelt_words(project: Project) -> None:
    file = json.loads(words_json(site_of(project)))
    assert ["shoes", "boots", "footwear"] in file["sets"]
    known = file["words"].split()
    assert known == sorted(set(known))
    assert "executive" in known
    assert "boots" not in known  # it stands in a set


def test_names_of_people_and_withheld_words_are_not_in_it(project: Project) -> None:
    text = words_json(site_of(project)).casefold()
    assert "seagrass" not in text  # who signed
    for secret in ("withheld item", "smuggler"):
        assert secret not in text


def test_the_real_list_is_small_and_the_same_twice() -> None:
    text = words_json(public())
    assert text == words_json(publish(records(), AS_AT))
    fetched = json.loads(text)
    fetched.pop("answered_by")  # the index has these places; a reader never fetches them
    packed = gzip.compress(json.dumps(fetched, ensure_ascii=False, separators=(",", ":")).encode())
    assert 0 < len(packed) <= MOST_PACKED


def test_there_is_a_mark_for_each_real_set() -> None:
    assert len(json.loads(words_json(public()))["sets"]) <= 18**2


def test_words_are_cut_as_in_the_browser() -> None:
    assert words_of("Café CHILDREN’S don't 24-hour (Q&I)") == ["cafe", "children", "dont", "24", "hour", "q&i"]


def test_plurals_are_left_to_the_browser(project: Project) -> None:
    project.write("data/synonyms.yml", "synonyms:\n  - {id: one, words: [tide, tides, sea]}\n")
    assert json.loads(words_json(site_of(project)))["sets"][0] == ["tide", "sea"]


def test_the_script_reads_what_is_written() -> None:
    script = Path(words.__file__).parents[2] / "overrides/assets/js/words.js"
    assert "search/words.json" in script.read_text(encoding="utf-8")


def test_what_only_leads_to_an_answer_is_short_and_stands_apart_from_words_that_mean_the_same(project: Project) -> None:
    asked = "[when is it high, when is the tide, how wet]"
    project.write(
        "data/synonyms.yml",
        f"synonyms:\n  - {{id: one, words: [high tide, flood], asked: {asked}, answered_by: [/tides/]}}\n",
    )
    file = json.loads(words_json(site_of(project)))
    assert file["sets"][0] == ["high tide", "flood"]
    assert file["asked"] == {"0": []}  # one word that is left may be about anything
    project.write(
        "data/synonyms.yml",
        "synonyms:\n  - {id: one, words: [tide, flood], asked: [when is the water deep], answered_by: [/tides/]}\n",
    )
    file = json.loads(words_json(site_of(project)))
    assert (file["asked"], file["answered_by"]) == ({"0": ["water deep"]}, {"0": ["/tides/"]})


def test_the_words_of_an_area_are_known_and_no_everyday_word_is_taken_for_a_slip(project: Project) -> None:
    project.write("data/synonyms.yml", "synonyms:\n  - {id: one, words: [scarf, shawl]}\n")
    file = json.loads(words_json(site_of(project)))
    assert file["places"] == [["nowhere"]]
    everyday = re.findall(".{5}", file["everyday"])
    assert trace("scare") in everyday
    assert not {trace(word) for word in ("scarf", "scarr", "water")} & set(everyday)


def test_a_name_of_a_place_is_of_what_is_not_here_unless_a_page_has_it(project: Project) -> None:
    project.write(
        "data/synonyms.yml",
        "synonyms:\n  - {id: one, words: [boat hire, Nowhere, Farport, ferry + price|time], not_here: true}\n",
    )
    assert json.loads(words_json(site_of(project)))["not_here"] == "boat hire,Farport,ferry+price|time"
