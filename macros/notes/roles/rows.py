"""What the rows of all kinds of tables have in common when they become pieces."""

from collections.abc import Iterator

from macros.notes.roles.grid import Reading
from macros.notes.roles.pieces import Piece
from macros.notes.word.blocks import Cell, Paragraph, TableRow


def is_heading_again(reading: Reading, row: TableRow) -> bool:
    """Whether a row says what the row of the headings says: the table goes on over a page."""
    return reading.heading >= 0 and row.texts == reading.grid.rows[reading.heading].texts


def heading_rows(reading: Reading) -> Iterator[Piece]:
    """The rows down to the one that names the columns, as pieces that say nothing themselves."""
    for row in reading.grid.rows[: reading.heading + 1]:
        yield from (Piece("columns", paragraph, paragraph.text) for cell in row.cells for paragraph in cell.paragraphs)


def first_paragraph(row: TableRow) -> Paragraph:
    """The first words of a row, by which it is found in the file; an empty paragraph for an empty row."""
    return next((paragraph for cell in row.cells for paragraph in cell.paragraphs), Paragraph(0, row.place, ""))


def words_of(row: TableRow) -> str:
    """Everything a row says, on one line."""
    return " | ".join(text for text in row.texts if text)


def lines_of(cell: Cell) -> str:
    """What a cell says, paragraph by paragraph."""
    return "\n".join(paragraph.text for paragraph in cell.paragraphs)


def other_rows(reading: Reading) -> Iterator[Piece]:
    """The rows of a table of no known kind, whole."""
    for row in reading.grid.rows:
        yield Piece("row", first_paragraph(row), words_of(row), row=row)
