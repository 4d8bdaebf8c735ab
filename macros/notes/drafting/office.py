"""What tells who somebody is without the name: the initials, and the post, also in fewer words.

In: a withheld person's initials or post, a text. Out: whether the text has them. “The Keeper”, “the North Groyne
Keeper” and “the Keeper of the Groyne” all are the Keeper of the North Groyne, unless open people or bodies of the site
share these words: there may be more than one nurse.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.notes.drafting.capitals import WORD, Nobody, by_place
from macros.notes.drafting.everyday import is_everyday, is_in_all_notes, plain
from macros.notes.drafting.held import Lookout
from macros.withheld.fingerprint.forms import forms
from macros.withheld.fingerprint.name_lists import ROLES
from macros.withheld.fingerprint.runs import of_name, sought_of

# Words between which nobody would look for the rest of a post.
_NEAR = 7
_OF = re.compile(r"\s+(?:of|for|to|at|in|on|with)\b|[,(/:–-]\s", re.IGNORECASE)
_OTHER = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?([^\W\d_]+)")  # the Head of Service is not the Head of Nights
_DEFINITE = re.compile(r"\b(?:the|our|your|their|this|that|its)\s+\Z", re.IGNORECASE)
# Small letters that are no initials: e.g., i.e., a.m., 5 kg, in Word.
_ABBREVIATED = """
ad am bc ca cc cf cm co dr eg em et etc ft gb hr ie jr kb kg km kw lb mb mg mi ml mm mr ms nb nd no ok oz pa pm pp ps qv
rd re sq sr st tb th uk us vs www
"""
_NO_INITIALS = frozenset(_ABBREVIATED.split())


def initials_stand(initials: str, text: str) -> bool:
    """Whether initials stand in a text: in capitals, also with full stops, spaces or hyphens; in small letters unless
    that is a word or a common abbreviation: “is”, “e.g.”."""
    if re.search(rf"(?<![^\W_]){'[. -]{0,2}'.join(initials)}(?![^\W_])", text):
        return True
    word = initials.casefold()
    if word in _NO_INITIALS or is_in_all_notes(word):
        return False
    # What is written as one has its initials between other signs, too; two letters there are anything.
    before, after = (r"(?<![^\W_])", r"(?![^\W_])") if len(word) > 2 else (r"(?<![\w./@#-])", r"(?![\w/@]|[.-]\w)")
    return re.search(rf"(?i:{before}{'[.-]?'.join(word)}{after})", text) is not None


@dataclass(frozen=True, kw_only=True)
class Post:
    """A withheld post: all of it, the word that says what somebody is, and words that no open post or body has."""

    whole: Lookout
    words: frozenset[str]
    head: str | None
    tells_alone: bool
    """Whether no open post or body has that word, so that “the Keeper” is somebody."""
    telling: frozenset[str]
    nobody: Nobody

    def stands_in(self, text: str) -> bool:
        """Whether the text names somebody by this post."""
        if self.whole.stands_in(text):
            return True
        if self.head is None:
            return False
        words = list(WORD.finditer(text))
        plain_words = [_single(at[0]) for at in words]
        for place, at in enumerate(words):
            if plain_words[place] == self.head:
                near = plain_words[max(0, place - _NEAR) : place + _NEAR + 1]
                if not (self.telling - {self.head}).isdisjoint(near) or self._alone(text, at):
                    return True
        return False

    def _alone(self, text: str, at: re.Match[str]) -> bool:
        """Whether the one word stands for the person: “the Keeper”; “the keeper” as well where nobody else is one."""
        other = _OTHER.match(text, at.end())
        if other and _single(other[1]) not in self.words:
            return False
        if not self.tells_alone or not _DEFINITE.search(text[: at.start()]):
            return False
        in_small = self.head in self.telling and self.head not in ROLES
        return in_small or (at[0][0].isupper() and not by_place(text, at, self.nobody))


def post(words: str, nobody: Nobody, small: frozenset[str]) -> Post:
    """A withheld post; `nobody` knows the words of open people's posts and of bodies, `small` are the site's others."""
    telling = frozenset(_telling(words, nobody, small))
    known = forms(words, is_name=False)
    front = [_single(word) for word in WORD.findall(_OF.split(words, maxsplit=1)[0])]
    head = front[-1] if front else ""
    tells_alone = len(head) > 2 and head not in nobody.known and not is_in_all_notes(head)
    return Post(
        whole=Lookout(of_name(known, known.whole, is_one=False) if known.whole else sought_of(words)),
        words=frozenset(map(_single, WORD.findall(words))),
        head=head if telling or tells_alone else None,
        tells_alone=tells_alone,
        telling=telling,
        nobody=nobody,
    )


def _telling(words: str, nobody: Nobody, small: frozenset[str]) -> Iterator[str]:
    for word in map(_single, WORD.findall(words)):
        # A word in small letters of the site's own records tells nothing alone, but a role does: “the Nurse”.
        is_everyday_here = word not in ROLES and is_everyday(word, small)
        if len(word) > 2 and not (word in nobody.known or is_in_all_notes(word) or is_everyday_here):
            yield word


def _single(word: str) -> str:
    return re.sub(r"[’']s?$", "", plain(word))
