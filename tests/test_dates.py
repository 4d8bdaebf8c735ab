"""Partial dates, month ends, and dates in words."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import dates

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2019-11-20", date(2019, 11, 20), date(2019, 11, 20), "20 November 2019"),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "29 February 2024"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "February 2023"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024"),
    ],
)
def test_a_partial_date_means_all_its_days(text: str, first: date, last: date, words: str) -> None:
    assert dates.first_day(text) == first
    assert dates.last_day(text) == last
    assert dates.in_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023-02-29",
        "2024-13",
        "2024-00",
        "2024-1-1",
        "24",
        "0000",
        "2024-02-30",
        "20240229",
        "٢٠٢٤",
        "2024-02-01\n",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        dates.parts(text)


@pytest.mark.parametrize(
    ("start", "months", "to_end", "result"),
    [
        (date(2024, 8, 31), 6, False, date(2025, 2, 28)),
        (date(2023, 8, 31), 6, False, date(2024, 2, 29)),
        (date(2024, 11, 30), 24, True, date(2026, 11, 30)),
        (date(2024, 2, 29), 1, True, date(2024, 3, 31)),
        (date(2024, 12, 15), 1, False, date(2025, 1, 15)),
        (date(9999, 12, 1), 1, False, date.max),
        (date(2024, 1, 1), 9_999_999, False, date.max),
    ],
)
def test_months_are_added_by_the_calendar(start: date, months: int, to_end: bool, result: date) -> None:
    assert dates.add_months(start, months, to_month_end=to_end) == result


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        dates.parts(text)
    except ValueError:
        return
    assert dates.first_day(text) <= dates.last_day(text)


@given(DAYS)
def test_a_full_date_is_itself(day: date) -> None:
    assert dates.first_day(day.isoformat()) == dates.last_day(day.isoformat()) == day
    assert dates.in_words(day) == f"{day.day} {calendar.month_name[day.month]} {day.year}"


@given(DAYS, st.integers(min_value=0, max_value=240))
def test_adding_months_lands_in_the_month_meant_and_never_after_its_day(start: date, months: int) -> None:
    result = dates.add_months(start, months)
    assert (result.year * 12 + result.month) - (start.year * 12 + start.month) == months
    assert result.day <= start.day
    assert dates.add_months(start, months, to_month_end=True) >= result


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019-11-20", "7 years ago"),
        ("2019-12-01", "6 years ago"),
        ("2025-11-30", "1 year ago"),
        ("2025-12-01", ""),
        ("2027-01-01", ""),
        ("2024", "1 year ago"),
        ("2023-11", "3 years ago"),
    ],
)
def test_how_old_a_day_is_is_said_in_whole_years_from_the_first_on(text: str, words: str) -> None:
    assert dates.years_ago(text, date(2026, 11, 30)) == words
