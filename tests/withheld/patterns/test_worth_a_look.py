"""Addresses, ages and small numbers: only ever a suggestion."""

import pytest

from tests.withheld.patterns.finding import found


@pytest.mark.parametrize(
    "text",
    [
        "12 Sandcastle Road",
        "12a Sandcastle Road",
        "Flat 3, 12 Old Harbour Lane",
        "Flat 3 Sandcastle House",
        "7 Gull St",
    ],
)
def test_a_house_in_a_street_is_found(text: str) -> None:
    assert found(f"They moved to {text} in May.", "address") != []


def test_a_street_without_a_number_is_found_only_as_a_home() -> None:
    assert found("He lives at Sandcastle Road.", "address") == ["lives at Sandcastle Road"]
    assert found("They met in the hall in Sandcastle Road.", "address") == []
    assert found("In 2026 the Harbour Road Group met on 12 March.", "address") == []


@pytest.mark.parametrize(
    "age", ["aged 7", "7-year-old", "7 years old", "age 7", "seven-year-old", "turned 7", "7yo", "6 months old"]
)
@pytest.mark.parametrize("who", ["QZ", "Q.Z.", "Child B", "Pebble School", "the Sea Academy"])
def test_an_age_beside_initials_or_a_school_is_found(age: str, who: str) -> None:
    assert len(found(f"It was about {who}, {age}, and others.", "age")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Somebody aged 7 came.",
        "QZ spoke. Somebody aged 7 came.",
        "School for those aged 7 to 11",
        "QZ, aged care",
        "School, aged 16 or over",
    ],
)
def test_an_age_alone_and_a_range_of_ages_are_not(text: str) -> None:
    assert found(text, "age") == []


@pytest.mark.parametrize(
    "text",
    [
        "two children",
        "2 children",
        "Three child deaths",
        "one serious case review",
        "four of the referrals",
        "a single case",
        "deaths: 3",
        "reviews (2)",
        "fewer than five pupils",
        "<5",
        "1 very young baby",
        "2 siblings",
    ],
)
def test_a_number_below_five_of_people_or_cases_is_found(text: str) -> None:
    assert len(found(f"There were {text} in May.", "small-number")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "five children",
        "12 children",
        "5 reviews",
        "22 cases",
        "1,002 children",
        "0.4 children",
        "Action 3 review",
        "Item 2 case",
        "Level 4 children",
        "on 2 November case studies",
        "two years before the review",
        "within 3 days of the referral",
        "one to one children",
        "no one child",
        "every two cases",
        "2024-2 reviews",
        "£3 children",
        "one of the partners in the review",
    ],
)
def test_limits_numbers_of_things_and_larger_numbers_are_not(text: str) -> None:
    assert found(text, "small-number") == []
