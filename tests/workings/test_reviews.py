"""When reviews are due and in which state that puts a record."""

from datetime import date

import pytest

from macros.workings import reviews


@pytest.mark.parametrize(
    ("last", "every", "due", "day"),
    [
        ("2024-11", 24, None, date(2026, 11, 30)),
        ("2024-11-05", 24, None, date(2026, 11, 5)),
        ("2024-08-31", 6, None, date(2025, 2, 28)),
        ("2024", 12, None, date(2025, 12, 31)),
        ("2024-02", None, "2024", date(2024, 12, 31)),
        ("2023-01", None, "2023-12", date(2023, 12, 31)),
        ("2023-01", None, None, None),
    ],
)
def test_the_due_day_is_derived(last: str, every: int | None, due: str | None, day: date | None) -> None:
    assert reviews.due_day(last, every, due) == day


@pytest.mark.parametrize(
    ("as_at", "state"),
    [
        (date(2026, 9, 1), "current"),
        (date(2026, 9, 2), "due-soon"),
        (date(2026, 12, 1), "due-soon"),
        (date(2026, 12, 2), "overdue"),
    ],
)
def test_the_state_turns_ninety_days_before_and_the_day_after(as_at: date, state: str) -> None:
    assert reviews.state(date(2026, 12, 1), as_at).state == state


def test_none_stated_and_superseded_are_states_of_their_own() -> None:
    assert reviews.state(None, date(2026, 1, 1)) == reviews.Due("none-stated", None)
    assert reviews.state(date(2020, 1, 1), date(2026, 1, 1), superseded=True).state == "superseded"


@pytest.mark.parametrize(
    ("noted_on", "look_again_by", "ends"),
    [
        ("2026-11-20", "2027-05-20", date(2027, 5, 20)),
        ("2026-11-20", "2027-01-01", date(2027, 1, 1)),
        ("2026-11-20", "2029-01-01", date(2027, 5, 20)),
        ("9999-12-01", "9999-12-31", date(9999, 12, 31)),
    ],
)
def test_an_allowance_ends_when_it_says_or_after_six_months(noted_on: str, look_again_by: str, ends: date) -> None:
    assert reviews.allowance_ends(noted_on, look_again_by) == ends
