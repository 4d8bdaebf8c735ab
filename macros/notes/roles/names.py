"""What has the shape of somebody's name, of initials, of a post or of a body.

In: a few words. Out: how much they look like a name, or whether they are one of the others. It is judged by shape and
by the words of posts and bodies, never by a list of names.
"""

import re
import unicodedata
from collections.abc import Sequence

from macros.workings.posts import is_word_of_posts

TITLES = re.compile(
    r"(?:(?:the )?(?:rt\.? ?hon\.?|dr|mr|mrs|ms|miss|mx|prof|professor|(?:district |county |borough |town |parish |"
    r"city )?cllrs?|(?:district |county |borough |town |parish |city )?councillors?|rt\.? revd?|rev|reverend|revd|ven|"
    r"canon|archdeacon|fr|father|sir|dame|lord|lady|baroness|drs|messrs|rabbi|imam|pastor|sister|matron|[dt]/\w+|a/\w+|"
    r"dci|dcc|acc|dc|di|ds|dsu|det|ch|supt|insp|pcso|pc|ps|sgt|ci|detective|chief|superintendent|inspector|sergeant|"
    r"constable|commander|stn|mgr|judge|hon|alderman|sheikh|sr|capt|captain|major|colonel)\.?\s+(?:\d{2,6}\s+)?)+",
    re.IGNORECASE,
)
_PARTICLE = re.compile(
    r"(?:de|da|do|dos|del|della|di|la|le|van|von|den|der|ter|ten|al|el|bin|bint|ibn|ben|abu|ap|ab|of|y|e|o)\Z"
)
_WORD = re.compile(r"(?:[^\W\d_]{1,2}\.?|[^\W\d_]+(?:[’'‘.-][^\W\d_]+)*[’']?)\Z")
_BODY = re.compile(
    r"\b(?:councils?|nhs|icb|ccg|trusts?|school|schools|college|academy|police|constabulary|borough|university|"
    r"hospitals?|services?|partnerships?|board|probation|cafcass|healthwatch|nspcc|church|diocese|charity|foundation|"
    r"association|ltd|limited|cic|department|agency|ambulance|fire|surgery|nursery|county|city|met|mps|housing|centre|"
    r"authority|group|team|committee|forum|network|public health|youth|children|education|social|health|care|"
    r"safeguarding|legal)\b",
    re.IGNORECASE,
)
_JOB_ENDINGS = (
    "ologist",
    "therapist",
    "pharmacist",
    "analyst",
    "ician",
    "ivist",
    "hygienist",
    "specialist",
    "strategist",
    "worker",
    "manager",
    "officer",
    "keeper",
    "coordinator",
    "co-ordinator",
    "administrator",
    "commissioner",
    "practitioner",
    "chairman",
    "chairwoman",
    "chairperson",
)
_WORDS_OF_JOBS = (
    "analyst pharmacist librarian champion parent carer trustee treasurer chaplain matron registrar bursar "
    "headteacher dentist apprentice intern clerk auditor accountant controller lawyer barrister trainer tutor "
    "lecturer researcher technician receptionist planner surveyor coach mentor counsellor advocate guardian "
    "investigator reviewer scrutineer convenor convener vice-chair vice-chairman mayor ward portfolio cabinet "
    "volunteer ambassador owner founder president administrator physiotherapist psychologist psychiatrist paramedic "
    "caseworker facilitator supervisor inspector monitor minister vicar rector curate elder medicines data "
    "interpreter non-executive co-chair chair chairman chairperson secretary student"
)
_JOBS = frozenset(_WORDS_OF_JOBS.split())
_WORDS_OF_AGENDAS = (
    "any other business matters arising minutes notes previous last meeting meetings apologies welcome introductions "
    "introduction update updates report reports review item items agenda date next actions action declarations "
    "declaration interest interests terms reference closing close feedback plan planning data budget finance "
    "training work programme open closed part risk register strategy policy policies procedures forward future audit "
    "audits case cases national local annual new old standing log attendance present members discussion decision "
    "decisions summary background key issues points questions comments conclusion appointments election membership "
    "correspondence reviews performance governance dashboard priorities priority communications communication "
    "conflicts conflict urgent approval sign off horizon scanning spotlight presentation presentations contents "
    "draft final confidential official signed"
)
_AGENDA = frozenset(_WORDS_OF_AGENDAS.split())
_COLLECTIVE = re.compile(
    r"(?:forum|council|school|college|academy|police|constabulary|partnership|association|centre|church|churches|"
    r"foundation|trust|network|link|gurdwara|mosque|synagogue|temple|charity|rovers|scouts|assembly|together|hospital|"
    r"university|nursery|cic|ltd)",
    re.IGNORECASE,
)
INITIALS = re.compile(
    r"[A-Z]{2,4}|[A-Z][a-z]?[A-Z]{1,2}|[A-Z]{1,2}[a-z]{1,2}[A-Z]?(?<=[A-Z]{2}[a-z])|[A-Z]{2}[a-z]{1,2}|[A-Z]Mc[A-Z]|"
    r"[A-Z]Mac[A-Z]|[a-zA-Z]d[VH]"
)


