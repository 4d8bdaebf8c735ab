"""Names of people in running text, whoever they are.

In: a text, and what is explained. Out: the places of names. A word with a capital letter that is neither explained nor
plain English is taken for a name; a word that is both (Grace, Will, Mark) only where `called` says so.
"""

import re
from collections.abc import Iterator

from macros.notes.drafting.everyday import is_in_all_notes, plain
from macros.notes.strangers import lists
from macros.notes.strangers.called import GENERAL, stands_as_name
from macros.notes.strangers.explained import Explained
from macros.notes.strangers.rows import PARTICLES, Token, rows, tokens
from macros.withheld.fingerprint.name_lists import SHARED
from macros.withheld.patterns.folding import Span

_NO_NAME = GENERAL | lists.CALENDAR
_SYLLABLE = 5
_OPERATION = "operation"
_BODY = "university council foundation trust police partnership commission institute association constabulary borough"
_BODIES = frozenset(f"{_BODY} network board taskforce programme".split())
"""What ends the name of a public body, though somebody's name begins it."""
# Within an address of a page or of mail.
_ADDRESS = re.compile(r"[@/.:_]\S|[@/_]")
# SystmOne and OASys, not McDonald or DeShawn.
_OF_A_PRODUCT = re.compile(r"\A(?!(?:Ma?c|De|Le|La|Fitz|Van|Di|Du|St|O|D|Al|El|Ja|Ke|Sha|Ra)[’'ʼ]?[A-Z][a-z])\w+[A-Z]")


def find(text: str, explained: Explained) -> Iterator[Span]:
    """Every name of a person that nothing explains."""
    for row in rows(text):
        spoken = [token for token in row if token.word not in PARTICLES and len(token.word) > 1]
        strange = [token for token in spoken if _is_strange(token, explained)]
        if strange or any(token.plain in lists.given() and not token.word.isupper() for token in spoken):
            strange = [token for token in spoken if token in strange or _is_loud(token)]
        if strange and not _are_explained(text, row, strange, explained):
            also = [token for token in spoken if token in strange or token.plain in lists.given()]
            yield also[0].start, also[-1].end
        elif spoken and not strange and stands_as_name(text, spoken, explained):
            yield spoken[-1].start, spoken[-1].end
    yield from ((token.start, token.end) for token in tokens(text) if _is_small_name(text, token, explained))


def _is_small_name(text: str, token: Token, explained: Explained) -> bool:
    """Whether somebody's name is written in small letters, and not within an address of a page or of mail."""
    if not token.word.islower() or not lists.is_foreign(token.plain) or token.plain in explained.small:
        return False
    known = explained.words | explained.areas | explained.everybody
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


def _is_loud(token: Token) -> bool:
    """Whether a word in capitals beside a name belongs to it: Joy OKEREKE."""
    return token.word.isupper() and len(token.word) >= _SYLLABLE and not lists.is_english(token.plain)


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


def may_be(words: str, explained: Explained) -> bool:
    """Whether what a model takes for a person may be one that nothing explains."""
    known = _NO_NAME | explained.words | explained.areas | explained.small | explained.everybody
    raised = [token for token in tokens(words) if token.is_raised and not token.word.isupper()]
    return any(token.plain not in known and not is_in_all_notes(token.plain) for token in raised)
