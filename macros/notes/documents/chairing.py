"""Who chairs a group, as its terms of reference say it.

In: the outline and what is known. Out: at most one proposal.
"""

import re
from collections.abc import Iterator
from typing import Any

from macros.notes.documents import phrases
from macros.notes.documents.outline import Outline
from macros.notes.documents.proposal import Known, Proposal, fact, sentences

_N = phrases.NUMBER
_CHAIRED = re.compile(
    r"\bchaired by (?:the |an? )?(?P<by>[^.;]+)"
    r"|\b(?:the )?chair(?:person)? (?:is|will be|shall be) (?:the |an? )?(?P<is>[^.;]+)"
    r"|^chair(?:person)?\s*[:–-]\s*(?P<line>.+)",
    re.IGNORECASE,
)
_DEPUTY = re.compile(
    r"\b(?:vice|deputy)[ -]?chair(?:person)?\s*(?:is|will be|shall be|:|–|-)\s*(?:the |an? )?(?P<who>[^.;]+)",
    re.IGNORECASE,
)
_NO_CHAIR = re.compile(
    r"^(?:responsible|expected|appointed|elected|asked|identified|found|chosen|selected|agreed|decided|drawn|accountable"
    r"|required|reviewed|held|able|nominated|rotated|to)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof(?:essor)?|Cllr|Councillor|Sir|Dame)\.? )?"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})"
    r"\s*(?:,|\s[-–]\s?|\s?[-–]\s)\s*(?=[A-Z])"
)
_POSTS = """
    assistant associate chair chief commander deputy designated detective director doctor executive head independent
    inspector lead lay manager named nurse officer strategic superintendent the
"""
_OF_A_POST = frozenset(_POSTS.split())


def chair(outline: Outline, known: Known) -> Iterator[Proposal]:
    """Who chairs, and what else is said of it in the same clause."""
    for section, clause, words in sentences(outline):
        match = _CHAIRED.search(words)
        post = next((part for part in match.groups() if part), "").strip() if match else ""
        if not post or _NO_CHAIR.match(post) or len(post.split()) > 25:
            continue
        whole = clause.text
        chairing: dict[str, Any] = _chairs(post, words)
        deputy = _DEPUTY.search(whole)
        if deputy and not _NO_CHAIR.match(deputy["who"]):
            chairing["deputy"] = _post(deputy["who"].strip())
        if re.search(r"\brotat", whole, re.IGNORECASE):
            chairing["rotates"] = "true"
        if least := re.search(rf"\b(?:minimum|at least)\b[^.]{{0,20}}?\b({_N})\s+(month|year)s?", whole, re.IGNORECASE):
            chairing["at_least_months"] = (phrases.number(least[1]) or 1) * (12 if least[2].lower() == "year" else 1)
        if re.search(r"\bannual(?:ly)?\b[^.]*\breview|\breview\w*\b[^.]*\bannual", whole, re.IGNORECASE):
            chairing["reviewed_every_months"] = 12
        told = words if words == whole else f"{words} (with the rest of the clause)"
        yield fact("Chair", "chairing", told, (section, clause), chairing, known, shows="chairing")
        return


def _chairs(post: str, words: str) -> dict[str, Any]:
    """The chair, or those who chair together."""
    both = re.split(r",? and (?:by )?the (?=[A-Z])", post)
    if len(both) > 1 and re.search(r"\bco-?chair", words, re.IGNORECASE):
        return {"chair": _post(both[0]), "co_chairs": [_post(part) for part in both]}
    return {"chair": _post(post)}


def _post(words: str) -> str:
    """The post alone, without a name before it and without what is said of it behind “who” or “on a rotating basis”."""
    named = _NAMED.match(words)
    if named and not _OF_A_POST & set(named["name"].lower().split()):
        words = words[named.end() :]
    behind = r"\s+(?:who|on an? \w+ basis|and will|and the (?:vice|deputy)|for an?|, with)\b"
    short = re.split(rf"{behind}|, (?:who|with|appointed|elected)\b", words)[0]
    return short[:1].upper() + short[1:].rstrip(" ,")
