"""What is unmistakable in the notes of a meeting, where elsewhere it may be public: and what only looks like it."""

import pytest

from macros.withheld.patterns import certain


def ids(text: str, *, notes: bool = True) -> list[str]:
    """The patterns that find something in these words."""
    return [suspicion.pattern_id for suspicion in certain(text, notes=notes)]


@pytest.mark.parametrize(
    "address",
    [
        "12 Sandcastle Road",
        "12, Sandcastle Road",
        "12a Sandcastle Avenue",
        "12 A Sandcastle Close",
        "12-14 Sandcastle Lane",
        "12/14 Sandcastle Drive",
        "1 Old Harbour Way",
        "7 Sandcastle Crescent",
        "7 St. Gull's Gardens",
        "7 St Gull’s Terrace",
        "7 Driftwood Court",
        "7 Driftwood Place",
        "103 Driftwood Mews",
        "103 Driftwood Rise",
        "103 Driftwood Hill",
        "9 Sand-Castle Grove",
        "9 Gull St",
        "9 Gull Rd.",
        "9 Upper Gull Street",
        "9 The Street of Gulls Lane",
        "12 SANDCASTLE ROAD",
        "Flat 3, 12 Old Harbour Lane",
        "flat 3b Sandcastle House",
        "Flat B, Sandcastle Road",
        "Apartment 4, Driftwood Tower",
        "Room 2, 12 Sandcastle Road",
        "1999 Sandcastle Road",
    ],
)
def test_an_address_is_found_in_notes_alone(address: str) -> None:
    assert ids(f"The family lives at {address}, and nobody came.") == ["address"]
    assert ids(f"{address}") == ["address"]
    assert ids(f"The family lives at {address}, and nobody came.", notes=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "the 2 Rivers Project",
        "12 Park Road School nurses came",
        "the 12 Park Road pupils",
        "3 Hill Street Primary School places",
        "section 47 enquiries and a Section 31 Family Court order",
        "4 Crown Court cases",
        "The 2 Family Court judges wrote.",
        "Part 8 Youth Court",
        "Level 4 Gull Street Hub",
        "In 2026 Harbour Road was closed.",
        "On 12 March Harbour Road was closed.",
        "They met in the hall in Sandcastle Road.",
        "Working Together 2026 Green Paper",
        "1 Safe Place",
        "2 Interim Court Orders",
        "Action 7 Harbour Road",
        "item 3, The Right Way",
        "a flat rate for Harbour Lane",
        "Year 6 Harbour Road",
        "ACTION 3 ROAD SAFETY",
        "£12 Harbour Road",
        "3 children came from Harbour Road",
    ],
)
def test_what_is_no_address_passes(text: str) -> None:
    assert ids(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "NHS number 943 476 5918",
        "NHS number: 9434765918",
        "NHS No. 943-476-5918",
        "NHS no 943 476 5918",
        "nhs number 943 476 5918",
        "NHS 943 476 5918",
        "NHS: 9434765918",
        "NHS#9434765918",
        "NHSNumber=9434765918",
        "NHS-number 94347 65918",
        "NHS ID 9 4 3 4 7 6 5 9 1 8",
        "his NHS number (given by the ward) is 943 476 5918",
        "NHS number\n943 476 5918",
        "943 476 5918 (NHS number)",
        "9434765918 is her NHS number",
    ],
)
def test_ten_digits_called_an_nhs_number_are_found_though_one_is_wrong(text: str) -> None:
    assert ids(f"It was {text}.") == ["nhs-number"]
    assert ids(f"It was {text}.", notes=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ring the NHS on 111, 24 hours a day.",
        "The NHS spent 1,234,567 pounds in 2026.",
        "The NHS came. The bill was 9434765918.",
        "NHS 12345678901",
        "NHS Coast 2025 to 2026",
        "the number 943 476 5918 of the order",
    ],
)
def test_other_numbers_beside_those_letters_pass(text: str) -> None:
    assert "nhs-number" not in ids(text)


@pytest.mark.parametrize(
    "postcode",
    [
        "tw107ab",
        "TW107AB",
        "Tw10 7ab",
        "tw10 7AB",
        "TW10 7AB",
        "tw10-7ab",
        "TW10–7AB",
        "tw10  7ab",
        "TW10.7AB",
        "TW10 7 AB",
    ],
)
def test_a_postcode_is_found_in_any_spelling(postcode: str) -> None:
    for text in (f"Postcode {postcode}", f"It is at {postcode}.", f"({postcode})", f"postcode:{postcode}", postcode):
        assert ids(text) == ["postcode"]


def test_a_code_outside_notes_is_no_postcode() -> None:
    assert ids("e12ab, tw10.7ab", notes=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "level 2a and level 3b",
        "form CP15 4AB",
        "e1 2nd, s4 4th and b1 1st",
        "from 9am to 11am, 2pm",
        "Year 2 3rd term",
        "KT1",
        "section 17 2a",
        "M25",
        "B12",
        "A4 3x",
        "H1 2026",
        "https://a.example/e12ab",
        "the-e12ab-page",
        "S47 2 of them",
        "w3c",
    ],
)
def test_codes_and_ordinals_pass(text: str) -> None:
    assert ids(text) == []


@pytest.mark.parametrize(
    "address",
    [
        "kelp[at]tide.example",
        "kelp (at) tide dot example",
        "kelp(at)tide.example",
        "kelp {at} tide [dot] example",
        "kelp <at> tide.example",
        "kelp at tide dot example",
        "Kelp.Weed AT tide DOT example",
        "kelp[@]tide.example",
        "kelp@tide[.]example",
        "kelp@tide dot example",
        "kelp dot weed [at] high.tide.example",
        "kelp [at] tide [dot] org [dot] uk",
    ],
)
def test_a_mail_address_with_words_for_its_signs_is_found(address: str) -> None:
    assert ids(f"Write to {address} today.") == ["email"]
    assert ids(address) == ["email"]


@pytest.mark.parametrize(
    "text",
    [
        "They met at Harbour. It was late.",
        "those present (at the hall) agreed",
        "He looked at the dot on the map.",
        "everybody (at or near the end)",
        "the meeting at 2.30pm",
        "Look at gov.uk for it.",
    ],
)
def test_the_word_at_alone_is_no_mail_address(text: str) -> None:
    assert ids(text) == []


def test_a_long_text_takes_no_long_time() -> None:
    """Nothing in these patterns tries every way to read a long row of words or digits."""
    assert ids("12 Aa " * 5_000 + "at " * 20_000 + "NHS 1 " * 5_000 + "a-" * 20_000) == []
