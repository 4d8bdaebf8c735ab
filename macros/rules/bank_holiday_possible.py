"""A one-off bank holiday lies in the years that the calculator counts; one that is taken away must be one.

PASS in bank-holidays:
    bank_holidays:
      - day: 2027-06-07
        name: Jubilee
        change: added
        source: {title: A, publisher: B}
        certainty: secondary
        checked: 2026-05-20
      - day: 2027-05-31
        name: Moved
        change: taken-away
        source: {title: A, publisher: B}
        certainty: secondary
        checked: 2026-05-20

FAIL in bank-holidays:
    bank_holidays:
      - day: 2027-06-08
        name: Moved
        change: taken-away
        source: {title: A, publisher: B}
        certainty: secondary
        checked: 2026-05-20
"""

from collections.abc import Iterator
from datetime import date

from macros.problem import Problem
from macros.records.models.sitewide import BankHoliday
from macros.rules import Context, Family
from macros.workings import working_days

ID = "bank-holiday-possible"
FAMILY: Family = "fact"


def check(context: Context) -> Iterator[Problem]:
    """Changes outside the years of the table, twice of one day, or of a day that is none."""
    for entry in context.records.of("bank-holidays"):
        seen: set[str] = set()
        for index, change in enumerate(entry.record.bank_holidays):
            for message in _faults(change, seen):
                yield entry.problem(("bank_holidays", index, "day"), ID, message)
            seen.add(change.day)


def _faults(change: BankHoliday, seen: set[str]) -> Iterator[str]:
    day = date.fromisoformat(change.day)
    if not working_days.FIRST_YEAR <= day.year <= working_days.LAST_YEAR:
        yield f"must be in {working_days.FIRST_YEAR} to {working_days.LAST_YEAR}: no other year is counted"
    elif change.day in seen:
        yield "must be listed once only"
    elif change.change == "taken-away" and day not in working_days.usual():
        yield "must be a bank holiday if it is taken away: this day is none"
