"""Street addresses: a house or flat number before the name of a street, or a street where somebody lives.

Source: UK GDPR, article 4(1) (location data). No standard says what streets end with: the usual words are taken. A
street without a number is a public place, unless the sentence says that it is somebody's home.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span, apart

ID = "address"
REASON = "personal-data"
WHY = "street address"

_STREET = (
    r"(?:(?:[A-Z][\w'’.-]+|of|the|St\.?)\s){1,4}(?:Street|Road|Avenue|Lane|Drive|Close|Crescent|Gardens|Grove|Court|Place|"
    r"Terrace|Way|Walk|Mews|Square|Hill|Rise|Row|Park|Parade|Green|Gate|House|Estate|Buildings|St|Rd|Ave|Ln|Dr|Cl|Cres|"
    r"Gdns)\b"
)
_NUMBERED = re.compile(
    rf"(?<![\w.£/-])(?:(?:[Ff]lat|[Rr]oom|[Uu]nit)\s\w{{1,4}},?\s)?\d{{1,4}}[A-Za-z]?,?\s(?=[A-Z]){_STREET}"
)
_FLAT = re.compile(rf"\b[Ff]lat\s\w{{1,4}},?\s{_STREET}")
_HOME = re.compile(
    rf"\b(?:live[sd]?|living|resid(?:es|ed|ing)|moved|placed|home|house|address|flat)\s(?:\w+\s){{0,2}}"
    rf"(?:is\s|was\s)?(?:at|in|on|to|near|off|from)\s{_STREET}"
)


def find(text: str) -> Iterator[Span]:
    """Every address of a house or flat, and every street that is said to be somebody's."""
    yield from apart(match.span() for pattern in (_NUMBERED, _FLAT, _HOME) for match in pattern.finditer(text))
