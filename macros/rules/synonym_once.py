"""A word stands in one set of synonyms only: two sets that share a word would answer with each other's pages.

PASS in synonyms:
    synonyms: [{id: shoes, words: [shoes, boots]}, {id: tides, words: [tide, sea]}]

FAIL in synonyms:
    synonyms: [{id: shoes, words: [shoes, boots]}, {id: tides, words: [tide, Boots]}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "synonym-once"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every second use of a word or phrase, in capitals or not."""
    seen: set[str] = set()
    for entry in context.records.of("synonyms"):
        for at, meaning in enumerate(entry.record.synonyms):
            for index, word in enumerate(meaning.words):
                folded = " ".join(word.casefold().split())
                if folded in seen:
                    yield entry.problem(("synonyms", at, "words", index), ID, "must stand in one set only, and once")
                seen.add(folded)
