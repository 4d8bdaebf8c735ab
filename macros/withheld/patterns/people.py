"""Who is known to the reader of a draft: the people of the meeting, and words that name bodies, posts or places.

In: plain words and initials. Out: a `People`, which the patterns for names and initials ask. Not a pattern of its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True)
class People:
    """Open people's names and initials, withheld people's, terms of the glossary, and other known capitalised words."""

    names: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    withheld_names: frozenset[str] = frozenset()
    withheld_initials: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    unlisted: frozenset[str] = frozenset()
    """Names that were found already, to be found again where nothing beside them says that they are names."""

    def knows(self, words: Iterable[str]) -> bool:
        """Whether any of these words belongs to a listed person, a body, a post or a place."""
        return any(word in self.names or word in self.words for word in words)


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The words of these texts, without possessive endings."""
    return frozenset(re.sub(r"[’']s?$", "", word) for text in texts for word in _WORD.findall(text))
