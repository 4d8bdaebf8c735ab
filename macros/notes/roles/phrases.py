"""The short phrases that notes are made of: "Action 3:", "Agreed:", owners, who speaks.

In: a line or a sentence, and the people by everything that names them (`Voices`). Out: plain values, or None for
anything else. What can be read in two ways is not read, and the report says where.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.notes.roles import dates
from macros.notes.roles.voices import INITIALS, JOIN, Voices

_BY = re.compile(r"\bby\s+(?P<day>(?:(?!\bby\b)[^.;:!?])+)[.!]?\s*\Z", re.IGNORECASE | re.DOTALL)
_NOT_A_DAY = re.compile(r"\b(?:the|\w+day|end|of|close|play|at|on)\b|\W", re.IGNORECASE)
ACTION = re.compile(
    r"\W{0,3}(?P<as>(?:actions?\s*(?:point|item)?\s*(?:no\.?|number|num\.?|nr\.?|ref\.?|\#)?|(?-i:APs?|"
    r"A(?=\d{1,3}\s*[:–—-])))\s*\(?(?P<ref>(?-i:[A-Z]{2,5}[/ -])?\d{1,4}(?:[./-]\d{1,4}){0,3})(?![\w.]*\d)\)?)"
    r"(?:\s*[:.)/–—\]-]+|\s*\Z|\s+(?=(?-i:[A-Z(])))\s*(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)
MAYBE_ACTION = re.compile(
    r"\s*(?:actions?(?:\s+(?:point|item|no|number)s?)?[\s(#.]*\d|A\d{1,3}\s*[:–—-])|"
    r".*[.;!?]\s+action\W{0,3}\d{1,3}\s*[:–—-]",
    re.IGNORECASE | re.DOTALL,
)
"""What begins like an action, or holds one behind another sentence, in a form that is not read."""
UNNUMBERED = re.compile(
    r"\W{0,3}(?:agreed\s+)?actions?(?:\s+(?:point|item|agreed|required))?s?\s*(?:[:–—-]\s*|(?-i:(?<=ACTION)|"
    r"(?<=ACTIONS))\s+|\s+(?=(?:for|by|on)\b)|\s+(?=(?-i:(?!LOGS?\b|LIST\b|PLAN\b|ITEMS?\b)[A-Z]{2,4}\b))|"
    r"\s*(?=[(\[][A-Za-z]))(?P<words>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
DECISION = re.compile(
    r"\W{0,2}(?:decisions?|decided|agreed|resolved|resolution|outcome|(?-i:AGREED|RESOLVED|DECISION|NOTED|APPROVED))"
    r"(?:\s+\d{1,3})?\s*(?:[:–—-]\s*|(?-i:(?<=AGREED)|(?<=RESOLVED)|(?<=DECISION)|(?<=APPROVED))\s+|\Z)(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)
AGREED = re.compile(
    r"(?:(?:agreed|resolved|decided) (?:that|to)\b.*|(?:it was|(?:the )?(?:[\w’'-]+ ){0,5}?(?:board|executive|group|"
    r"sub-?group|committee|cabinet|council|partnership|panel|meeting|members|partners|governors|trust|"
    r"trustees|forum|council|attendees|all|everyone|everybody))\s+(?:then |also |unanimously |formally |all |"
    r"therefore |have |has )*"
    r"(?:noted and )?(?:agreed|resolved|approved|endorsed|ratified|decided|signed off)\b(?! to (?:note|disagree)).*)",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that says by itself that something was decided."""
