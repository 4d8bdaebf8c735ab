"""Deadlines: the table against the library, the count against a plain one, and examples that a person worked out."""

import json
from datetime import UTC, date, datetime, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.workings import working_days
from tests.workings import calculator
from tests.workings.calculator import Refused, deadline

LIBRARY = holidays.country_holidays("GB", subdiv="ENG", years=range(2019, 2029))
FIRST, LAST = date(2019, 1, 1), date(2028, 12, 26)
DAY = timedelta(days=1)
days = some.dates(FIRST, LAST)
moments = some.datetimes(datetime.fromisoformat("2019-01-01"), datetime.fromisoformat("2028-12-26"))
early_days = some.dates(FIRST, date(2028, 6, 30))


def worked(day: date) -> bool:
    """A working day, said another way than in the code under test."""
    return day.isoweekday() < 6 and day not in LIBRARY


def test_the_table_agrees_with_the_library_on_every_day() -> None:
    table = json.loads(working_days.table({day.isoformat(): name for day, name in working_days.usual().items()}))
    assert (table["from"], table["until"]) == (FIRST.isoformat(), LAST.isoformat())
    day = FIRST
    while day <= LAST:
        assert (day.isoformat() in table["bank_holidays"]) == (day in LIBRARY), day
        assert (calculator.not_worked(day) == "") == worked(day), day
        day += DAY
    assert len(table["bank_holidays"]) == len(LIBRARY)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2020, 5, 8), "Early May bank holiday"),  # moved from the Monday for the 75th VE Day
        (date(2020, 5, 4), ""),
        (date(2022, 6, 2), "Spring bank holiday"),  # moved from 30 May for the jubilee
        (date(2022, 5, 30), ""),
        (date(2022, 6, 3), "Platinum Jubilee bank holiday"),
        (date(2022, 9, 19), "Bank holiday for the State Funeral of Queen Elizabeth II"),
        (date(2023, 5, 8), "Bank holiday for the Coronation of King Charles III"),
        (date(2026, 12, 28), "Boxing Day (substitute day)"),  # Boxing Day is a Saturday
        (date(2027, 3, 26), "Good Friday"),
        (date(2026, 11, 21), "Saturday"),
        (date(2026, 11, 22), "Sunday"),
        (date(2026, 3, 17), ""),  # St Patrick's Day: no holiday in England and Wales
        (date(2026, 1, 2), ""),  # a holiday in Scotland only
        (date(2026, 8, 3), ""),  # the same
    ],
)
def test_a_day_off_has_the_name_that_people_know_and_other_nations_days_off_are_none(day: date, name: str) -> None:
    assert calculator.not_worked(day) == name


@pytest.mark.parametrize(
    ("start", "value", "unit", "ends"),
    [
        # Christmas 2026: 21 to 24 December, then 29 (25 Christmas Day, 26 and 27 weekend, 28 substitute day).
        (date(2026, 12, 18), 5, "working-days", date(2026, 12, 29)),
        (date(2026, 12, 24), 1, "working-days", date(2026, 12, 29)),
        (date(2026, 12, 24), 4, "working-days", date(2027, 1, 4)),  # 29, 30, 31, not 1 January, not the weekend
        (date(2026, 11, 20), 1, "working-days", date(2026, 11, 23)),
        (date(2026, 11, 20), 15, "working-days", date(2026, 12, 11)),
        (date(2026, 11, 20), 45, "working-days", date(2027, 1, 27)),
        (date(2026, 11, 21), 1, "working-days", date(2026, 11, 23)),  # from a Saturday
        # Easter 2027: Good Friday 26 March, Easter Monday 29 March.
        (date(2027, 3, 25), 1, "working-days", date(2027, 3, 30)),
        (date(2027, 3, 22), 5, "working-days", date(2027, 3, 31)),
        # 8 May 2020 was the holiday, Monday 4 May was not.
        (date(2020, 5, 1), 5, "working-days", date(2020, 5, 11)),
        # The state funeral, Monday 19 September 2022.
        (date(2022, 9, 16), 1, "working-days", date(2022, 9, 20)),
        (date(2026, 11, 20), 7, "calendar-days", date(2026, 11, 27)),
        (date(2026, 11, 20), 6, "weeks", date(2027, 1, 1)),
        (date(2026, 11, 30), 3, "months", date(2027, 2, 28)),
        (date(2027, 11, 30), 3, "months", date(2028, 2, 29)),
        (date(2026, 1, 31), 1, "months", date(2026, 2, 28)),
        (date(2028, 2, 29), 1, "years", date(2029, 2, 28)),
        (date(2026, 11, 20), 3, "years", date(2029, 11, 20)),  # no bank holiday is counted, so none need be known
    ],
)
def test_worked_examples(start: date, value: int, unit: str, ends: date) -> None:
    assert deadline(start, value, unit).ends == ends


