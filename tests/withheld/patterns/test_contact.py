"""Telephone numbers, e-mail addresses and postcodes. The numbers are those that Ofcom keeps free for drama."""

import pytest

from macros.withheld.patterns.telephone import digits
from tests.withheld.patterns.finding import found


@pytest.mark.parametrize(
    "text",
    [
        "01632 960123",
        "01632960123",
        "(01632) 960123",
        "01632-960-123",
        "020 7946 0123",
        "(020) 7946 0123",
        "0207 946 0123",
        "07700 900123",
        "07700 900 123",
        "0808 157 0123",
        "0306 999 0123",
        "+44 1632 960123",
        "+44 (0)1632 960123",
        "+447700900123",
        "0044 7700 900123",
        "020\u00a07946\u00a00123",
        "020\u20117946\u20110123",
        "01632\n960123",
        "０１６３２ ９６０１２３",
    ],
)
def test_a_telephone_number_is_found_however_it_is_written(text: str) -> None:
    assert found(f"Ring {text}, or tel:{text} please.", "telephone") == [text, text]


@pytest.mark.parametrize(
    "text",
    [
        "999",
        "101",
        "0800 1111",
        "2026-01-20 10:45",
        "01-02-2019 14:30",
        "0000 000000",
        "0.0163296012",
        "a01632960123",
        "04632 960123",
    ],
)
def test_short_numbers_dates_and_others_are_no_telephone_numbers(text: str) -> None:
    assert found(text, "telephone") == []


def test_two_numbers_side_by_side_are_two() -> None:
    assert found("01632960123 01632 960123", "telephone") == ["01632960123", "01632 960123"]


def test_all_ways_of_writing_one_number_are_the_same_digits() -> None:
    ways = ["01632 960123", "(01632) 960-123", "+44 1632 960123", "+44 (0)1632 960123", "00441632960123"]
    assert {digits(way) for way in ways} == {"01632960123"}


@pytest.mark.parametrize(
    "text", ["a@nowhere.example", "a.b+c@sea.nowhere.example", "O'Kelp@nowhere.example", "a @ nowhere.example"]
)
def test_an_email_address_is_found(text: str) -> None:
    assert found(f"Write to {text}.", "email") == [text]


@pytest.mark.parametrize("text", ["@nowhere", "@media print", "meet @ 2.30", "a@b", "5 @ 3.20 each", "x@1.2"])
def test_other_at_signs_are_no_email_address(text: str) -> None:
    assert found(text, "email") == []


@pytest.mark.parametrize(
    "text", ["SW1A 1AA", "SW1A1AA", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "kt1 1hz", "KT1\u00a01HZ"]
)
def test_a_postcode_is_found(text: str) -> None:
    assert found(f"It is at {text}, upstairs.", "postcode") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "KT1",
        "SW1A",
        "NZ9 9ZZ",
        "QQ1 1AA",
        "KT1 1CZ",
        "s1 2nd",
        "e1 1st",
        "c3-5",
        "e12ab.css",
        "M1 1AEX",
        "xM1 1AE",
        "KT1 HZ",
    ],
)
def test_districts_and_other_codes_are_no_postcode(text: str) -> None:
    assert found(text, "postcode") == []
