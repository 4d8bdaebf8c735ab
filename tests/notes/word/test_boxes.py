"""Words in text boxes are read once, after the paragraph that a box is anchored in; boxes that nobody sees are not."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from macros.notes.word import looks
from macros.notes.word.reading import Table, WordText, paragraphs, read
from tests.notes.word import notes

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
WORDS = "<w:p><w:r><w:t>In the box</w:t></w:r></w:p>"
SHAPE = "position:absolute;width:200pt;height:90pt"


def modern(
    inside: str = WORDS, *, properties: str = "", anchor: str = "", size: int = 2_000_000, look: str = ""
) -> str:
    """A text box of today."""
    box = f"<wps:wsp><wps:spPr>{look}</wps:spPr><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
    drawn = f"<a:graphic><a:graphicData>{box}</a:graphicData></a:graphic>"
    about = f'<wp:extent cx="{size}" cy="900000"/><wp:wrapSquare/><wp:docPr id="1" name="b"{properties}/>'
    return f"<w:drawing><wp:anchor>{anchor}{about}{drawn}</wp:anchor></w:drawing>"


def old(inside: str = WORDS, style: str = SHAPE) -> str:
    """A text box of older versions."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return f'<w:pict><v:shape style="{style}"><v:textbox>{content}</v:textbox></v:shape></w:pict>'


def either(choice: str, fallback: str, needs: str = "wps") -> str:
    """The same in two ways, as Word writes it."""
    first = f'<mc:Choice Requires="{needs}">{choice}</mc:Choice>'
    return f"<mc:AlternateContent>{first}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"


def with_box(box: str, *, look: str = "", around: str = "{}") -> Document:
    """Two lines of text, the box anchored in the first of them."""
    document = docx.Document()
    document.add_paragraph("Before")
    run = around.format(f"<w:r><w:rPr>{look}</w:rPr>{box}</w:r>")
    document.paragraphs[0]._p.append(parse_xml(f"<w:p {NAMES}>{run}</w:p>")[0])
    document.add_paragraph("Behind")
    return document


def blocks(document: Document, folder: Path) -> WordText:
    """The document as it is read."""
    return read(notes.save(document, folder / "a.docx"))


def texts(document: Document, folder: Path) -> list[str]:
    """The words of every paragraph."""
    return [paragraph.text for paragraph in paragraphs(blocks(document, folder).blocks)]


@pytest.mark.parametrize(
    "box",
    [modern(), old(), either(modern(), old("<w:p/>")), either("<w:mystery/>", old(), "xyz"),
     either("<w:mystery/>", old(), "a"), either(modern(), old(WORDS.replace("In", "Not in")))],
)  # fmt: skip
def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path, box: str) -> None:
    assert texts(with_box(box), tmp_path) == ["Before", "In the box", "Behind"]


def test_lists_and_tables_in_a_text_box_are_read_and_its_place_is_told(tmp_path: Path) -> None:
    cell = f"<w:tc>{WORDS}</w:tc>"
    found = blocks(with_box(modern(f"{WORDS}<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl><w:p/>")), tmp_path)
    assert [type(block).__name__ for block in found.blocks] == ["Paragraph", "Paragraph", "Table", "Paragraph"]
    assert found.blocks[1].place == "page 1, in a text box, line 2 at the top"
    table = found.blocks[2]
    assert isinstance(table, Table)
    assert table.rows[0].texts == ("In the box", "In the box")
    assert "in a text box" in table.place


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (with_box(modern(), look="<w:vanish/>"), "hidden text"),
        (with_box(modern(properties=' hidden="1"')), "hidden text"),
        (with_box(old(style=f"{SHAPE};visibility:hidden")), "hidden text"),
        (with_box(old(style=f"{SHAPE};mso-hide:all")), "hidden text"),
        (with_box(modern(WORDS.replace("<w:t>", "<w:rPr><w:vanish/></w:rPr><w:t>"))), "hidden text"),
        (with_box(modern(), around='<w:del w:id="9" w:author="A">{}</w:del>'), "tracked deletion"),
        (with_box(modern(f'<w:p><w:del w:id="9" w:author="A">{WORDS[5:-6]}</w:del></w:p>')), "tracked deletion"),
    ],
)
def test_a_box_that_nobody_sees_is_left_out_and_counted(tmp_path: Path, document: Document, kind: str) -> None:
    found = blocks(document, tmp_path)
    assert [paragraph.text for paragraph in paragraphs(found.blocks)] == ["Before", "Behind"]
    assert found.left_out[kind] == 1


def offset(far: int) -> str:
    """Where a box stands, in EMU."""
    return f"<wp:positionH><wp:posOffset>{far}</wp:posOffset></wp:positionH>"


WHITE = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>In the box</w:t></w:r></w:p>'
BLUE = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>'


@pytest.mark.parametrize(
    ("box", "reasons"),
    [
        (modern(anchor=offset(-20_000_000)), {looks.SHIFTED}),
        (modern(size=1000), {looks.SQUEEZED}),
        (old(style="position:absolute;margin-left:-900pt;width:200pt;height:90pt"), {looks.SHIFTED}),
        (old(style="position:absolute;width:1pt;height:90pt"), {looks.SQUEEZED}),
        (modern(WHITE), {looks.COLOUR}),
        (modern(WHITE, look=BLUE), set()),
        (modern(), set()),
        (modern(anchor=offset(900_000)), set()),
    ],
)
def test_words_in_a_box_that_may_be_meant_not_to_be_read_are_told(tmp_path: Path, box: str, reasons: set[str]) -> None:
    box_read = next(block for block in paragraphs(blocks(with_box(box), tmp_path).blocks) if block.text == "In the box")
    assert box_read.covered == reasons


def test_a_picture_beside_the_words_is_counted(tmp_path: Path) -> None:
    found = blocks(with_box(f"<w:drawing><wp:inline/></w:drawing>{modern()}"), tmp_path)
    assert found.left_out == {"picture": 1}


def test_a_box_in_a_cell_stands_in_the_cell(tmp_path: Path) -> None:
    document = docx.Document()
    cell: Any = document.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.text = "Cell"
    cell.paragraphs[0]._p.append(with_box(modern()).paragraphs[0]._p[-1])
    table = blocks(document, tmp_path).blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0].texts == ("Cell In the box",)
