"""The rows of a table of labels such as “Date” -> lines “Label: value”, as they stand at the top of other files.

In: a `Reading` of the kind "labels". Out: pieces whose role is still open.
"""

from collections.abc import Iterator, Sequence

from macros.notes.roles import vocabulary
from macros.notes.roles.grid import Reading
from macros.notes.roles.pieces import Piece, number_of
from macros.notes.roles.rows import lines_of
from macros.notes.word.blocks import Cell


def label_rows(reading: Reading) -> Iterator[Piece]:
    """Labels with what stands beside them, or beneath them in the next row: each as a line “Label: value”."""
    rows = [[cell for cell in row.cells if cell.text.strip()] for row in reading.grid.rows]
    above: list[Cell] = []
    for at, filled in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else []
        if (
            len(filled) > 1
            and len(below) == len(filled)
            and all(map(_is_label, filled))
            and not any(map(_is_label, below))
        ):
            above = filled
            continue
        if above and len(filled) == len(above):
            for label, cell in zip(above, filled, strict=True):
                yield Piece("?", cell.paragraphs[0], f"{label.text.rstrip(': ')}: {lines_of(cell)}")
            continue
        yield from _beside(filled)


def _beside(filled: Sequence[Cell]) -> Iterator[Piece]:
    at = 0
    while at < len(filled):
        cell = filled[at]
        if _is_label(cell) and at + 1 < len(filled):
            yield Piece("?", filled[at + 1].paragraphs[0], f"{cell.text.rstrip(': ')}: {lines_of(filled[at + 1])}")
            at += 2
            continue
        # Items may follow in the same table: “1. Tides”, and beside it what was said.
        yield from (Piece("?", each, each.text, number=number_of(each)) for each in cell.paragraphs)
        at += 1


def _is_label(cell: Cell) -> bool:
    alone = cell.text.rstrip().endswith(":") or ":" not in cell.text
    return alone and vocabulary.label(cell.text.partition(":")[0]) is not None
