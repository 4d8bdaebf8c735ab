"""English words by which people are called, where they stand as a name does: told Grace, Will said; not a grace period.

In: a text, a row of words with capital letters of which none is a name and nothing else. Out: whether the last of them
is somebody's name there. Each sign is small: what stands before the word, what follows, what it is listed with.
"""

import re

from macros.notes.drafting.capitals import Nobody, is_called
from macros.notes.drafting.everyday import is_in_all_notes, plain
from macros.notes.strangers import lists
from macros.notes.strangers.explained import Explained
from macros.notes.strangers.rows import Token, tokens
from macros.withheld.fingerprint.common import COMMON, FIELD
from macros.withheld.fingerprint.name_lists import CAPITALISED, ROLES, TITLES

_RELATIVES = "grandma grandad granddad gran granny nan nana nanny auntie aunty uncle cousin imam pastor father"
_KIN = frozenset(_RELATIVES.split())
GENERAL = (lists.NOBODY | CAPITALISED | ROLES | TITLES | FIELD | _KIN) - lists.CALENDAR
"""Words with a capital letter that are no names: of bodies, posts, relatives, of any notes."""
_ADDRESSED = ROLES | TITLES | _KIN
_TITLE = "mr mrs ms miss mx dr sir dame cllr pc dc ds di dci sgt rev auntie aunty uncle"
_CERTAIN = frozenset(_TITLE.split())
"""Titles that are nothing else: Justice and Judge begin the names of services and courts."""
_NICKNAMES = frozenset({"big", "lil", "little", "young", "fat", "tall", "mad", "old"})
_VERB = re.compile(r"(?:\w+(?:ed|ing)|met|saw|told|spoke|rang|heard)\Z")
# What stands before a thing or a time, and before no name.
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_DETERMINER = "the|an?|this|these|those|each|every|our|its|any|some|all|many|few|next|last|early|late|mid|same|new"
_COUNTED = re.compile(
    rf"(?:\b(?:{_DETERMINER}|whole|other|{_NUMBERS})|\d(?:st|nd|rd|th)?|[’'])\s\Z|[’']s\s\Z",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\s(?:term|holidays?|break|rating|rated|risk|status|flag|card)\b|\s\d")
_SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
_IN_A_SEASON = re.compile(r"\b(?:in|by|over|during|of|from|since|until|till)\s\Z", re.IGNORECASE)
_ON_NO_DAY = re.compile(r"\b(?:with|told|asked|named|called|saw|of|about)\s\Z")
_OF = re.compile(r"[A-Z]\w*\sof\s\Z")
_COLOURS = frozenset({"red", "amber", "green", "grey", "gray", "blue", "black", "white", "gold", "silver", "bronze"})
_RATED = re.compile(
    r"\b(?:[Rr]ed|[Aa]mber|[Gg]reen|[Gg]r[ea]y|RAG|rated|rating|risk|indicators?|flag|card|status|level)\b"
)
_LISTED_AFTER = re.compile(r"(?:,|,?\s(?:and|&))\s(?P<word>[A-Z][\w’'-]+)")
_LISTED_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'-]+)(?:,|,?\s(?:and|&))\s\Z")
# What people do: behind a word in a sentence, and behind one that begins it.
_DID = re.compile(r"\s(?:was|is|has|had|said|says|told|asked|did|does|went|came|lives|lived|attended|to\s[a-z])\b")
_TO_DO = re.compile(r"\sto\s[a-z]")
_ACTS = re.compile(
    r"\s(?:to\s[a-z]|and\s(?:[A-Z]|(?:he|she|they|his|her|their)\b)|(?:will|can|may|should|would)\s)"
    r"|[’'](?:s\b|\s)|,[\"”’']|,\s(?:[A-Z]|who\b|aged\b|\d)|\s?/\s?[A-Z]"
)
# Owner: Pat. Known as Ghost.
_LABEL = re.compile(r"\w[:–-]\s\Z|\w\s[–-]\s\Z")
_ALONE = re.compile(r"\s*(?:\Z|[.,;&/)])")
_KNOWN_AS = re.compile(
    r"\b(?:calls?\s(?:him|her|them|me)|called|street\sname|nick-?name(?:d|\sis)?|goes\sby|known\sas|aka|a\.k\.a\.|alias)"
    r"\s[\"“‘']?\Z"
)


def stands_as_name(text: str, row: list[Token], explained: Explained) -> bool:
    """Whether the last word of the row is somebody's name, behind a title or a beginning or alone."""
    *before, last = row
    if last.word.isupper() or last.plain in lists.NOBODY | explained.areas | explained.everybody:
        return False
    if before and before[-1].plain in _NICKNAMES:
        return _is_rare(last.plain, explained) and not last.plain.endswith("s")
    if not all(token.plain in _ADDRESSED or (token.begins and _may_begin(token.plain)) for token in before):
        return False
    if before and not before[0].begins:
        return _is_given(last.plain)
    return _is_labelled(text, last, explained) or (not _is_a_thing(text, last) and _acts(text, last, explained))


def is_nobody(words: str, explained: Explained) -> bool:
    """Whether none of the words with a capital letter is used as a name: The Action Log, Terms of Reference."""
    raised = frozenset(token.plain for token in tokens(words) if token.is_raised)
    general = frozenset(word for word in raised if word in explained.small | FIELD | TITLES or is_in_all_notes(word))
    is_called_so = raised <= lists.given() | COMMON and not raised <= COMMON
    return general == raised and not raised & _CERTAIN and not is_called_so


def _is_given(word: str) -> bool:
    return word in lists.given() and not (word.endswith("s") and word[:-1] in lists.english())


def _may_begin(word: str) -> bool:
    """Whether it may stand before a name at the beginning of a sentence: Then Grace, Met Will; not Food Banks."""
    return word in COMMON or _VERB.match(word) is not None


def _is_labelled(text: str, token: Token, explained: Explained) -> bool:
    """Whether the word stands behind words that say that it is a name."""
    if token.plain not in GENERAL | lists.CALENDAR | explained.words and _KNOWN_AS.search(text, 0, token.start):
        return True
    behind = _LABEL.search(text, 0, token.start) and _ALONE.match(text, token.end)
    return bool(behind) and token.plain in lists.given() and not _is_of_a_kind(text, token)


def _is_a_thing(text: str, token: Token) -> bool:
    """Whether what stands beside the word says that it is a thing, a day or a time of year."""
    word = token.plain
    is_day = word.endswith("day") and word in lists.CALENDAR
    return bool(
        (word in _SEASONS and _IN_A_SEASON.search(text, 0, token.start))
        or (is_day and not token.begins and not _ON_NO_DAY.search(text, 0, token.start))
        or _COUNTED.search(text, 0, token.start)
        or _CLASS.match(text, token.end)
        or _is_of_a_kind(text, token)
    )


def _is_of_a_kind(text: str, token: Token) -> bool:
    """Whether a word is one of several things of a kind: Curious, Kind and Courageous; red, amber and green."""
    if token.plain in _COLOURS and _RATED.search(text[: token.start] + text[token.end :]):
        return True
    beside = (_LISTED_AFTER.match(text, token.end), _LISTED_BEFORE.search(text, 0, token.start))
    words = [plain(match["word"]) for match in beside if match]
    no_things = lists.given() | lists.names() | lists.CALENDAR | GENERAL
    return any(lists.is_english(word) and not lists.is_proper(word) and word not in no_things for word in words)


def _acts(text: str, token: Token, explained: Explained) -> bool:
    """Whether what follows the word, or all that stands around it, makes it somebody."""
    word = token.plain
    did = _DID.match(text, token.end) is not None
    does = token.begins and _ACTS.match(text, token.end) is not None
    if token.begins and _TO_DO.match(text, token.end) and word in lists.given() - GENERAL - lists.CALENDAR:
        return True
    if _is_given(word) and word not in GENERAL:
        return does or _is_called(text, token, explained)
    if token.begins:
        return (did and _is_given(word)) or ((did or does) and lists.is_proper(word) and _is_rare(word, explained))
    return did and _is_rare(word, explained) and not _OF.search(text, 0, token.start)


def _is_called(text: str, token: Token, explained: Explained) -> bool:
    nobody = Nobody(known=explained.words - lists.names(), ordinary=explained.small - lists.names())
    at = re.compile(re.escape(token.word)).match(text, token.start)
    return at is not None and is_called(text, at, nobody)


def _is_rare(word: str, explained: Explained) -> bool:
    """Whether nothing explains the word, and English hardly knows it."""
    known = GENERAL | lists.CALENDAR | explained.small | explained.words
    return word not in known and not lists.is_common(word)
