"""Meetings held and promised, the next one due, notice, and who chaired how long."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.workings.meetings import NextDue, Promise, Year, next_due, notice, runs, years

DAYS = st.lists(st.dates(date(2018, 1, 1), date(2027, 12, 31)), max_size=20)
AS_AT = date(2026, 11, 20)
SIX = Promise(6, date(2023, 1, 1), otherwise=24)


@given(DAYS)
def test_every_year_with_notes_is_there_once_latest_first_and_together_they_are_all(days: list[date]) -> None:
    counted = years(days, SIX, AS_AT)
    assert [year.year for year in counted] == sorted({day.year for day in days}, reverse=True)
    assert sum(year.held for year in counted) == len(days)
    for year in counted:
        assert (year.promised, year.otherwise) == ((6, 24) if year.year >= 2023 else (None, None))
        assert year.over is (year.year < 2026)


def test_no_promise_is_no_promise() -> None:
    assert years([date(2025, 1, 1)], None, AS_AT) == (Year(2025, 1, None, None, True),)


@pytest.mark.parametrize(
    ("days", "named", "promise", "due"),
    [
        ([], None, SIX, NextDue(None, "unknown")),
        ([date(2019, 11, 20)], date(2020, 1, 15), None, NextDue(date(2020, 1, 15), "named", True)),
        ([date(2026, 11, 1)], date(2027, 1, 5), SIX, NextDue(date(2027, 1, 5), "named", False)),
        ([date(2026, 10, 31)], None, SIX, NextDue(date(2026, 12, 31), "promised", False)),
        ([date(2026, 12, 31), date(2025, 1, 1)], None, SIX, NextDue(date(2027, 2, 28), "promised", False)),
        ([date(2026, 1, 1)], None, SIX, NextDue(date(2026, 3, 1), "promised", True)),
        ([date(2019, 11, 20)], None, SIX, NextDue(None, "unknown")),
        ([date(2026, 1, 1)], date(2025, 12, 1), None, NextDue(None, "unknown")),
        ([date(2026, 11, 1)], None, Promise(24, date(2023, 1, 1)), NextDue(date(2026, 11, 16), "promised", True)),
    ],
)
def test_the_next_one_due(days: list[date], named: date | None, promise: Promise | None, due: NextDue) -> None:
    assert next_due(days, named, promise, AS_AT) == due


MONDAY = date(2026, 6, 8)


@pytest.mark.parametrize(
    ("sent", "working", "calendar"),
    [
        (MONDAY, 0, 0),
        (MONDAY - timedelta(1), 0, 1),
        (MONDAY - timedelta(2), 0, 2),
        (MONDAY - timedelta(3), 1, 3),
        (MONDAY - timedelta(7), 5, 7),
        (MONDAY + timedelta(1), 0, 0),
    ],
)
def test_notice_counts_the_day_of_sending_and_not_the_day_of_the_meeting(
    sent: date, working: int, calendar: int
) -> None:
    for unit, days in (("working-days", working), ("calendar-days", calendar)):
        given = notice((sent, sent), MONDAY, 5, unit, days_off=())
        assert given
        assert (given.least, given.most, given.enough) == (days, days, days >= 5)


def test_a_bank_holiday_shortens_it_and_without_a_list_of_them_it_is_never_certainly_enough() -> None:
    sent = (MONDAY - timedelta(7), MONDAY - timedelta(7))
    with_holiday = notice(sent, MONDAY, 5, "working-days", days_off={MONDAY - timedelta(5)})
    unknown = notice(sent, MONDAY, 5, "working-days")
    too_short = notice((MONDAY, MONDAY), MONDAY, 5, "working-days")
    assert with_holiday
    assert (with_holiday.least, with_holiday.enough) == (4, False)
    assert unknown
    assert (unknown.least, unknown.enough) == (5, None)
    assert too_short
    assert too_short.enough is False


def test_a_month_of_sending_leaves_it_open_and_other_units_are_not_judged() -> None:
    given = notice((date(2026, 5, 1), date(2026, 5, 31)), MONDAY, 2, "weeks", days_off=())
    assert given
    assert (given.least, given.most, given.enough) == (8, 38, None)
    assert notice((MONDAY, MONDAY), MONDAY, 1, "school-days") is None


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 60), st.sets(st.integers(0, 60)))
def test_working_days_are_those_that_a_calendar_shows(meeting: date, before: int, off: set[int]) -> None:
    sent = meeting - timedelta(before)
    holidays = {meeting - timedelta(days_before) for days_before in off}
    counted = 0
    day = sent
    while day < meeting:
        counted += day.strftime("%a") not in ("Sat", "Sun") and day not in holidays
        day += timedelta(1)
    given = notice((sent, sent), meeting, 5, "working-days", holidays)
    assert given
    assert given.least == counted


@given(st.dictionaries(st.dates(date(2020, 1, 1), date(2021, 1, 1)), st.sampled_from("ab"), max_size=12))
def test_runs_of_chairs_are_unbroken_and_hold_every_meeting(chaired: dict[date, str]) -> None:
    unbroken = runs(chaired.items())
    assert sum(run.meetings for run in unbroken) == len(chaired)
    assert all(before.chair != after.chair for before, after in pairwise(unbroken))
    assert [run.ended for run in unbroken] == [True] * (len(unbroken) - 1) + [False] * bool(unbroken)
    for run in unbroken:
        assert {who for day, who in chaired.items() if run.first <= day <= run.last} == {run.chair}
