"""Public types -> the words that search knows: which mean the same, and which spellings are right.

In: a `public.Site`. Out: JSON text for `/search/words.json`, which overrides/assets/js/words.js reads. Everything here
stands on a page already: nothing withheld can come in. Kept small, because a first search fetches it.
"""

import dataclasses
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import snowballstemmer  # type: ignore[import-untyped]
from markupsafe import Markup
from spellchecker import SpellChecker

from macros.pages import heads
from macros.public.base import SourceLine
from macros.public.site import Site
from macros.public.sitewide import SameMeaning

MAX_BYTES = 54_000
_SHORTEST = 4
_LONG = 8
"""From this many letters on a word may have two slips: as in words.js and urgent.js."""
_SMALL_WORDS = """
a am an and are as at be by can could did do does for from get had has have he her his how i if in is it me my of on or
our she so some that the their them they this to us was we were what when where which who why will with would you your
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Among those that words.js leaves out of a question."""
_COMMON = 5_000
"""Words of English that everybody knows, by how often they are written."""
_stem = snowballstemmer.stemmer("english").stemWord
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[a-z0-9]+(?:&[a-z0-9]+)*")


def words_json(site: Site) -> str:
    """`sets`: words of one meaning; `answered`: which of them lead to a place; `not_here`: what a site does not hold.

    `answered_by`: those places, for the index, which leaves them out of what a reader fetches.
    `words`: words as they are spelt here, the most telling ones if not all fit.
    """
    held = [same for same in site.synonyms if not same.not_here]
    meanings = [(words, same) for same in held if len(words := _without_plurals(same.words)) > 1]
    sets = [words for words, _ in meanings]
    asked = {str(at): _short(same) for at, (_, same) in enumerate(meanings) if same.asked}
    in_sets = set(_words(phrase for phrases in (*sets, *asked.values()) for phrase in phrases))
    kept: list[str] = []
    size = sum(len(phrase.encode()) + 3 for phrases in (*sets, *asked.values()) for phrase in phrases)
    for word in _telling(site):
        if word in in_sets or size + len(word) + 1 > MAX_BYTES:
            continue
        kept.append(word)
        size += len(word) + 1
    right = _everyday({*in_sets, *kept})
    known = {
        "sets": sets,
        "places": [_distinct(home.area, site) for home in site.partnerships],
        "everyday": "".join(sorted(map(trace, right))),
        "not_here": _not_here(site),
        "asked": asked,
        "answered": [at for at, (_, same) in enumerate(meanings) if same.answered_by],
        "answered_by": {str(at): same.answered_by for at, (_, same) in enumerate(meanings) if same.answered_by},
        "concerns": [at for at, (_, same) in enumerate(meanings) if same.concern],
        "words": " ".join(sorted(kept)),
    }
    return json.dumps(known, ensure_ascii=False, separators=(",", ":")) + "\n"


def _not_here(site: Site) -> str:
    """What no such site holds. A capital letter begins the name of a place: left out where the pages speak of it."""
    held = set(_words(_texts(dataclasses.replace(site, synonyms=()), but=SourceLine)))
    phrases = [phrase for same in site.synonyms if same.not_here for phrase in same.words]
    kept = [phrase for phrase in phrases if not (phrase[0].isupper() and held.issuperset(_words([phrase])))]
    return ",".join(kept).replace(" + ", "+")


def _distinct(area: str, site: Site) -> list[str]:
    """The words of a partnership's area that no other partnership's area has: who types one means this partnership."""
    others = {word for home in site.partnerships if home.area != area for word in words_of(home.area)}
    return [word for word in words_of(area) if len(word) >= _SHORTEST and word not in others]


def _everyday(known: set[str]) -> list[str]:
    """Common English words that are no slip of a word that is known here, though they are spelt much like one."""
    common = Counter(dict(SpellChecker(language="en").word_frequency.items())).most_common(_COMMON)
    near = {slip for word in known for slip in slips(word)}
    forms = {_stem(word) for word in known}  # those of a known word are found as that word
    return sorted(
        word
        for word, _ in common
        if len(word) >= _SHORTEST and word.isalpha() and _stem(word) not in forms and not near.isdisjoint(slips(word))
    )


def trace(word: str) -> str:
    """The end of a word's FNV-1a hash in 5 consonants, as in words.js: a common word may be a name that is withheld."""
    value = 0x811C9DC5
    for letter in word.encode("ascii", "ignore"):
        value = (value ^ letter) * 0x01000193 & 0xFFFFFFFF
    return f"{value & 0xFFFFF:05x}".translate(str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst"))


def slips(word: str) -> Iterator[str]:
    """The word, and what is left of it without a letter or, of a long one, two: words one slip apart share one."""
    yield word
    for at in range(len(word)):
        shorter = word[:at] + word[at + 1 :]
        yield shorter
        if len(word) >= _LONG:
            yield from (shorter[:then] + shorter[then + 1 :] for then in range(len(shorter)))


def _short(same: SameMeaning) -> list[str]:
    """What readers ask without words that words.js leaves out of a question anyway, each once."""
    known = {_stems(phrase) for phrase in same.words}
    kept: dict[tuple[str, ...], str] = {}
    for phrase in same.asked:
        telling = [word for word in words_of(phrase) if word not in _SMALL]
        short = " ".join(telling) or phrase
        by_one_word = " " not in short and " " in phrase  # which alone may be about anything
        if not by_one_word and _stems(short) not in known:
            kept.setdefault(_stems(short), short)
    return list(kept.values())


def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in words_of(phrase) if word not in _SMALL)


