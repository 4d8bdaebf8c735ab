"""Whether a word is capitalised only because of where it stands: it begins a sentence, or is one word of a title or of
a body's name (“Child Death Review Report”).

In: a text, the place of a word in it, the words that are nobody's name. Out: yes or no. It is always no
beside a word that may be a name (in “Jordan Keep Was Seen”, Keep may be one like Jordan) and behind a post (“Social
Worker Keep”).
"""

import re
from dataclasses import dataclass

from macros.notes.drafting.everyday import is_in_all_notes, plain
from macros.withheld.fingerprint.name_lists import ROLES

WORD = re.compile(r"[^\W\d_][\w’'-]*")
BEGINS = re.compile(r"(?:\A|[.!?:;]|\n)[\W_]*\Z")
_SHORT = 3  # in, of, and, the: small in a title as well
_TITLES = "dr lady lord miss mr mrs ms prof rev sir sister"
_ADDRESSED = ROLES.union(_TITLES.split())
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTHS = frozenset(_MONTH.split("|"))
_OF_A_DAY = re.compile(
    r"(?:\b(?:in|by|until|till|since|from|to|of|for|during|before|after|between|early|late|mid|next|last|this|every|and|"
    rf"{_MONTH})|\d(?:st|nd|rd|th)?)\W{{1,2}}\Z",
    re.IGNORECASE,
)
# What somebody does at the beginning of a sentence; “Will the group meet” is a question.
_PAST = """
ate began bit bled bought broke brought came caught cried cut did drank drew drove fell felt flew fought found gave goes
got grew had has heard held hid hit hung hurt is kept knew knows lay led left let likes lives lost made meant met needs
paid put ran rang read rode said sang sat saw says sent shook shot shut slept sold spat spoke stays stole stood swam
swore taught thought threw told took tore understood wants was went woke won wore wrote
"""
_DID = "|".join(_PAST.split())
_DOES = re.compile(rf"\s(?:(?:also|then|now|never|often|still)\s|and\s[A-Z]|\w{{2,}}ed\b|(?:{_DID})\b)")
_BODY = 3  # this many capitalised words in a row, or more, are the name of a body or a document


@dataclass(frozen=True, kw_only=True)
class Nobody:
    """Plain small words that are nobody's name: `known` from bodies and posts, `ordinary` as also written small."""

    known: frozenset[str]
    ordinary: frozenset[str]

    def may_be_name(self, word: str) -> bool:
        """Whether a capitalised word may be somebody's name."""
        return word[0].isupper() and not self.is_known(word) and plain(word) not in self.ordinary

    def is_known(self, word: str) -> bool:
        """Whether the site's bodies and posts, or the notes of any partnership, have this word."""
        return plain(re.sub(r"[’']s?$", "", word)) in self.known or is_in_all_notes(word)


def by_place(text: str, at: re.Match[str], nobody: Nobody, before: str = "") -> bool:
    """Whether only its place gives the word at `at` its capital letter."""
    row = _row(text, at)
    place = next(n for n, other in enumerate(row) if other.start() == at.start())
    beside = [other for n, other in enumerate(row) if abs(n - place) == 1]
    after_post = 0 < place == len(row) - 1 and plain(row[place - 1][0]) in _ADDRESSED
    if any(nobody.may_be_name(other[0]) for other in beside) or after_post:
        return False
    begins = BEGINS.search(before + text[: at.start()]) is not None
    return begins or len(row) >= _BODY or _is_title(text, nobody)


def _row(text: str, at: re.Match[str]) -> list[re.Match[str]]:
    """The row of capitalised words in which the one at `at` stands."""
    rows: list[list[re.Match[str]]] = []
    for word in WORD.finditer(text):
        # The word itself may have its capital letter behind a hyphen only.
        if not word[0][0].isupper() and word.start() != at.start():
            continue
        if rows and not text[rows[-1][-1].end() : word.start()].strip():
            rows[-1].append(word)
        else:
            rows.append([word])
    return next(row for row in rows if row[0].start() <= at.start() <= row[-1].start())


def _is_title(text: str, nobody: Nobody) -> bool:
    """Whether all longer words have capital letters, and at least one of them is no part of a name."""
    longer = [word for word in WORD.findall(text) if len(word) > _SHORT]
    return len(longer) > 1 and all(word[0].isupper() for word in longer) and any(map(nobody.is_known, longer))


def is_called(text: str, at: re.Match[str], nobody: Nobody) -> bool:
    """Whether an everyday word stands as somebody's name: “Then Will went home”, “Will went home”, not “Will they?”.

    A month after a number or a word such as “in” is a month.
    """
    before, after = text[: at.start()], text[at.end() :]
    if plain(at[0]) in _MONTHS and (_OF_A_DAY.search(before) or re.match(r"\W{0,3}\d", after)):
        return False
    if BEGINS.search(before):
        return _DOES.match(after) is not None or re.search(r"[’']s?\Z", at[0]) is not None
    return not by_place(text, at, nobody)
