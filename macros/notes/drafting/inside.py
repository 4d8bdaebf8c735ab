"""Names within marked passages, which must not stand open elsewhere in the notes: “Marlow Quagmire hid the sixpence”
is withheld, so “Mr Quagmire” must be as well.

In: a draft whose marks are well formed, the words that name bodies, posts and open people. Out: words with a capital
letter; whether a text holds one. A word that begins a sentence in both places counts as well, unless it ends as
verbs do or the draft has it in small letters. A word that a title capitalises in both places does not count if the site
or the draft has it in small letters and nobody is called by it. Where nothing but a name is marked, its words count in
small letters too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.notes import marks
from macros.notes.drafting.capitals import BEGINS, WORD, Nobody, by_place
from macros.notes.drafting.derive import is_hidden
from macros.notes.drafting.everyday import is_everyday, is_in_all_notes, plain
from macros.notes.drafting.sources import Common
from macros.records import walk
from macros.records.models.draft import Draft
from macros.withheld.fingerprint.name_lists import ALSO_NAMES
from macros.withheld.patterns import names as patterns
from macros.withheld.patterns.names import words_in
from macros.withheld.patterns.people import People, words_of

# Suggested, Noting; not Ahmed, Fred, Javed or King.
_VERB = re.compile(r"\w{2}(?:[tsnkpcgix]ed|shed|ched|lled|[^a]ved|ing)\Z")
_NAME = range(2, 5)  # how many words a person's name has
_SHORTEST = 3  # letters of a name that is looked for in small letters


@dataclass(frozen=True, kw_only=True)
class _MarkedWord:
    """A word in plain small letters; whether it only begins a sentence; whether its place gives it its capital."""

    word: str
    begins: bool
    placed: bool


@dataclass(frozen=True, kw_only=True)
class Names:
    """Names of marked passages, in plain small letters; `unsure` are those that only ever begin a sentence there."""

    sure: frozenset[str]
    unsure: frozenset[str]
    titled: frozenset[str]
    """Ordinary words that only their place capitalises there: in a title, or in the name of a body."""
    small: frozenset[str]
    """Words of names that must not stand in small letters either."""
    ordinary: frozenset[str]
    """Words that the draft has in small letters."""
    nobody: Nobody

    def stand_in(self, text: str) -> bool:
        """Whether any of them stands in an open text."""
        if self.small and not self.small.isdisjoint(_every_word(text)):
            return True
        return any(self._counts(text, at, plain(word), begins) for at, word, begins in _capitalised(text, ""))

    def _counts(self, text: str, at: re.Match[str], word: str, begins: bool) -> bool:
        if word in self.titled:
            return not by_place(text, at, self.nobody)
        return word in self.sure or (word in self.unsure and not (begins and self._is_ordinary(word)))

    def _is_ordinary(self, word: str) -> bool:
        return word in self.ordinary or _VERB.search(word) is not None


def names(draft: Draft, site: Common) -> Names:
    """The names in a draft's marked passages, without those of open people and without words that the site knows."""
    people = [person for person in draft.people if not is_hidden(person)]
    known = _all_plain(site.words | words_of(person.post for person in people if person.post))
    common = known | _all_plain(words_of(person.name for person in people if person.name))
    texts = [passage.words for passage in walk.passages(draft)]
    small = frozenset(plain(word) for text in texts for word in WORD.findall(text) if word.islower())
    called = _called(texts, site)
    nobody = Nobody(known=known, ordinary=(small | site.small) - ALSO_NAMES - called)
    marked = {candidate for text in texts for candidate in _marked(text, nobody)}
    sure, unsure, titled = _sorted([candidate for candidate in marked if candidate.word not in common], nobody)
    alone = frozenset(word for text in texts for word in _of_names(text, site.small)) - common
    return Names(sure=sure, unsure=unsure, titled=titled, small=alone, ordinary=small, nobody=nobody)


def _sorted(marked: Iterable[_MarkedWord], nobody: Nobody) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Marked words as `Names` tells them apart: sure, unsure and titled; without those that stand in all notes."""
    wanted = [candidate for candidate in marked if not is_in_all_notes(candidate.word)]
    every = frozenset(candidate.word for candidate in wanted)
    titled = (every & nobody.ordinary) - {candidate.word for candidate in wanted if not candidate.placed}
    sure = frozenset(candidate.word for candidate in wanted if not candidate.begins) - titled
    return sure, every - sure - titled, titled


def _called(texts: Iterable[str], site: Common) -> frozenset[str]:
    """Words by which somebody is called in the draft: after a title, before a verb of saying, beside a relative."""
    people = People(words=site.words)
    full = [marks.in_full(text) for text in texts]
    spans = ((text, span) for text in full for span in patterns.find(text, people))
    return _all_plain(word for text, (start, end) in spans for word in words_in(text[start:end]))


def _marked(text: str, nobody: Nobody) -> Iterator[_MarkedWord]:
    """The capitalised words of every mark of a text; the whole text shows which of them begin a sentence."""
    for mark in marks.parse(text):
        before = text[: mark.start]
        before = before if before.strip() else ""
        for at, word, begins in _capitalised(mark.words, before):
            yield _MarkedWord(word=plain(word), begins=begins, placed=by_place(mark.words, at, nobody, before))


def _of_names(text: str, small: frozenset[str]) -> Iterator[str]:
    """The words of every mark that holds a name and nothing else; not those that are everyday words too."""
    for mark in marks.parse(text):
        marked = WORD.findall(mark.words)
        if len(marked) in _NAME and all(word[0].isupper() and not is_in_all_notes(word) for word in marked):
            yield from (
                word for word in _every_word(mark.words) if len(word) >= _SHORTEST and not is_everyday(word, small)
            )


def capitalised(text: str) -> Iterator[tuple[str, bool]]:
    """Every word that may be a name, and whether only its place in the sentence gives it its capital letter."""
    yield from ((word, begins) for _, word, begins in _capitalised(text, ""))


def _capitalised(text: str, before: str) -> Iterator[tuple[re.Match[str], str, bool]]:
    for at in WORD.finditer(text):
        followed = re.match(r"\s+[^\W\d_]", text[at.end() :])
        begins = BEGINS.search(before + text[: at.start()]) is not None
        alone = not (followed and followed[0][-1].isupper()) or _VERB.search(at[0]) is not None
        yield from ((at, word, begins and alone) for word in words_in(_with_parts(at[0])))


def _every_word(text: str) -> frozenset[str]:
    return _all_plain(words_of([_with_parts(text)]))


def _with_parts(text: str) -> str:
    """The text, and the parts of Quill-Moss."""
    return f"{text} {text.replace('-', ' ')}"


def _all_plain(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(part) for word in listed for part in _with_parts(word).split())
