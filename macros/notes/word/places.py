"""Where a block stands, in words that lead somebody who has the file open in Word to it.

In: blocks. Out: the same with their places, which name no word of the file, and with what stands before each.
Pages are known where Word left a mark at each when it last showed the file. Where it did not, only what stands before
the first 40 lines, and what follows a page that somebody ended, can be told; after that the page is unknown.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from macros.notes.word.blocks import Block, Cell, Paragraph, Table, TableRow, paragraphs
from macros.notes.word.numbering import turn
from macros.notes.word.styles import Element, flag, qn, value

_LINES = 40
_LETTERS = 90  # in a line
_NEAR = 20  # lines that somebody would count
_AFTER = 60  # letters


class Pages:
    """The page at which a reader of the body is."""

    def __init__(self, body: Element) -> None:
        self._rendered = next(body.iter(qn("w:lastRenderedPageBreak")), None) is not None
        # A section says how it begins, and says so where it ends.
        self._sections = deque(value(section, "w:type") for section in list(body.iter(qn("w:sectPr")))[1:])
        self._page = 1
        self._lines = 0

    @property
    def number(self) -> int:
        """The page; 0 where nobody can know."""
        return self._page if self._rendered or self._lines <= _LINES else 0

    def broken(self, name: str, kind: str | None) -> None:
        """Take note of a mark in the text: one that Word left, or one that somebody set."""
        if name == "lastRenderedPageBreak" or (kind == "page" and not self._rendered):
            self._turn()

    def begin(self, paragraph: Element) -> None:
        """Take note of a paragraph that begins a page."""
        if not self._rendered and flag(paragraph.find(qn("w:pPr")), "w:pageBreakBefore"):
            self._turn()

    def end(self, paragraph: Element, text: str) -> None:
        """Take note of how much a paragraph said, and of a section that ends with it."""
        self._lines += sum(1 + len(line) // _LETTERS for line in text.split("\n"))
        if not self._rendered and paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            kind = self._sections.popleft() if self._sections else None
            if kind not in ("continuous", "nextColumn"):
                self._turn()

    def beside(self, columns: Iterable[Element]) -> Iterator[Element]:
        """The cells of a row: each begins where the row began, and the row ends where the last of them does."""
        start, lines = self._page, self._lines
        ends, most = start, lines
        for column in columns:
            self._page, self._lines = start, lines
            yield column
            ends, most = max(ends, self._page), max(most, self._lines)
        self._page, self._lines = ends, most

    def _turn(self) -> None:
        if self.number:
            self._page += 1
            self._lines = 0


def with_places(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a file with their places."""
    return _Places().placed(blocks, "")


@dataclass
class _Anchor:
    """The heading or table that somebody would look for, and how many lines further down."""

    words: str = ""
    headings: int = 0
    lines: int = 0
    page: int = 0

    def place(self, paragraph: Paragraph, is_heading: bool, inside: str) -> str:
        """Where a paragraph stands; it is counted now."""
        if paragraph.page != self.page:
            self.page, self.headings, self.lines, self.words = paragraph.page, 0, 0, ""
        page = f"page {paragraph.page}" if paragraph.page and not inside else ""
        if is_heading:
            self.headings, self.lines = self.headings + 1, 0
            name = "heading" if paragraph.heading else "bold line"
            number = turn(self.headings)
            self.words = f"beneath the {number} {name}"
            return ", ".join(filter(None, (inside, page, paragraph.place, f"the {number} {name}")))
        self.lines += 1
        line = f"line {self.lines}" if self.lines <= _NEAR else ""
        top = "" if inside else "at the top" if line else "further down"
        return ", ".join(
            filter(None, (inside, page, paragraph.place, " ".join(filter(None, (line, self.words or top)))))
        )


class _Places:
    def __init__(self) -> None:
        self.tables = 0
        self.heading = self.before = ""

    def placed(self, blocks: Sequence[Block], inside: str) -> tuple[Block, ...]:
        """The blocks of the body, of a cell or of a text box."""
        anchor = _Anchor()
        alone = [block for block in blocks if isinstance(block, Paragraph)]
        styled = any(paragraph.heading for paragraph in alone)
        done: list[Block] = []
        for block in blocks:
            if isinstance(block, Table):
                done.append(self._table(block, inside))
                anchor.words, anchor.lines = f"beneath {done[-1].place.removeprefix(f'{inside}, ')}", 0
                anchor.page = max((paragraph.page for paragraph in paragraphs([block])), default=block.page)
                continue
            is_heading = block.heading if styled else block.bold
            shown = anchor.place(block, is_heading, inside)
            counted = inside if inside and len(alone) == 1 else shown
            done.append(replace(block, place=counted, after=self._after(block, bool(inside))))
        return tuple(done)

    def _table(self, table: Table, inside: str) -> Table:
        if inside:
            place = f"{inside}, the table within it"
        else:
            self.tables += 1
            place = ", ".join(filter(None, (f"table {self.tables}", table.place)))
        after = (self.heading or self.before)[:_AFTER]
        rows = tuple(self._row(row, f"{place}, row {number}") for number, row in enumerate(table.rows, 1))
        return replace(table, place=place, rows=rows, after=after)

    def _row(self, row: TableRow, place: str) -> TableRow:
        return replace(row, place=place, cells=tuple(self._cell(cell, place) for cell in row.cells))

    def _cell(self, cell: Cell, place: str) -> Cell:
        return replace(cell, blocks=self.placed(cell.blocks, place)) if cell.blocks else cell

    def _after(self, paragraph: Paragraph, inside: bool) -> str:
        after = self.before if inside or paragraph.heading else self.heading or self.before
        self.before = " ".join(paragraph.text.split())[:_AFTER]
        self.heading = self.before if paragraph.heading else self.heading
        return after