@pytest.mark.parametrize(
    ("event", "value", "unit", "ends"),
    [
        (date(2026, 11, 27), 5, "working-days", date(2026, 11, 20)),
        (date(2027, 1, 6), 5, "working-days", date(2026, 12, 29)),  # 5, 4 January, 31, 30, 29 December
        (date(2027, 3, 31), 2, "working-days", date(2027, 3, 25)),
        (date(2027, 1, 1), 10, "weeks", date(2026, 10, 23)),
        (date(2026, 3, 31), 1, "months", date(2026, 2, 28)),
    ],
)
def test_worked_examples_that_count_back(event: date, value: int, unit: str, ends: date) -> None:
    assert deadline(event, value, unit, before=True).ends == ends


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        ("2026-11-20T14:30", "2026-11-23T14:30+00:00"),
        ("2026-12-24T09:00", "2026-12-27T09:00+00:00"),  # through Christmas: hours do not stop
        ("2026-03-28T12:00", "2026-03-31T13:00+01:00"),  # the clocks go forward on 29 March
        ("2026-10-24T12:00", "2026-10-27T11:00+00:00"),  # the clocks go back on 25 October
        ("2026-10-25T01:30", "2026-10-28T00:30+00:00"),  # this time comes twice: the first is meant
        ("2026-10-22T01:30", "2026-10-25T01:30+01:00"),  # and so does this end, an hour before the other
    ],
)
def test_72_hours_are_the_hours_that_pass(start: str, ends: str) -> None:
    moment = deadline(datetime.fromisoformat(start), 72, "hours").ends
    assert isinstance(moment, datetime)
    assert moment.isoformat(timespec="minutes") == ends


@pytest.mark.parametrize(
    ("start", "why"),
    [(date(2018, 12, 31), "before"), (date(2028, 12, 27), "after"), (date(2028, 12, 22), "after")],
)
def test_where_the_bank_holidays_are_not_known_there_is_no_deadline(start: date, why: str) -> None:
    with pytest.raises(Refused, match=f"^{why}$"):
        deadline(start, 5, "working-days")


@pytest.mark.parametrize(("value", "unit"), [(1, "working-days"), (1, "weeks"), (1, "months"), (1, "calendar-days")])
def test_counting_back_does_not_leave_the_table(value: int, unit: str) -> None:
    with pytest.raises(Refused, match="before"):
        deadline(date(2019, 1, 1), value, unit, before=True)


def test_a_time_that_there_was_not_has_no_deadline() -> None:
    with pytest.raises(Refused, match="no-such-time"):
        deadline(datetime.fromisoformat("2026-03-29T01:30"), 24, "hours")


def test_only_hours_are_counted_from_a_time() -> None:
    with pytest.raises(TypeError):
        deadline(datetime.fromisoformat("2026-11-20T14:30"), 5, "working-days")


@given(early_days, some.integers(1, 60))
def test_working_days_agree_with_a_plain_count(start: date, value: int) -> None:
    counted = deadline(start, value, "working-days")
    assert isinstance(counted.ends, date)
    assert worked(counted.ends)
    between = [start + n * DAY for n in range(1, (counted.ends - start).days + 1)]
    assert sum(map(worked, between)) == value
    assert [step.day for step in counted.days] == between
    assert [step.day for step in counted.days if step.number] == [day for day in between if worked(day)]
    assert [step.number for step in counted.days if step.number] == list(range(1, value + 1))
    assert all(step.why for step in counted.days if not step.number)


@given(some.dates(date(2019, 7, 1), LAST), some.integers(1, 60))
def test_counting_back_agrees_with_a_plain_count(event: date, value: int) -> None:
    counted = deadline(event, value, "working-days", before=True)
    assert isinstance(counted.ends, date)
    assert worked(counted.ends)
    assert sum(worked(counted.ends + n * DAY) for n in range((event - counted.ends).days)) == value


@given(early_days, some.integers(1, 60))
def test_who_works_to_the_careful_day_is_in_time_however_the_first_day_is_counted(start: date, value: int) -> None:
    counted = deadline(start, value, "working-days")
    assert isinstance(counted.ends, date)
    assert counted.careful is not None
    including = [day for n in range((counted.careful - start).days + 1) if worked(day := start + n * DAY)]
    assert len(including) == value if worked(start) else counted.careful == counted.ends
    assert start <= counted.careful <= counted.ends


@given(moments, some.sampled_from([24, 48, 72]))
def test_hours_are_that_many_seconds_apart(start: datetime, value: int) -> None:
    start = start.replace(second=0, microsecond=0, fold=0)
    try:
        ends = deadline(start, value, "hours").ends
    except Refused:
        assert (start.month, start.hour) == (3, 1)
        return
    assert isinstance(ends, datetime)
    assert ends.astimezone(UTC) - start.replace(tzinfo=calculator.LONDON).astimezone(UTC) == timedelta(hours=value)


@given(days, some.integers(1, 40))
def test_months_end_on_the_same_date_or_on_the_last_day_of_a_shorter_month(start: date, value: int) -> None:
    ends = deadline(start, value, "months").ends
    assert (ends.year - start.year) * 12 + ends.month - start.month == value
    assert ends.day == start.day or (ends.day < start.day and (ends + DAY).day == 1)
