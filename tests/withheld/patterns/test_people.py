"""Names and initials that the list of people does not explain."""

import pytest

from macros.withheld.patterns.people import People
from tests.withheld.patterns.finding import found_of_people

PEOPLE = People(
    names=frozenset({"Avery", "Breakwater"}),
    initials=frozenset({"AB"}),
    withheld_names=frozenset({"Wanda", "Xylophone", "Avery"}),
    withheld_initials=frozenset({"WX"}),
    terms=frozenset({"TIP", "Q&I", "PRE-TIDE"}),
    words=frozenset({"Coast", "Harbour", "Nowhere-on-Sea"}),
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dr Kelp came.", "Dr Kelp"),
        ("PC Kelp came.", "PC Kelp"),
        ("Mr K came.", "Mr K"),
        ("Marlin said so.", "Marlin"),
        ("Then Marlin Kelp reported it.", "Then Marlin Kelp"),
        ("It was Marlin who asked why: Marlin asked twice.", "Marlin"),
        ("They spoke of Marlin’s mother.", "Marlin"),
        ("His sister Marina came.", "sister Marina"),
        ("A boy called Marlin came.", "called Marlin"),
        ("The case of Marlin was heard.", "Marlin"),
        ("The review into Marlin ended.", "Marlin"),
        ("Marlin Kelp (Year 5, Pebble Primary School) was excluded.", "Marlin Kelp"),
        ("Marlin Kelp (aged 9) came late.", "Marlin Kelp"),
        ("Marlin (born in May) came late.", "Marlin"),
        ("Marlin Kelp (Pebble Academy) came late.", "Marlin Kelp"),
        ("Marlin, 9, came late.", "Marlin"),
        ("In May Marlin was excluded.", "Marlin"),
        ("Marlin Kelp was then referred to them.", "Marlin Kelp"),
        ("Marlin went missing twice.", "Marlin"),
    ],
)
def test_a_name_is_found(text: str, name: str) -> None:
    names = found_of_people(text, PEOPLE)
    assert [pattern for pattern, _ in names] == ["name"]
    assert names[0][1] in name or name in names[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "Avery Breakwater said so.",
        "Dr Breakwater came.",
        "Coast Police reported it.",
        "She said so. They asked. The Chair noted it.",
        "Agencies reported no change.",
        "Nowhere-on-Sea Council's family hubs",
        "The mother said so, and the child was well.",
        "Child A was named nowhere.",
        "Everybody said yes.",
        "Avery Breakwater (Year 5) was excluded.",
        "Pupils were excluded. Evidence was found.",
        "Coast Police (since May) came.",
        "The Harbour (item 4) was painted.",
    ],
)
def test_listed_people_bodies_and_anybody_are_not(text: str) -> None:
    assert found_of_people(text, PEOPLE) == []


@pytest.mark.parametrize("text", ["QZ came.", "It was QZ's idea.", "Q.Z. came", "(QZT)", "Q. Z. came"])
def test_unknown_initials_are_found(text: str) -> None:
    assert [pattern for pattern, _ in found_of_people(text, PEOPLE)] == ["initials"]


@pytest.mark.parametrize(
    "text", ["AB came.", "A.B. came.", "A TIP, Q&I and PRE-TIDE", "TIPs", "Part II and Level IV", "KT1", "I am A"]
)
def test_known_letters_and_numerals_are_not(text: str) -> None:
    assert found_of_people(text, PEOPLE) == []


@pytest.mark.parametrize(
    "text", ["Wanda came.", "WANDA came.", "It was xylophone’s turn.", "WX came.", "W.X. came.", "Wanda said so."]
)
def test_somebody_withheld_is_found_and_said_once(text: str) -> None:
    assert [pattern for pattern, _ in found_of_people(text, PEOPLE)] == ["withheld-person"]


def test_a_name_that_an_open_person_shares_tells_nobody() -> None:
    assert found_of_people("Avery came.", PEOPLE) == []


def test_a_name_found_once_is_found_everywhere() -> None:
    known = People(unlisted=frozenset({"Marlin"}))
    assert found_of_people("Ring Marlin tomorrow.", known) == [("name", "Marlin")]
