"""Names of people in running text, whoever they are.

In: a text, and what is explained. Out: the places of names. A word with a capital letter that is neither explained nor
plain English is taken for a name; a word that is both (Grace, Will, Mark) only where it stands as a name does.
"""

import re
from collections.abc import Iterator

from macros.notes.drafting.capitals import Nobody, is_called
from macros.notes.drafting.everyday import is_in_all_notes, plain
from macros.notes.strangers import lists
from macros.notes.strangers.explained import Explained
from macros.notes.strangers.rows import PARTICLES, Token, rows, tokens
from macros.withheld.fingerprint.common import COMMON, FIELD
from macros.withheld.fingerprint.name_lists import CAPITALISED, ROLES, SHARED, TITLES
from macros.withheld.patterns.folding import Span

_RELATIVES = "grandma grandad granddad gran granny nan nana nanny auntie uncle cousin imam pastor father"
_KIN = frozenset(_RELATIVES.split())
_NO_NAME = lists.NOBODY | lists.CALENDAR | CAPITALISED | ROLES | TITLES | FIELD | _KIN
_ADDRESSED = ROLES | TITLES | _KIN
_TITLE = "mr mrs ms miss mx dr sir dame cllr pc dc ds di dci sgt rev auntie uncle"
_CERTAIN = frozenset(_TITLE.split())
"""Titles that are nothing else: Justice and Judge begin the names of services and courts."""
_NICKNAMES = frozenset({"big", "lil", "little", "young", "fat", "tall", "mad", "old"})
_SYLLABLE = 5
_OPERATION = "operation"
_BODY = "university council foundation trust police partnership commission institute association constabulary borough"
_BODIES = frozenset(f"{_BODY} network board taskforce programme".split())
"""What ends the name of a public body, though somebody's name begins it."""
_ADDRESS = re.compile(r"[@/.:_]\S|[@/_]")
_SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
_IN_A_SEASON = re.compile(r"\b(?:in|by|over|during|of|from|since|until|till)\s\Z", re.IGNORECASE)
_VERB = re.compile(r"(?:\w+(?:ed|ing)|met|saw|told|spoke|rang|heard)\Z")
# SystmOne and OASys, not McDonald or DeShawn.
_OF_A_PRODUCT = re.compile(r"\A(?!(?:Ma?c|De|Le|La|Fitz|Van|Di|Du|St|O|D|Al|El|Ja|Ke|Sha|Ra)[’'ʼ]?[A-Z][a-z])\w+[A-Z]")
# What stands before a thing or a time, and before no name.
_COUNTED = re.compile(
    r"(?:\b(?:the|an?|this|these|those|each|every|our|its|any|some|next|last|early|late|mid|same|new|whole|other|all|many|few|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve)|\d(?:st|nd|rd|th)?|[’'])\s\Z|[’']s\s\Z",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\s(?:term|holidays?|break|rating|rated|risk|status|flag|card)\b|\s\d")
_OF = re.compile(r"[A-Z]\w*\sof\s\Z")
_NAMING = re.compile(r"\b(?:with|told|asked|named|called|saw|of|about)\s\Z")
# What people do: behind a word in a sentence, and behind one that begins it.
_DID = re.compile(r"\s(?:was|is|has|had|said|says|told|asked|did|does|went|came|lives|lived|attended|to\s[a-z])\b")
_ACTS = re.compile(
    r"\s(?:to\s[a-z]|and\s[A-Z]|(?:will|can|may|should|would)\s)|,\s(?:[A-Z]|who\b|aged\b|\d)|\s?/\s?[A-Z]"
)
_LISTED_AFTER = re.compile(r"(?:,|,?\s(?:and|&))\s(?P<word>[A-Z][\w’'-]+)")
_LISTED_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'-]+)(?:,|,?\s(?:and|&))\s\Z")
_COLOURS = frozenset({"red", "amber", "green", "grey", "gray", "blue", "black", "white", "gold", "silver", "bronze"})
_RATED = re.compile(
    r"\b(?:[Rr]ed|[Aa]mber|[Gg]reen|[Gg]r[ea]y|RAG|rated|rating|risk|indicators?|flag|card|status|level)\b"
)


def find(text: str, explained: Explained) -> Iterator[Span]:
    """Every name of a person that nothing explains."""
    nobody = Nobody(known=explained.words - lists.names(), ordinary=explained.small - lists.names())
    for row in rows(text):
        spoken = [token for token in row if token.word not in PARTICLES and len(token.word) > 1]
        strange = [token for token in spoken if _is_strange(token, explained)]
        if strange and not _are_explained(text, row, strange, explained):
            also = [token for token in spoken if token in strange or token.plain in lists.given()]
            yield also[0].start, also[-1].end
        elif spoken and not strange and _stands_as_name(text, spoken, explained, nobody):
            yield spoken[-1].start, spoken[-1].end
    yield from ((token.start, token.end) for token in tokens(text) if _is_small_name(text, token, explained))


def _is_small_name(text: str, token: Token, explained: Explained) -> bool:
    """Whether somebody's name is written in small letters, and not within an address of a page or of mail."""
    if not token.word.islower() or not lists.is_foreign(token.plain) or token.plain in explained.small:
        return False
    known = explained.words | explained.areas | frozenset().union(*explained.people)
    return token.plain not in known and not _ADDRESS.search(text[: token.start][-1:] + text[token.end :][:1])


def _is_strange(token: Token, explained: Explained) -> bool:
    """Whether this is somebody's name, or a word of no language that the notes are written in."""
    word = token.plain
    if token.word.isupper() and (len(word) < 5 or word not in lists.names()):
        return False  # letters are looked at as initials
    if _OF_A_PRODUCT.search(token.word) and not token.word.isupper():
        return False
    parts = [part for part in re.split("[-’'ʼ]", token.word) if part not in PARTICLES]
    if len(parts) < 2 or word in explained.words:
        return _is_strange_word(plain("".join(parts)), explained) and _is_strange_word(word, explained)
    strange = [_is_strange_word(plain(part), explained) for part in parts]
    # Jae-won, but not Hackney-based.
    return any(strange) if all(part[:1].isupper() for part in parts) else strange[0] and len(parts[-1]) < _SYLLABLE


def _is_strange_word(word: str, explained: Explained) -> bool:
    if word in _NO_NAME or word in explained.small or lists.is_common(word) or word.isdecimal():
        return False
    if lists.is_many(word) and word not in SHARED:
        return False
    return word in lists.names() or not (lists.is_english(word) or word in explained.words)


def _are_explained(text: str, row: list[Token], strange: list[Token], explained: Explained) -> bool:
    words = frozenset(token.plain for token in strange)
    if any(words <= person for person in explained.people) or words <= explained.areas:
        return True
    if row[0].plain == _OPERATION or row[-1].plain in _BODIES:
        return True
    if len(row) == 1:
        return False
    phrase = text[row[0].start : row[-1].end]
    return explained.knows(phrase) or explained.knows(text[row[1].start : row[-1].end]) or words <= explained.words


def _stands_as_name(text: str, row: list[Token], explained: Explained, nobody: Nobody) -> bool:
    """Whether an everyday word by which people are called stands as a name: told Grace, Will said; not Grace period."""
    *before, last = row
    word = last.plain
    if (
        last.word.isupper()
        or any(word in person for person in explained.people)
        or word in lists.NOBODY | explained.areas
    ):
        return False
    if before and before[-1].plain in _NICKNAMES:
        return _is_nobody_but(word, explained) and not word.endswith("s")
    if not all(token.plain in _ADDRESSED or (token.begins and _may_begin(token.plain)) for token in before):
        return False
    if word in _SEASONS and _IN_A_SEASON.search(text, 0, last.start):
        return False
    is_given = word in lists.given() and not (word.endswith("s") and word[:-1] in lists.english())
    if before and not before[0].begins:
        return is_given
    if _COUNTED.search(text, 0, last.start) or _CLASS.match(text, last.end) or _is_of_a_kind(text, last):
        return False
    match = re.compile(re.escape(last.word)).match(text, last.start)
    assert match
    if word.endswith("day") and word in lists.CALENDAR and not (last.begins or _NAMING.search(text, 0, last.start)):
        return False
    acts = bool(_DID.match(text, last.end))
    if is_given and word not in _NO_NAME - lists.CALENDAR:
        return is_called(text, match, nobody) or (last.begins and bool(_ACTS.match(text, last.end)))
    if last.begins:
        return is_given and acts
    return acts and _is_nobody_but(word, explained) and not _OF.search(text, 0, last.start)


def _may_begin(word: str) -> bool:
    """Whether it may stand before a name at the beginning of a sentence: Then Grace, Met Will; not Food Banks."""
    return word in COMMON or _VERB.match(word) is not None


def _is_nobody_but(word: str, explained: Explained) -> bool:
    """Whether a rare word that nothing else explains may be a name where something beside it says so."""
    return word not in _NO_NAME | explained.small | explained.words and not lists.is_common(word)


def may_be(words: str, explained: Explained) -> bool:
    """Whether what a model takes for a person may be one that nothing explains."""
    known = _NO_NAME | explained.words | explained.areas | explained.small | frozenset().union(*explained.people)
    raised = [token for token in tokens(words) if token.is_raised and not token.word.isupper()]
    return any(token.plain not in known and not is_in_all_notes(token.plain) for token in raised)


def is_nobody(words: str, explained: Explained) -> bool:
    """Whether none of the words with a capital letter is used as a name: The Action Log, Terms of Reference."""
    raised = frozenset(token.plain for token in tokens(words) if token.is_raised)
    general = frozenset(word for word in raised if word in explained.small | FIELD | TITLES or is_in_all_notes(word))
    is_called = raised <= lists.given() | COMMON and not raised <= COMMON
    return general == raised and not raised & _CERTAIN and not is_called


def _is_of_a_kind(text: str, token: Token) -> bool:
    """Whether a word is one of several things of a kind: Curious, Kind and Courageous; red, amber and green."""
    if token.plain in _COLOURS and _RATED.search(text[: token.start] + text[token.end :]):
        return True
    beside = (_LISTED_AFTER.match(text, token.end), _LISTED_BEFORE.search(text, 0, token.start))
    words = [plain(match["word"]) for match in beside if match]
    return any(lists.is_english(word) and word not in lists.given() | lists.names() | _NO_NAME for word in words)
