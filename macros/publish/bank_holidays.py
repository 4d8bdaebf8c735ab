"""The bank holidays that count: those of the library, with the one-off changes of bank-holidays.yml over them.

In: records. Out: days with their names, for counting; and what the page says of them.
"""

from collections.abc import Iterator
from datetime import date

from macros import dates
from macros.public.time_limits import BankHoliday, BankHolidays
from macros.publish import reviews, sitewide
from macros.publish.lookup import Lookup, may_be_shown
from macros.records.models import sitewide as models
from macros.workings import working_days


def known(look: Lookup) -> dict[date, str]:
    """Every bank holiday of England and Wales with its name, in order."""
    changes = list(_changes(look))
    added = {date.fromisoformat(change.day): change.name for change in changes if change.change == "added"}
    gone = {date.fromisoformat(change.day) for change in changes if change.change == "taken-away"}
    return working_days.bank_holidays(added, gone)


def bank_holidays(look: Lookup) -> BankHolidays:
    """Every bank holiday, and every day that was to be one."""
    changed = {date.fromisoformat(change.day): change for change in _changes(look)}
    names = {**{day: change.name for day, change in changed.items()}, **known(look)}
    return BankHolidays(
        days=tuple(_day(day, names[day], changed.get(day)) for day in sorted(names)),
        review=reviews.of_lists(look, "bank-holidays"),
        files=reviews.of_files(look, "bank-holidays"),
    )


def _changes(look: Lookup) -> Iterator[models.BankHoliday]:
    """Those that may be shown: a deadline that rests on what nobody has read would be a guess."""
    file: models.BankHolidays = look.records.one("bank-holidays")
    yield from (change for change in file.bank_holidays if may_be_shown(look, change.certainty))


def _day(day: date, name: str, change: models.BankHoliday | None) -> BankHoliday:
    return BankHoliday(
        iso=day.isoformat(),
        words=f"{day:%A} {dates.in_words(day.isoformat())}",
        name=name,
        worked=change is not None and change.change == "taken-away",
        said_by="" if change is None else _said_by(change),
    )


def _said_by(change: models.BankHoliday) -> str:
    words = sitewide.provenance(change)
    return words if sitewide.confirmed(change) else f"{words}; not yet checked"
