"""Numbers below five beside words such as case, child or death: so few that people may know who they are.

Source: Office for National Statistics, guidance on disclosure control of health statistics: counts of one and two may
identify somebody, and in small areas or sensitive matters those of three and four. Numbers of documents, dates and
limits are no counts.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.date_of_birth import MONTH
from macros.withheld.patterns.folding import Span, apart

ID = "small-number"
REASON = "personal-data"
WHY = "number below five of people or cases"

_NUMBER = r"(?:one|two|three|four|single|couple\sof|[1-4])"
_OF_WHAT = (
    r"(?:cases?|child|children|deaths?|reviews?|referrals?|suicides?|bab(?:y|ies)|infants?|toddlers?|siblings?|sisters?|"
    r"brothers?|girls?|boys?|youths?|teenagers?|adolescents?|young\s(?:people|persons?|m[ae]n|wom[ae]n)|pupils?|students?|"
    r"victims?|famil(?:y|ies)|allegations?|incidents?|exclusions?|convictions?|arrests?|perpetrators?|suspects?|"
    r"offenders?|offences?|injur(?:y|ies)|assaults?|rapes?|abortions?|pregnanc(?:y|ies)|births?|investigations?|"
    r"prosecutions?|inquests?|complaints?|disclosures?)"
)
_BETWEEN = (
    r"(?:(?!of\sthe\b|to\s|in\s|and\s|or\s|for\s|years?|months?|weeks?|(?:working\s|calendar\s)?days?|hours?|minutes?|times?|"
    rf"meetings?|workshops?|{MONTH}\s)[\w'’-]+\s){{0,3}}?"
)
_COUNT = re.compile(
    rf"(?<![\w.,/:£-])(?<!\d\s){_NUMBER}\s(?:of\s(?:the|these|those|our|their|whom)\s)?{_BETWEEN}{_OF_WHAT}\b(?!-)",
    re.IGNORECASE,
)
_TALLY = re.compile(rf"\b{_OF_WHAT}\s?(?:[:=]|[(–-])\s?[1-4](?![\w.,/%:-]\d|[\w%/])", re.IGNORECASE)
_FEWER = re.compile(rf"\b(?:fewer|less)\sthan\s(?:five|5)\s{_BETWEEN}{_OF_WHAT}\b|<\s?5\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:actions?|items?|parts?|chapters?|stages?|levels?|phases?|tiers?|sections?|steps?|clauses?|paragraphs?|no|number|"
    r"version|table|figure|annex|appendix|schedule|week|year|day|month|quarter|page|theme|priority|"
    r"any|every|each|per|at\sleast|more\sthan|only|that|this|another|one\sto)\.?\s$",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Span]:
    """Every count of one to four of people or cases, in words or digits."""
    spans = [match.span() for match in _COUNT.finditer(text) if not _NUMBERED.search(text, 0, match.start())]
    spans += [match.span() for pattern in (_TALLY, _FEWER) for match in pattern.finditer(text)]
    yield from apart(spans)
