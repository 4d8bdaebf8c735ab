"""Calendar arithmetic on dates as records write them.

In: a date as text, `2024-02-29`, `2024-02` or `2024` (an ISO 8601 calendar date,
reduced precision allowed). Out: `datetime.date` values, or text in GOV.UK style.
Nothing here reads the clock: the day it is "as at" is always handed in.
"""

import calendar
import re
from datetime import MAXYEAR, date

PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def parts(text: str) -> tuple[int, int | None, int | None]:
    """Split a partial date into year, month and day; raises ValueError when no such day exists."""
    match = PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError("not a date")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    date(year, 1 if month is None else month, 1 if day is None else day)
    return year, month, day


def first_day(text: str) -> date:
    """The earliest day that a partial date can mean."""
    year, month, day = parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """The latest day that a partial date can mean: a month without a day ends on its last day."""
    year, month, day = parts(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def add_months(start: date, months: int, *, to_month_end: bool = False) -> date:
    """`start` moved on by whole calendar months, cut back to the last day of a shorter month."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    if year > MAXYEAR:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, last if to_month_end else min(start.day, last))


def in_words(text: str | date) -> str:
    """A date in GOV.UK style at its own precision: `20 November 2019`, `February 2024`, `2024`."""
    year, month, day = parts(text.isoformat() if isinstance(text, date) else text)
    if month is None:
        return str(year)
    name = f"{calendar.month_name[month]} {year}"
    return name if day is None else f"{day} {name}"


def years_ago(text: str, today: date) -> str:
    """How old a day of more than a year ago is, in whole years: `7 years ago`; empty for a later one."""
    day = last_day(text)
    years = today.year - day.year - ((today.month, today.day) < (day.month, day.day))
    if years < 1:
        return ""
    return "1 year ago" if years == 1 else f"{years} years ago"
