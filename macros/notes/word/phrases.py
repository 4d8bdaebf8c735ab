"""The short phrases that notes are made of: dates, times, "Action 3:", owners, who speaks.

In: a line or a sentence, and the initials of the people. Out: plain values, or None for anything else. Nothing is
guessed: what can be read in two ways is not read, and the report says where.
"""

import calendar
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_FIGURES = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")

_BY = re.compile(r"\bby\s+(?P<day>(?:(?!\bby\b)[^.;:!?])+)[.!]?\s*\Z", re.IGNORECASE | re.DOTALL)
_NOT_A_DAY = re.compile(r"\b(?:the|\w+day)\b|\W", re.IGNORECASE)

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?|noon|midday|hrs)?"
_TIMES = re.compile(rf"{_CLOCK}(?:\s*(?:-|–|—|to|until|till)\s*{_CLOCK})?\s*(?:hrs|hours)?\.?", re.IGNORECASE)

ACTION = re.compile(
    r"(?P<as>actions?\s*(?:point|item)?\s*(?:no\.?|number|num\.?|nr\.?|\#)?\s*\(?(?P<number>\d{1,3})\b\)?)"
    r"(?:\s*[:.)/–—-]+|\s*\Z|\s+(?=(?-i:[A-Z(])))\s*(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)
MAYBE_ACTION = re.compile(
    r"\s*(?:actions?(?:\s+(?:point|item|no|number)s?)?[\s(#.]*\d|A\d{1,3}\s*[:–—-])|.*[.;!?]\s+action\W{0,3}\d{1,3}\s*[:–—-]",
    re.IGNORECASE | re.DOTALL,
)
"""What begins like an action, or holds one behind another sentence, in a form that is not read."""
UNNUMBERED = re.compile(r"action(?:\s+point)?s?\s*[:–—-]\s*(?P<words>\S.*)", re.IGNORECASE | re.DOTALL)
DECISION = re.compile(
    r"(?:decision|decided|agreed|resolved)(?:\s+\d{1,3})?\s*[:–—-]\s*(?P<words>\S.*)", re.I | re.DOTALL
)

_JOIN = r"\s*(?:,\s*and\b|,|/|&|\+|;|\band\b)\s*"
_INITIALS = r"[A-Z]{2,4}"
_PEOPLE = rf"{_INITIALS}(?:{_JOIN}{_INITIALS})*"
_OWNERS = re.compile(
    rf"\(?(?P<owners>{_PEOPLE})(?:\s+(?:to|will|shall)\s+|\)\s*[:–—-]?\s*|\s*[:–—]\s*)(?P<words>\S.*)",
    re.DOTALL,
)
_SENTENCE = re.compile(rf"(?<=[.!?])(?P<close>[\"”’')\]]*)\s+(?=[\"“‘(]*{_INITIALS}\b)|\n")
_SPEAKER = re.compile(rf"(?P<who>{_PEOPLE})(?P<colon>\s*[:–—]\s*|\s+-\s+|\s+)(?P<words>\S.*)", re.DOTALL)
_VERBS = (
    "said asked noted was were is had has have felt thought spoke gave told made took led put set saw met would will "
    "could should can may might then also all both further again briefly formally who did sought brought drew "
    "went began chaired replied agreed kept left read ran sent wrote understood"
)
_SAYING = frozenset(_VERBS.split())
# Initials that are also words or the names of things: only a verb behind them shows that somebody speaks.
_CAPITALS = (
    "IT AT OR AM AN AS BE BY DO GO HE IF IN IS ME MY NO OF OH OK ON SO TO UP US WE ALL AND ANY ARE BUT CAN FOR HAS HER "
    "HIM HIS HOW ITS MAY NEW NOT NOW ONE OUR OUT SHE THE TWO WAS WHO WHY YES YOU PM TV HR GP GPS ID UK EU ICT NHS CQC "
    "SEN ICB CCG CIN CP CPP EHA EHC EHCP LAC SAR SCR ACT AIM ASK END"
)
_ALSO_WORDS = frozenset(_CAPITALS.split())


@dataclass(frozen=True)
class Spoken:
    """A run of sentences by the same people; `doubtful` where initials may be a word."""

    text: str
    by: tuple[str, ...] = ()
    doubtful: bool = False


def day(text: str) -> str | None:
    """The only date in the text, as YYYY-MM-DD; a date in figures is day, month, year, as it is written here."""
    days = {
        *(_iso(match[3], _MONTHS.get(match[2].lower()), match[1]) for match in _DAY_FIRST.finditer(text)),
        *(_iso(match[3], _MONTHS.get(match[1].lower()), match[2]) for match in _MONTH_FIRST.finditer(text)),
        *(_iso(match[3], int(match[2]), match[1]) for match in _FIGURES.finditer(text)),
        *(_iso(match[1], int(match[2]), match[3]) for match in _ISO.finditer(text)),
    } - {None}
    return days.pop() if len(days) == 1 else None


def without_days(text: str) -> str:
    """The text without its dates."""
    for form in (_DAY_FIRST, _MONTH_FIRST, _FIGURES, _ISO):
        text = form.sub("", text)
    return text


def due(text: str) -> str | None:
    """The day by which something is to be done, as the text puts it, where it ends with “by” and nothing but a day."""
    match = _BY.search(text)
    behind = match["day"].strip() if match else ""
    return behind if day(behind) and not _NOT_A_DAY.sub("", without_days(behind)) else None


def _iso(year: str, month: int | None, day_of_month: str) -> str | None:
    try:
        return date(int(year), month or 0, int(day_of_month)).isoformat()
    except ValueError:
        return None


def times(text: str) -> tuple[str, str | None] | None:
    """When a meeting began and ended, in the 24-hour clock."""
    match = _TIMES.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute, half, to_hour, to_minute, to_half = match.groups()
    if to_hour is None:
        start = _clock(hour, minute, half)
        return (start, None) if start else None
    end = _clock(to_hour, to_minute, to_half)
    start = _clock(hour, minute, half)
    if half is None and to_half is not None and int(hour) <= 12 and not hour.startswith("0"):
        # "9.30 – 11.30am", "2 – 4pm", "10 – 1pm": the latest beginning before the end.
        starts = [begin for name in ("am", "pm") if (begin := _clock(hour, minute, name)) and end and begin < end]
        start = max(starts, default=None)
    return (start, end) if start and end else None


def _clock(hour: str, minute: str | None, half: str | None) -> str | None:
    name = (half or "").lower().replace(".", "")
    number = int(hour)
    if name in ("am", "pm", "noon", "midday") and not 1 <= number <= 12:
        return None
    if name == "pm" and number != 12:
        number += 12
    if name == "am" and number == 12:
        number = 0
    if (not name and minute is None) or number > 23 or int(minute or 0) > 59:
        return None  # a bare number is no time
    return f"{number:02d}:{minute or '00'}"


def initials(text: str) -> str | None:
    """Initials, also as J.T. or J T; None for anything else."""
    bare = re.sub(r"[\s.]", "", text)
    return bare if re.fullmatch(_INITIALS, bare) else None


def owners(text: str) -> tuple[str, ...] | None:
    """The owners in a cell or before "to", such as EM & JT, or EM / JT, or EM and JT; None if it says anything else."""
    pieces = [initials(piece) for piece in re.split(_JOIN, text.strip().rstrip("."))]
    known = tuple(piece for piece in pieces if piece)
    return tuple(dict.fromkeys(known)) if known and len(known) == len(pieces) else None


def owned(text: str) -> tuple[tuple[str, ...], str]:
    """The owners at the beginning of an action, and what they are to do."""
    match = _OWNERS.match(text)
    if match is None:
        return (), text
    return owners(match["owners"]) or (), sentence(match["words"])


def sentence(text: str) -> str:
    """The text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def spoken(text: str, people: Collection[str]) -> Iterator[Spoken]:
    """The text in pieces, each by those whose initials begin it; a sentence without any goes with the one before."""
    begun: Spoken | None = None
    for piece in _sentences(text):
        following = _turn(piece.strip(), people)
        if begun is not None and not following.by:
            begun = Spoken(f"{begun.text} {following.text}", begun.by, begun.doubtful or following.doubtful)
            continue
        if begun is not None:
            yield begun
        begun = following
    if begun is not None and begun.text:
        yield begun


def _sentences(text: str) -> Iterator[str]:
    """The text cut before sentences that may begin with a speaker, but never within [[a mark]] (`notes.marks`)."""
    at = 0
    for end in _SENTENCE.finditer(text):
        piece = text[at : end.start()] + (end["close"] or "")
        if is_whole(piece):
            yield piece.replace("\n", " ")
            at = end.end()
    yield text[at:].replace("\n", " ")


def is_whole(text: str) -> bool:
    """Whether every mark that begins in the text ends in it."""
    return text.count("[[") == text.count("]]")


def _turn(text: str, people: Collection[str]) -> Spoken:
    match = _SPEAKER.match(text)
    if match is None:
        return Spoken(text)
    who = owners(match["who"]) or ()
    following = match["words"].split()[0].rstrip(",.:;").lower()
    if following in ("and", "&", "/"):
        return Spoken(text, doubtful=set(who) <= set(people))  # with somebody who is not named by initials
    verb = following in _SAYING or (following.endswith("ed") and len(following) > 3)
    if not set(who) <= set(people):
        # Somebody who is not in the table seems to speak; so do abbreviations of bodies.
        return Spoken(text, doubtful=verb and not set(who) <= _ALSO_WORDS)
    sure = verb or bool(match["colon"].strip()) or len(who) > 1 or who[0] not in _ALSO_WORDS
    return Spoken(sentence(match["words"]), who) if sure else Spoken(text, doubtful=True)
