"""Phrases of arrangements and terms of reference: how often, how many, how long, when.

In: a sentence. Out: plain values, or None where it says nothing of the kind.
"""

import calendar
import re
from collections.abc import Iterator

from macros.notes.roles.dates import day as day_in

_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_MONTHS = {name.lower(): at for at, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): at for at, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)})"
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+[A-Za-z]{3,9}\.?,?[\s-]+\d{4}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b"
)
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b\.?,?\s+(\d{{4}})\b", re.IGNORECASE)
# A year alone is a date only behind a word for when: else it is that of an Act or of an edition of guidance.
_YEAR = re.compile(
    r"\b(?:in|by|of|during|since|from|until|before|after|early|mid|late|end|spring|summer|autumn|winter|:)\s+"
    r"(?P<year>(?:19|20)\d{2})(?![\d/–-])",
    re.IGNORECASE,
)

_EVERY = re.compile(rf"\b(?:every|each)\s+(?:({NUMBER})\s+)?(week|month|quarter|term|year)s?\b", re.IGNORECASE)
_TIMES = re.compile(
    rf"\b({NUMBER}\s+times|once|twice)\s+(?:a|per|each|every|in\s+(?:a|each|every))\s+(?:\w+\s+)?"
    r"(year|month|week|quarter|term)\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    r"\b(weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|half-?yearly|six-?monthly|bi-?annual(?:ly)?|"
    r"twice-?yearly|annual(?:ly)?|yearly|biennial(?:ly)?)\b",
    re.IGNORECASE,
)
_A_YEAR = {
    "weekly": 52, "fortnightly": 26, "monthly": 12, "bimonthly": 6, "quarterly": 4, "termly": 3, "halfyearly": 2,
    "sixmonthly": 2, "biannual": 2, "biannually": 2, "twiceyearly": 2, "annual": 1, "annually": 1, "yearly": 1,
}  # fmt: skip
_UNITS = {"week": 52, "month": 12, "quarter": 4, "term": 3, "year": 1}
TWO_WAYS = {
    "bimonthly": ("Every 2 months, 6 times a year.", "Twice a month, 24 times a year.", 24),
    "biannual": ("Twice a year.", "Every two years.", None),
}
"""Words that can be read in two ways: the commoner reading, the other one, and how often a year that is."""


def number(text: str) -> int | None:
    """A number in figures or words."""
    word = text.lower().strip()
    if word.isdigit():
        return int(word)
    return _WORDS.index(word) + 1 if word in _WORDS else None


def how_often(text: str) -> tuple[int, str] | None:
    """How many times a year, and the words that say so; nothing for less than once a year."""
    if match := _TIMES.search(text):
        head = match[1].lower()
        count = {"once": 1, "twice": 2}.get(head) or number(head.split()[0]) or 0
        return count * _UNITS[match[2].lower()], match[0]
    if match := _EVERY.search(text):
        every = number(match[1]) if match[1] else 1
        often = _UNITS[match[2].lower()] // (every or 1)
        return (often, match[0]) if often else None
    if match := _ADVERB.search(text):
        often = _A_YEAR.get(re.sub("-", "", match[1].lower()), 0)
        return (often, match[0]) if often else None
    return None


def doubtful(word: str) -> tuple[str, str, int | None] | None:
    """The two readings of a word for how often that has two."""
    plain = word.lower().replace("-", "").replace("annually", "annual")
    return TWO_WAYS.get(plain)


def months_between(text: str) -> int | None:
    """Every how many months at most."""
    if match := _EVERY.search(text):
        count = (number(match[1]) or 1) if match[1] else 1
        return {"month": count, "quarter": 3 * count, "year": 12 * count, "term": 4 * count}.get(match[2].lower())
    if re.search(r"\bbiennial", text, re.IGNORECASE):
        return 24
    often = how_often(text)
    return 12 // often[0] if often and often[0] <= 12 and not doubtful(often[1]) else None


def dates_in(text: str) -> Iterator[tuple[int, str]]:
    """Every date with where it stands: a day, a month or a year, as a record writes it."""
    taken: list[tuple[int, int]] = []
    for match in _DAY.finditer(text):
        if day := day_in(match[0]):
            taken.append(match.span())
            yield match.start(), day
    for match in _MONTH.finditer(text):
        if not _within(match, taken):
            taken.append(match.span())
            yield match.start(), f"{match[2]}-{_MONTHS[match[1].lower()]:02d}"
    yield from ((match.start("year"), match["year"]) for match in _YEAR.finditer(text) if not _within(match, taken))


def _within(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return any(begin <= match.start() < end or begin < match.end() <= end for begin, end in taken)


def is_date(text: str) -> bool:
    """Whether a line says a date and no more."""
    return any(text[:at].strip(" :") == "" and len(text[at:].split()) <= 3 for at, _ in dates_in(text))


def best_date(text: str) -> str | None:
    """The most exact date of a text, the last of those that are as exact."""
    found = [day for _, day in sorted(dates_in(text))]
    return max(reversed(found), key=len, default=None)
