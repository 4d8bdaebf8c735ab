"""The bank holidays of England and Wales, which are not worked, for counting days.

In: one-off changes that bank-holidays.yml knows of. Out: the days with their names, and the table from which the
calculator in the browser counts (overrides/assets/js/time-limits.js). The days of every year come from the `holidays`
library (subdivision ENG), as far as the government has fixed them: a day that may yet be moved must not be counted as a
working day.
"""

import json
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache

FIRST_YEAR, LAST_YEAR = 2019, 2028
# Days that the library names differently from the government's own list.
_NAMES = {
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Platinum Jubilee of Elizabeth II": "Platinum Jubilee bank holiday",
    "State Funeral of Queen Elizabeth II": "Bank holiday for the State Funeral of Queen Elizabeth II",
    "Coronation of Charles III": "Bank holiday for the Coronation of King Charles III",
}


@cache
def usual() -> dict[date, str]:
    """Every bank holiday that the library knows in the years that the table covers, with its name, in order."""
    import holidays

    known = holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, LAST_YEAR + 1), language="en_GB")
    return {day: _name(name) for day, name in sorted(known.items())}


def bank_holidays(added: Mapping[date, str], taken_away: Collection[date]) -> dict[date, str]:
    """Every bank holiday with its name, in order: the library's days without those taken away, and those added."""
    days = {day: name for day, name in usual().items() if day not in taken_away}
    return dict(sorted({**days, **added}.items()))


def _name(name: str) -> str:
    plain, mark, _ = name.partition(" (observed)")
    return _NAMES.get(plain, plain) + (" (substitute day)" if mark else "")


def last_known() -> date:
    """The last day that is known to be a bank holiday or not: the last one of the library's list."""
    return max(usual())


def table(days: Mapping[str, str]) -> str:
    """The table of these days (ISO 8601) with their names, for the browser (JSON): weekends are not listed."""
    listed = {
        "from": f"{FIRST_YEAR}-01-01",
        "until": last_known().isoformat(),
        "bank_holidays": dict(days),
    }
    return json.dumps(listed, separators=(",", ":"), ensure_ascii=False) + "\n"
