"""Dates of birth: a date close to a word that says so.

Source: UK GDPR, article 4(1): a date of birth identifies somebody together with very little else. No standard gives a
form, so the usual ways of writing a date are taken.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span, apart

ID = "date-of-birth"
REASON = "personal-data"
WHY = "date of birth"

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?(?:\d{{4}}|\d{{2}})"
    rf"|{_DAY}\s(?:of\s)?{MONTH},?\s(?:\d{{4}}|'?\d{{2}})|{MONTH}\s{_DAY},?\s\d{{4}}|{MONTH}\s\d{{4}}"
    rf"|{_DAY}\s(?:of\s)?{MONTH})"
)
"""2012-03-12, 12/03/2012, 12.3.12, 12 March 2012, 12th of March 2012, March 12, 2012, March 2012, 12 March."""
_WORD = r"\b(?:born|birthday|birth\s?date|date\s?(?:of\s)?birth|d\.?\s?o\.?\s?b\.?|dateofbirth)(?!\w)"
# Law and guidance speak of everybody born before or after some day.
_OF_MANY = r"(?!\s(?:on\sor\s)?(?:before|after|between|from|since)\b)"
_AFTER = re.compile(
    rf"{_WORD}{_OF_MANY}(?:(?!\.\s|[\r\n]{{2}})[^\d]){{0,30}}?(?<![\d/-]){DATE}(?![\d/-])", re.IGNORECASE
)
# At most four small words stand between the date and the word: for more, the search would have to begin far away.
_BEFORE = re.compile(
    rf"(?<![\d/-]){DATE}[\s,(\[:–-]{{1,4}}(?:(?:is|was|his|her|their|the)\s){{0,4}}{_WORD}", re.IGNORECASE
)
_FARTHEST = 60
"""No date of `_BEFORE` begins as many characters before the word: 30 of a date, 4 and 24 between them."""
_WORDS = re.compile(_WORD, re.IGNORECASE)
_SIGN = re.compile(r"[Bb](?:orn|ORN|irth|IRTH)|[Dd]\.?\s?[Oo]\.?\s?[Bb]|BORN|BIRTH")


def find(text: str) -> Iterator[Span]:
    """Every date with such a word shortly before it, or directly after it."""
    if _SIGN.search(text):
        yield from apart(_around_words(text))


def _around_words(text: str) -> Iterator[Span]:
    """To look for dates only where such a word stands is much quicker than to try every place of a long text."""
    for word in _WORDS.finditer(text):
        after = _AFTER.match(text, word.start())
        if after:
            yield after.span()
        before = _BEFORE.finditer(text, max(0, word.start() - _FARTHEST), word.end())
        yield from (match.span() for match in before)
