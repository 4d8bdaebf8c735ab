"""Names that the list of people does not have: after a title, before a verb of saying, beside a word for a relative.

Source: the meeting notes' own practice: whoever speaks or is spoken of by name stands in the attendance table.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span, apart
from macros.withheld.patterns.people import People, words_of

ID = "name"
REASON = "personal-data"
WHY = "name that is not in the list of people"

_NAME = r"(?:[A-Z][\w’'-]*[a-z][\w’'-]*|(?:Mc|O['’])[A-Z][a-z]+)"
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Judge|Justice|Rev|Reverend|"
    r"PC|DC|DS|DI|DCI|Insp|Inspector|Sgt|Sergeant|Constable|Superintendent|Supt|Nurse|Sister|Auntie?|Uncle)\.?\s"
    rf"(?P<name>{_NAME}(?:\s{_NAME}){{0,2}}|[A-Z]\b(?:\.?\s{_NAME})?)"
)
_SPOKE = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME}(?:\s{_NAME}){{0,2}})\s(?:also\s|then\s)?"
    r"(?:said|says|reported|reports|asked|asks|told|felt|noted|explained|added|raised|queried|confirmed|advised|described|"
    r"suggested|thanked|commented|stated|informed|presented|replied|introduced|updated|disclosed|attended|lives|died)\b"
)
# What befalls people, or tells who somebody is: “(Year 5, …)”, “was excluded”, “, 9,”. Of one word alone only what can
# befall nothing else.
_FATE = (
    "excluded|suspended|arrested|charged|convicted|sentenced|injured|hurt|abused|assaulted|attacked|stabbed|raped|neglected|"
    "groomed|trafficked|fostered|hospitalised|murdered|pregnant|bullied|detained|evicted|born"
)
_FATE_OF_TWO = (
    f"{_FATE}|harmed|exploited|placed|removed|adopted|accommodated|admitted|discharged|referred|found|seen|killed|missing|"
    "taken|known"
)
_WAS = r"\s(?:was|is|were|has\sbeen|had\sbeen|is\sbeing|will\sbe)\s(?:\w+ly\s|also\s|then\s)?"
_BEFELL = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME}(?:\s{_NAME}){{0,3}})"
    r"(?:,?\s\((?=[^()]*(?:\b(?:[Yy]ear\s\d|Y\d|[Rr]eception|[Aa]ged?\s|[Bb]orn\b|[Dd]\.?[Oo]\.?[Bb]|\d{1,2}[,)])"
    r"|School|Academy|College|Nursery))"
    rf"|,\s(?:(?:then|now|who\sis)\s)?(?:aged?\s)?\d{{1,2}},|{_WAS}(?:{_FATE})\b|\s(?:went\smissing|ran\saway|self-harmed))"
)
_BEFELL_TWO = re.compile(rf"(?<![\w’'-])(?P<name>{_NAME}(?:\s{_NAME}){{1,3}}){_WAS}(?:{_FATE_OF_TWO})\b")
_RELATIVE = (
    r"(?:mothers?|mums?|fathers?|dads?|parents?|stepfather|stepmother|grand(?:mother|father|parents?)|brothers?|sisters?|"
    r"siblings?|sons?|daughters?|famil(?:y|ies)|aunt|uncle|cousin|carers?|boyfriend|girlfriend|partner|child|boy|girl|baby|"
    r"teenager|toddler|pupil|student|victim|patient)"
)
_BESIDE = re.compile(
    rf"\b(?:{_RELATIVE}(?:,|\sis|\swas)?|(?:named|called|known\sas))\s(?P<name>{_NAME}(?:\s{_NAME})?)"
    rf"|\b(?i:cases?|deaths?|murder|funeral|circumstances|referral|review)\s(?:of|into|about|concerning|for)\s(?P<case>{_NAME})"
    rf"|\b(?P<whose>{_NAME}(?:\s{_NAME})?)[’']s\s(?:{_RELATIVE}|school|GP|teacher|social\sworker|placement|death|case|home)\b"
)
_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][\w-]*")
# Words that begin a sentence, or that anybody may be called by in notes.
_ANYBODY = (
    "A Act Action All Also An And Another Any Anybody Anyone April As At Attendees August Baby Board Both But "
    "Chair Chairs Child Children Colleagues Committee Council Dad December Director Doctor Each Education Every "
    "Everybody Everyone Executive Family Father February For Four Friday From Group He Head Health Her His How "
    "If In It Item Its January July June Key Lead Manager March May Members Monday Mother Mum Neither No Nobody "
    "None November Nurse October Officer One Or Our Parents Partnership People Police Report Safeguarding "
    "Saturday School Schools September Service Services She Signs Social Some Somebody Someone Staff Subgroup "
    "Sunday Team That The Their Then There These They This Those Three Thursday To Tuesday Two We Wednesday "
    "What When Where Which Who Worker Young "
)
_NOBODY = frozenset(_ANYBODY.split())


def find(text: str, people: People) -> Iterator[Span]:
    """Every such name of which neither the list of people nor another record knows a word."""
    spans = set()
    for match in _TITLED.finditer(text):
        if not words_of([match["name"]]) & people.names:
            spans.add(match.span())
    for pattern in (_SPOKE, _BEFELL, _BEFELL_TWO, _BESIDE):
        for match in pattern.finditer(text):
            group = match.lastgroup or "name"
            words = words_of([match[group]]) - _NOBODY
            if words and not people.knows(words) and not _is_plural(text, match.start(group), words):
                spans.add(match.span(group))
    spans |= {match.span() for match in _CAPITALISED.finditer(text) if match.group() in people.unlisted}
    yield from apart(spans)


def words_in(text: str) -> frozenset[str]:
    """The words of a name that was found, without titles and whatever else anybody may be called."""
    return frozenset(word for word in words_of([text]) if word[0].isupper() and len(word) > 2) - _NOBODY


def _is_plural(text: str, start: int, words: frozenset[str]) -> bool:
    """Whether it is one word in the plural that only begins a sentence: “Agencies reported”."""
    begins = start == 0 or text[:start].rstrip()[-1:] in ".!?:"
    return begins and len(words) == 1 and next(iter(words)).endswith("s")
