"""What a Word file shows, as plain data, in the order of its pages: paragraphs, and tables of rows of cells.

Made by reading.py; nothing later looks at the file again. Every text is as Word shows it, without what is hidden, and
without the numbers and signs that Word itself prints before the lines of a list: those are in `printed`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.notes.word.numbering import ListMark


@dataclass(frozen=True)
class Paragraph:
    """A paragraph that says something: where it stands, its words, and how it looks."""

    number: int
    place: str
    """For the terminal: words that Word shows, and none of the file."""
    text: str
    bold: bool = False
    heading: bool = False
    mark: ListMark | None = None
    covered: frozenset[str] = frozenset()
    """Why its words, or some of them, may be meant not to be read."""
    struck: bool = False
    tracked: bool = False
    bold_parts: tuple[tuple[int, int], ...] = ()
    """Where in the text bold begins and ends."""
    level: int = 0
    """1 to 9 for a heading, 0 for none."""
    size: float = 0
    """The points of most of its letters; 0 where the file does not say."""
    underlined: bool = False
    printed: str = ""
    """What Word prints before the text, such as “3.1”, “a)” or “•”."""
    page: int = 0
    """0 where it is unknown."""
    after: str = ""
    """For the private draft: the words of the heading above, or of the paragraph before."""
    contents: bool = False
    """Whether it is a line of a table of contents."""


@dataclass(frozen=True)
class Cell:
    """What stands in one cell, tables within it included."""

    blocks: "tuple[Paragraph | Table, ...]"
    counted: bool = False
    """Whether nothing stands in it but a number that Word itself prints."""
    column: int = 0
    """The column of the table's grid in which it begins, from 0."""
    span: int = 1
    printed: str = ""
    """The number or sign that Word prints in a cell without words."""
    continues: bool = False
    """Whether it is the rest of a merged cell that began in a row above."""

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph of it, those of tables within it too."""
        return tuple(paragraphs(self.blocks))

    @cached_property
    def text(self) -> str:
        """The text of the cell in one line."""
        return " ".join(" ".join(paragraph.text.split()) for paragraph in self.paragraphs)


@dataclass(frozen=True)
class TableRow:
    """One row of a table."""

    place: str
    cells: tuple[Cell, ...]
    header: bool = False
    """Whether Word repeats it at the top of each page."""

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What each cell says."""
        return tuple(cell.text for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """A table of the body, of a cell or of a text box."""

    place: str
    rows: tuple[TableRow, ...]
    after: str = ""
    page: int = 0


Block = Paragraph | Table


@dataclass(frozen=True)
class WordText:
    """What can be seen in a Word file, and what was left out."""

    blocks: tuple[Block, ...]
    left_out: Counter[str]

    @cached_property
    def words(self) -> int:
        """How many words can be seen; the numbers that Word prints are none."""
        return sum(len(paragraph.text.split()) for paragraph in paragraphs(self.blocks))


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Every paragraph in the order of the page, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from paragraphs(cell.blocks)
