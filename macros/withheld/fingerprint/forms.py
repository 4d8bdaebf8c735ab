"""A short passage -> the runs of words by which a person recognises it.

In: a passage of up to RUN words. Out: `whole`, forms of all of it, and `parts`, what stands for one part of a name.
A name is read as people write it: with a title or none, the surname first or last, plural or possessive, initials for
first names, written together, without apostrophes and hyphens. Each form is a run of words as `normal` has them; one
that would stand on innocent pages is none: Brook gives no “brooks”, and Sam Hill no “hill s”, which is “hill’s”.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, product
from typing import NamedTuple

from macros.withheld.fingerprint.common import COMMON, FIELD, RUN, is_common, tells_nothing
from macros.withheld.fingerprint.name_lists import ALSO_NAMES, CAPITALISED, ENDINGS, ROLES, SHARED, TITLES
from macros.withheld.fingerprint.normal import fold, plain, words, written

Run = tuple[str, ...]


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Mudlark’s mother, Mudlark (7), Mudlark, aged 7; not the years of anything but two words.
_TAIL = re.compile(r"(?:[’'ʼ]s?\s+[a-z]+|\s*\(\d{1,2}\)|,?\s+\(?aged?\s+\d{1,2}\)?)$")
_OF = _set("of for to at in")
_PARTICLES = _set("al ap bin da dal de del della den der des di dos du el la le ter van von zu zum zur")
_BEGUN = _set("mc mac o d")  # Mc Tavish, O Neill: the first half of a name that is one word elsewhere
_SCOTTISH = re.compile(r"M(?:a?c|A?C)(?=[A-Z])|Mc(?=[a-z]{3})")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe"})
_OWNING = re.compile(r"[’'ʼ][sS]?$")
_EDGES = re.compile(r"^\W+|[^\w’'ʼ]+$")
_HISSING = ("s", "x", "z", "ch", "sh")
_ARTICLES = frozenset("ai")  # “a hill”, “I hill”
_CUT_OFF = frozenset("aisdmt")  # what an apostrophe parts from a word, too: hill’s, hadn’t, I’m, we’d
_TOGETHER = 6  # letters of a name written together, such as in a file name or a hashtag
_ALONE = 4  # letters of a part of a name that is looked for by itself
_SHARED = frozenset(words(" ".join(SHARED)))
_EVERYDAY = COMMON | FIELD | frozenset(words(" ".join(ALSO_NAMES | CAPITALISED)))
_NO_NAME = _EVERYDAY - _SHARED - frozenset(words(" ".join(ALSO_NAMES)))
_NO_SURNAME = ROLES - ALSO_NAMES - SHARED


class Forms(NamedTuple):
    """The runs of a passage.

    Of `parts`, `rare` are those that point at somebody on pages about other people, too: not Smith, not Hill. Of
    `whole`, `apart` are those in which a middle name may stand.
    """

    whole: frozenset[Run] = frozenset()
    parts: frozenset[Run] = frozenset()
    rare: frozenset[Run] = frozenset()
    apart: frozenset[Run] = frozenset()


class _Name(NamedTuple):
    """A name taken apart: each first name and each part of the surname, in the ways in which it may be spelt."""

    first: list[list[Run]]
    last: list[list[Run]]

    @property
    def firsts(self) -> list[Run]:
        """The first names: all of them, and each alone."""
        return [*_spelt(self.first), *(run for run in chain(*self.first) if len(run[0]) > 1)]

    @property
    def surnames(self) -> list[Run]:
        """The whole surname: van der Berg, vanderberg."""
        return _spelt(self.last)

    @property
    def initials(self) -> set[Run]:
        """T M, TM and T for Tansy Mary."""
        letters = tuple(spellings[0][0][0] for spellings in self.first)
        return {letters, ("".join(letters),), letters[:1]}


def forms(passage: str, *, is_name: bool | None = None) -> Forms:
    """The forms of a passage; `is_name` where the caller knows, else its capitals and its words decide.

    There is none where the passage itself would stand on every page: what guards Jo as “Jos” guards nobody.
    """
    simple = tuple(plain(passage))
    pieces = _pieces(passage)
    if not pieces or len(simple) > RUN or tells_nothing([fold(word) for word in simple]):
        return Forms()
    telling = sum(not is_common(fold(word)) for word in simple)
    itself = {simple, *(_written_together([simple]) if telling > 1 else ())}
    if not (_looks_like_a_name(pieces) if is_name is None else is_name):
        turned = _turned(written(passage))
        return Forms(_folded(itself) | turned, apart=turned)
    return _of_a_name(_parted(pieces), itself, simple, is_certain=is_name is True)


def _of_a_name(name: _Name, itself: set[Run], simple: Run, *, is_certain: bool) -> Forms:
    family = set(_with_plurals(first + last for first, last in product(name.firsts or [()], name.surnames)))
    whole = itself | (family if name.first or simple in family else set()) | set(_rearranged(name))
    parts = _folded(_with_plurals(_parts(name))) - _folded(whole)
    # Seaview Park may be a park, and a Taxi Driver a post: then Seaview and Taxi are nobody's names.
    no_name = CAPITALISED | (ROLES - SHARED)
    known = is_certain or no_name.isdisjoint(chain(*name.firsts, *name.surnames))
    rare = _folded(_with_plurals(part for part in _parts(name) if known and _is_rare(part))) & parts
    apart = (run for run in family if name.first and min(map(len, run)) > 1 and not _is_everyday(run))
    return Forms(_folded(whole), parts, rare, _folded(apart))


def _is_rare(run: Run) -> bool:
    shared = _EVERYDAY | _SHARED if len(run) == 1 else _EVERYDAY
    return sum(map(len, run)) >= _ALONE and not any(_is_in(shared, word) for word in run)


def _pieces(passage: str) -> list[str]:
    """The words of a name as they are written, first names first, without titles and endings."""
    shorter = _TAIL.sub("", passage.strip())
    passage = shorter if " " in shorter else passage
    before, _, after = passage.partition(",")
    turned = after.strip() and "".join(plain(after)) not in ENDINGS
    pieces = [_EDGES.sub("", piece) for piece in (f"{after} {before}" if turned else passage).split()]
    pieces = [_OWNING.sub("", piece) for piece in pieces if plain(piece)]
    are_many = len(pieces) == 2 and pieces[0].lower() == "the" and pieces[1].endswith("s")
    while len(pieces) > 1 and "".join(plain(pieces[0])) in TITLES:
        pieces.pop(0)
    while len(pieces) > 1 and "".join(plain(pieces[-1])) in ENDINGS:
        pieces.pop()
    return [pieces[0][:-1]] if are_many else pieces  # the Mudlarks: each is a Mudlark


def _looks_like_a_name(pieces: list[str]) -> bool:
    """A capital everywhere but for particles, no digits, no everyday word that nobody is called by, and no post."""
    simple = [word for piece in pieces for word in plain(piece)]
    return (
        all(not piece[0].islower() or piece in _PARTICLES for piece in pieces)
        and not any(character.isdigit() for piece in pieces for character in piece)
        and not any(_is_in(_NO_NAME, word) for word in simple if len(word) > 1)
        and not (simple[-1:] and simple[-1] in _NO_SURNAME)
    )


def _turned(capital: list[str]) -> frozenset[Run]:
    """A post in its telling words: the Keeper of the North Groyne is the North Groyne Keeper, and Keeper, North Groyne.

    Only where something after the “of” has a capital and is no everyday word.
    """
    at = next((place for place, word in enumerate(capital) if word in _OF), len(capital))
    head, rest = ([word for word in part if not is_common(fold(word))] for part in (capital[:at], capital[at:]))
    if not head or all(word[0].islower() or _is_in(_EVERYDAY | _SHARED, word) for word in rest):
        return frozenset()
    return _folded({tuple(map(str.lower, run)) for run in ((*head, *rest), (*rest, *head))})


def _parted(pieces: list[str]) -> _Name:
    whole: list[str] = []
    for piece in pieces:
        begun = whole.pop() if whole and whole[-1].lower() in _BEGUN and (len(whole) > 1 or len(whole[0]) > 1) else ""
        whole.append(f"{begun}{piece}" if len(begun) > 1 else f"{begun}'{piece}" if begun else piece)
    at = len(whole) - 1
    while at > 1 and whole[at - 1].lower() in _PARTICLES:
        at -= 1
    last = [part for piece in whole[at:] for part in piece.split("-")]
    return _Name(_all_spelt(whole[:at]), _all_spelt(last))


def _all_spelt(pieces: list[str]) -> list[list[Run]]:
    return [runs for piece in pieces if (runs := _spellings(piece))]


def _spellings(piece: str) -> list[Run]:
    """A part of a name: with apostrophe and hyphen as a gap and as nothing; Mc, Mac and both apart; ü as ue."""
    written = [piece, piece.translate(_UMLAUTS)]
    if _SCOTTISH.match(piece):
        written += [_SCOTTISH.sub(start, piece) for start in ("Mc", "Mac", "Mc ", "Mac ")]
    runs = [tuple(plain(spelling)) for spelling in written]
    return list(dict.fromkeys(run for several in runs if several for run in (several, ("".join(several),))))


def _spelt(parts: list[list[Run]]) -> list[Run]:
    """Parts of a name one after the other in all their spellings, and written together."""
    runs = [tuple(chain(*spellings)) for spellings in product(*parts)] if parts else []
    return list(dict.fromkeys(run for several in runs for run in (several, ("".join(several),))))


def _rearranged(name: _Name) -> Iterator[Run]:
    """The surname first; initials before it and after it; all of it written together."""
    for last in name.surnames if name.first else []:
        for first in name.firsts:
            # Will Hope: “we hope will” names nobody.
            yield from [] if _is_everyday(last + first) and _has_function(last + first) else [last + first]
            yield from _written_together([*_with_plurals([first + last]), last + first])
        for initials in name.initials:
            yield from _with_initials(initials, last)


def _with_initials(initials: Run, last: Run) -> Iterator[Run]:
    rare, everyday = _is_rare(last), _is_everyday(last)
    if rare or not (_has_function(last) or initials[-1] in (_CUT_OFF if everyday else _ARTICLES)):
        yield initials + last
    if rare or not (everyday or initials[-1] in _CUT_OFF):
        yield last + initials
    if not everyday:
        yield from _written_together([*_with_plurals([initials + last]), last + initials])
        yield ("".join(initials) + last[0], *last[1:])


def _parts(name: _Name) -> Iterator[Run]:
    """Every part of a name by itself."""
    yield from chain(*(spellings for spellings in (*name.first, *name.last) if spellings[0][0] not in _PARTICLES))
    yield from name.surnames


def _with_plurals(runs: Iterable[Run]) -> Iterator[Run]:
    """Each run, and with its last word as a family has it: Mudlarks, Joneses, Kellies."""
    for run in runs:
        yield run
        *before, word = run
        if len(word) < 2 or (not before and _is_in(_EVERYDAY, word)):
            continue  # the plural of an everyday word is one as well
        plurals = [word + "es"] if word.endswith(_HISSING) else []
        plurals += [] if word.endswith("s") else [word + "s"]
        plurals += [word[:-1] + "ies"] if word.endswith("y") and word[-2] not in "aeiou" else []
        yield from ((*before, plural) for plural in plurals if before or not _is_in(_EVERYDAY | _SHARED, plural))


def _written_together(runs: Iterable[Run]) -> Iterator[Run]:
    for joined in map("".join, runs):
        if len(joined) >= _TOGETHER and not _is_in(_EVERYDAY | _SHARED, joined):
            yield (joined,)


def _is_in(known: frozenset[str], word: str) -> bool:
    return fold(word) in known


def _is_everyday(run: Run) -> bool:
    return all(_is_in(_EVERYDAY, word) for word in run)


def _has_function(run: Run) -> bool:
    return any(_is_in(COMMON | FIELD, word) for word in run)


def _folded(runs: Iterable[Run]) -> frozenset[Run]:
    """The runs as their prints have them, without those that stand on every page."""
    folded = (tuple(map(fold, run)) for run in runs if 0 < len(run) <= RUN)
    return frozenset(run for run in folded if not tells_nothing(run))
