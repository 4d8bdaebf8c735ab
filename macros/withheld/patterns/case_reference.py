"""Numbers of one case: of a family court, of the police, of a social care or school system.

Source: case numbers as family courts print them on published judgments (ZC18C00123: place, year, kind, number), and the
words that such numbers stand after. Neutral citations of judgments ([2019] EWFC 12) are public and not looked for.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span, apart

ID = "case-reference"
REASON = "personal-data"
WHY = "reference number of a case"

_COURT = re.compile(r"(?<![^\W_])[A-Z]{2}\d{2}[CDFPZ]\d{5}(?![^\W_])")
_WHOSE = (
    r"(?:case|crime|cris|cad|custody|incident|police|court|client|child(?:'s|’s)?|pupil|patient|hospital|service\suser|"
    r"person|family|referral|mash|lado|mosaic|lcs|liquid\s?logic|eclipse|care\s?first|system)"
)
_WHAT = r"(?:id|ids|ref|refs|reference|references|no|nos|number|numbers|urn|#)"
_NUMBER = r"(?=(?:[A-Z/-]*\d){4})[A-Z0-9]+(?:[/-][A-Z0-9]+)*"
_NAMED = re.compile(
    rf"\b(?:{_WHOSE}(?:\s?[-_]?\s?(?:id|record|case))?[\s_-]?{_WHAT}(?:\.?\s{_WHAT})?|(?:cris|cad|crn|mrn))\b[\s.:#=]{{1,3}}"
    rf"(?:is\s|was\s|of\s)?{_NUMBER}",
    re.IGNORECASE,
)

_LONG_ENOUGH = re.compile(r"\d(?:[A-Z/-]*\d){3}", re.IGNORECASE)


def find(text: str) -> Iterator[Span]:
    """Every number of a family court, and every number after words such as “case reference”."""
    if not _LONG_ENOUGH.search(text):
        return
    yield from apart(match.span() for pattern in (_COURT, _NAMED) for match in pattern.finditer(text))