_WITHIN = re.compile(
    r"(?<=[.!?;:)\]”\"])\s+(?=[\[(]?\s*(?:(?:action|decision|resolved)s?(?:\s+(?:point|item|"
    r"no\.?))?\s*\d{0,3}\s*[:–—-]|(?-i:ACTIONS?|RESOLVED|DECISION|AGREED)\b))"
    r"|\s+(?=[\[(]\s*actions?\b\s*\d{0,3}\s*[:–—-]?)|(?<=[.!?])\s+(?=agreed\s*:)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?:by|before|for|at)?\s*(?:the\s+)?(?:next meeting|a\.?s\.?a\.?p\.?|as soon as possible|immediately|ongoing|"
    r"(?:the )?end of [\w ]{3,20}|(?:early|mid|late) \w+)",
    re.IGNORECASE,
)
_ONLY = re.compile(r"(?P<who>.{2,80}?)\s*(?:\bby\b|[–—,-])\s*(?P<when>[^.]{3,40})", re.DOTALL)
"""Owners and a day, and nothing that is to be done."""
_VERBS = (
    "said asked noted was were is had has have felt thought spoke gave told made took led put set saw met would will "
    "could should can may might then also all both further again briefly formally who did sought brought drew "
    "went began chaired replied agreed kept left read ran sent wrote understood outlined took suggests reports says "
    "undertook forecast forgot taught shook stood lost won meant grew chose is are wishes "
    "notes asks thanks confirms advises explains highlights presented emphasised queried fed found knew held"
)
_SAYING = frozenset(_VERBS.split())
# Initials that are also words or the names of things: only a verb behind them shows that somebody speaks.
_CAPITALS = (
    "IT AT OR AM AN AS BE BY DO GO HE IF IN IS ME MY NO OF OH OK ON SO TO UP US WE ALL AND ANY ARE BUT CAN FOR HAS HER "
    "HIM HIS HOW ITS MAY NEW NOT NOW ONE OUR OUT SHE THE TWO WAS WHO WHY YES YOU PM TV HR GP GPS ID UK EU ICT NHS CQC "
    "SEN ICB CCG CIN CP CPP EHA EHC EHCP LAC SAR SCR ACT AIM ASK END DONM AOB TBC TBA RAG MASH LADO KPI FGM CSE CCE"
)
_ALSO_WORDS = frozenset(_CAPITALS.split())


@dataclass(frozen=True)
class Spoken:
    """A run of sentences by the same people; `doubtful` where initials may be a word."""

    text: str
    by: tuple[str, ...] = ()
    doubtful: bool = False


@dataclass(frozen=True)
class Owned:
    """What is to be done, by whom and by when, as far as the words say it."""

    words: str
    owners: tuple[str, ...] = ()
    due: str | None = None


def due(text: str) -> str | None:
    """The day by which something is to be done, as the text puts it, where it ends with “by” and nothing but a day."""
    match = _BY.search(text)
    behind = match["day"].strip(" )].") if match else ""
    return behind if dates.some_day(behind) and not _NOT_A_DAY.sub("", _without(behind)) else None


def _without(text: str) -> str:
    for each in reversed(dates.found(text, "2020-06-30")):
        text = text[: each.start] + text[each.end :]
    return text


def owners(text: str) -> tuple[str, ...] | None:
    """The owners in a cell or before "to", such as EM & JT, or EM / JT, or EM and JT; None if it says anything else."""
    return Voices().who(text)


def owned(text: str, voices: Voices, near: str | None = None) -> Owned:
    """The owners at the beginning or the end of an action, what they are to do, and the day if it is one."""
    when = due(text)
    day = dates.day(when, near) if when else None
    front = voices.owner_in_front.match(text)
    if front and (who := voices.who(front["owners"])) and (set(who) <= voices.initials or len(who[0]) >= 2):
        words = front["words"]
        behind = re.match(r"(?:by|due)?\W*(?P<rest>.*)", words, re.DOTALL)
        only_day = (
            dates.day(words, near)
            if dates.some_day(words) and not _NOT_A_DAY.sub("", re.sub(r"\b(?:by|due)\b", "", _without(words)))
            else None
        )
        if only_day and behind:
            return Owned("", who, only_day)
        return Owned(sentence(words), who, day or _closing_day(words, near))
    if (only := _ONLY.fullmatch(text)) and (who := voices.who(only["who"])):
        return Owned("", who, dates.day(only["when"], near))
    back = voices.owner_behind.fullmatch(text)
    if back:
        found = back["a"] or back["b"] or back["c"] or back["d"]
        who = voices.who(found) or ()
        rest = (back["due_a"] or "") + (back["due_b"] or "") + (back["due_c"] or "") + (back["due_d"] or "")
        certain = bool(back["a"] or back["d"] or (back["c"] and rest.strip())) or set(who) <= voices.initials
        vague = rest.strip(" –—-,.")
        if who and certain and _VAGUE.fullmatch(vague):
            return Owned(sentence(f"{back['words'].strip(' –—-').rstrip('.')} {vague}"), who, None)
        if who and certain and not re.sub(r"\b(?:by|due|deadline|to|for|action)\b|\W", "", _without(rest), flags=re.I):
            return Owned(
                sentence(back["words"].strip(" –—-")), who, dates.day(rest, near) or due_day(back["words"], near) or day
            )
    return Owned(sentence(text), (), day or _closing_day(text, near))


