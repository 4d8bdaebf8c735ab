"""Two or three capital letters that are no term of the glossary and no person of the meeting.

Source: the notes' own practice: people are written as initials, which their list explains. Those of somebody withheld,
and those of a child, are what is left over. Four letters or more are seldom a person and often a body or a programme.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.withheld.patterns.folding import Span
from macros.withheld.patterns.people import People

ID = "initials"
REASON = "personal-data"
WHY = "initials of nobody in the list of people, or letters that the glossary does not explain"

_LETTERS = re.compile(r"(?<![A-Za-z0-9&])([A-Z]{2,3})s?(?![A-Za-z0-9&])")
_DOTTED = re.compile(r"(?<![A-Za-z.])(?:[A-Z]\.\s?){1,3}[A-Z]\.?(?![A-Za-z])")
_NUMBERED = re.compile(
    r"(?:part|chapter|schedule|section|annex|appendix|level|stage|phase|volume|title)s?\s$", re.IGNORECASE
)
_ROMAN = re.compile(r"[XVI]+")


def find(text: str, people: People) -> Iterator[Span]:
    """Every run of capitals, with full stops or without, that nobody knows."""
    rest = _terms(people.terms).sub(lambda match: "-" * len(match.group()), text)
    for match in _LETTERS.finditer(rest):
        roman = _ROMAN.fullmatch(match[1]) and _NUMBERED.search(rest, 0, match.start())
        if match[1] not in people.initials and not roman:
            yield match.span(1)
    for match in _DOTTED.finditer(rest):
        if re.sub(r"[.\s]", "", match.group()) not in people.initials:
            yield match.span()


@lru_cache(maxsize=4)
def _terms(terms: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, terms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first) or '(?!)'})s?(?!\w)")
