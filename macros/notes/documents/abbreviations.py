"""Abbreviations that the document uses and the glossary lacks: with what they mean, where the document says it."""

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile
from typing import Any

from macros.notes.documents.lines import Line
from macros.notes.documents.outline import Outline
from macros.notes.documents.proposal import Known, Proposal
from macros.rules.abbreviation_known import unknown_letters

_SPELT_OUT = re.compile(r"((?:[A-Za-z][\w’'&/-]*[\s,]+){1,9})\((?:the |“|\")?([A-Z][A-Za-z&-]{1,9})(?:”|\")?(?:\)|\s)")
_SPELT_BEHIND = re.compile(r"\b([A-Z]{2,9}) \(([A-Z][\w’'&, -]{6,80})\)")
_SMALL = ("a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "with", "&")


def abbreviations(outline: Outline, known: Known) -> Iterator[Proposal]:
    """One proposal for each; what an abbreviation means is empty where the document does not say it."""
    words = " \n ".join(text for text in _texts(outline))
    spelt = {match[1]: match[2].strip() for match in _SPELT_BEHIND.finditer(words)}
    spelt |= {match[2]: _meaning(match[1], match[2]) or "" for match in _SPELT_OUT.finditer(words)}
    for letters in unknown_letters(words, known.terms):
        means = spelt.get(letters) or ""
        term: dict[str, Any] = {"id": re.sub(r"[^a-z0-9]+", "-", letters.lower()), "term": letters, "means": means}
        at = re.search(rf"[^.\n]{{0,80}}\b{re.escape(letters)}s?\b[^.\n]{{0,60}}", words)
        yield Proposal(f"Abbreviation {letters}", " ".join(at[0].split()) if at else letters, "", {"glossary": [term]})


def _texts(outline: Outline) -> Iterator[str]:
    yield from (line.text for line in outline.front)
    for section in outline.sections:
        yield section.title
        for clause in section.clauses:
            yield clause.title
            for line in clause.body:
                if isinstance(line, Line):
                    yield line.text
                else:
                    yield from (text for row in (*line.rows,) for cell in row for text in cell)
                    yield from line.header


def _meaning(before: str, letters: str) -> str | None:
    """The words before the bracket whose first letters are those of the abbreviation."""
    words = before.replace(",", " ").split()
    wanted = [letter for letter in letters.upper() if letter.isalpha()]
    for begin in range(len(words) - 1, -1, -1):
        part = words[begin:]
        firsts = [word[0].upper() for word in part if word.lower() not in _SMALL]
        if firsts == wanted or [word[0].upper() for word in part] == wanted:
            return " ".join(part)
    # “Your Healthcare (YHC)”: the name that ends there, if it begins alike.
    name = list(takewhile(lambda word: word[0].isupper() or word.lower() in _SMALL, reversed(words)))[::-1]
    name = list(dropwhile(lambda word: word[0] != letters[0], name))
    return " ".join(name) or None
