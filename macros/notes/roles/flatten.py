"""The blocks of a file one after the other, tables taken apart by their kind: what the roles are given to.

In: a `WordText`. Out: `Piece` by `Piece`, in the order of the page. A paragraph is one, so is a row of people or of
actions; a row of a table of items is a heading, its paragraphs, and what stands at its right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.notes.roles import tables
from macros.notes.roles.action_rows import action_rows
from macros.notes.roles.cards import action_cards, card_rows, is_action_card, is_card
from macros.notes.roles.grid import Reading
from macros.notes.roles.hints import NONE, Hints
from macros.notes.roles.item_rows import item_row
from macros.notes.roles.label_rows import label_rows
from macros.notes.roles.people_rows import people_rows
from macros.notes.roles.pieces import Piece, number_of
from macros.notes.roles.rows import heading_rows, other_rows
from macros.notes.word.blocks import Paragraph, Table, WordText

_PROMPT = re.compile(
    r"(?:\W*\[[^\[\]:]{2,40}\]\W*)+|(?:click|tap)(?: or tap)? (?:here )?to enter .{0,40}", re.IGNORECASE
)


@dataclass
class _Flattening:
    hints: Hints
    pieces: list[Piece] = field(default_factory=list)
    tables: int = 0
    before: str = ""

    def blocks(self, blocks: Sequence[Paragraph | Table]) -> None:
        """Add the pieces of blocks that stand one beneath the other."""
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
                self.before = ""
            elif _PROMPT.fullmatch(block.text.strip()):
                self.pieces.append(Piece("columns", block, block.text, ("a prompt that nobody filled in",)))
            elif block.text.strip():
                self.pieces.append(Piece("?", block, block.text, number=number_of(block)))
                self.before = block.text

    def _table(self, table: Table) -> None:
        for part in tables.split(table):
            self._part(part)
            self.before = ""

    def _part(self, table: Table) -> None:
        self.tables += 1
        number = self.tables
        if is_action_card(table):
            cards = [replace(piece, table=number, why=("a table that is one action",)) for piece in action_cards(table)]
            self.pieces += cards
            return
        if is_card(table):
            self.pieces += [
                replace(piece, table=number, why=("a table that is one item",)) for piece in card_rows(table)
            ]
            return
        reading = tables.read(table, self.before, self.hints)
        if reading.kind == "layout":
            for row in table.rows:
                for cell in row.cells:
                    self.blocks(cell.blocks)
            return
        if not reading.grid.rows:
            return
        rows = {"people": people_rows, "items": self._items, "actions": action_rows, "labels": label_rows}.get(
            reading.kind, other_rows
        )
        for piece in rows(reading):
            self.pieces.append(
                replace(piece, table=piece.table or number, reading=reading, why=piece.why or reading.why)
            )

    def _items(self, reading: Reading) -> Iterator[Piece]:
        """Headings, texts and what stands at the right; a table within a cell is taken apart where it stands."""
        yield from heading_rows(reading)
        rows = [list(item_row(reading, row)) for row in reading.grid.body]
        plain = any(piece.role == "head" and len(piece.number) == 1 for row in rows for piece in row)
        for row, found in zip(reading.grid.body, rows, strict=True):
            # Where every number is one such as 26.05.1 they number items, not parts of items.
            yield from (
                found
                if plain
                else [replace(piece, role="head") if piece.role == "sub" and piece.number else piece for piece in found]
            )
            for cell in row.cells:
                nested = [block for block in cell.blocks if isinstance(block, Table)]
                if nested:
                    inner = _Flattening(self.hints, tables=self.tables + 100)
                    inner.blocks(nested)
                    yield from inner.pieces


def flatten(text: WordText, hints: Hints = NONE) -> list[Piece]:
    """Every piece of the file."""
    flattening = _Flattening(hints)
    flattening.blocks(text.blocks)
    return flattening.pieces
