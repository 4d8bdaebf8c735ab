"""Words that mean the same to somebody who searches, from the glossary and from data/synonyms.yml.

In: the records. Out: sets of words and phrases. The glossary gives an abbreviation with its expansion and the other
forms of both; an explanation in a sentence is no synonym and stays out.
"""

from collections.abc import Iterator

from macros.publish.lookup import Lookup
from macros.records.models.sitewide import Term

_LONGEST = 6
"""Words of an expansion; what is longer explains, and nobody would type it."""
_NOT_SPELLED_OUT = "Not spelled out"


def synonyms(look: Lookup) -> tuple[tuple[str, ...], ...]:
    """Sets of words and phrases: whoever types one means them all. Sets that share a phrase stay apart."""
    own = [one.words for one in look.records.one("synonyms").synonyms]
    known = {frozenset(word.casefold() for word in words) for words in own}
    found = [words for words in _from_glossary(look) if not _inside(words, known)]
    return (*own, *found)


def _from_glossary(look: Lookup) -> Iterator[tuple[str, ...]]:
    for term in look.records.one("glossary").terms:
        words = tuple(dict.fromkeys(_words(term)))
        if len(words) > 1:
            yield words


def _words(term: Term) -> Iterator[str]:
    yield term.term
    spelled_out = term.case_sensitive and not term.means.startswith(_NOT_SPELLED_OUT)
    if spelled_out and len(term.means.split()) <= _LONGEST:
        yield term.means
    yield from term.also


def _inside(words: tuple[str, ...], known: set[frozenset[str]]) -> bool:
    """Whether a set of data/synonyms.yml says all of it already."""
    own = {word.casefold() for word in words}
    return any(own <= other for other in known)