def _without_plurals(words: tuple[str, ...]) -> list[str]:
    """Without forms that end in s: the reader's browser takes them for the same word anyway."""
    folded = {word.casefold() for word in words}
    return [word for word in words if word.casefold().removesuffix("s") not in folded - {word.casefold()}]


def _telling(site: Site) -> Iterator[str]:
    """Words of titles, headings and the glossary, then those of the practitioners' pages, the commonest first.

    Last what is only typed for a sign: it is so much that no room would be left for words of the pages.
    """
    first = Counter(_words(_titles(site)))
    pages = (site.thresholds, site.procedures, site.time_limits, site.contacts)
    desk = Counter(_words(_texts(pages, without="words")))
    typed = Counter(_words(_texts(site.thresholds)))
    seen: set[str] = set()
    for word, _ in [*first.most_common(), *desk.most_common(), *typed.most_common()]:
        plural_of_known = word.endswith("s") and (word[:-1] in first or word[:-1] in desk)
        if word not in seen and not plural_of_known:
            yield word
        seen.add(word)


def on_pages(site: Site) -> set[str]:
    """Every word of four letters or more that the site's pages may have."""
    return set(_words(_texts(site)))


def _titles(site: Site) -> Iterator[str]:
    for head in heads(site):
        yield head.title
    for sections in [*(record.sections for record in site.arrangements), *(record.sections for record in site.groups)]:
        for section in sections:
            yield section.title
            yield from (clause.title for clause in section.clauses if clause.title)
    for group in site.groups:
        yield from (*group.also_called, *group.topics)
    for priorities in site.priorities:
        yield from (theme.name for theme in priorities.themes)
    for term in site.terms:
        yield from (term.term, term.means, *term.also)
    yield from (edition.title for edition in site.guidance)
    yield from (line.name for line in site.helplines)
    yield from (f"{reason.name} {reason.marker}" for reason in site.reasons)


def _texts(value: Any, but: type | tuple[()] = (), without: str = "") -> Iterator[str]:
    """Every text in public types, however deep, `but` those of one type or `without` one field; no addresses."""
    if isinstance(value, str):
        text = value.striptags() if isinstance(value, Markup) else value
        if "/" not in text or " " in text:
            yield text
    elif dataclasses.is_dataclass(value) and not isinstance(value, but):
        for part in dataclasses.fields(value):
            if part.name != without:
                yield from _texts(getattr(value, part.name), but, without)
    elif isinstance(value, Iterable):
        for part in value:
            yield from _texts(part, but, without)


def _words(texts: Iterable[str]) -> Iterator[str]:
    """Words that may be misspelt: no short ones, no numbers."""
    for text in texts:
        yield from (word for word in words_of(text) if len(word) >= _SHORTEST and word.isalpha())


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, as overrides/assets/js/words.js cuts it."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    folded = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _WORD.findall(re.sub(r"['’]s\b|['’]", "", folded))


_TENS_UP = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_NUMBERS = {word: at for at, word in enumerate(f"{_ONES} eighteen nineteen".split(), 1)}
_TENS = {word: at * 10 for at, word in enumerate(_TENS_UP, 2)}
_NUMBER = rf"\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(list(_NUMBERS)[:9])}))?|{'|'.join(_NUMBERS)}"
_UNITS = {
    "wday": r"(?:working|business)[ -]?days?|wds?",
    "days": "(?:school |calendar )?days?",
    "hour": "hours?|hrs?|h",
}
_UNITS |= {"week": "weeks?|wks?", "mths": "months?|mths?"}
_LENGTH = re.compile(rf"\b({_NUMBER})[ -]*(?:{'|'.join(f'(?P<{name}>{unit})' for name, unit in _UNITS.items())})\b")
_SECTION = re.compile(
    r"\b(?:sections?|secs?\.?|ss?\.?) ?(\d{1,3}[a-z]?\b(?:(?: ?, ?| and | or | ?& ?| ?/ ?)\d{1,3}[a-z]?\b)*)"
)


def canonical(text: str) -> Iterator[str]:
    """The sections and lengths of time in a text, each in one spelling: sect47, 10wday, 72hour (as in words.js)."""
    folded = re.sub(r"['’]", "", _SPACES.sub(" ", text.casefold()))
    for found in _SECTION.finditer(folded):
        yield from (f"sect{number}" for number in re.findall(r"\d+[a-z]?", found[1]))
    for found in _LENGTH.finditer(folded):
        yield f"{_number(found[1])}{found.lastgroup}"


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return sum(_TENS.get(word) or _NUMBERS[word] for word in re.split("[ -]", text))
