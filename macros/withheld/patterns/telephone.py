"""Telephone numbers of the United Kingdom, national or with +44.

Source: Ofcom, National Telephone Numbering Plan. A number has 0 and nine or ten digits more; 01 and 02 are places, 03,
08 and 09 services, 05 companies, 07 mobiles; 04 and 06 are not in use. Short ones (999, 101, 0800 1111) are everybody's
and are not looked for. A number without its area code cannot be told from any other six to eight digits.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span

ID = "telephone"
REASON = "personal-data"
WHY = "telephone number"

_GAP = r"[\s().\u2010-\u2015-]{0,3}"
_NUMBER = re.compile(
    rf"""(?<![^\W_])(?<!\d\.)(?:
        (?:\(?\+44\)?|(?<!\d)00\s?44) {_GAP} (?:\(?0\)?)? {_GAP} [1235789](?:{_GAP}\d){{8,9}}
      | \(?0[1235789]\d(?:{_GAP}\d){{7,8}}
    )(?![^\W_])""",
    re.VERBOSE,
)
# The fewest digits that a number has in a row: it is quicker to look for those first.
_LONG_ENOUGH = re.compile(rf"\d(?:{_GAP}\d){{8}}")
_NOT_A_DIGIT = re.compile(r"\D")


def find(text: str) -> Iterator[Span]:
    """Every telephone number, in any of the usual ways of writing it."""
    if _LONG_ENOUGH.search(text):
        yield from (match.span() for match in _NUMBER.finditer(text))


def digits(number: str) -> str:
    """A number as its digits alone, from its 0: two ways of writing one number, also by text relay, give the same."""
    return re.sub(r"^(?:00440?|1800[12]0)", "0", _NOT_A_DIGIT.sub("", number.replace("+", "00")))
