"""Words with capital letters that stand in a row, as the words of a name do: Maria de la Cruz, Abu Bakr al-Hassan.

In: a text. Out: the rows with the places of their words; small particles within or before a row belong to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.notes.drafting.capitals import BEGINS
from macros.notes.drafting.everyday import plain

_LETTER = r"[^\W\d_]"
WORD = re.compile(rf"{_LETTER}(?:[\w\u0300-\u036f]|[’'ʼ`-](?={_LETTER}))*")
_SMALL = """
al el ad ar as ash at an az ben bin binti bint ibn abu umm ap ab van von der den de del della di da do dos das du la le
lo los las ter ten te zu af av y e i ul ud ur un us
"""
PARTICLES = frozenset(_SMALL.split())
_POSSESSIVE = re.compile(r"[’'ʼ`]s?\Z")
_GAP = re.compile(r"[ \u00a0]+\Z")


@dataclass(frozen=True)
class Token:
    """One word with its place, without its possessive ending; whether it begins a sentence."""

    start: int
    end: int
    word: str
    begins: bool

    @property
    def plain(self) -> str:
        """In small plain letters."""
        return plain(self.word)

    @property
    def is_raised(self) -> bool:
        """Whether it has a capital letter at its beginning, or behind a particle: al-Hassan, d’Arcy."""
        first, *rest = re.split(r"[-’'ʼ]", self.word)
        return self.word[0].isupper() or (len(first) < 4 and any(part[:1].isupper() for part in rest))


def rows(text: str) -> Iterator[list[Token]]:
    """Every row of words with capital letters, in order."""
    row: list[Token] = []
    waiting: list[Token] = []  # particles that belong to the row if a capital letter comes behind them
    for token in tokens(text):
        follows = bool(row or waiting) and _GAP.fullmatch(text, (waiting or row)[-1].end, token.start) is not None
        if row and not (follows and _goes_on(text, (waiting or row)[-1])):
            yield row
            row, waiting = [], []
        if token.is_raised:
            row, waiting = [*row, *waiting, token], []
        elif row and token.word in PARTICLES and len(waiting) < 2:
            waiting.append(token)
        elif row:
            yield row
            row, waiting = [], []
    if row:
        yield row


def tokens(text: str) -> Iterator[Token]:
    """Every word."""
    for match in WORD.finditer(text):
        word = _POSSESSIVE.sub("", match[0])
        begins = BEGINS.search(text[max(0, match.start() - 40) : match.start()]) is not None
        yield Token(match.start(), match.start() + len(word), word, begins)


def _goes_on(text: str, last: Token) -> bool:
    """Whether nothing closes the row behind its last word: after “Ahmed’s” somebody else may come."""
    return not _POSSESSIVE.match(text, last.end)
