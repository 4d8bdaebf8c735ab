"""What people are called all over the world, and which words are plain English.

In: a word in plain small letters. Out: what the lists say of it. Sources: Faker's given and family names of some sixty
countries, those of `name_lists`, pyspellchecker's list of English words, whose numbers say how common a word is.
"""

import importlib
import pkgutil
import re
from collections.abc import Container, Iterator, Mapping
from functools import cache

from spellchecker import SpellChecker

from macros.notes.drafting.everyday import is_in_all_notes, plain
from macros.withheld.fingerprint.name_lists import ALSO_NAMES, CAPITALISED, ROLES, SHARED

_COMMON = 10_000
"""From this number on a word is more often a word than a name: peace and blessing, not sarah."""
_KNOWN = 1000
"""From this number on it may be half of a longer word: workstream."""
_RARE = 200
_ABSTRACT = re.compile(r"(?:ness|[ae]nce|ity|ism|[ts]ion|ment|ology|ship|hood|[aeiou]?[crpft]y|ics|ing|age|ish|ese)\Z")
_SHORTEST = 4
_BEGINNINGS = """
anti bi co cyber de ex inter mid micro mis multi non out over post pre pro re self semi sub un under
"""
_PARTS = frozenset(_BEGINNINGS.split())
_BEFORE = re.compile(rf"(?:{'|'.join(sorted(_PARTS))})(?=\w{{3}})")
_AMERICAN = {"ae": "e", "oe": "e", "our": "or", "ise": "ize", "isi": "izi", "isa": "iza", "yse": "yze", "ysi": "yzi"}
_AMERICAN |= {"ll": "l", "ogue": "og", "tre": "ter", "ence": "ense", "mme": "m"}
_BRITISH = re.compile("|".join(_AMERICAN))
_AFTER = re.compile(r"(?:['’]s|s|es|ed|d|ing|ly|ness|er|ers|less|ful|able|wide|based|led|like)\Z")
_ENGLISH = ("en", "en_GB", "en_IE", "en_IN", "en_KE", "en_NG", "en_NZ", "en_PK", "en_US")
# Given names that are words, and that no list has: of West Africa above all, and of today's schools.
_WORDS_AS_NAMES = """
angel bear blessing bliss blue charity clover comfort crystal diamond ember emerald eternity favour fortune gift glory
goodness harmony heaven indigo joy justice juniper king legend liberty lucky marigold marvellous memory mercy messiah
miracle monday nova ocean patience peace pearl phoenix praise precious prince princess promise queen rain reign river
royal sapphire saint serenity sky star storm success summer sunday sunny sunshine testimony treasure trust truth unity
victory wisdom wolf wren
"""
# Proper nouns that are nobody: peoples, faiths, feasts, the nations and the capital.
_NOBODY = """
easter ramadan eid diwali hanukkah passover vaisakhi christmas roma romani gypsy traveller english british scottish
welsh irish england scotland wales ireland britain london european
"""
_CALENDAR = """
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday
"""
# London Government Act 1963, section 1, and the counties around: places of which half of London's notes speak.
_LONDON = """
barking dagenham barnet bexley brent bromley camden croydon ealing enfield greenwich hackney hammersmith fulham haringey
harrow havering hillingdon hounslow islington kensington chelsea kingston lambeth lewisham merton newham redbridge
richmond southwark sutton tower hamlets waltham forest wandsworth westminster thames
essex kent surrey sussex hertfordshire bedfordshire buckinghamshire berkshire hampshire oxfordshire cambridgeshire
suffolk norfolk
"""
NOBODY = frozenset(_NOBODY.split())
CALENDAR = frozenset(_CALENDAR.split())
AREAS = frozenset(_LONDON.split())


@cache
def names() -> frozenset[str]:
    """Every given and family name that is written in Latin letters, word by word."""
    listed = (name for module in _languages() for name in _names_of(module))
    parts = (plain(part) for name in listed for part in re.split(r"[\s-]+", name))
    return SHARED | ALSO_NAMES | {part for part in parts if len(part) > 1}


@cache
def given() -> frozenset[str]:
    """Words by which people are called in English: alone, or behind a title or a word for a relative."""
    listed = (name for module in _languages(_ENGLISH) for name in _names_of(module, "first"))
    return (ALSO_NAMES | frozenset(map(plain, listed))) - CAPITALISED - ROLES | frozenset(_WORDS_AS_NAMES.split())


@cache
def english() -> Mapping[str, int]:
    """English words in small letters, names among them, and how often each was met."""
    return dict(SpellChecker(language="en").word_frequency.items())


@cache
def is_english(word: str) -> bool:
    """Whether a word, or every part of it, is English, in British or American spelling, or made of what is English."""
    return all(map(_is_one_word, filter(None, re.split(r"[-/]", word))))


def is_common(word: str) -> bool:
    """Whether it is English, and as a word more common than any name."""
    return is_in_all_notes(word) or word in ALSO_NAMES or english().get(word, 0) >= _COMMON


def _is_one_word(word: str) -> bool:
    if word in english() or word in _PARTS or is_in_all_notes(word):
        return True
    american = _BRITISH.sub(lambda match: _AMERICAN[match[0]], word)
    if american != word and _is_one_word(american):
        return True
    stem = _BEFORE.sub("", _AFTER.sub("", word))
    if len(stem) > 2 and any(form in english() and form not in names() for form in (stem, f"{stem}e")):
        return True
    cuts = range(_SHORTEST, len(word) - _SHORTEST + 1)
    return any(_is_well_known(word[:cut]) and _is_well_known(word[cut:]) for cut in cuts)


def is_many(word: str) -> bool:
    """Whether it is more than one of something: Roots, Advisers."""
    return word.endswith("s") and _is_well_known(word[:-1])


def is_proper(word: str) -> bool:
    """Whether a rare word has a possessive and no other form, as names have: Kingsley's; not deterrence."""
    is_rare = 0 < english().get(word, 0) <= _RARE
    return is_rare and f"{word}'s" in english() and f"{word}s" not in english() and not _ABSTRACT.search(word)


def is_foreign(word: str) -> bool:
    """Whether it is a name and hardly a word, so that it is one in small letters too."""
    return len(word) >= _SHORTEST and word in names() and word not in ALSO_NAMES and english().get(word, 0) <= _RARE


def _is_well_known(word: str) -> bool:
    return english().get(word, 0) >= _KNOWN


def _languages(wanted: Container[str] = ()) -> Iterator[object]:
    persons = importlib.import_module("faker.providers.person")  # dozens of lists: read by those who need them
    for module in pkgutil.iter_modules(persons.__path__):
        if module.ispkg and (module.name in wanted or not wanted):
            yield importlib.import_module(f"{persons.__name__}.{module.name}").Provider


def _names_of(provider: object, kind: str = "first|last|middle") -> Iterator[str]:
    for field in dir(provider):
        if re.match(rf"(?:{kind})_?names?|.*_(?:{kind})_names?", field):
            listed = getattr(provider, field)
            if isinstance(listed, tuple | list | dict):
                yield from filter(_is_latin, listed)


def _is_latin(name: object) -> bool:
    return isinstance(name, str) and re.match(r"[A-ZÀ-Þ\u0100-\u024f]", name) is not None