def due_day(text: str, near: str | None) -> str | None:
    """The day behind “by” at the end of a text."""
    when = due(text)
    return dates.day(when, near) if when else _closing_day(text, near)


def _closing_day(text: str, near: str | None) -> str | None:
    """The day at the end, in brackets or behind a dash or “deadline”: “… (1 June 2026)”, “Due: 3 June”."""
    for match in re.finditer(
        r"[(\[]|\s[–—-]\s*|\b(?:due|deadline|by|timescale|before|no later than|for)\b\s*:?\s*", text, re.IGNORECASE
    ):
        behind = re.sub(r"\b(?:by|due|deadline)\b", "", text[match.end() :].strip(" )]"), flags=re.IGNORECASE)
        if 3 <= len(behind) <= 40 and dates.some_day(behind) and not _NOT_A_DAY.sub("", _without(behind)):
            return dates.day(behind, near)
    return None


def number(action: re.Match[str]) -> int | None:
    """The number of an action, where it is one and no reference such as 26/001."""
    ref = action["ref"]
    return int(ref) if ref.isdigit() and len(ref) < 4 else None


def sentence(text: str) -> str:
    """The text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def cut(text: str) -> list[str]:
    """The text cut where an action or a decision begins within it."""
    pieces, begun = [], 0
    for match in _WITHIN.finditer(text):
        before = text[begun : match.start()]
        if is_whole(before) and re.search(r"[^\W\d_]{2}", before):
            pieces.append(text[begun : match.start()])
            begun = match.end()
    return [*pieces, text[begun:]]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [piece.strip() for piece in re.split(r"(?<=[.!?])[\"”’)\]]*\s+(?=[A-Z“\"])", text) if piece.strip()]


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a text, and the rest."""
    first, *rest = sentences(text) or [text]
    return first, " ".join(rest)


def last_sentence(text: str) -> tuple[str, str]:
    """A text without its last sentence, and that sentence."""
    ends = [match.end() for match in re.finditer(r"(?<=[.!?])[\"”’')\]]*\s+(?=[A-Z“\"])", text)]
    return (text[: ends[-1]].strip(), text[ends[-1] :].strip()) if ends else ("", text.strip())


def spoken(text: str, voices: Voices) -> Iterator[Spoken]:
    """The text in pieces, each by those who begin it; a sentence that nobody begins goes with the one before."""
    begun: Spoken | None = None
    for piece in _sentences(text, voices):
        following = _turn(piece.strip(), voices)
        if begun is not None and not following.by:
            begun = Spoken(f"{begun.text} {following.text}", begun.by, begun.doubtful or following.doubtful)
            continue
        if begun is not None:
            yield begun
        begun = following
    if begun is not None and begun.text:
        yield begun


def _sentences(text: str, voices: Voices) -> Iterator[str]:
    """The text cut before sentences that may begin with a speaker, but never within [[a mark]] (`notes.marks`)."""
    at = 0
    for end in voices.sentence.finditer(text):
        piece = text[at : end.start()] + (end["close"] or "")
        if is_whole(piece):
            yield piece.replace("\n", " ")
            at = end.end()
    yield text[at:].replace("\n", " ")


def is_whole(text: str) -> bool:
    """Whether every mark that begins in the text ends in it."""
    return text.count("[[") == text.count("]]")


def _turn(text: str, voices: Voices) -> Spoken:
    match = voices.speaker.match(text)
    if match is None:
        return Spoken(text)
    who = voices.who(match["who"]) or ()
    by_name = not re.fullmatch(rf"{INITIALS}(?:{JOIN}{INITIALS})*", match["who"])
    following = match["words"].split()[0].rstrip(",.:;").lower()
    if following in ("and", "&", "/"):
        return Spoken(text, doubtful=set(who) <= voices.initials and not by_name)  # with somebody who is not named so
    verb = following in _SAYING or (following.endswith("ed") and len(following) > 3)
    if by_name and who and not verb:
        return Spoken(text)
    if not set(who) <= voices.initials:
        # Somebody who is not in the table seems to speak; so do abbreviations of bodies.
        return Spoken(text, doubtful=verb and not set(who) <= _ALSO_WORDS)
    sure = verb or bool(match["colon"].strip()) or len(who) > 1 or who[0] not in _ALSO_WORDS
    return Spoken(sentence(match["words"]), who) if sure else Spoken(text, doubtful=True)
