"""What stands on a Word page is read as blocks: how it looks, where it stands, and what is within what."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Pt

from macros.notes.word.reading import Paragraph, Table, WordText, paragraphs, read
from tests.notes.word import notes

RENDERED = "<w:lastRenderedPageBreak/>"
BOX = '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>'


def blocks(document: Document, folder: Path) -> WordText:
    """The document as it is read."""
    return read(notes.save(document, folder / "a.docx"))


def first(document: Document, folder: Path) -> Paragraph:
    """Its first paragraph, in a table or not."""
    return next(paragraphs(blocks(document, folder).blocks))


def of(*inside: str) -> Document:
    """A document of one paragraph with this inside."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for part in inside:
        paragraph._p.append(notes.xml(part))
    return document


def said(text: str, look: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("pieces", "text", "bold"),
    [
        ((("Action: ", "b"), ("CD to row.", "")), "Action: CD to row.", ["Action:"]),
        ((("  Who ", "b"), (" ", ""), (" came", "b"), ("  ?", "")), "Who came ?", ["Who came"]),
        ((("CD", "b"), (" and ", ""), ("EF ", "b")), "CD and EF", ["CD", "EF"]),
        ((("Tide", "b"), (" \u200b", ""), ("s", "b")), "Tide s", ["Tide s"]),
        ((("Plain", ""),), "Plain", []),
    ],
)
def test_where_a_line_is_bold_is_told_by_its_place_in_the_text(
    tmp_path: Path, pieces: tuple[tuple[str, str], ...], text: str, bold: list[str]
) -> None:
    read_back = first(of(*(said(words, "<w:b/>" if look else "") for words, look in pieces)), tmp_path)
    assert read_back.text == text
    assert [read_back.text[start:end] for start, end in read_back.bold_parts] == bold
    assert read_back.bold == (bold == [text])


def test_soft_breaks_are_lines_of_one_paragraph(tmp_path: Path) -> None:
    read_back = first(
        of(said("Present: "), "<w:r><w:br/></w:r>", said(" AB", "<w:b/>"), "<w:r><w:cr/></w:r>"), tmp_path
    )
    assert read_back.text == "Present:\nAB"
    assert read_back.bold_parts == ((9, 11),)


def test_the_size_of_most_letters_and_a_line_beneath_all_are_read(tmp_path: Path) -> None:
    big, line = '<w:sz w:val="32"/>', '<w:u w:val="single"/>'
    read_back = first(of(said("A long title", big + line), said(" x", line)), tmp_path)
    assert (read_back.size, read_back.underlined) == (16, True)
    assert not first(of(said("Only ", line), said("some")), tmp_path).underlined


def heading(document: Document, name: str, properties: str = "", base: str = "") -> str:
    """A style of paragraphs."""
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if base:
        style.base_style = document.styles[base]
    if properties:
        style.element.get_or_add_pPr().append(notes.xml(properties))
    return name


@pytest.mark.parametrize(
    ("name", "base", "properties", "level"),
    [
        ("Überschrift 2", "", "", 2),
        ("Titre 3", "", "", 3),
        ("Our own", "Heading 2", "", 2),
        ("Outlined", "", '<w:outlineLvl w:val="3"/>', 4),
        ("No outline", "Heading 1", '<w:outlineLvl w:val="9"/>', 0),
        ("Kopie", "", "", 0),
        ("Plain", "", "", 0),
    ],
)
def test_a_heading_is_one_by_its_level_or_by_its_name_in_any_language(
    tmp_path: Path, name: str, base: str, properties: str, level: int
) -> None:
    document = docx.Document()
    document.add_paragraph("Tides", heading(document, name, properties, base))
    read_back = first(document, tmp_path)
    assert (read_back.level, read_back.heading) == (level, level > 0 or base == "Heading 1")


