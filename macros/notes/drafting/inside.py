"""Names of withheld people and within marked passages, which must not stand open elsewhere in the notes: “Marlow
Quagmire hid the sixpence” is withheld, so “Mr Quagmire” must be as well.

In: a draft whose marks are well formed, the words that name bodies, posts and open people. Out: words with a capital
letter; whether a text holds one, also in the plural, as part of a word with capitals inside, or within a link or an id.
A word that begins a sentence in both places counts as well, unless it ends as verbs do or the draft has it in small
letters. A word that a title capitalises in both places does not count if the site or the draft has it in small letters
and nobody is called by it. Names in small letters are found by `held`, but for those that are everyday words too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.notes import marks
from macros.notes.drafting import kept
from macros.notes.drafting.capitals import BEGINS, WORD, Nobody, by_place, is_called
from macros.notes.drafting.derive import is_hidden
from macros.notes.drafting.everyday import is_everyday, is_in_all_notes, plain
from macros.notes.drafting.joined import stands_in_address
from macros.notes.drafting.sources import Common
from macros.records import walk
from macros.records.models.draft import Draft
from macros.withheld.fingerprint.name_lists import ALSO_NAMES, CAPITALISED, ROLES, SHARED
from macros.withheld.patterns import names as patterns
from macros.withheld.patterns.names import words_in
from macros.withheld.patterns.people import People, words_of
from macros.withheld.posts import is_post

# Suggested, Noting; not Ahmed, Fred, Javed or King.
_VERB = re.compile(r"\w{2}(?:[tsnkpcgix]ed|shed|ched|lled|[^a]ved|ing)\Z")
_NAME = range(1, 5)  # how many words a person's name has
_PIECES = re.compile(r"[-_\d]+|(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SCOTTISH = re.compile(r"Ma?c[A-Z]")


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
    called: frozenset[str]
    """Everyday words and words of two letters by which somebody is called: nothing finds them in small letters."""
    telling: frozenset[str]
    """Words of names that stand for nothing else, so that they tell somebody in small letters and in addresses too."""
    ordinary: frozenset[str]
    """Words that the draft has in small letters."""
    nobody: Nobody

    def stand_in(self, text: str, *, is_address: bool = False) -> bool:
        """Whether any of them stands in an open text; an address is an id or a link, and nothing but that."""
        if stands_in_address(text, self.telling, self.nobody, is_address=is_address):
            return True
        text = text.title() if is_address else text
        return any(
            self._counts(text, at, stem, begins, is_many=stem != plain(word))
            for at, word, begins in _capitalised(text, "")
            for stem in _stems(word)
        )

    def _counts(self, text: str, at: re.Match[str], word: str, begins: bool, *, is_many: bool) -> bool:
        if word in self.called:
            return not is_many and is_called(text, at, self.nobody)
        if word in self.titled or (is_many and word in self.sure - self.telling):
            return not by_place(text, at, self.nobody)
        return word in self.sure or (word in self.unsure and not (begins and self._is_ordinary(word)))

    def _is_ordinary(self, word: str) -> bool:
        return word in self.ordinary or _VERB.search(word) is not None


def names(draft: Draft, site: Common) -> Names:
    """The names in a draft's marked passages and of withheld people, without those of open people and those that the
    site knows as names of bodies, places or posts."""
    people = [person for person in draft.people if not is_hidden(person)]
    known = _all_plain(site.words | words_of(person.post for person in people if person.post))
    common = known | _all_plain(words_of(person.name for person in people if person.name))
    texts = [passage.words for passage in walk.passages(draft)]
    small = frozenset(plain(word) for text in texts for word in WORD.findall(text) if word.islower())
    called = _called(texts, site)
    nobody = Nobody(known=known, ordinary=(small | site.small) - ALSO_NAMES - called)
    marked = {candidate for text in texts for candidate in _marked(text, nobody)}
    sure, unsure, titled = _sorted([candidate for candidate in marked if candidate.word not in common], nobody)
    alone = {word for text in texts for name in marked_names(text) for word in WORD.findall(name)}
    everyday = _all_plain([*filter(_is_called_only, alone), *_called_by_everyday(texts, nobody)]) - common
    return Names(
        sure=sure - everyday,
        unsure=unsure - everyday,
        titled=titled - everyday,
        called=everyday,
        telling=_telling(_all_plain(alone) - common - everyday, site),
        ordinary=small,
        nobody=nobody,
    )


def persons(draft: Draft, site: Common) -> Names:
    """The words of withheld people's names, without those that open people share and those of the site's bodies."""
    people = [person for person in draft.people if not is_hidden(person)]
    known = _all_plain(site.words | words_of(person.post for person in people if person.post))
    bodies = words_of([site.names])
    every = {name for identity in kept.identities(draft) for name in identity.names if name not in bodies}
    everyday = _all_plain(filter(_is_called_only, every))
    sure = frozenset(map(plain, every)) - everyday
    nothing = frozenset[str]()
    return Names(
        sure=sure,
        unsure=nothing,
        titled=nothing,
        called=everyday,
        telling=_telling(sure, site),
        ordinary=nothing,
        nobody=Nobody(known=known, ordinary=site.small - ALSO_NAMES - sure),
    )


def _telling(words: frozenset[str], site: Common) -> frozenset[str]:
    return frozenset(word for word in words if len(word) > 2 and not is_everyday(word, site.small))


def marked_names(text: str) -> Iterator[str]:
    """The words of every mark that holds a name and nothing else."""
    for mark in marks.parse(text):
        words = WORD.findall(mark.words)
        is_name = len(words) in _NAME and all(word[0].isupper() and may_be_called(word) for word in words)
        if is_name and not is_post(mark.words):
            yield mark.words


def may_be_called(word: str) -> bool:
    """Whether somebody may be called so: not Report or Harbour, with which a body is called."""
    if len(word) < 3 or plain(word) in SHARED | ALSO_NAMES:
        return True
    return not is_in_all_notes(word) and plain(word) not in CAPITALISED


def ends_as_verbs_do(word: str) -> bool:
    """Whether a word that begins a sentence is more likely a verb than a name: Suggested, Noting."""
    return _VERB.search(word) is not None


def _is_called_only(word: str) -> bool:
    """Whether no list of words can tell that this is a name: Will, May; Jo."""
    return len(word) < 3 or (is_in_all_notes(word) and may_be_called(word)) or not words_in(word)


def _called_by_everyday(texts: Iterable[str], nobody: Nobody) -> Iterator[str]:
    """The everyday words by which somebody is called within a longer mark: Will, who threw a stone."""
    for text in texts:
        for mark in marks.parse(text):
            for at in WORD.finditer(mark.words):
                word = re.sub(r"[’']s?$", "", at[0])
                is_name = plain(word) in SHARED | ALSO_NAMES or (len(word) == 2 and not is_in_all_notes(word))
                if word.istitle() and is_name and _is_called_only(word) and is_called(mark.words, at, nobody):
                    yield word


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
        role = is_post(mark.words)
        for at, word, begins in _capitalised(mark.words, before):
            if words_in(word) and not (role and plain(word) in ROLES):
                yield _MarkedWord(word=plain(word), begins=begins, placed=by_place(mark.words, at, nobody, before))


def capitalised(text: str) -> Iterator[tuple[str, bool]]:
    """Every word that may be a name, and whether only its place in the sentence gives it its capital letter."""
    yield from ((word, begins) for _, word, begins in _capitalised(text, "") if words_in(word))


def _capitalised(text: str, before: str) -> Iterator[tuple[re.Match[str], str, bool]]:
    for at in WORD.finditer(text):
        followed = re.match(r"\s+[^\W\d_]", text[at.end() :])
        begins = BEGINS.search(before + text[: at.start()]) is not None
        alone = not (followed and followed[0][-1].isupper()) or _VERB.search(at[0]) is not None
        yield from ((at, word, begins and alone) for word in _parts(at[0]))


def _parts(word: str) -> Iterator[str]:
    """The word, whole and without hyphens, and its parts that have a capital letter: of SCR_Moss and JusticeForMoss.

    Of two letters Ng, and not NG.
    """
    word = re.sub(r"[’']s?$", "", word)
    pieces = () if _SCOTTISH.match(word) else _PIECES.split(word)
    for part in dict.fromkeys((word, word.replace("-", ""), *pieces)):
        if part[:1].isupper() and (len(part) > 2 or (len(part) == 2 and part[1].islower())):
            yield part


def _stems(word: str) -> Iterator[str]:
    """A word in plain letters, and what it may be the plural of: the Mudlarks, the Joneses, the Kellies."""
    word = plain(word)
    yield word
    if word.endswith("s") and len(word) > 3:
        yield word[:-1]
        yield from [word[:-2]] if word.endswith("es") else []
        yield from [f"{word[:-3]}y"] if word.endswith("ies") else []


def _all_plain(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(part) for word in listed for part in f"{word} {word.replace('-', ' ')}".split())
