"""The body of a Word file -> its blocks, in the order of the page.

In: elements of WordprocessingML. Out: paragraphs and tables, with what each shows; where they stand is added by
places.py. What is not shown is counted by the `Eye`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from macros.notes.word.blocks import Block, Cell, Paragraph, Table, TableRow
from macros.notes.word.boxes import Box
from macros.notes.word.looks import PAGE, Setting, of_cell, of_row, of_table
from macros.notes.word.numbering import Numbering
from macros.notes.word.styles import Element, Styles, flag, qn, value
from macros.notes.word.visible import Eye

_LOOKS = {"firstRow": ("firstRow", 0x20), "lastRow": ("lastRow", 0x40), "firstCol": ("firstColumn", 0x80),
          "lastCol": ("lastColumn", 0x100)}  # fmt: skip
_BOX = "in a text box"


@dataclass(frozen=True)
class _Row:
    """What a row does to its cells."""

    style: str | None
    asked: frozenset[str]
    """The parts of the table for which the table asks its style for a look of their own."""
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
class Reader:
    """Reads one document; `eye` counts what it leaves out."""

    eye: Eye
    numbering: Numbering
    paragraphs: int = 0
    waiting: list[Block] = field(default_factory=list)
    """What stands in text boxes, until the paragraph that they are anchored in has ended."""

    def blocks(self, holder: Element, setting: Setting = PAGE) -> Iterator[Block]:
        """The blocks of the body, of a cell or of a text box; a paragraph whose end was deleted goes on in the next."""
        begun: tuple[Paragraph, Element] | None = None
        for child in self.eye.inside(holder):
            if child.tag == qn("w:tbl"):
                yield self._table(child, setting)
            elif child.tag == qn("w:p"):
                read, first = self._paragraph(child, setting), child
                if begun is not None and begun[0].text:
                    read, first = _joined_by_deletion(begun[0], read), begun[1]
                is_open = child.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None
                begun = (read, first) if is_open else None
                if begun is None:
                    yield from self._ended(read, first)
        if begun is not None and begun[0].text:
            yield from self._ended(*begun)

    def _ended(self, paragraph: Paragraph, element: Element) -> Iterator[Block]:
        """A paragraph that says something, with its number, and the text boxes that are anchored in it."""
        unseen = not paragraph.text and flag(element.find(f"{qn('w:pPr')}/{qn('w:rPr')}"), "w:vanish")
        printed = "" if unseen else self.numbering.printed(element)
        boxes, self.waiting = self.waiting, []
        if paragraph.text or printed:
            yield replace(paragraph, printed=printed)
        yield from boxes

    def _paragraph(self, element: Element, setting: Setting) -> Paragraph:
        self.paragraphs += 1
        number = self.paragraphs
        self.eye.pages.begin(element)
        began_in_contents = self.eye.fields.in_contents
        seen = self.eye.words(element, setting)
        styles = self.eye.styles
        style = value(element, "w:pPr/w:pStyle")
        level = styles.level(element)
        for box in seen.boxes:
            self.waiting += self._box(box)
        self.eye.pages.end(element, seen.text)
        return Paragraph(
            number=number,
            place="",
            text=seen.text,
            bold=seen.bold,
            heading=level > 0 or styles.is_heading(style),
            mark=self.numbering.mark(element),
            covered=seen.covered,
            struck=seen.struck,
            tracked=seen.tracked,
            bold_parts=seen.bold_parts,
            level=level,
            size=seen.size,
            underlined=seen.underlined,
            page=seen.page,
            contents=began_in_contents or self.eye.fields.in_contents or _is_contents(element, styles),
        )

    def _box(self, box: Box) -> list[Block]:
        if box.setting.hidden:
            self.eye.left_out["hidden text"] += 1
            return []
        waiting, self.waiting = self.waiting, []
        with self.eye.apart():
            read = [replace(block, place=_BOX) for block in self.blocks(box.content, box.setting)]
        self.waiting = waiting
        return read

    def _table(self, element: Element, around: Setting) -> Table:
        style = value(element, "w:tblPr/w:tblStyle")
        setting = of_table(element, around)
        asked = _asked(element.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}"))
        page = self.eye.pages.number
        rows = []
        all_rows = [child for child in self.eye.inside(element) if child.tag == qn("w:tr")]
        for number, row in enumerate(all_rows, 1):
            properties = row.find(qn("w:trPr"))
            if flag(properties, "w:hidden"):
                self.eye.left_out["hidden text"] += 1
            elif properties is not None and properties.find(qn("w:del")) is not None:
                self.eye.left_out["tracked deletion"] += 1
            else:
                across = _Row(style, asked, number == 1, number == len(all_rows), of_row(setting, row))
                rows.append(TableRow("", tuple(self._cells(row, across)), bool(flag(properties, "w:tblHeader"))))
        return Table("", tuple(rows), page=page)

    def _cells(self, row: Element, across: _Row) -> Iterator[Cell]:
        cells = [cell for cell in self.eye.inside(row) if cell.tag == qn("w:tc")]
        column = _whole(value(row, "w:trPr/w:gridBefore"), 0)
        for number, cell in enumerate(self.eye.pages.beside(cells), 1):
            properties = cell.find(qn("w:tcPr"))
            span = _whole(value(properties, "w:gridSpan"), 1)
            if properties is not None and properties.find(qn("w:cellDel")) is not None:
                self.eye.left_out["tracked deletion"] += 1
            elif _continues(properties, "w:vMerge") or _continues(properties, "w:hMerge"):
                # Word shows the first of the merged cells in its place; what may still stand in it is not on the page.
                self.eye.left_out["hidden text"] += any(text.strip() for text in cell.itertext())
                yield Cell((), column=column, span=span, continues=True)
            else:
                yield self._cell(cell, across, across.parts(number == 1, number == len(cells)), column, span)
            column += span

    def _cell(self, cell: Element, across: _Row, parts: frozenset[str], column: int, span: int) -> Cell:
        looks = self.eye.styles.table_looks(across.style, parts)
        setting = of_cell(across.setting, cell, self.eye.styles, looks, across.asked)
        read = list(self.blocks(cell, setting))
        shown = tuple(block for block in read if isinstance(block, Table) or block.text)
        alone = next((block for block in read if isinstance(block, Paragraph)), None) if not shown else None
        mark = alone.mark if alone else None
        return Cell(shown, bool(mark and mark.ordered), column, span, alone.printed if alone else "")


def _is_contents(paragraph: Element, styles: Styles) -> bool:
    """Whether a paragraph is in a table of contents by its style or by the control around it."""
    controls = paragraph.iterancestors(qn("w:sdt"))
    galleries = (value(control, "w:sdtPr/w:docPartObj/w:docPartGallery") for control in controls)
    return styles.is_contents(value(paragraph, "w:pPr/w:pStyle")) or "Table of Contents" in galleries


def _asked(look: Element | None) -> frozenset[str]:
    """What a w:tblLook asks for (17.4.55): by name, or by a number in which each has a bit."""
    if look is None:
        return frozenset({"wholeTable"})
    bits = int(look.get(qn("w:val")) or "0", 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", look.get(qn("w:val")) or "") else 0
    return frozenset({"wholeTable"}).union(
        part
        for part, (name, bit) in _LOOKS.items()
        if (given := look.get(qn(f"w:{name}"))) in ("1", "true", "on") or (given is None and bits & bit)
    )


def _continues(properties: Element | None, name: str) -> bool:
    merged = None if properties is None else properties.find(qn(name))
    return merged is not None and merged.get(qn("w:val")) != "restart"


def _whole(text: str | None, usual: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 4 else usual


def _joined_by_deletion(begun: Paragraph, rest: Paragraph) -> Paragraph:
    """Two paragraphs that became one when a tracked change deleted the break between them."""
    at = len(begun.text) + 1
    return replace(
        begun,
        text=" ".join(filter(None, (begun.text, rest.text))),
        bold=begun.bold and (rest.bold or not rest.text),
        bold_parts=begun.bold_parts + tuple((start + at, end + at) for start, end in rest.bold_parts),
        underlined=begun.underlined and (rest.underlined or not rest.text),
        covered=begun.covered | rest.covered,
        struck=begun.struck or rest.struck,
        tracked=begun.tracked or rest.tracked,
    )
