"""The only look at the clock: London's day, or the day that is given."""

from datetime import UTC, date, datetime, tzinfo

import pytest

from macros import clock


class _Midnight(datetime):
    """A quarter of an hour to midnight in Greenwich, in June: in London the next day has begun."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "_Midnight":
        moment = datetime(2026, 6, 30, 23, 45, tzinfo=UTC).astimezone(tz)
        return cls(moment.year, moment.month, moment.day, moment.hour, moment.minute, tzinfo=tz)


def test_the_day_that_is_given_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.AS_AT, "2026-11-20")
    assert clock.today() == date(2026, 11, 20)


def test_the_real_day_is_london_s_whatever_day_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.AS_AT, "2062-11-20")
    monkeypatch.setattr(clock, "datetime", _Midnight)
    assert clock.london() == date(2026, 7, 1)


@pytest.mark.parametrize("given", [None, ""])
def test_without_one_it_is_the_day_in_london(monkeypatch: pytest.MonkeyPatch, given: str | None) -> None:
    if given is None:
        monkeypatch.delenv(clock.AS_AT, raising=False)
    else:
        monkeypatch.setenv(clock.AS_AT, given)
    monkeypatch.setattr(clock, "datetime", _Midnight)
    assert clock.today() == date(2026, 7, 1)


@pytest.mark.parametrize("given", ["yesterday", "2026-02-30", "20 November 2026"])
def test_what_is_no_day_is_an_error_and_never_today(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv(clock.AS_AT, given)
    with pytest.raises(ValueError):
        clock.today()
