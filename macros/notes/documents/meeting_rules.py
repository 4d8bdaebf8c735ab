"""How a group meets, as its terms of reference say it: chair, quorum, frequency, attendance, notice, reports.

In: the outline and what is known. Out: proposals; at most one of each, for what a record has once.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from macros.notes.documents import chairing, phrases
from macros.notes.documents.outline import Outline
from macros.notes.documents.proposal import NOT_STATED, Known, Proposal, fact, printed, sentences

_N = phrases.NUMBER
_QUORUM = re.compile(r"\bquor(?:um|ate|acy)\b", re.IGNORECASE)
_INQUORATE = re.compile(
    r"\b(?:in-?quorate|non-?quorate|not quorate|no quorum|not be(?:ing)? quorate|quor\w+ (?:is|has|was) not"
    r"|if (?:it|the meeting) is not)\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    rf"\b(?:minimum of |at least |(?:all|any) (?:of )?(?:the )?)?({_N})\b(?!\s*(?:%|per cent|months?|years?|days?))",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\d\s*(?:%|per cent)|\b(?:half|third|quarter|majority)\b", re.IGNORECASE)
_MEETS = re.compile(
    r"\b(?:meet(?:s|ings?)?|convene[sd]?|held)\b(?!\s+the\b).{0,80}|\bfrequency\b.{0,80}", re.IGNORECASE | re.DOTALL
)
_EXTRA = re.compile(r"\b(?:extra-?ordinary|additional|extra|urgent) meeting|\bmore frequent", re.IGNORECASE)
_PERCENT = re.compile(r"(\d{1,3})\s*(?:%|per ?cent)", re.IGNORECASE)
_ATTEND = re.compile(r"\battend(?:ance|ed|ing|s)?\b", re.IGNORECASE)
_EVERY_MEETING = re.compile(
    r"\b(?:expected|commit\w*|required|must|should)\b.*\battend\w*\b.*\b(?:every|all|each|regular\w*)\b", re.IGNORECASE
)
_DEPUTISE = re.compile(
    r"\b(?:deput(?:y|ies|ise|ize)|substitutes?|nominated representative|nominee|alternate)\b", re.IGNORECASE
)
_NOTICE = re.compile(
    rf"(?P<what>(?:agendas?|papers|minutes|reports?|notes)"
    rf"(?:(?:,| and)(?: the)? (?:papers|reports|minutes))*)\b.{{0,110}}?\b(?P<count>{_N})\s+(?:clear\s+)?"
    r"(?P<unit>working |calendar |school )?"
    r"(?P<of>day|week)s?['’]?\b.{0,30}?\b(?:before|prior|in advance|ahead|notice)",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:reports?|accountable|answerable|reporting)\b (?:\w+ ){0,6}?to the "
    r"(?P<to>[A-Z][\w&’'-]*(?:(?: (?:and|of|the|for|&))* [A-Z][\w&’'-]*)*)"
)
Sign = Callable[[Outline, Known], Iterator[Proposal]]


def quorum(outline: Outline, known: Known) -> Iterator[Proposal]:
    """How many must be there: of the statutory partners, their agencies or the members."""
    near = [place for place in sentences(outline) if _QUORUM.search(f"{place[0].title} {place[1].title} {place[2]}")]
    if_not = " ".join(words for *_, words in near if _INQUORATE.search(words))
    for section, clause, words in near:
        count = None if _INQUORATE.search(words) or _SHARE.search(words) else _AT_LEAST.search(words)
        least = phrases.number(count[1]) if count else None
        if not least:
            continue
        told = f"{words} {if_not}".strip()
        fields = {"at_least": least, "of": _of(words), "if_not": if_not or "The document does not say."}
        source = known.source(printed(section, clause))
        yield Proposal("Quorum", told, clause.where, {"quorum": {**fields, "source": source}})
        return


def _of(words: str) -> str:
    if re.search(
        r"\bstatutory (?:\w+ )?partners?\b|\bsafeguarding partners?\b|\blead partners?\b", words, re.IGNORECASE
    ):
        return "statutory-partners"
    return (
        "statutory-agencies" if re.search(r"\bstatutory agenc|\bagenc(?:y|ies)\b", words, re.IGNORECASE) else "members"
    )


def frequency(outline: Outline, known: Known) -> Iterator[Proposal]:
    """How often the group meets."""
    every = list(sentences(outline))
    extra = any(_EXTRA.search(words) for *_, words in every)
    meets = [(section, clause, words, match[0]) for section, clause, words in every if (match := _MEETS.search(words))]
    titled = [
        place for place in meets if re.search(r"meeting|frequen", f"{place[0].title} {place[1].title}", re.IGNORECASE)
    ]
    for section, clause, words, phrase in [*titled, *meets]:
        often = None if re.search(r"\breport", words, re.IGNORECASE) else phrases.how_often(phrase)
        if not often:
            continue
        fields: dict[str, Any] = {"a_year": often[0], "word": often[1]}
        if extra:
            fields["extraordinary"] = "true"
        if two := phrases.doubtful(often[1]):
            doubt = f"“{often[1].capitalize()}” can be read in two ways."
            why = "The document does not settle it. This is the commoner meaning."
            fields["reading"] = {"doubt": doubt, "chosen": two[0], "other": two[1], "reason": why}
            if two[2]:
                fields["reading"]["other_a_year"] = two[2]
        yield fact("How often it meets", "frequency", words, (section, clause), fields, known, shows="meetings")
        return


def attendance(outline: Outline, known: Known) -> Iterator[Proposal]:
    """What is expected of members' attendance, in figures or not, and who may come in their stead."""
    near = [place for place in sentences(outline) if _ATTEND.search(f"{place[0].title} {place[1].title} {place[2]}")]
    deputies = (words for *_, words in sentences(outline) if _DEPUTISE.search(words) and "chair" not in words.lower())
    instead = {"substitutes": words} if (words := next(deputies, None)) else {}
    shares = [(place, share) for place in near if _ATTEND.search(place[2]) and (share := _PERCENT.search(place[2]))]
    every = [(place, None) for place in near if _EVERY_MEETING.search(place[2])]
    for (section, clause, told), share in [*shares, *every][:1]:
        percent = int(share[1]) if share else 0
        standard = {"percent": percent} if 1 <= percent <= 100 else {"expected": told}
        words = " ".join(dict.fromkeys((told, *instead.values())))
        yield fact("Attendance", "attendance", words, (section, clause), {**standard, **instead, "text": told}, known)


