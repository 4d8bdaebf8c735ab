"""Every abbreviation is in the glossary, or is the initials of a person of that meeting.

So no reader meets letters that nothing explains, and the initials of somebody withheld are found wherever
they were left behind. Of notes no letters are printed, only their place: they may be initials, or a
name in capitals. Elsewhere they are, unless they are longer than abbreviations are.

PASS in meetings:
    note: AB asked for these notes.

FAIL in meetings:
    note: QZ asked for these notes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.fact import Source
from macros.records.models.provenance import Reference
from macros.rules import Context, Family

ID = "abbreviation-known"
FAMILY: Family = "text"

# Letters after a digit number a section of an Act (16LA).
_LETTERS = re.compile(r"(?<![A-Za-z0-9])([A-Z]+(?:&[A-Z]+)+|[A-Z]{2,})s?(?![A-Za-z])")
_DOTTED = re.compile(r"(?<![A-Za-z])(?:[A-Z]\.\s?){2,}|(?<![A-Za-z])[A-Z]\.[A-Z](?![A-Za-z])")
# Longer words in capitals are rather names than abbreviations.
_LONGEST = 5
_CAPITALS = re.compile(r"[A-Z][A-Z&.]")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s)>]+")
# A Roman numeral counts as a number only after the word that it numbers: alone it may be somebody's initials.
_ROMAN = r"(?=[XVI]{2,}\b)(?:X?(?:IX|IV|V?I{0,3})|XX)\b"
_NUMBERED = re.compile(
    r"\b(?:[Pp]art|[Cc]hapter|[Ss]chedule|[Ss]ection|[Aa]nnex|[Aa]ppendix|[Ll]evel|[Ss]tage|[Pp]hase|[Vv]olume|[Tt]itle)s?"
    rf" {_ROMAN}"
)
_ANY_NUMBER = re.compile(rf"\b{_ROMAN}")
# As notes print it: ACTION 3, ACTION no. 3, ACTION POINT 3.
_HEADING_OF_ACTION = re.compile(r"\bACTIONS?(?: POINT| ITEM)?(?: ?(?:NO|NUM|NR|NUMBER|no|number)\b\.?)?(?= ?#?\d)")


@dataclass(frozen=True)
class _KnownLetters:
    """The glossary's terms, a pattern of them all (PRE-MACE is more than letters), the initials of the meeting."""

    terms: frozenset[str]
    pattern: re.Pattern[str]
    initials: frozenset[str]

    def has(self, match: re.Match[str]) -> bool:
        """Whether these letters are known, with or without the s of a plural."""
        return any(letters in self.terms or letters in self.initials for letters in (match.group(0), match.group(1)))


def check(context: Context) -> Iterator[Problem]:
    """Every passage of any record with letters that neither the glossary nor the list of people knows."""
    glossary = context.records.one("glossary")
    if glossary is None or "glossary" in context.records.unsound:
        return
    terms = terms_of(glossary)
    pattern = _pattern(terms)
    for entry, passage in context.words():
        # The title and the publisher of a page elsewhere are names, printed as they are.
        if _CAPITALS.search(passage.words) and not isinstance(passage.part, Reference | Source):
            yield from _passage(entry, passage, _KnownLetters(terms, pattern, context.initials(entry)))


def terms_of(glossary: Any) -> frozenset[str]:
    """The terms of a glossary, by all their names."""
    return frozenset(word for term in glossary.terms for word in (term.term, *term.also))


def unknown_letters(words: str, terms: frozenset[str]) -> list[str]:
    """The abbreviations in the words that are none of the terms, as this rule asks for them in a document."""
    known = _KnownLetters(terms, _pattern(terms), frozenset())
    return list(dict.fromkeys(match[1] for match in _unknown(words, known, _ANY_NUMBER)))


def _pattern(terms: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted((re.escape(term) for term in terms if _LETTERS.search(term)), key=len, reverse=True)
    # A pattern that matches nothing stands for an empty list.
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first) or '(?!)'})(?!\w)")


def _explained(words: str, known: _KnownLetters, numbers: re.Pattern[str]) -> str:
    """The words with blanks for all that is explained."""
    for pattern in (_POSTCODE, _ADDRESS, known.pattern, numbers, _HEADING_OF_ACTION):
        words = pattern.sub(lambda match: " " * len(match[0]), words)
    return words


def _unknown(words: str, known: _KnownLetters, numbers: re.Pattern[str]) -> list[re.Match[str]]:
    return [match for match in _LETTERS.finditer(_explained(words, known, numbers)) if not known.has(match)]


def _passage(entry: Entry, passage: walk.Passage, known: _KnownLetters) -> Iterator[Problem]:
    numbers = _NUMBERED if entry.kind == "meetings" else _ANY_NUMBER
    if _DOTTED.search(_explained(passage.words, known, numbers)):
        yield entry.problem(passage.where, ID, "must have initials and abbreviations without full stops")
    unknown = _unknown(passage.words, known, numbers)
    if unknown:
        if entry.kind == "meetings":
            message = "capital letters here must be a term in glossary.yml or the initials of a listed person"
        else:
            message = "every abbreviation here must be a term in glossary.yml"
        told = dict.fromkeys(_told(match, passage.words, entry.kind) for match in unknown)
        yield entry.problem(passage.where, ID, f"{message}: {', '.join(told)}")


def _told(match: re.Match[str], words: str, kind: str) -> str:
    """The letters; where they may be somebody's initials or name, only which word of the text they are and how many."""
    letters = match[1]
    if kind != "meetings" and len(letters) <= _LONGEST:
        return letters
    before = words[: match.start()]
    number = len(before.split()) + (not before or before[-1].isspace())
    return f"word {number} ({len(letters)} letters)"
