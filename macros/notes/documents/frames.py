"""Tables that only lay out a page -> their paragraphs; every other table as it is.

In: the blocks of a Word file. Out: the same, without a table of one column, one whose first column numbers the second,
and one whose first column has the headings of the second.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.notes.documents.lines import DECIMAL, LONGEST_HEADING
from macros.notes.word.blocks import Paragraph, Table, TableRow

_PARTS = re.compile(
    r"\b(?:purpose|aims?|objectives?|remit|role|scope|membership|members|chair\w*|quor\w+|frequency|meetings?|reporting|"
    r"accountability|governance|responsibilities|review|administration|attendance|authority|background|introduction)\b",
    re.IGNORECASE,
)
_OF_MEMBERS = re.compile(r"^(?:names?|agency|organisation|post|role|title|member|representative)$", re.IGNORECASE)


def unframed(blocks: Iterable[Paragraph | Table]) -> Iterator[Paragraph | Table]:
    """A table of one column, or whose first column only numbers the second, is a layout and no table."""
    for block in blocks:
        if not isinstance(block, Table):
            yield block
        elif all(len(row.cells) == 1 for row in block.rows):
            yield from (paragraph for row in block.rows for paragraph in row.cells[0].paragraphs)
        elif _numbers_clauses(block):
            yield from _beside_numbers(block)
        elif _heads_parts(block):
            yield from _beside_headings(block)
        else:
            yield block


def _numbers_clauses(table: Table) -> bool:
    rows = [row for row in table.rows if any(row.texts)]
    numbered = [row for row in rows if len(row.cells) == 2 and DECIMAL.fullmatch(row.texts[0])]
    return len(numbered) >= 2 and all(len(row.cells) == 2 for row in rows) and 4 * len(numbered) >= 3 * len(rows)


def _beside_numbers(table: Table) -> Iterator[Paragraph]:
    for row in table.rows:
        first, *rest = row.cells[-1].paragraphs or row.cells[0].paragraphs
        number = row.texts[0] if row.cells[-1].paragraphs else ""
        yield replace(first, text=f"{number} {first.text}".strip())
        yield from rest


def _heads_parts(table: Table) -> bool:
    """Whether the first of two columns has headings such as “Quorum”, and the second what they head."""
    rows = [row for row in table.rows if any(row.texts)]
    if len(rows) < 3 or any(len(row.cells) != 2 for row in rows) or any(map(_OF_MEMBERS.match, rows[0].texts)):
        return False
    short = all(len(row.texts[0].split()) <= LONGEST_HEADING for row in rows)
    named = sum(bool(_PARTS.search(row.texts[0])) for row in rows)
    words = sum(len(row.texts[1].split()) for row in rows)
    return short and named >= 2 and 3 * named >= len(rows) and words >= 6 * len(rows)


def _beside_headings(table: Table) -> Iterator[Paragraph | Table]:
    for row in table.rows:
        yield from (replace(paragraph, level=paragraph.level or 1, mark=None) for paragraph in _first(row))
        yield from row.cells[-1].blocks


def _first(row: TableRow) -> tuple[Paragraph, ...]:
    return row.cells[0].paragraphs
