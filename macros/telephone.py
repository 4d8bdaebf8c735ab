"""What a telephone number of the United Kingdom looks like, in a record and behind a link.

Source: Ofcom, National Telephone Numbering Plan. With its 0 a number has 11 digits, or 10 where it begins with 01, 0500
or 0800; 0800 1111 alone has 8. Short ones are 999, those of three digits that begin with 1, those of six that begin
with 116 or 118, and 18000 to 18002 of the text relay, of which the last two also stand before a number. With +44 the 0
goes. 0000 is no area: it stands in invented examples.
"""

import re
from urllib.parse import unquote

_AFTER_0 = rf"(?:[1235789]{'[0-9]' * 9}|1{'[0-9]' * 8}|[58]00{'[0-9]' * 6})"
_SHORT = r"999|1[0-9][0-9]|11[68][0-9][0-9][0-9]|1800[0-2]"
_RELAYED = rf"1800[12]0{_AFTER_0}|1800[12]08001111"
_DIGITS = rf"0{_AFTER_0}|08001111|0000{'[0-9]' * 6}|\+44{_AFTER_0}|{_SHORT}|{_RELAYED}"
_TEXT_CODE = r"[6-8][0-9]{4}"
"""A short code that takes messages only."""

# A space may stand between any two digits.
PATTERN = re.sub(r"(\[[0-9-]+\]|[0-9])(?=[\[0-9(])", r"\1 ?", _DIGITS)
MESSAGE = (
    "must be a British telephone number: digits and single spaces, as many as such a number has; hours, words and "
    "other ways to reach them have fields of their own or stand in “note”"
)


def can_be_rung(address: str) -> bool:
    """Whether a `tel:` or `sms:` address leads to a number: nothing but its digits, as many as there must be."""
    scheme, _, rest = address.strip().partition(":")
    number = unquote(rest.partition("?")[0])
    kinds = f"{_DIGITS}|{_TEXT_CODE}" if scheme.lower() == "sms" else _DIGITS
    return re.fullmatch(kinds, number) is not None
