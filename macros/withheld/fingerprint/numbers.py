"""A number or reference -> how it reads without spaces, dashes, dots and country code.

In: a passage. Out: its letters and digits written together, in each way in which the same number is given. The search
joins neighbouring groups of a text in the same way, so spacing makes no difference on either side.
Sources: telephone numbers, ITU-T E.123 and Ofcom's numbering plan (0 or 44 before nine or ten digits); the forms of
British postcodes and of registration numbers of vehicles. Dates are none: the same day is written otherwise.
"""

import re

from macros.withheld.fingerprint.common import FIELD, is_common
from macros.withheld.fingerprint.name_lists import CAPITALISED
from macros.withheld.fingerprint.normal import fold, plain

SHORT = 4
"""Letters of a group that may belong to a number: CP/2026/0417."""
DIGITS_OF_A_NUMBER = 7
"""Fewer in a row are a year, an amount, a day."""
_TELEPHONE = re.compile(r"(?:(?:00)?440?|0)([1-9][0-9]{8,9})")
_CODED = re.compile(
    r"[a-z]{1,2}[0-9][a-z0-9]?[0-9][a-z]{2}"  # a postcode
    r"|[a-z]{2}[0-9]{2}[a-z]{3}|[a-z][0-9]{1,3}[a-z]{3}|[a-z]{3}[0-9]{1,3}[a-z]"  # a vehicle
)
_SHORT_DATE = re.compile(r"[0-9]{1,2} [0-9]{1,2} [0-9]{4}")
_OF_A_CODE = 4  # digits of a reference with letters
_LABELS = "nhs ni number no tel telephone phone mobile fax postcode registration ref reference case"


def together(passage: str) -> frozenset[str]:
    """The number that a passage is; nothing where it is words, or has a date, or so few digits that many share it."""
    groups = plain(passage)
    while groups and groups[0] in _LABELS.split():
        groups.pop(0)
    joined = "".join(groups)
    if telephone := _TELEPHONE.fullmatch(joined):
        return frozenset(before + telephone[1] for before in ("", "0", "44", "440", "0044", "00440"))
    return frozenset({joined}) if _is_a_number(groups, joined) else frozenset()


def _is_a_number(groups: list[str], joined: str) -> bool:
    if joined.isdecimal():
        return len(joined) >= DIGITS_OF_A_NUMBER and not _SHORT_DATE.fullmatch(" ".join(groups))
    if not all(any(map(str.isdigit, group)) or len(group) <= SHORT for group in groups):
        return False
    if _CODED.fullmatch(joined):
        return True
    spoken = any(len(group) > 1 and group.isalpha() and _is_spoken(group) for group in groups)
    return sum(map(str.isdigit, joined)) >= _OF_A_CODE and not spoken


def _is_spoken(group: str) -> bool:
    return is_common(fold(group)) or fold(group) in FIELD or group in CAPITALISED
