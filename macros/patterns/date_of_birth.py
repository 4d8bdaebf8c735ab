"""Dates of birth: a date close to a word that says so.

Source: UK GDPR, article 4(1): a date of birth identifies somebody together with very little else. No standard gives a
form, so the usual ways of writing a date are taken (see `dates`).
"""

import re
from collections.abc import Iterator

from macros.patterns.dates import DATE
from macros.patterns.folding import Span

ID = "date-of-birth"
REASON = "personal-data"
WHY = "date of birth"

_WORD = r"\b(?:born|birthday|birth\s?date|date\s?(?:of\s)?birth|d\.?\s?o\.?\s?b\.?|dateofbirth)(?!\w)"
# Law and guidance speak of everybody born before or after some day.
_OF_MANY = r"(?!\s(?:on\sor\s)?(?:before|after|between|from|since)\b)"
_AFTER = re.compile(
    rf"{_WORD}{_OF_MANY}(?:(?!\.\s|[\r\n]{{2}})[^\d]){{0,30}}?(?<![\d/-]){DATE}(?![\d/-])", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"(?<![\d/-]){DATE}[\s,(\[:–-]{{1,4}}(?:is\s|was\s|his\s|her\s|their\s|the\s)*{_WORD}", re.IGNORECASE
)
_SIGN = re.compile(r"[Bb](?:orn|ORN|irth|IRTH)|[Dd]\.?\s?[Oo]\.?\s?[Bb]|BORN|BIRTH")


def find(text: str) -> Iterator[Span]:
    """Every date with such a word shortly before it, or directly after it."""
    if _SIGN.search(text):
        found = sorted(match.span() for pattern in (_AFTER, _BEFORE) for match in pattern.finditer(text))
        yield from (span for n, span in enumerate(found) if n == 0 or span[0] >= found[n - 1][1])
