"""What explains a name in a draft: its own people, their posts, and what the site's records say of bodies and places.

In: the draft's texts, names and posts, and the records. Out: an `Explained`, all in plain small letters.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from macros.notes.drafting.capitals import WORD
from macros.notes.drafting.everyday import plain
from macros.notes.drafting.sources import Common, known_texts
from macros.notes.strangers import lists
from macros.records.load import Records
from macros.withheld.patterns.people import words_of

_AREA = re.compile(r"\b(?:Council|Borough|Partnership|City|County)\b")


@dataclass(frozen=True, kw_only=True)
class Explained:
    """What is no stranger."""

    people: tuple[frozenset[str], ...]
    """The words of each open person's name."""
    words: frozenset[str]
    """Words with a capital letter of bodies, posts, groups, places and terms."""
    areas: frozenset[str]
    """Words of the names of councils and partnerships: places, wherever they stand."""
    texts: str
    """All that the records say of those, in which a longer name is looked for."""
    small: frozenset[str]
    """Words that the site or the draft has in small letters, and that are not names in the draft."""

    @property
    def everybody(self) -> frozenset[str]:
        """The words of all open people's names."""
        return frozenset().union(*self.people)

    def knows(self, phrase: str) -> bool:
        """Whether the records have this name, of several words."""
        return re.search(rf"(?<!\w){re.escape(plain(phrase))}(?!\w)", self.texts) is not None


def explained(
    names: Iterable[str], posts: list[str], texts: Iterable[str], records: Records, site: Common
) -> Explained:
    """What the names and posts of a draft's people, its texts and the records explain."""
    written = {plain(word) for text in texts for word in WORD.findall(text) if word.islower()}
    councils = words_of(line for line in site.names.split("\n") if _AREA.search(line))
    return Explained(
        people=tuple(frozenset(map(plain, words_of([name]))) for name in names),
        words=frozenset(map(plain, site.words | words_of(posts))),
        areas=lists.AREAS | frozenset(map(plain, councils)),
        texts=plain("\n".join([*known_texts(records), *posts])),
        small=site.small | {word for word in written if not lists.is_foreign(word)},
    )