def name_words(text: str) -> list[str]:
    """The words of a name without the titles before it."""
    return TITLES.sub("", text.strip() + " ", count=1).split() if TITLES.match(text.strip() + " ") else text.split()


def looks_like_name(text: str) -> float:
    """From 0 to 1: how much a text has the shape of somebody's name."""
    stripped = text.strip().strip(".,;:*")
    words = name_words(stripped)
    if not 1 <= len(words) <= 5 or any(char.isdigit() for char in stripped) or len(stripped) > 60:
        return 0.0
    if not _has_shape(words) or _says_otherwise(words, stripped):
        return 0.0
    has_title = len(words) < len(stripped.split())
    if len(words) > 1:
        return 0.7 if any(map(is_job, words)) else 1.0
    if words[0].isupper() and len(words[0]) > 1:  # more likely an abbreviation
        return 0.6 if has_title else 0.2
    return 0.8 if has_title else 0.4


def _has_shape(words: Sequence[str]) -> bool:
    """Whether words begin with capitals, but for particles such as “de”, and the last one does."""
    if not all(_WORD.match(word) for word in words) or not words[-1][:1].isupper():
        return False
    small = [word for word in words if not word[:1].isupper()]
    return "of" not in small and all(_PARTICLE.match(word.rstrip("-").casefold()) for word in small)


def _says_otherwise(words: Sequence[str], whole: str) -> bool:
    """Whether words in the shape of a name are those of an agenda, a post or a body, or end in the name's initials."""
    if all(word.casefold().strip(".:") in _AGENDA for word in words):
        return True
    shorts = (at and is_initials(word) and fits(word, " ".join(words[:at])) for at, word in enumerate(words))
    if len(words) > 2 and any(shorts):
        return True
    posts = [word for word in words if is_job(word)]
    if posts and (len(posts) > 1 or words[-1] in posts or _BODY.search(whole)):
        return True
    return bool(_BODY.search(" ".join(words)) or _COLLECTIVE.fullmatch(words[-1]))


def is_job(word: str) -> bool:
    """Whether a word is one of posts, as far as its ending or a list tells."""
    plain = word.casefold().strip(".,;:()")
    return is_word_of_posts(word) or plain in _JOBS or (len(plain) > 6 and plain.endswith(_JOB_ENDINGS))


def looks_like_body(text: str) -> bool:
    """Whether a text is the name of a council, a school or the like, and no person's."""
    words = text.split()
    if words and _COLLECTIVE.fullmatch(words[-1]):
        return True
    return (
        bool(words)
        and bool(_BODY.fullmatch(words[-1]) or _BODY.match(words[0]))
        and not any(is_job(word) and not _BODY.fullmatch(word) for word in words)
    )


def is_initials(text: str) -> bool:
    """Whether a short text can be somebody's initials."""
    return bool(INITIALS.fullmatch(re.sub(r"[\s.]", "", text)))


def fits(initials: str, name: str) -> bool:
    """Whether initials can be those of a name: the first of its letters, and another."""
    letters = [word[0].upper() for word in re.split(r"[\s’'-]+", " ".join(name_words(name))) if word]
    short = bare(initials)
    if not letters or not short or short[0] != letters[0]:
        return False
    if len(short) < 2 or short[-1] in letters[1:]:
        return True
    rest = iter(_plain_letters("".join(name_words(name))).upper())
    return len(short) > 2 and all(letter in rest for letter in short)  # such as SRZ for Shabnam Rezaei


def bare(initials: str) -> str:
    """Initials without dots and spaces."""
    return re.sub(r"[\s.]", "", initials).upper()


def proposed(name: str, taken: set[str]) -> str:
    """Initials for a name that has none in the notes, different from those that are taken."""
    parts = [part for part in re.split(r"[\s’'‘.-]+", " ".join(name_words(name))) if part]
    strong = [part for part in parts if part[:1].isupper() or len(parts) < 3] or parts
    first, last = strong[0], strong[-1]
    middle = "".join(part[0] for part in strong[1:-1])
    options = (
        [
            first[0] + last[0],
            first[0] + middle[:2] + last[0],
            *(first[0] + letter + last[0] for letter in first[1:] + last[1:]),
            *(first[0] + last[:size] for size in (2, 3)),
        ]
        if len(strong) > 1
        else [first[:2], first[:3], first[:4]]
    )
    wanted = (re.sub(r"[^A-Z]", "", _plain_letters(option).upper()) for option in options)
    return next((short for short in wanted if 2 <= len(short) <= 4 and short not in taken), "")


def _plain_letters(text: str) -> str:
    """Letters without their accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
