"""Every visible word that pandoc or LibreOffice reads in a Word file is in our blocks: compared word by word."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from macros.notes.word.reading import Table, WordText, paragraphs, read
from tests.notes.word import notes, other_readers, test_boxes
from tests.notes.word.test_hidden import BY, RUN
from tests.notes.word.test_hidden import CANARY as VISIBLE
from tests.notes.word.test_numbering import OUTLINE, define, lines, number


def lists(document: Document) -> None:
    """Lists of several levels, in lines and in cells."""
    define(document, 90, OUTLINE)
    lines(document, *((90, depth) for depth in (0, 1, 1, 2, 3, 0, 1, 2, 2)))
    table = document.add_table(rows=2, cols=2)
    for row in table.rows:
        number(row.cells[0].paragraphs[0], 90)
        row.cells[1].text = "Gulls"
    document.add_paragraph("Bullet", "List Bullet")
    document.add_paragraph("Second level", "List Number 2")


def tables(document: Document) -> None:
    """Merged cells, tables within cells, a table of one cell."""
    table: Any = document.add_table(rows=3, cols=3)
    for place, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell{place}"
    table.cell(0, 0).merge(table.cell(0, 2)).text = "across"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "down"
    inner: Any = table.cell(1, 1).add_table(rows=2, cols=2)
    inner.cell(0, 0).text, inner.cell(1, 1).text = "within", "inside"
    document.add_paragraph("between")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Only one cell\nwith lines\tand stops"
    document.add_paragraph("end")


def inline(document: Document) -> None:
    """Links, fields, controls, changes, breaks and symbols within a line."""
    for part in (
        f'<w:hyperlink w:anchor="x">{RUN}</w:hyperlink>',
        f"<w:ins {BY}>{RUN}</w:ins>",
        f"<w:del {BY}><w:r><w:delText>gone</w:delText></w:r></w:del>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{RUN}</w:sdtContent></w:sdt>",
        "<w:r><w:t>soft</w:t><w:br/><w:t>break</w:t><w:tab/><w:t>no</w:t><w:noBreakHyphen/><w:t>break</w:t></w:r>",
        "<w:r><w:rPr><w:caps/></w:rPr><w:t>capitals</w:t></w:r>",
        '<w:r><w:t xml:space="preserve">  many   spaces  </w:t></w:r>',
    ):
        document.add_paragraph("Line: ")._p.append(notes.xml(part))


def headings(document: Document) -> None:
    """A title and headings of several levels."""
    for style in ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Quote", "Caption", "Body Text"):
        document.add_paragraph(f"In the style {style}", style)


def controls(document: Document) -> None:
    """Paragraphs and tables in controls."""
    document.add_paragraph("Before")
    content = f"<w:p>{RUN}</w:p><w:tbl><w:tr><w:tc><w:p>{RUN}</w:p></w:tc></w:tr></w:tbl><w:p>{RUN}</w:p>"
    control = notes.xml(f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>")
    document.paragraphs[-1]._p.addnext(control)


def boxes(document: Document) -> None:
    """A text box in both ways of writing it."""
    box = test_boxes.either(test_boxes.modern(), test_boxes.old())
    run = parse_xml(f"<w:p {test_boxes.NAMES}><w:r>{box}</w:r></w:p>")[0]
    document.add_paragraph("Anchor ")._p.append(run)


def everything(document: Document) -> None:
    """All of it, one after the other."""
    for part in (headings, lists, tables, inline, controls):
        part(document)


PARTS: list[Callable[[Document], None]] = [lists, tables, inline, headings, controls, boxes, everything]


def made(part: Callable[[Document], None], folder: Path) -> Path:
    """A file of this part."""
    document = docx.Document()
    part(document)
    document.add_paragraph("Last line")
    return notes.save(document, folder / "notes.docx")


def words(found: WordText, printed: bool) -> Counter[str]:
    """Every word that was read, with what Word prints before them or without."""
    said = [block.text for block in paragraphs(found.blocks)]
    if printed:
        said += [block.printed for block in paragraphs(found.blocks)]
        tables = [block for block in found.blocks if isinstance(block, Table)]
        said += [cell.printed for table in tables for row in table.rows for cell in row.cells]
    return Counter(" ".join(said).split())


@pytest.mark.parametrize("part", PARTS)
def test_pandoc_reads_the_same_words(tmp_path: Path, part: Callable[[Document], None]) -> None:
    file = made(part, tmp_path)
    ours, theirs = words(read(file), printed=False), other_readers.words_of_pandoc(file)
    assert theirs - ours == Counter()
    assert part is boxes or ours == theirs  # pandoc leaves out the line that a box is anchored in


def test_pandoc_reads_the_same_words_of_notes(tmp_path: Path) -> None:
    file = notes.save(notes.invented(), tmp_path / "notes.docx")
    found = read(file)
    assert words(found, printed=False) == other_readers.words_of_pandoc(file)
    assert found.words == sum(words(found, printed=False).values())


@other_readers.office_needed
@pytest.mark.parametrize("part", [headings, lists, tables, controls])
def test_libreoffice_reads_the_same_words_and_prints_the_same_numbers(
    tmp_path: Path, part: Callable[[Document], None]
) -> None:
    file = made(part, tmp_path)
    assert words(read(file), printed=True) == other_readers.words_of_office(file)


def test_the_comparison_would_show_a_word_that_is_not_read(tmp_path: Path) -> None:
    file = made(inline, tmp_path)
    assert other_readers.words_of_pandoc(file)[VISIBLE] == 3
