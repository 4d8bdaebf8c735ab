"""NHS numbers: ten digits of which the last is a check digit.

Source: NHS Data Dictionary, attribute NHS NUMBER. The first nine digits are weighted 10 down to 2 and added; 11 less
the remainder of the sum by 11 is the check digit, 11 counts as 0, and a number that would need 10 is never given out.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span

ID = "nhs-number"
REASON = "personal-data"
WHY = "NHS number"

# Looked for at every place, as ten digits may begin within ten others.
_TEN = re.compile(r"(?<![^\W_])(?<!\d\.)(?=(\d(?:[\s.-]{0,2}\d){9})(?![^\W_]|\.\d))")
_LONG_ENOUGH = re.compile(r"\d(?:[\s.-]{0,2}\d){9}")
_LONG_ENOUGH_CALLED = re.compile(r"\d(?:[\s.·_‐-―-]{0,3}\d){9}")
_NOT_A_DIGIT = re.compile(r"\D+")
# People write 943 476 5919, 94347 65919 or all in one; a form has a box, and so a space, for each digit.
_USUAL = {(10,), (3, 3, 4), (5, 5), (3, 7), (6, 4), (1,) * 10}
_GOES_ON = re.compile(r"[\s.-]{1,2}\d")
_WENT_BEFORE = re.compile(r"\d[\s.-]{1,2}\Z")
# Called an NHS number by the words beside it: then a slip of the pen in a digit changes nothing.
_TEN_DIGITS = r"\d(?:[\s.·_‐-―-]{0,3}\d){9}(?![\s.-]{0,2}\d)(?![^\W_])"
_CALLED = re.compile(
    rf"""\b(?:
        (?:NHS|National\sHealth(?:\sService)?)[\s_-]?(?:nos?|num|nr|numbers?|ids?|identifiers?|refs?|references?|\#)?\b[.:#=]?
        (?:(?!\.\s|\d)[^\n]|\n(?!\s*\n)){{0,30}}?
        (?<![\d+])(?P<after>{_TEN_DIGITS})
      | (?P<before>{_TEN_DIGITS})[\s,(\[:–-]{{1,4}}(?:(?:is|was|as|his|her|their|the|an|child[’']?s)\s){{0,4}}NHS\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def find(text: str) -> Iterator[Span]:
    """Every ten digits with the right check digit, in any spacing."""
    if not _LONG_ENOUGH.search(text):
        return
    for match in _TEN.finditer(text):
        digits = _NOT_A_DIGIT.sub("", match[1])
        if len(set(digits)) > 1 and digits[9] == check_digit(digits[:9]) and not _in_a_list(text, *match.span(1)):
            yield match.span(1)


def find_called(text: str) -> Iterator[Span]:
    """Every ten digits that the words beside them call an NHS number, whatever the check digit."""
    if _LONG_ENOUGH_CALLED.search(text):
        for match in _CALLED.finditer(text):
            yield match.span(match.lastgroup or 0)


def check_digit(nine: str) -> str | None:
    """The tenth digit for these nine, or None where no NHS number begins so."""
    rest = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(nine)) % 11
    return None if rest == 10 else str(rest % 11)


def _in_a_list(text: str, start: int, end: int) -> bool:
    """Whether these are some of a longer row of numbers, as drawings and tables have, in no usual spacing."""
    if tuple(len(group) for group in _NOT_A_DIGIT.split(text[start:end])) in _USUAL:
        return False
    return bool(_GOES_ON.match(text, end) or _WENT_BEFORE.search(text[max(0, start - 3) : start]))
