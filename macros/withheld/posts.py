"""Whether what should be a post is one: who answers for a redaction is told by post, and never by name.

In: the words, the people of the notes, the posts that the partnership lists. Out: what must be true, or None.
Where a partnership lists the posts that may check and authorise, one of these. Where it lists none, what names a role
(“Business Manager”): “tbc”, a letter, a number or a name of somebody who is not in the notes has no such word.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from macros.records.load import Records
from macros.records.models.meeting import Attendee
from macros.withheld.fingerprint.common import FIELD, is_common
from macros.withheld.fingerprint.name_lists import FIRST_NAMES, ROLES, SHARED
from macros.withheld.fingerprint.normal import words

NO_PERSON = "must be a post, not the name or initials of a person"
NO_POST = (
    "must be a real post, such as “Business Manager”; for one that is not known here, list every post that may do this "
    "under “redaction_posts” in partnership.yml"
)
NOT_LISTED = "must be one of the posts that partnership.yml lists under “redaction_posts”"
# These point at one person, unlike ROLES.
_RARE_ROLES = """
archivist captain custodian harbourmaster keeper marshal master matron ombudsman organiser paralegal pilot procurator
rector scrutineer steward surveyor warden
"""
_EVERY_ROLE = ROLES | frozenset(_RARE_ROLES.split())
_NO_POST = re.compile(
    r"\b(?:n/?a|tb[acd]|to be (?:confirmed|decided|agreed|advised)|none|nobody|no[- ]one|unknown|vacant|"
    r"pending|various|not[- ](?:stated|known|applicable))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_ENDS_A_PART = re.compile(r"[,;:()\[\]/|–—]|\s-\s")
_BY_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?\s+[A-Z]")


def listed(records: Records, partnership: str | None) -> tuple[str, ...]:
    """The posts that may check and authorise a redaction in this partnership; none where it lists none."""
    every = (entry for entry in records.of("partnership") if entry.id == partnership and entry.record is not None)
    return next((entry.record.redaction_posts for entry in every), ())


def fault(post: str, people: Iterable[Attendee] = (), may: Iterable[str] = ()) -> str | None:
    """What must be true of a post that answers for a redaction and is not; `may` are those that are listed."""
    permitted = tuple(may)
    if permitted:
        return None if any(is_same(post, known) for known in permitted) else NOT_LISTED
    if names_somebody(people, post):
        return NO_PERSON
    return None if is_post(post) else NO_POST


def is_post(post: str, *, is_listed: bool = False) -> bool:
    """Whether the words name a role and are nothing that is put in where nobody knows one.

    Of a post that a partnership lists itself no word has to be known here.
    """
    letters = _plain(post)
    if sum(map(str.isalpha, letters)) < 2 or _NO_POST.search(post):
        return False
    return is_listed or not _EVERY_ROLE.isdisjoint([*_words(post), *_words(post.replace("-", ""))])


def has_a_name(post: str) -> bool:
    """Whether a person is named beside the post: “Chair: Jane Smith”, “Chief Executive (J. Smith)”, “Dr Okonkwo”.

    Only what ends a part of it is looked at: in “Director of James Paget Hospitals” the name is that of a place.
    """
    parts = (re.findall(r"[^\W\d_][\w'’-]*", part) for part in _ENDS_A_PART.split(post))
    ends = (part[-2:] for part in parts if len(part) > 1 and part[-2][0].isupper() and part[-1][0].isupper())
    return bool(_BY_TITLE.search(post)) or any(is_a_name(first, last) for first, last in ends)


def is_a_name(first: str, last: str) -> bool:
    """Whether the two words are usual as a person's first name, or its initial, and surname."""
    first, last = _letters(first), _letters(last)
    if last in _EVERY_ROLE or is_common(last):
        return False
    return first in FIRST_NAMES or (len(first) == 1 and last in SHARED)


def is_same(post: str, other: str) -> bool:
    """Whether two posts are one: capitals, spaces, full stops and “the” make no difference."""
    return _plain(post) == _plain(other)


def names_somebody(people: Iterable[Attendee], post: str) -> bool:
    """Whether what should be a post holds a name, a word of one, or the initials of a person of the meeting.

    A word of a name that is a role or an everyday word as well, as in Head or Young, counts only with all the others.
    """
    stand = frozenset(_words(post))
    for person in people:
        name = frozenset(_words(person.name or ""))
        if name and (name <= stand or any(len(word) > 1 and not _is_usual(word) for word in name & stand)):
            return True
        if person.initials and re.search(rf"\b{'[. -]{0,2}'.join(person.initials)}\b", post):
            return True
    return False


def _is_usual(word: str) -> bool:
    return word in _EVERY_ROLE or all(is_common(part) or part in FIELD for part in words(word))


def _words(text: str) -> Iterator[str]:
    yield from _WORD.findall(_letters(text))


def _letters(text: str) -> str:
    split = unicodedata.normalize("NFKD", text)
    return "".join(character for character in split if unicodedata.category(character) not in ("Mn", "Cf")).casefold()


def _plain(post: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"\A\s*the\s", "", _letters(post)))
