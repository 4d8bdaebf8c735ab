"""Everyday words: in small letters, or as the first word of a sentence, they say nothing about a person.

In: a word, and the words that the site's own records have in small letters. Out: whether it is an everyday word, and
whether people are called by it all the same (“rose” is both, so Rose is never taken for a flower).
Sources: the commonest words and set phrases that fingerprints leave out; given names and surnames that are words.
"""

import re
import unicodedata
from collections.abc import Iterable

from macros.withheld.fingerprint.common import FIELD, is_common
from macros.withheld.fingerprint.name_lists import ALSO_NAMES
from macros.withheld.fingerprint.normal import words

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ADDRESS = re.compile(r"\S*[/@]\S*")
# To fingerprints i and l are one letter, so that Ali would be “all”.
_LOOKS_COMMON = frozenset({"ali"})
_COUNTED = frozenset(
    words("four five six seven eight nine ten eleven twelve second third fourth fifth sixth seventh eighth ninth tenth")
)


def in_small_letters(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand in small letters in these texts; addresses of pages and mail are no words."""
    all_words = (word for text in texts for word in _WORD.findall(_ADDRESS.sub(" ", text)))
    return frozenset(plain(re.sub(r"[’']s?$", "", word)) for word in all_words if word.islower())


def plain(word: str) -> str:
    """A word in small plain letters, with one kind of apostrophe: Zoë and Zoe, O’Brien and O'Brien are one name."""
    split = unicodedata.normalize("NFKD", word.replace("’", "'").replace("ʼ", "'"))
    return "".join(letter for letter in split if unicodedata.category(letter) not in ("Mn", "Cf")).casefold()


def is_in_all_notes(word: str) -> bool:
    """Whether the word is one that everybody uses, or that the notes of any partnership use."""
    return plain(word) not in _LOOKS_COMMON and all(
        is_common(part) or part in FIELD or part in _COUNTED for part in words(word)
    )


def is_everyday(word: str, small: frozenset[str]) -> bool:
    """Whether a word in small letters says nothing of a person of that name; `small` are the site's own small words."""
    return plain(word) in small | ALSO_NAMES or is_in_all_notes(word)
