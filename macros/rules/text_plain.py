"""Text is plain Markdown: paragraphs, emphasis and links. Lists, tables and headings have fields of their own.

PASS in priorities:
    summary: Look at the [tide tables](https://tides.example/nowhere) before you *swim*.

FAIL in priorities:
    summary: Look at the <b>tide tables</b> before you swim.
"""

import re
import unicodedata
from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.rules import Context, Family

ID = "text-plain"
FAMILY: Family = "text"

_ANYWHERE = (
    (re.compile(r"<[A-Za-z/!?]"), "must have no HTML"),
    (re.compile(r"&(?:#\w+|[A-Za-z]\w*);"), "must have no HTML: write the character itself"),
    (re.compile(r"\{\{|\{%|\{#|\}\}|%\}"), "must have no template code"),
    (re.compile(r"!\["), "must have no image"),
)
_SIGNS = re.compile(r"[<&{}%!]")
_BLOCKS = (
    (re.compile(r"^ {0,3}#{1,6}\s", re.M), "must have no heading: a title has a field of its own"),
    (re.compile(r"^\s*\S.*\n {0,3}(?:=+|-+)\s*$", re.M), "must have no heading: a title has a field of its own"),
    (re.compile(r"^\s*(?:[-*+•●]|\d{1,9}[.)])\s", re.M), "must have no list: lists have a field of their own"),
    (re.compile(r"^\s*\||^[\s:|-]*-[\s:-]*\|[\s:|-]*$", re.M), "must have no table"),
    (re.compile(r"^(?: {4,}|\s*```|\s*~~~|\s*>)|`", re.M), "must have no code and no quotation block"),
)
_TARGETS = re.compile(r"\]\(\s*<?([^)\s>]*)|^\s*\[[^\]]+\]:\s*(\S*)", re.M)
_REFERENCE = re.compile(r"\]\s?\[|^\s*\[[^\]]+\]:", re.M)
_GOOD_TARGET = re.compile(r"https?://[^/\s]|mailto:[^\s@]+@|/(?!/|\\)|/$")


def check(context: Context) -> Iterator[Problem]:
    """Every passage with anything that is more than words, emphasis and links to safe places."""
    for entry, passage in context.words():
        for message in dict.fromkeys(_faults(passage)):
            yield entry.problem(passage.where, ID, message)


def _faults(passage: walk.Passage) -> Iterator[str]:
    words = passage.words
    if _SIGNS.search(words):
        yield from (message for pattern, message in _ANYWHERE if pattern.search(words))
    shown = words.replace("\n", " ")
    if not shown.isprintable() and any(unicodedata.category(char).startswith("C") for char in shown):
        yield "must have no invisible characters: type this line afresh"
    if passage.role == "text":
        yield from (message for pattern, message in _BLOCKS if pattern.search(words))
    if _REFERENCE.search(words) or not all(_GOOD_TARGET.match(target) for target in _targets(words)):
        yield "a link must lead to https://, http://, mailto: or a page of this site beginning with /"


def _targets(words: str) -> Iterator[str]:
    for match in _TARGETS.finditer(words):
        yield match.group(1) or match.group(2) or ""