def test_the_level_of_a_paragraph_itself_counts(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tides")._p.get_or_add_pPr().append(notes.xml('<w:outlineLvl w:val="1"/>'))
    assert first(document, tmp_path).level == 2
    document = docx.Document()
    document.add_paragraph("Tides", "Title")
    assert (first(document, tmp_path).level, first(document, tmp_path).heading) == (0, True)


def test_lines_of_a_table_of_contents_are_known_by_style_field_and_control(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("1. Tides 4", heading(document, "toc 1"))
    document.add_paragraph("Tides")
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begun, ended = document.add_paragraph("2. Gulls 5")._p, document.add_paragraph("3. Nets 6")._p
    behind = document.add_paragraph("Nets")._p
    for part in (mark.format("separate"), '<w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r>', mark.format("begin")):
        begun.insert(0, notes.xml(part))
    ended.append(notes.xml(mark.format("end")))
    part = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    inside = f"<w:sdtContent><w:p>{said('4. Boats 7')}</w:p></w:sdtContent>"
    behind.addnext(notes.xml(f"<w:sdt><w:sdtPr>{part}</w:sdtPr>{inside}</w:sdt>"))
    known = [block.contents for block in paragraphs(blocks(document, tmp_path).blocks)]
    assert known == [True, False, True, True, False, True]


def test_what_a_table_asks_its_style_to_make_bold_is_bold(tmp_path: Path) -> None:
    document = docx.Document()
    style: Any = document.styles.add_style("Headed", WD_STYLE_TYPE.TABLE)
    for part in ("firstRow", "firstCol"):
        style.element.append(notes.xml(f'<w:tblStylePr w:type="{part}"><w:rPr><w:b/></w:rPr></w:tblStylePr>'))
    table: Any = document.add_table(rows=2, cols=2)
    table.style = "Headed"
    for place, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(place)
    table.cell(0, 1).paragraphs[0].runs[0].bold = False
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    for name in list(look.attrib):
        del look.attrib[name]
    look.set(qn("w:val"), "0020")
    found = paragraphs(blocks(document, tmp_path).blocks)
    assert [paragraph.bold for paragraph in found] == [True, False, False, False]


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FB"/></w:r>', "✗"),
        ('<w:r><w:sym w:font="Wingdings" w:char="00FE"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r>', "☒"),
        (said("ü", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "✓"),
        (said("\uf0fc Came"), "✓ Came"),
        (said("\uf0a8", '<w:rFonts w:hAnsi="Wingdings"/>'), "☐"),
        (f"<w:sdt><w:sdtPr>{BOX}</w:sdtPr><w:sdtContent>{said('☒')}</w:sdtContent></w:sdt>", "☒"),
        (f"<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>{said('Yes')}</w:sdtContent></w:sdt>", "Yes"),
        (f"<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>{said('1 May')}</w:sdtContent></w:sdt>", "1 May"),
    ],
)
def test_ticks_boxes_lists_and_dates_read_as_they_are_printed(tmp_path: Path, inside: str, shown: str) -> None:
    assert first(of(inside), tmp_path).text == shown


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "Came: ☒"),
        ("<w:checkBox><w:default w:val='1'/></w:checkBox>", "Came: ☒"),
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "Came: ☐"),
        ("<w:ddList><w:result w:val='1'/><w:listEntry w:val='No'/><w:listEntry w:val='Yes'/></w:ddList>", "Came: Yes"),
    ],
)
def test_boxes_and_lists_of_old_forms_read_as_they_are_printed(tmp_path: Path, data: str, shown: str) -> None:
    begun = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    code = "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
    ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert first(of(said("Came: "), begun, code, ended), tmp_path).text == shown


def test_a_heading_that_a_template_keeps_in_a_control_without_a_frame_is_read(tmp_path: Path) -> None:
    space = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    frame = "<w:sdt><w:sdtPr><w:showingPlcHdr/>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    shown = frame.format(f'<w15:appearance {space} w15:val="hidden"/>', said("Attendees"))
    found = blocks(of(shown, frame.format("", said(" Click here"))), tmp_path)
    assert next(paragraphs(found.blocks)).text == "Attendees"
    assert found.left_out["prompt of an empty field"] == 1


def test_the_mark_of_a_page_is_nothing_unknown(tmp_path: Path) -> None:
    assert blocks(of(f"<w:r>{RENDERED}<w:t>Tide</w:t></w:r>"), tmp_path).left_out == {}


def test_letters_of_a_font_of_pictures_that_are_no_known_sign_are_left_out_and_counted(tmp_path: Path) -> None:
    found = blocks(of(said("Tide "), said("JKL", '<w:rFonts w:ascii="Wingdings"/>')), tmp_path)
    assert next(paragraphs(found.blocks)).text == "Tide"
    assert found.left_out["symbol of a special font"] == 3


