"""NHS numbers: by their check digit, in any spacing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.withheld.patterns.nhs_number import check_digit
from tests.withheld.patterns.finding import found

SEPARATORS = st.sampled_from(["", " ", "-", ".", "\u00a0", "\n"])


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Ten digits that are an NHS number."""
    nine = draw(st.from_regex(r"[0-9]{9}", fullmatch=True).filter(lambda n: check_digit(n) is not None))
    number = f"{nine}{check_digit(nine)}"
    return number if len(set(number)) > 1 else "9434765919"


@given(numbers(), st.lists(SEPARATORS, min_size=9, max_size=9))
def test_a_valid_number_is_found_in_any_spacing(number: str, separators: list[str]) -> None:
    spaced = "".join(digit + gap for digit, gap in zip(number, [*separators, ""], strict=True))
    assert found(f"The number is {spaced}, as printed.", "nhs-number") == [spaced]


@given(numbers(), st.integers(0, 9), st.integers(1, 9))
def test_one_digit_changed_is_not_found(number: str, place: int, by: int) -> None:
    changed = str((int(number[place]) + by) % 10)
    assert found(f"The number is {number[:place]}{changed}{number[place + 1 :]}.", "nhs-number") == []


@pytest.mark.parametrize(
    "text",
    [
        "NHS 943 476 5919",
        "nhs:9434765919;",
        "1234 943 476 5919",
        "He is one of 2 943-476-5919 3 others",
        "It is 943 476 5919 12 of them",
        "９４３ ４７６ ５９１９",
        "943\u200b476\u00ad5919",
    ],
)
def test_it_is_found_among_other_words_and_numbers(text: str) -> None:
    assert len(found(text, "nhs-number")) == 1


@pytest.mark.parametrize(
    "text",
    ["0000000000", "19434765919", "943476591", "x9434765919", "9434765919.5", "0 0 340 194 340 194", "30 124 306 36 3"],
)
def test_other_numbers_pass(text: str) -> None:
    assert found(text, "nhs-number") == []


def test_the_check_digit_is_the_standards() -> None:
    assert check_digit("943476591") == "9"
    assert check_digit("400000002") == "0"
    assert check_digit("400000008") is None
