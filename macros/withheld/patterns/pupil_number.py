"""Unique pupil numbers (UPN): a check letter and twelve digits; the last is a letter in a temporary one.

Source: Department for Education, Unique pupil numbers: guide, and the government's data standards catalogue (Unique
Pupil Number 2.0). The digits are weighted 2 to 13 and added; the remainder by 23 is the check letter's place in the
alphabet without I, O and S. The letter that ends a temporary number counts as its own place.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span

ID = "pupil-number"
REASON = "personal-data"
WHY = "unique pupil number"

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_NUMBER = re.compile(
    rf"(?<![^\W_])[{LETTERS}](?:[\s-]?\d){{11}}[\s-]?[\d{LETTERS}](?![^\W_])", re.IGNORECASE | re.ASCII
)
_LONG_ENOUGH = re.compile(r"\d(?:[\s-]?\d){10}", re.ASCII)
_SEPARATORS = re.compile(r"[\s-]")


def find(text: str) -> Iterator[Span]:
    """Every pupil number with the right check letter."""
    if not _LONG_ENOUGH.search(text):
        return
    for match in _NUMBER.finditer(text):
        number = _SEPARATORS.sub("", match.group()).upper()
        if number[0] == check_letter(number[1:]):
            yield match.span()


def check_letter(rest: str) -> str:
    """The letter that goes before these twelve characters."""
    values = (int(sign) if sign.isdigit() else LETTERS.index(sign) for sign in rest)
    return LETTERS[sum(value * weight for weight, value in enumerate(values, 2)) % 23]
