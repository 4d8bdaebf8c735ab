"""An opened Word file -> what can be read in it, in the order of the page.

In: a path. Out: a `WordText`: paragraphs and tables with their places, and what was left out, counted by kind.
Comments, headers, footers, footnotes and properties are parts of their own in a Word file: only the body is read, so
they cannot get in; they are counted to say so.
"""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn

from macros.notes.word.container import NotImported, contents
from macros.notes.word.looks import PAGE, Setting, of_cell, of_row, of_table
from macros.notes.word.styles import Element, ListMark, Styles, flag, value
from macros.notes.word.visible import Eye, ParagraphText

_DAMAGED = "must be a whole Word file (.docx): this one cannot be opened. Open it in Word and save it again"
_EMPTY = "must hold some text: nothing can be read in this Word file"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph that says something: where it stands, its words, and how it looks."""

    number: int
    place: str
    text: str
    bold: bool = False
    heading: bool = False
    mark: ListMark | None = None
    covered: frozenset[str] = frozenset()
    struck: bool = False
    tracked: bool = False


@dataclass(frozen=True)
class Cell:
    """The paragraphs of one cell; `counted` where Word itself prints a number that is nowhere in the text."""

    paragraphs: tuple[Paragraph, ...]
    counted: bool = False

    @property
    def text(self) -> str:
        """The text of the cell in one line."""
        return " ".join(" ".join(paragraph.text.split()) for paragraph in self.paragraphs)


@dataclass(frozen=True)
class TableRow:
    """One row of a table."""

    place: str
    cells: tuple[Cell, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What each cell says."""
        return tuple(cell.text for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """A table of the body."""

    place: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class WordText:
    """What can be seen in a Word file, and what was left out."""

    blocks: tuple[Paragraph | Table, ...]
    left_out: Counter[str]
    nested: tuple[str, ...] = ()
    """Where a table stands within a table: it is not read."""


def read(path: Path) -> WordText:
    """Everything that can be seen in the file; raises NotImported for a file that cannot or must not be opened."""
    raw = contents(path)
    try:
        document = docx.Document(io.BytesIO(raw))
        reader = _Reader(Eye(Styles(document)))
        blocks = tuple(reader.blocks(document.element.body))
        left_out = reader.eye.left_out + _elsewhere(document)
    except NotImported:
        raise
    except Exception as error:  # a forged file can make the libraries raise anything, with its words in the message
        raise NotImported(_DAMAGED) from error
    if not any(isinstance(block, Table) or block.text for block in blocks):
        raise NotImported(_EMPTY)
    return WordText(blocks, left_out, tuple(reader.nested))


@dataclass(frozen=True)
class _Row:
    """What a row does to its cells."""

    style: str | None
    first: bool
    last: bool
    setting: Setting

    def parts(self, first: bool, last: bool) -> frozenset[str]:
        """The parts of the table in which a cell is that is the first or the last of this row (17.18.89)."""
        rows = [name for name, here in (("n", self.first), ("s", self.last)) if here]
        sides = [name for name, here in (("w", first), ("e", last)) if here]
        named = {"n": "firstRow", "s": "lastRow", "w": "firstCol", "e": "lastCol"}
        corners = {f"{row}{side}Cell" for row in rows for side in sides}
        bands = {"band1Horz", "band2Horz", "band1Vert", "band2Vert"} if not (rows and sides) else set()
        return frozenset({"wholeTable", *(named[place] for place in (*rows, *sides)), *corners, *bands})


@dataclass
class _Reader:
    eye: Eye
    paragraphs: int = 0
    tables: int = 0
    nested: list[str] = field(default_factory=list)

    def blocks(self, body: Element) -> Iterator[Paragraph | Table]:
        """The paragraphs and tables of the body, in their order."""
        yield from self._joined(body, "", PAGE)

    def _joined(self, holder: Element, place: str, setting: Setting) -> Iterator[Paragraph | Table]:
        """The blocks of the body or of a cell; where the end of a paragraph was deleted, it goes on in the next."""
        begun: Paragraph | None = None
        for child in self.eye.inside(holder):
            if child.tag == qn("w:tbl"):
                if place:
                    self.nested.append(place)
                else:
                    yield self._table(child)
            elif child.tag == qn("w:p"):
                read = self._paragraph(child, place, setting)
                if begun is not None:
                    read = _joined_by_deletion(begun, read)
                begun = read if child.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None else None
                if begun is None and read.text:
                    yield read
        if begun is not None and begun.text:
            yield begun

    def _paragraph(self, element: Element, place: str, setting: Setting) -> Paragraph:
        self.paragraphs += 1
        seen: ParagraphText = self.eye.words(element, setting)
        heading = self.eye.styles.is_heading(value(element, "w:pPr/w:pStyle"))
        mark = self.eye.styles.list_mark(element)
        here = ", ".join(filter(None, (place, f"paragraph {self.paragraphs}")))
        return Paragraph(
            self.paragraphs, here, seen.text, seen.bold, heading, mark, seen.covered, seen.struck, seen.tracked
        )

    def _table(self, element: Element) -> Table:
        self.tables += 1
        place = f"table {self.tables}"
        style = value(element, "w:tblPr/w:tblStyle")
        setting = of_table(element)
        rows = []
        all_rows = [child for child in self.eye.inside(element) if child.tag == qn("w:tr")]
        for number, row in enumerate(all_rows, 1):
            properties = row.find(qn("w:trPr"))
            if flag(properties, "w:hidden"):
                self.eye.left_out["hidden text"] += 1
            elif properties is not None and properties.find(qn("w:del")) is not None:
                self.eye.left_out["tracked deletion"] += 1
            else:
                across = _Row(style, number == 1, number == len(all_rows), of_row(setting, row))
                cells = tuple(self._cells(row, f"{place}, row {number}", across))
                rows.append(TableRow(f"{place}, row {number}", cells))
        return Table(place, tuple(rows))

    def _cells(self, row: Element, place: str, across: "_Row") -> Iterator[Cell]:
        cells = [cell for cell in self.eye.inside(row) if cell.tag == qn("w:tc")]
        for number, cell in enumerate(cells, 1):
            properties = cell.find(qn("w:tcPr"))
            if properties is not None and properties.find(qn("w:cellDel")) is not None:
                self.eye.left_out["tracked deletion"] += 1
                continue
            merged = None if properties is None else properties.find(qn("w:vMerge"))
            if merged is not None and merged.get(qn("w:val")) != "restart":
                # Word shows the cell above in its place; what may still stand in it is not on the page.
                self.eye.left_out["hidden text"] += any(text.strip() for text in cell.itertext())
                yield Cell(())
                continue
            looks = self.eye.styles.table_looks(across.style, across.parts(number == 1, number == len(cells)))
            setting = of_cell(across.setting, cell, self.eye.styles, looks)
            hidden = any(flag(look.find(qn("w:rPr")), "w:vanish") for look in looks)
            read = self._joined(cell, place, replace(setting, hidden=hidden))
            paragraphs = tuple(block for block in read if isinstance(block, Paragraph))
            yield Cell(paragraphs, not paragraphs and self._is_counted(cell))

    def _is_counted(self, cell: Element) -> bool:
        marks = (self.eye.styles.list_mark(paragraph) for paragraph in cell.findall(qn("w:p")))
        return any(mark is not None and mark.ordered for mark in marks)


def _joined_by_deletion(begun: Paragraph, rest: Paragraph) -> Paragraph:
    """Two paragraphs that became one when a tracked change deleted the break between them."""
    return replace(
        begun,
        text=" ".join(filter(None, (begun.text, rest.text))),
        bold=begun.bold and (rest.bold or not rest.text),
        covered=begun.covered | rest.covered,
        struck=begun.struck or rest.struck,
        tracked=begun.tracked or rest.tracked,
    )


def _elsewhere(document: Document) -> Counter[str]:
    """What stands in parts of its own, which are not read."""
    elsewhere: Counter[str] = Counter()
    for part in document.part.package.iter_parts():
        name = str(part.partname).rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")
        element = getattr(part, "element", None)
        if element is None:
            continue
        if name in ("header", "footer") and any(text.strip() for text in element.itertext()):
            elsewhere["header or footer"] += 1
        elif name == "comments":
            elsewhere["comment"] += len(element.findall(qn("w:comment")))
    return elsewhere
