"""Somebody's age in a sentence with initials, a pseudonym or a school: together they tell who it is.

Source: Information Commissioner's Office, Anonymisation: managing data protection risk code of practice: facts that
identify nobody alone may do so together.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span

ID = "age"
REASON = "personal-data"
WHY = "age beside initials or a school"

_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_WORDS.split())})"
_AGE = re.compile(
    rf"""\b(?:
        (?:aged?|turned|turning)\s(?:of\s)?{_NUMBER}(?!\s?(?:to|and|or|until|[-–])\s?{_NUMBER}|\+|\s(?:or|and)\s(?:over|under))
      | {_NUMBER}[\s-]?(?:(?:years?|yrs?|months?|weeks?|days?)[\s-]old|y/?o)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\S)|\n(?!\n))+")
_WHO = re.compile(
    r"(?<![\w.])(?:[A-Z]{2,3}|[A-Z]\.\s?[A-Z]\.?)(?![\w])|\b(?:Child|Young Person|Baby|Family|Sibling)\s[A-Z]\b"
    r"|\b(?:School|Academy|College|Nursery|Primary|Secondary|Sixth Form)\b"
)


def find(text: str) -> Iterator[Span]:
    """Every age whose sentence has initials, a pseudonym such as Child A, or the name of a school."""
    if not _AGE.search(text):
        return
    for sentence in _SENTENCE.finditer(text):
        if _WHO.search(text, sentence.start(), sentence.end()):
            yield from (age.span() for age in _AGE.finditer(text, sentence.start(), sentence.end()))
