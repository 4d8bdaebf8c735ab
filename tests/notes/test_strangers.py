"""Who is pointed at because nothing explains them, and what is left alone, in a draft of the real records' site."""

import pytest

from tests.names import suggestions

PEOPLE = [
    {"initials": "SJ", "name": "Sarah Jones", "post": "Director of Marlowe Trust"},
    {"initials": "PG", "name": "Peter Greenslade", "post": "Nurse"},
]


def pointed_at(text: str) -> list[str]:
    """The words of the sentence at which something points."""
    words = text.split()
    found = suggestions({"people": PEOPLE, "items": [{"notes": [text]}]})
    return [" ".join(words[one.word - 1 : one.word - 1 + one.words]) for one in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They spoke of Maria de la Cruz y Vega twice.", "Maria de la Cruz y Vega"),
        ("Then Abd al-Rahman ibn Khalid came.", "Abd al-Rahman ibn Khalid"),
        ("It was O’Shaughnessy who rang.", "O’Shaughnessy"),
        ("A letter from Łukasz Żak came.", "Łukasz Żak"),
        ("JAYDEN WILLIAMS was there.", "JAYDEN WILLIAMS"),
        ("They met ayesha by the pier.", "ayesha"),
        ("Dawn to ring the school.", "Dawn"),
        ("They told Grace that it was late.", "Grace"),
        ("Will and Hope are siblings.", "Will"),
        ("June has moved house.", "June"),
        ("He is known as Trigger there.", "Trigger"),
        ("Owner: Pat", "Pat"),
        ("They saw Sarah Greenslade there.", "Sarah Greenslade"),
        ("She goes to Oakfield Primary School now.", "Oakfield Primary School"),
        ("They met outside the chicken shop on Elderberry Parade yesterday.", "Elderberry Parade"),
        ("It happened behind Quayle Horizon Pharmacy again.", "Quayle Horizon Pharmacy"),
        ("A silver Vauxhall Corsa was seen.", "silver Vauxhall"),
        ("The plate was AB12 XYZ that day.", "AB12 XYZ"),
    ],
)
def test_a_stranger_or_a_place_is_pointed_at(text: str, name: str) -> None:
    assert name in [found.rstrip(".") for found in pointed_at(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sarah asked Peter Greenslade.",
        "Sarah’s paper was noted.",
        "The Marlowe Trust sent a paper.",
        "Grant funding was agreed in May.",
        "Will the group meet on Sunday?",
        "In Summer the hubs open, from April to June.",
        "Faith leaders and Young Advisers met.",
        "Three indicators are Green, one is Amber and none is Red.",
        "Early Help, Family Hubs and Child in Need were discussed.",
        "The Action Log was taken as read.",
        "Terms of Reference had been agreed by the Secondary School heads.",
        "SystmOne and SharePoint do not match.",
        "Kent Police and Durham University took part in Operation Orochi.",
        "Multi-agency workstreams, co-production and re-registration were noted.",
        "It came from ahmed@safeguarding.example yesterday.",
    ],
)
def test_what_is_explained_or_plain_english_is_left_alone(text: str) -> None:
    assert [found for found in pointed_at(text) if "@" not in found] == []


def test_where_the_meeting_was_held_is_left_alone() -> None:
    assert suggestions({"venue": "Oakfield Primary School"}) == []


def test_a_name_in_small_letters_makes_nobody_else_an_everyday_word() -> None:
    notes = ["They met ayesha.", "The call was from Ayesha."]
    assert len(suggestions({"items": [{"notes": notes}]})) == 2
