"""National Insurance numbers: two letters, six digits and a letter from A to D.

Source: HMRC, National Insurance Manual, NIM39110. D, F, I, Q, U and V stand in neither place of the prefix, O not in
the second; the prefixes BG, GB, KN, NK, NT, TN and ZZ are not used. The manual's own example begins with QQ for that
reason, so it is not found.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span

ID = "national-insurance-number"
REASON = "personal-data"
WHY = "National Insurance number"

_NUMBER = re.compile(
    r"""(?<![^\W_])(?!BG|GB|KN|NK|NT|TN|ZZ)
        [A-CEGHJ-PR-TW-Z]\s?[A-CEGHJ-NPR-TW-Z] [\s.-]{0,2}
        \d\s?\d [\s.-]{0,2} \d\s?\d [\s.-]{0,2} \d\s?\d [\s.-]{0,2} [A-D](?![^\W_])""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# Its digits and last letter: it is quicker to look for those first.
_DIGITS = re.compile(r"\d\s?\d(?:[\s.-]{0,2}\d\s?\d){2}[\s.-]{0,2}[A-Da-d]", re.ASCII)


def find(text: str) -> Iterator[Span]:
    """Every National Insurance number, together or in pairs, in capitals or not."""
    if _DIGITS.search(text):
        yield from (match.span() for match in _NUMBER.finditer(text))