def notices(outline: Outline, known: Known) -> Iterator[Proposal]:
    """How long before a meeting something is sent out."""
    entries, told, where = [], [], ""
    for section, clause, words in sentences(outline):
        if match := _NOTICE.search(words):
            unit = "weeks" if match["of"].lower() == "week" else f"{(match['unit'] or 'calendar').strip().lower()}-days"
            count = phrases.number(match["count"])
            what = match["what"].capitalize()
            entries.append(
                {"what": what, "at_least": count, "unit": unit, "source": known.source(printed(section, clause))}
            )
            told.append(words)
            where = where or clause.where
    if entries:
        yield Proposal("Notice before meetings", " ".join(told), where, {"notices": entries})


def reports(outline: Outline, known: Known) -> Iterator[Proposal]:
    """To whom the group reports."""
    for section, clause, words in sentences(outline):
        names = [match["to"] for match in _REPORTS.finditer(words)]
        if not names:
            continue
        name, group = next(((name, group) for name in names if (group := known.group(name))), (names[0], None))
        often = phrases.how_often(words)
        entry: dict[str, Any] = {"to": group} if group else {"to_name": name}
        entry["how"] = words
        months = phrases.months_between(words)
        if often and months:
            entry["every_months"] = months
        entry |= {"word": often[1] if often else NOT_STATED, "source": known.source(printed(section, clause))}
        yield Proposal("Reports to", words, clause.where, {"reports": [entry]})
        return


EVERY: tuple[Sign, ...] = (chairing.chair, quorum, frequency, attendance, notices, reports)
"""The order in which they stand in a draft."""