def test_controls_around_paragraphs_rows_and_cells_show_what_is_in_them(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("One")
    table: Any = document.add_table(rows=2, cols=2)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "Cell"
    for element in (document.paragraphs[0]._p, table.rows[0]._tr, table.rows[1].cells[0]._tc):
        around: Any = notes.xml("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")
        element.addprevious(around)
        around.find(qn("w:sdtContent")).append(element)
    found = blocks(document, tmp_path)
    assert [paragraph.text for paragraph in paragraphs(found.blocks)] == ["One", *["Cell"] * 4]
    assert found.words == 5


def grid(document: Document, folder: Path) -> list[list[tuple[str, int, int, bool]]]:
    """Each cell of the first table: its text, column, span, and whether it goes on from above."""
    table = next(block for block in blocks(document, folder).blocks if isinstance(block, Table))
    return [[(cell.text, cell.column, cell.span, cell.continues) for cell in row.cells] for row in table.rows]


def test_merged_cells_keep_the_columns_and_heads_are_known(tmp_path: Path) -> None:
    document = docx.Document()
    table: Any = document.add_table(rows=3, cols=3)
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            cell.text = f"{number}{column}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "high"
    table.rows[0]._tr.get_or_add_trPr().append(notes.xml("<w:tblHeader/>"))
    assert grid(document, tmp_path) == [
        [("wide", 0, 2, False), ("02", 2, 1, False)],
        [("high", 0, 1, False), ("11", 1, 1, False), ("12", 2, 1, False)],
        [("", 0, 1, True), ("21", 1, 1, False), ("22", 2, 1, False)],
    ]
    found = blocks(document, tmp_path).blocks[0]
    assert isinstance(found, Table)
    assert [row.header for row in found.rows] == [True, False, False]


def test_a_table_within_a_cell_is_a_block_of_the_cell(tmp_path: Path) -> None:
    document = docx.Document()
    cell: Any = document.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.text = "Before"
    inner = cell.add_table(rows=1, cols=2).rows[0]
    inner.cells[0].text, inner.cells[1].text = "Left", "Right"
    cell.paragraphs[-1].text = "Behind"
    outer = blocks(document, tmp_path).blocks[0]
    assert isinstance(outer, Table)
    within = outer.rows[0].cells[0]
    assert [type(block).__name__ for block in within.blocks] == ["Paragraph", "Table", "Paragraph"]
    assert [paragraph.text for paragraph in within.paragraphs] == ["Before", "Left", "Right", "Behind"]
    assert within.paragraphs[1].place == "table 1, row 1, the table within it, row 1"


def test_pages_are_those_at_which_word_last_showed_the_file(tmp_path: Path) -> None:
    document = of(said("One"))
    document.add_paragraph("Two")._p.insert(0, notes.xml(f"<w:r>{RENDERED}</w:r>"))
    row = document.add_table(rows=1, cols=2).rows[0]
    for cell in row.cells:
        cell.text = "Top"
        cell.add_paragraph("Bottom")._p.insert(0, notes.xml(f"<w:r>{RENDERED}</w:r>"))
    document.add_paragraph("Last").runs[0].add_break(WD_BREAK.PAGE)
    pages = [(paragraph.text, paragraph.page) for paragraph in paragraphs(blocks(document, tmp_path).blocks)]
    assert pages == [("One", 1), ("Two", 2), *[("Top", 2), ("Bottom", 3)] * 2, ("Last", 3)]


def test_pages_that_somebody_ended_are_counted_until_text_may_have_run_over(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("One").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Two")
    document.add_section()
    document.add_paragraph("Three").paragraph_format.page_break_before = True
    for _ in range(45):
        document.add_paragraph("Four")
    document.add_paragraph("Unknown").paragraph_format.page_break_before = True
    pages = [paragraph.page for paragraph in paragraphs(blocks(document, tmp_path).blocks)]
    assert pages[:4] == [1, 2, 4, 4]
    assert pages[-1] == 0


def test_a_place_leads_to_the_words_and_holds_none_of_them(tmp_path: Path) -> None:
    document = docx.Document()
    for text, style in (("Top", None), ("Tides", "Heading 1"), ("High", None), ("Low", None), ("Gulls", "Heading 1")):
        document.add_paragraph(text, style)
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = "Count"
    document.add_paragraph("End")
    found = list(paragraphs(blocks(document, tmp_path).blocks))
    assert [paragraph.place for paragraph in found] == [
        "page 1, line 1 at the top",
        "page 1, the first heading",
        "page 1, line 1 beneath the first heading",
        "page 1, line 2 beneath the first heading",
        "page 1, the second heading",
        "table 1, row 1",
        "page 1, line 1 beneath table 1",
    ]
    assert [paragraph.after for paragraph in found] == ["", "Top", "Tides", "Tides", "Low", "Gulls", "Gulls"]


def test_no_place_counts_far(tmp_path: Path) -> None:
    document = docx.Document()
    for _ in range(200):
        document.add_paragraph("A line of notes.").runs[0].font.size = Pt(11)
    places = [paragraph.place for paragraph in paragraphs(blocks(document, tmp_path).blocks)]
    assert places[19] == "page 1, line 20 at the top"
    assert places[150] == "further down"
