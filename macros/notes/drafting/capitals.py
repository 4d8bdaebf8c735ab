"""Whether a word is capitalised only because of where it stands: it begins a sentence, or is one word of a title or of
a body's name (“Child Death Review Report”).

In: a text, the place of a word in it, the words that are nobody's name. Out: yes or no. It is always no
beside a word that may be a name (in “Jordan Keep Was Seen”, Keep may be one like Jordan) and behind a post (“Social
Worker Keep”).
"""

import re
from dataclasses import dataclass

from macros.notes.drafting.everyday import is_in_all_notes, plain

WORD = re.compile(r"[^\W\d_][\w’'-]*")
BEGINS = re.compile(r"(?:\A|[.!?:;]|\n)[\W_]*\Z")
_SHORT = 3  # in, of, and, the: small in a title as well
_POSTS = """
adviser advisor assistant carer chair constable councillor detective director doctor dr governor head inspector judge
lady lead lord manager midwife miss mr mrs ms nurse officer practitioner president prof professor rev sergeant sir
sister solicitor superintendent teacher therapist trustee visitor worker
"""
_ROLES = frozenset(_POSTS.split())
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


def is_post(words: str) -> bool:
    """Whether words in small letters name a post that many people have."""
    return words.islower() and words.split()[-1] in _ROLES


def by_place(text: str, at: re.Match[str], nobody: Nobody, before: str = "") -> bool:
    """Whether only its place gives the word at `at` its capital letter."""
    row = _row(text, at)
    place = next(n for n, other in enumerate(row) if other.start() == at.start())
    beside = [other for n, other in enumerate(row) if abs(n - place) == 1]
    after_post = 0 < place == len(row) - 1 and plain(row[place - 1][0]) in _ROLES
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
