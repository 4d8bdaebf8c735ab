"""Street addresses: a house or flat number before the name of a street, or a street where somebody lives.

Source: UK GDPR, article 4(1) (location data). No standard says what streets end with: the usual words are taken. A
street without a number is a public place, unless the sentence says that it is somebody's home.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.date_of_birth import MONTH
from macros.withheld.patterns.folding import Span, apart

ID = "address"
REASON = "personal-data"
WHY = "street address"

_KINDS = (
    "Street|Road|Avenue|Lane|Drive|Close|Crescent|Gardens|Grove|Court|Place|Terrace|Way|Walk|Mews|Square|Hill|Rise|Row|"
    "Parade|Green|St|Rd|Ave|Ln|Dr|Cl|Cres|Gdns"
)
_MORE_KINDS = "Park|Gate|House|Estate|Buildings|Cottage|Lodge|View|Broadway|Quay|Wharf|Heights|Towers?"
_WORDS = r"(?:(?:[A-Z][\w'’.-]*|of|the)\s){1,4}"


_STREET = rf"{_WORDS}(?:{_KINDS}|{_KINDS.upper()})\b"
_ANY_STREET = rf"{_WORDS}(?:{_KINDS}|{_MORE_KINDS}|{_KINDS.upper()}|{_MORE_KINDS.upper()})\b"
_FLAT = r"\b(?:[Ff]lat|FLAT|[Aa]partment|[Aa]pt\.?|[Mm]aisonette)\s(?:\d{1,4}[A-Za-z]?|[A-Z]\d{0,3}),?\s(?:at\s|in\s)?"
_NUMBER = r"(?<![\w.£/-])(?<!\d,)\d{1,4}(?:\s?[A-Za-z]\b)?(?:\s?[-–/]\s?\d{1,4}[A-Za-z]?)?,?\s(?=[A-Z])"
_HOUSE = re.compile(_NUMBER + _STREET)
_HOUSE_OR_FLAT = re.compile(rf"{_FLAT}(?:{_NUMBER})?{_ANY_STREET}")
_NUMBERED = re.compile(_NUMBER + _ANY_STREET)
_NAMED_HOUSE = re.compile(rf"\b[Ff]lat\s\w{{1,4}},?\s{_ANY_STREET}")
_HOME = re.compile(
    rf"\b(?:live[sd]?|living|resid(?:es|ed|ing)|moved|placed|home|house|address|flat)\s(?:\w+\s){{0,2}}"
    rf"(?:is\s|was\s)?(?:at|in|on|to|near|off|from)\s{_ANY_STREET}"
)
_SMALL = re.compile(
    r"(?<![\w.£/-])\d{1,4}[a-z]?,?\s(?:(?!(?:the|an?|of|in|on|to|and|or|from|for|per|by|each|every|this|that)\b)[a-z'’-]+\s)"
    r"{1,2}(?:street|road|avenue|lane|crescent|gardens|terrace|mews)\b"
)

# What a number counts or names that is no door: section 31, level 4, a year, “the other 12”.
_OTHER_NUMBER = re.compile(
    r"\b(?:sections?|ss?|part|chapter|schedule|rule|regulation|article|clause|paragraph|annex|appendix|stage|level|tier|"
    r"phase|step|item|action|year|key\sstage|page|table|figure|form|version|priority|theme|week|day|top|all)\.?\s\Z",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(r"\b(?:in|since|during|until|by|from|of|to|and)\s\Z", re.IGNORECASE)
_DATE = re.compile(rf"\d{{1,2}}\s{MONTH}\s", re.IGNORECASE)
# A street's name within that of a body or a thing, or words that only sound like a street.
_OF_A_BODY = re.compile(
    r"[’']?s?\s(?:Primary|Secondary|Infants?|Juniors?|High|Special|Nurser(?:y|ies)|Schools?|Academy|Colleges?|Surgery|Clinic|"
    r"Centre|Hospital|Station|Library|Church|Health|Medical|Practice|Children|Family|Community|Youth|Hub|Projects?|Team|"
    r"Group|Trust|Club|Hearings?|Orders?|Proceedings|Cases?|Judges?|Paper|Scheme|Programme|Plan|Planning|Forum|Network|"
    r"(?:school\s)?(?:nurses|staff|teachers|governors|pupils|students|hearings?|orders?|proceedings|cases|judges?))\b"
)
_NO_STREET = re.compile(
    r"(?:\b(?:Family|Crown|County|High|Youth|Magistrates[’']?|Coroner[’']?s?|Coroners[’']|Supreme|Criminal|Civil|Interim|"
    r"Appeals?|Federal|Divisional|Juvenile)\s(?:Court|COURT)"
    r"|\b(?:Safer?|Residential|Foster|Nursery|School|Second|First)\sPlace"
    r"|\b(?:Right|Same|Safer?|Best|Whole|Every|Different|New|Third|Only)\sWay|\b(?:Minutes?|Sponsored)\sWalk"
    r"|\bRecruitment\sDrive|\bPay\sRise)\Z"
)


def find(text: str) -> Iterator[Span]:
    """Every address of a house or flat, however doubtful, and every street that is said to be somebody's."""
    doubtful = (_HOUSE_OR_FLAT, _NUMBERED, _NAMED_HOUSE, _HOME, _SMALL)
    yield from apart(match.span() for pattern in doubtful for match in pattern.finditer(text))


def find_certain(text: str) -> Iterator[Span]:
    """Every address of a house or flat that cannot well be anything else: in notes it says where somebody lives."""
    matches = (match.span() for pattern in (_HOUSE_OR_FLAT, _HOUSE) for match in pattern.finditer(text))
    yield from apart(span for span in matches if not _is_no_door(text, *span))


def _is_no_door(text: str, start: int, end: int) -> bool:
    """Whether the number counts something else, or the street is only part of a name."""
    before, year = text[max(0, start - 20) : start], re.match(r"(?:19|20)\d\d\b", text[start:end])
    return bool(
        _OTHER_NUMBER.search(before)
        or (year and _BEFORE_YEAR.search(before))
        or _DATE.match(text, start)
        or _OF_A_BODY.match(text, end)
        or _NO_STREET.search(text[start:end])
    )
