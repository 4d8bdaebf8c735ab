"""National Insurance numbers, pupil numbers and case references."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.withheld.patterns.pupil_number import LETTERS, check_letter
from tests.withheld.patterns.finding import found

NINO = "national-insurance-number"


@pytest.mark.parametrize(
    "text", ["AB123456C", "AB 12 34 56 C", "ab123456c", "AB 123456 C", "AB-12-34-56-C", "OA 12 34 56 A"]
)
def test_a_national_insurance_number_is_found(text: str) -> None:
    assert found(f"It is {text}.", NINO) == [text]


@pytest.mark.parametrize("prefix", ["QQ", "DA", "AF", "IA", "AU", "AV", "AO", "BG", "GB", "KN", "NK", "NT", "TN", "ZZ"])
def test_a_prefix_that_is_not_used_is_not_found(prefix: str) -> None:
    assert found(f"{prefix} 12 34 56 C", NINO) == []


@pytest.mark.parametrize("text", ["AB 12 34 56 E", "AB 12 34 5 C", "XAB123456C", "AB123456CD", "Section AB 12 to 34"])
def test_what_has_another_form_is_no_national_insurance_number(text: str) -> None:
    assert found(text, NINO) == []


@given(st.from_regex(rf"[0-9]{{11}}[0-9{LETTERS}]", fullmatch=True))
def test_a_pupil_number_is_found_with_its_letter_and_with_no_other(rest: str) -> None:
    letter = check_letter(rest)
    assert found(f"UPN {letter}{rest}.", "pupil-number") == [letter + rest]
    assert found(f"UPN {letter.lower()} {rest[:3]} {rest[3:]}.", "pupil-number") != []
    for other in set(LETTERS) - {letter}:
        assert found(f"UPN {other}{rest}.", "pupil-number") == []


def test_the_check_letter_is_the_standards() -> None:
    assert check_letter("801200005001") == "B"


@pytest.mark.parametrize(
    "text",
    [
        "ZZ26C00123",
        "case reference 12345",
        "Case ref: NOS/2026/0123",
        "crime ref no. 2801234/26",
        "CAD 1234/12MAY26",
        "Mosaic ID: 1234567",
        "child's case number is 99120",
        "LCS number 123456",
    ],
)
def test_a_case_reference_is_found(text: str) -> None:
    assert len(found(f"See {text} for more.", "case-reference")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "case 3",
        "the case number was high",
        "[2019] EWFC 12",
        "case numbers rose by 12%",
        "Police number 101",
        "In case 2026 is dry",
    ],
)
def test_other_numbers_are_no_case_reference(text: str) -> None:
    assert found(text, "case-reference") == []
