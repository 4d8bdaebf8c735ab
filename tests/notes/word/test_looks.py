"""Words that are on the page and may be meant not to be read are told by their place and the reason, never shown."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document

from macros.notes.placing.draft import draft
from macros.notes.placing.top import KnownBefore
from macros.notes.word import looks
from macros.notes.word.reading import paragraphs, read
from macros.records import yaml_text
from tests.notes.word import notes

CANARY = "Pelican"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
Plant = Callable[[Document], None]


def cell(document: Document) -> Any:
    """The cell with the first notes."""
    return document.tables[1].rows[2].cells[1]


def add(holder: Any, xml: str) -> None:
    """Put an element into another."""
    holder.append(notes.xml(xml))


def style(document: Document, kind: str, properties: str, more: str = "") -> None:
    """A style called Odd."""
    named = f'<w:style w:type="{kind}" w:styleId="Odd"><w:name w:val="Odd"/>{more}{properties}</w:style>'
    add(document.styles.element, named)


def run(properties: str) -> Plant:
    """The canary in a run of its own with these properties."""

    def plant(document: Document) -> None:
        words = f"<w:t xml:space='preserve'> {CANARY}.</w:t>"
        add(cell(document).paragraphs[0]._p, f"<w:r {W14}><w:rPr>{properties}</w:rPr>{words}</w:r>")

    return plant


def by_character_style(properties: str) -> Plant:
    """The same look by a style that is based on another."""

    def plant(document: Document) -> None:
        based = f'<w:style {W14} w:type="character" w:styleId="Base"><w:name w:val="Base"/><w:rPr>{properties}</w:rPr>'
        add(document.styles.element, f"{based}</w:style>")
        style(document, "character", "", '<w:basedOn w:val="Base"/>')
        run('<w:rStyle w:val="Odd"/>')(document)

    return plant


def by_paragraph_style(properties: str) -> Plant:
    """The look of a paragraph or of its runs by its style."""

    def plant(document: Document) -> None:
        style(document, "paragraph", properties)
        add(cell(document)._tc, f'<w:p><w:pPr><w:pStyle w:val="Odd"/></w:pPr><w:r><w:t>{CANARY}.</w:t></w:r></w:p>')

    return plant


def paragraph(properties: str, words: str = "") -> Plant:
    """The canary in a paragraph of its own with these properties."""

    def plant(document: Document) -> None:
        shown = words or f"<w:r><w:t>{CANARY}.</w:t></w:r>"
        add(cell(document)._tc, f"<w:p {WP} {VML}><w:pPr>{properties}</w:pPr>{shown}</w:p>")

    return plant


def in_cell(properties: str, look: str = "") -> Plant:
    """The canary in a cell with these properties."""

    def plant(document: Document) -> None:
        own = cell(document)._tc.get_or_add_tcPr()
        own.clear()
        add(own, properties)
        run(look)(document)

    return plant


def in_row(properties: str) -> Plant:
    """The canary in a row with these properties."""

    def plant(document: Document) -> None:
        add(document.tables[1].rows[2]._tr.get_or_add_trPr(), properties)
        run("")(document)

    return plant


def by_table_style(look: str) -> Plant:
    """The canary in the last row of a table whose style gives that row a look."""

    def plant(document: Document) -> None:
        style(document, "table", f'<w:tblStylePr w:type="lastRow">{look}</w:tblStylePr>')
        document.tables[1]._tbl.tblPr.insert(0, notes.xml('<w:tblStyle w:val="Odd"/>'))
        document.tables[1].rows[-1].cells[1].paragraphs[0].add_run(f" {CANARY}.")

    return plant


def drawing(inside: str, behind: str = "0") -> str:
    """A drawing beside words, anchored to their paragraph."""
    anchor = f'<w:drawing><wp:anchor behindDoc="{behind}">{inside}</wp:anchor></w:drawing>'
    return f"<w:r><w:t>{CANARY}.</w:t></w:r><w:r>{anchor}</w:r>"


def red_on(shading: str) -> str:
    """Red letters on this shading."""
    return f'<w:color w:val="FF0000"/>{shading}'


WHITE, BLACK = '<w:color w:val="FFFFFF"/>', '<w:color w:val="000000"/>'
VML_ON_TOP = '<w:pict><v:rect style="position:absolute;z-index:9;width:90pt"/></w:pict>'
COVERED: list[tuple[str, Plant]] = [
    (looks.COLOUR, run('<w:highlight w:val="black"/>')),
    (looks.COLOUR, run('<w:color w:val="000080"/><w:highlight w:val="darkBlue"/>')),
    (looks.COLOUR, run('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')),
    (looks.COLOUR, run(WHITE)),
    (looks.COLOUR, run('<w:color w:val="F2F2F2"/>')),
    (looks.COLOUR, run('<w:color w:val="FFFFFF" w:themeColor="background1"/>')),
    (looks.COLOUR, run('<w:color w:val="auto" w:themeColor="text1" w:themeTint="0D"/>')),
    (looks.COLOUR, run(red_on('<w:shd w:val="clear" w:color="auto" w:fill="FF0000"/>'))),
    (looks.COLOUR, run(red_on('<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>'))),
    (looks.COLOUR, run(f'{BLACK}<w:shd w:val="pct95" w:color="000000" w:fill="FFFFFF"/>')),
    (looks.COLOUR, run('<w:shd w:val="clear" w:color="auto" w:fill="0D0D0D"/>')),
    (looks.COLOUR, run('<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FEFEFE"/></w14:solidFill></w14:textFill>')),
    (looks.COLOUR, by_character_style(WHITE)),
    (looks.COLOUR, by_character_style('<w:highlight w:val="black"/>')),
    (looks.COLOUR, by_paragraph_style(f"<w:rPr>{WHITE}</w:rPr>")),
    (looks.COLOUR, by_paragraph_style(f'<w:pPr><w:shd w:val="clear" w:fill="101010"/></w:pPr><w:rPr>{BLACK}</w:rPr>')),
    (looks.COLOUR, in_cell('<w:shd w:val="clear" w:color="auto" w:fill="000000"/>', BLACK)),
    (looks.COLOUR, in_cell('<w:shd w:val="clear" w:color="auto" w:fill="FF0000"/>', '<w:color w:val="F00000"/>')),
    (looks.COLOUR, by_table_style(f"<w:rPr>{WHITE}</w:rPr>")),
    (looks.COLOUR, by_table_style(f'<w:rPr>{BLACK}</w:rPr><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>')),
    (looks.NO_COLOUR, run("<w14:textFill><w14:noFill/></w14:textFill>")),
    (looks.NO_COLOUR, by_character_style("<w14:textFill><w14:noFill/></w14:textFill>")),
    (
        looks.NO_COLOUR,
        run(
            '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr>'
            "</w14:solidFill></w14:textFill>"
        ),
    ),
    (looks.TINY, run('<w:sz w:val="2"/>')),
    (looks.TINY, run('<w:w w:val="1"/>')),
    (looks.TINY, by_character_style('<w:sz w:val="2"/>')),
    (looks.TINY, by_paragraph_style('<w:rPr><w:sz w:val="3"/></w:rPr>')),
    (looks.TINY, by_table_style('<w:rPr><w:sz w:val="2"/></w:rPr>')),
    (looks.SHIFTED, run('<w:position w:val="-400"/>')),
    (looks.SHIFTED, paragraph('<w:ind w:left="31000"/>')),
    (looks.SHIFTED, paragraph('<w:ind w:left="-9000"/>')),
    (looks.SHIFTED, paragraph('<w:ind w:start="20000"/>')),
    (looks.SHIFTED, paragraph('<w:framePr w:x="31000" w:y="100"/>')),
    (looks.SHIFTED, by_paragraph_style('<w:pPr><w:ind w:left="31000"/></w:pPr>')),
    (looks.SQUEEZED, paragraph('<w:spacing w:line="1" w:lineRule="exact"/>')),
    (looks.SQUEEZED, by_paragraph_style('<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>')),
    (looks.SQUEEZED, in_row('<w:trHeight w:val="1" w:hRule="exact"/>')),
    (looks.SQUEEZED, in_cell('<w:tcW w:w="5" w:type="dxa"/>')),
    (looks.SQUEEZED, run('<w:spacing w:val="-240"/>')),
    (looks.SQUEEZED, run('<w:fitText w:val="10"/>')),
    (looks.DRAWN_OVER, paragraph("", drawing(""))),
    (looks.DRAWN_OVER, paragraph("", f"<w:r><w:t>{CANARY}.</w:t></w:r><w:r>{VML_ON_TOP}</w:r>")),
    (looks.DRAWN_OVER, paragraph("", f"<w:r>{VML_ON_TOP}</w:r><w:r><w:t>{CANARY}.</w:t></w:r>")),
]
PLAIN: list[Plant] = [
    run(""),
    run('<w:highlight w:val="yellow"/>'),
    run('<w:color w:val="FF0000"/>'),
    run('<w:color w:val="1F497D" w:themeColor="text2"/>'),
    run('<w:color w:val="7F7F7F" w:themeColor="text1" w:themeTint="80"/>'),
    run(f'{WHITE}<w:shd w:val="clear" w:fill="112233"/>'),
    run('<w:sz w:val="14"/>'),
    run('<w:position w:val="6"/><w:spacing w:val="-10"/>'),
    in_cell('<w:shd w:val="clear" w:fill="112233"/>', WHITE),
    in_cell('<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'),  # Word writes white where no colour is named
    in_row('<w:trHeight w:val="340" w:hRule="exact"/>'),
    in_row('<w:trHeight w:val="1"/>'),
    by_table_style(f'<w:rPr>{WHITE}</w:rPr><w:tcPr><w:shd w:val="clear" w:fill="4F81BD"/></w:tcPr>'),
    paragraph('<w:ind w:left="720" w:hanging="360"/>'),
    paragraph('<w:spacing w:line="240" w:lineRule="exact"/>'),
    paragraph("", drawing("", behind="1")),
    paragraph("", drawing("<wp:wrapSquare/>")),
]


def written(document: Document, folder: Path) -> tuple[str, str]:
    """The draft that the file becomes, and the report."""
    placed = draft(read(notes.save(document, folder / "notes.docx")), KnownBefore("executive"))
    return yaml_text.dump(placed.values), placed.report


@pytest.mark.parametrize(("reason", "plant"), COVERED)
def test_words_that_may_be_meant_not_to_be_read_are_told_by_place_and_reason(
    tmp_path: Path, reason: str, plant: Plant
) -> None:
    document = notes.invented()
    plant(document)
    report = written(document, tmp_path)[1]
    assert CANARY not in report
    lines = [line for line in report.splitlines() if "covered or unreadable" in line]
    assert [line for line in lines if line.startswith("  table 2, row ") and reason in line]


def test_words_in_a_table_within_a_row_too_low_for_them_are_told(tmp_path: Path) -> None:
    document = notes.invented()
    add(document.tables[1].rows[2]._tr.get_or_add_trPr(), '<w:trHeight w:val="1" w:hRule="exact"/>')
    cell(document).text = ""
    cell(document).add_table(rows=1, cols=1).cell(0, 0).text = CANARY
    found = [block for block in paragraphs(read(notes.save(document, tmp_path / "a.docx")).blocks) if block.covered]
    assert [(block.text, block.covered) for block in found] == [(CANARY, frozenset({looks.SQUEEZED}))]


@pytest.mark.parametrize("plant", PLAIN)
def test_ordinary_looks_are_not_told(tmp_path: Path, plant: Plant) -> None:
    document = notes.invented()
    plant(document)
    text, report = written(document, tmp_path)
    assert CANARY in text
    assert "covered" not in report


def test_words_struck_through_by_a_style_are_told(tmp_path: Path) -> None:
    document = notes.invented()
    by_character_style("<w:strike/>")(document)
    assert "struck through" in written(document, tmp_path)[1]


def test_a_drawing_in_a_line_without_words_lies_over_the_next_line_with_some(tmp_path: Path) -> None:
    document = notes.invented()
    paragraph("", f"<w:r>{VML_ON_TOP}</w:r>")(document)
    paragraph("")(document)
    assert looks.DRAWN_OVER in written(document, tmp_path)[1]


@pytest.mark.parametrize("kind", ["SET", "ASK", "XE", "TC"])
def test_what_a_field_keeps_and_does_not_show_stays_out(tmp_path: Path, kind: str) -> None:
    document = notes.invented()
    words = f"<w:r><w:t>{CANARY}</w:t></w:r>"
    for part in ("begin", "code", "separate", "", "end"):
        code = f'<w:r><w:instrText xml:space="preserve"> {kind} who "{CANARY}" </w:instrText></w:r>'
        mark = f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>'
        add(cell(document).paragraphs[0]._p, {"": words, "code": code}.get(part, mark))
    add(cell(document).paragraphs[0]._p, f'<w:fldSimple w:instr=" {kind} who ">{words}</w:fldSimple>')
    text, report = written(document, tmp_path)
    assert CANARY not in text + report
    assert "field code" in report


@pytest.mark.parametrize(("part", "row"), [("firstRow", 0), ("firstCol", 2), ("nwCell", 0), ("wholeTable", 2)])
def test_what_a_table_style_hides_in_a_part_of_the_table_stays_out(tmp_path: Path, part: str, row: int) -> None:
    document = notes.invented()
    style(document, "table", f'<w:tblStylePr w:type="{part}"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>')
    document.tables[1]._tbl.tblPr.insert(0, notes.xml('<w:tblStyle w:val="Odd"/>'))
    document.tables[1].rows[row].cells[0].add_paragraph(CANARY)
    found = read(notes.save(document, tmp_path / "notes.docx"))
    assert CANARY not in repr(found.blocks)
    assert found.left_out["hidden text"]
