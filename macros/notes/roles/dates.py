"""Dates and times as notes write them: “Tuesday 12th May 2026”, “12/05/26”, “12 May”, “2pm – 4pm”, “1400hrs”.

In: a line. Out: days as YYYY-MM-DD and times of the 24-hour clock, or None where it is no one day. A day in figures is
day, month, year, as it is written here; one without a year is the nearest to the day that is given.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+(?:the\s+)?)?"
_YEAR = r"(?:[\s,./’'-]*(?P<year>(?:19|20)\d\d|[’']?\d\d(?![\d:.]\d|\d|\s?[ap]\.?m|hrs)))?"
_DAY_FIRST = re.compile(
    rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?(?:\s+of)?[\s,./-]*\b(?P<month>{_MONTH})\b\.?{_YEAR}", re.I
)
_MONTH_FIRST = re.compile(
    rf"\b{_WEEKDAY}(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*[:.]\d\d){_YEAR}", re.I
)
_FIGURES = re.compile(
    rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})\s?[/.-]\s?(?P<month>\d{{1,2}})\s?[/.-]\s?(?P<year>(?:20|19)?\d\d)\b(?![/.-]?\d)",
    re.I,
)
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")

_HALF = r"(?P<half{0}>am|pm|a\.m\.?|p\.m\.?|noon|midday|hrs|hours|h)?"
_CLOCK = r"(?P<hour{0}>\d{{1,2}})(?:\s?[:.]\s?(?P<minute{0}>\d{{2}}))?\s*" + _HALF
_SPAN = re.compile(
    rf"(?<![\d/.:])(?:(?P<noon>noon|midday)|(?P<four>\d{{4}})\s*(?:hrs|hours|h)?|{_CLOCK.format('')})"
    rf"(?:\s*(?:-|–|—|to|until|till|and finished at|finish(?:ed)?(?: at)?:?|end(?:ed)?(?: at)?:?|,?\s*(?:closing|"
    rf"finishing|ending) at)\s*"
    rf"(?:(?P<noon2>noon|midday)|(?P<four2>\d{{4}})\s*(?:hrs|hours|h)?|{_CLOCK.format('2')}))?(?![\d/])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """A day in a text: where it stands, and the day; None where it is no date of any calendar."""

    start: int
    end: int
    day: str | None


def found(text: str, near: str | None = None) -> list[Found]:
    """Every date in a text, in order; without `near`, one that has no year is no day."""
    dates: list[Found] = []
    for form in (_ISO, _FIGURES, _DAY_FIRST, _MONTH_FIRST):
        for match in form.finditer(text):
            if not any(match.start() < other.end and other.start < match.end() for other in dates):
                dates.append(Found(match.start(), match.end(), _day(match, near)))
    return sorted(dates, key=lambda date: date.start)


def day(text: str, near: str | None = None) -> str | None:
    """The only day in the text; None for none, for several, and for a date that is no date."""
    days = {each.day for each in found(text, near)} - {None}
    return days.pop() if len(days) == 1 else None


def days(text: str, near: str | None = None) -> list[str]:
    """Every day of the text, in the order of the text."""
    return list(dict.fromkeys(each.day for each in found(text, near) if each.day))


def some_day(text: str) -> bool:
    """Whether a date stands in the text, with or without a year."""
    return any(each.day for each in found(text, "2020-06-30"))


def without_days(text: str, any_year: bool = False) -> str:
    """The text without its dates; with `any_year` also without those that have no year."""
    for each in reversed(found(text, "2020-06-30" if any_year else None)):
        text = text[: each.start] + text[each.end :]
    return text


def _day(match: re.Match[str], near: str | None) -> str | None:
    month_text = match["month"]
    month = int(month_text) if month_text.isdigit() else _MONTHS[month_text.lower()]
    year = (match["year"] or "").lstrip("’'")
    if not year:
        return _nearest(int(match["day"]), month, near)
    return _iso(int(year) if len(year) == 4 else 2000 + int(year), month, int(match["day"]))


def _nearest(day_of_month: int, month: int, near: str | None) -> str | None:
    """The day of that name which lies nearest, rather ahead than behind."""
    if near is None:
        return None
    middle = date.fromisoformat(near)
    candidates = [_iso(middle.year + step, month, day_of_month) for step in (-1, 0, 1)]
    distances = {day: (date.fromisoformat(day) - middle).days for day in candidates if day}
    return min(distances, key=lambda day: abs(distances[day] - 90), default=None)


def _iso(year: int, month: int, day_of_month: int) -> str | None:
    try:
        return date(year, month, day_of_month).isoformat()
    except ValueError:
        return None


def spans(text: str) -> Iterator[tuple[int, int, tuple[str, str | None]]]:
    """Every time or span of times of a text: where it stands, and its beginning and end; a bare number is none."""
    for match in _SPAN.finditer(text):
        times = _times(match)
        if times:
            yield match.start(), match.end(), times


def times(text: str) -> tuple[str, str | None] | None:
    """When a meeting began and ended; None where the text has no time, or several."""
    every = [(begin, end, times) for begin, end, times in spans(_spaced(text))]
    if len(every) == 1:
        return every[0][2]
    if len(every) == 2 and every[0][2][1] is None and every[1][2][1] is None and every[0][2][0] < every[1][2][0]:
        return every[0][2][0], every[1][2][0]
    return None


def without_times(text: str) -> str:
    """The text without its times."""
    spaced = _spaced(text)
    for begin, end, _ in reversed(list(spans(spaced))):
        spaced = spaced[:begin] + spaced[end:]
    return spaced


def _spaced(text: str) -> str:
    for each in reversed(found(text, "2020-06-30")):  # the figures of a date are no time
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text


def _times(match: re.Match[str]) -> tuple[str, str | None] | None:
    first_half, second_half = match["half"], match["half2"]
    second = bool(match["noon2"] or match["four2"] or match["hour2"])
    end = (
        _clock(match["noon2"], match["four2"], match["hour2"], match["minute2"], second_half, bool(first_half))
        if second
        else None
    )
    start = _clock(match["noon"], match["four"], match["hour"], match["minute"], first_half, second)
    if not second:
        return (start, None) if start else None
    hour = match["hour"]
    if hour and first_half is None and second_half is not None and int(hour) <= 12 and not hour.startswith("0"):
        # “9.30 – 11.30am”, “2 – 4pm”, “10 – 1pm”: the latest beginning before the end.
        starts = [
            begin
            for name in ("am", "pm")
            if (begin := _clock(None, None, hour, match["minute"], name, True)) and end and begin < end
        ]
        start = max(starts, default=None)
    if end is None and match["hour2"] and first_half and second_half is None:
        end = _clock(None, None, match["hour2"], match["minute2"], first_half, True)
    return (start, end) if start and end else None


def _clock(
    noon: str | None, four: str | None, hour: str | None, minute: str | None, half: str | None, sure: bool
) -> str | None:
    if noon:
        return "12:00"
    if four:
        return (
            f"{four[:2]}:{four[2:]}"
            if int(four[:2]) < 24 and int(four[2:]) < 60 and not 1900 <= int(four) <= 2100
            else None
        )
    name = (half or "").lower().replace(".", "")
    number = int(hour or 0)
    if name in ("am", "pm", "noon", "midday") and not 1 <= number <= 12:
        return None
    if name == "pm" and number != 12:
        number += 12
    if name == "am" and number == 12:
        number = 0
    if (not name and minute is None) or number > 23 or int(minute or 0) > 59:
        return None  # a bare number is no time
    return f"{number:02d}:{minute or '00'}"
