"""A part of a file and what is known of it, with the small tests of its words that all roles use.

In: a paragraph. Out: `Piece`; its number, its text without the number, whether it is short, whether it says that it is
an action.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from macros.notes.roles import names, persons
from macros.notes.roles.grid import Reading
from macros.notes.word.blocks import Paragraph, TableRow

TITLE = 150
TYPED = re.compile(
    r"(?:agenda item|item)?\s*(?P<number>\d{1,4}(?:[./-]\d{1,4}){0,3})(?P<sign>\s*[.):–-]|\s)\s*(?=\S)", re.IGNORECASE
)
_ENDS = (".", ";", ",")


@dataclass(frozen=True)
class Piece:
    """One part of the file, its words and what it is; "?" as long as nothing is known."""

    role: str
    paragraph: Paragraph
    text: str
    why: tuple[str, ...] = ()
    number: tuple[int, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)
    people: tuple[persons.Person, ...] = ()
    table: int = 0
    """Which table it comes from, counted from one; 0 for none."""
    reading: Reading | None = field(default=None, compare=False, repr=False)
    row: TableRow | None = field(default=None, compare=False, repr=False)
    """The whole row, of which `paragraph` is only the first words."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph that its words come from."""
        return tuple(found for cell in self.row.cells for found in cell.paragraphs) if self.row else (self.paragraph,)

    def as_(self, role: str, *why: str, **changes: Any) -> "Piece":
        """The same piece with a role, and what spoke for it."""
        return replace(self, role=role, why=(*self.why, *why), **changes)


def number_of(paragraph: Paragraph) -> tuple[int, ...]:
    """The number that a paragraph begins with, printed by Word or typed; nothing for bullets, letters and years."""
    printed = re.search(r"\d{1,4}(?:[./-]\d{1,4}){0,3}", paragraph.printed)
    if printed:
        return numbers(printed[0])
    typed = TYPED.match(paragraph.text)
    if typed is None or _is_quantity(paragraph.text, typed):
        return ()
    return numbers(typed["number"])


def _is_quantity(text: str, typed: re.Match[str]) -> bool:
    """“12 May 2026” and “300 children” begin with a number that numbers nothing."""
    if typed["sign"].strip():
        return (
            bool(re.match(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})\b", text)) and len(typed["number"].split("/")) > 2
        )
    rest = text[typed.end() :]
    return not rest.lstrip("[(→•–- ")[:1].isupper() or bool(
        re.match(
            r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
            r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b",
            rest,
        )
    )


def numbers(text: str) -> tuple[int, ...]:
    """The parts of a number such as 3.1 or 26/05; 3.0 is 3."""
    parts = tuple(int(part) for part in re.findall(r"\d+", text))
    return parts[:1] if len(parts) == 2 and parts[1] == 0 else parts


def with_text(paragraph: Paragraph, text: str) -> Paragraph:
    """The paragraph with a part of its text, and what of it is bold."""
    shift = paragraph.text.find(text)
    parts = tuple(
        (max(0, start - shift), min(len(text), end - shift))
        for start, end in paragraph.bold_parts
        if shift >= 0 and end > shift and start - shift < len(text)
    )
    return replace(paragraph, text=text, bold_parts=parts)


def bare(piece: Piece) -> str:
    """The text without the number that was typed before it."""
    if piece.number and not piece.paragraph.printed and (typed := TYPED.match(piece.text)):
        return piece.text[typed.end() :].strip()
    return piece.text.strip()


def is_short(text: str) -> bool:
    """Whether a line is as short as a heading, and no sentence."""
    return len(text) <= TITLE and not text.rstrip().endswith(_ENDS)


def is_action(text: str) -> bool:
    """Whether a line says of itself that it is an action or a decision: it is no heading, however bold."""
    if re.match(
        r"\W*(?-i:AP\s?\d|A\d{1,3}\s*[:–-])|\W*actions?\b\s*(?:[A-Z]{2,5}/\d|\d|:|–|-|\(|by\b|for\b|(?-i:(?!LOGS?\b|"
        r"LIST\b|PLAN|ITEMS?\b)[A-Z]{2,4}\b))|\W*(?:decision|agreed|resolved)\b\s*[:–-]",
        text,
        re.IGNORECASE,
    ):
        return True
    if re.match(r"[A-Z]{2,4}(?:\s*(?:/|&|,|and)\s*[A-Z]{2,4})*\s+(?:to|will)\b", text):
        return True
    match = re.match(r"(?P<who>.{4,40}?)\s+(?:to|will)\s+[a-z]", text)
    return match is not None and names.looks_like_name(match["who"]) >= 1


def bold_lead(paragraph: Paragraph) -> tuple[int, int] | None:
    """Where bold words at the beginning end, and where the text behind them begins."""
    if paragraph.bold or not paragraph.bold_parts:
        return None
    start, end = paragraph.bold_parts[0]
    title = paragraph.text[start:end].strip()
    front = TYPED.match(paragraph.text)
    if start > (front.end() if front else 0) or not 3 <= len(title) <= TITLE:
        return None
    behind = re.match(r"\s*[.:–—-]?\s*", paragraph.text[end:])
    assert behind is not None
    return end, end + behind.end()
