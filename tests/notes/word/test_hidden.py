"""What a reader of the page does not see is not in the draft: a canary in each place, and the report counts it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from macros.notes.placing.draft import draft
from macros.notes.placing.top import KnownBefore
from macros.notes.word.reading import read
from macros.records import yaml_text
from tests.notes.word import notes

CANARY = "Pelican"
RUN = f"<w:r><w:t xml:space='preserve'> {CANARY} </w:t></w:r>"
DELETED = f"<w:r><w:delText> {CANARY} </w:delText></w:r>"
BY = 'w:id="9" w:author="Pelican" w:date="2026-05-12T10:00:00Z"'
Plant = Callable[[Document], object]


def paragraph(document: Document) -> Any:
    """The first note of the first item."""
    return document.tables[1].rows[2].cells[1].paragraphs[0]


def raw(text: str) -> Plant:
    """Put an element behind the words of a note."""
    return lambda document: paragraph(document)._p.append(notes.xml(text))


def hidden_run(document: Document) -> None:
    paragraph(document).add_run(f" {CANARY}").font.hidden = True


def hidden_by_character_style(document: Document) -> None:
    style = document.styles.add_style("Unseen", WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True
    based = document.styles.add_style("Also unseen", WD_STYLE_TYPE.CHARACTER)
    based.base_style = style
    paragraph(document).add_run(f" {CANARY}", based)


def hidden_by_paragraph_style(document: Document) -> None:
    document.styles.add_style("Unseen lines", WD_STYLE_TYPE.PARAGRAPH).font.hidden = True
    document.tables[1].rows[2].cells[1].add_paragraph(CANARY, "Unseen lines")


def hidden_by_table_style(document: Document) -> None:
    document.styles.add_style("Unseen table", WD_STYLE_TYPE.TABLE).font.hidden = True
    table = document.add_table(rows=1, cols=2)
    table.style = "Unseen table"
    table.rows[0].cells[1].text = CANARY


def hidden_by_the_table_around_a_table(document: Document) -> None:
    hidden_by_table_style(document)
    cell: Any = document.tables[-1].rows[0].cells[1]
    cell.text = ""
    cell.add_table(rows=1, cols=1).cell(0, 0).text = CANARY


def hidden_row(document: Document) -> None:
    table: Any = document.tables[0]
    row = table.add_row()
    for cell, text in zip(row.cells, (CANARY, "PE", CANARY), strict=True):
        cell.text = text
    row._tr.get_or_add_trPr().append(notes.xml("<w:hidden/>"))


def deleted_row(document: Document) -> None:
    table: Any = document.tables[2]
    row = table.add_row()
    for cell, text in zip(row.cells, ("5", CANARY, "AB"), strict=True):
        cell.text = text
    row._tr.get_or_add_trPr().append(notes.xml(f"<w:del {BY}/>"))


def comment(document: Document) -> None:
    document.add_comment(paragraph(document).runs, text=CANARY, author=CANARY, initials="PE")


def header(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = CANARY
    document.sections[0].footer.paragraphs[0].text = CANARY


def properties(document: Document) -> None:
    for name in ("author", "title", "subject", "keywords", "comments", "last_modified_by", "category"):
        setattr(document.core_properties, name, CANARY)


def placeholder(document: Document) -> None:
    inner = f"<w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{RUN}</w:sdtContent>"
    paragraph(document)._p.append(notes.xml(f"<w:sdt>{inner}</w:sdt>"))


def field_in_code(document: Document) -> None:
    """{ IF { NAME } = 1 }: Word shows the result of the outer field only, which here is nothing."""
    for kind in ("begin", "begin", "separate", "", "end", "separate", "end"):
        text = RUN if not kind else f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        paragraph(document)._p.append(notes.xml(text))


UNSEEN: dict[str, tuple[Plant, str]] = {
    "tracked deletion": (raw(f"<w:del {BY}>{DELETED}</w:del>"), "tracked deletion"),
    "deletion with ordinary text": (raw(f"<w:del {BY}>{RUN}</w:del>"), "tracked deletion"),
    "deletion of what was put in": (raw(f"<w:ins {BY}><w:del {BY}>{DELETED}</w:del></w:ins>"), "tracked deletion"),
    "text that was moved away": (raw(f"<w:moveFrom {BY}>{RUN}</w:moveFrom>"), "tracked deletion"),
    "deleted row": (deleted_row, "tracked deletion"),
    "hidden run": (hidden_run, "hidden text"),
    "hidden by a character style": (hidden_by_character_style, "hidden text"),
    "hidden by a paragraph style": (hidden_by_paragraph_style, "hidden text"),
    "hidden by a table style": (hidden_by_table_style, "hidden text"),
    "hidden by the style of a table around": (hidden_by_the_table_around_a_table, "hidden text"),
    "hidden row": (hidden_row, "hidden text"),
    "comment": (comment, "comment"),
    "header and footer": (header, "2 × header or footer"),
    "properties": (properties, ""),
    "words in no text box": (
        raw(f"<w:r><w:pict><w:txbxContent><w:p>{RUN}</w:p></w:txbxContent></w:pict></w:r>"),
        "picture",
    ),
    "field code": (raw(f"<w:r><w:instrText> INCLUDETEXT {CANARY} </w:instrText></w:r>"), ""),
    "simple field": (raw(f'<w:fldSimple w:instr="AUTHOR {CANARY}"/>'), ""),
    "field in a field's code": (field_in_code, "1 × field code"),
    "address of a link": (raw(f'<w:hyperlink w:anchor="{CANARY}" w:tooltip="{CANARY}"/>'), "1 × address of a link"),
    "bookmark": (raw(f'<w:bookmarkStart w:id="7" w:name="{CANARY}"/>'), ""),
    "prompt of a field": (placeholder, "prompt of an empty field"),
    "footnote mark": (raw('<w:r><w:footnoteReference w:id="2"/></w:r>'), "1 × footnote or endnote"),
    "unknown element": (raw(f"<w:mystery><w:t>{CANARY}</w:t></w:mystery>"), "part of an unknown kind"),
    "unknown part of a run": (raw(f"<w:r><w:mystery>{CANARY}</w:mystery></w:r>"), "part of an unknown kind"),
}


def written(document: Document, tmp_path: Path) -> tuple[str, str]:
    """The draft and the report of a document."""
    placed = draft(read(notes.save(document, tmp_path / "notes.docx")), KnownBefore("executive"))
    return yaml_text.dump(placed.values), placed.report


@pytest.mark.parametrize("name", UNSEEN)
def test_what_cannot_be_seen_is_left_out_and_counted(tmp_path: Path, name: str) -> None:
    plant, kind = UNSEEN[name]
    plain = written(notes.invented(), tmp_path)[0]
    document = notes.invented()
    plant(document)
    text, report = written(document, tmp_path)
    assert CANARY not in text + report
    assert text == plain
    left_out = [line for line in report.splitlines() if line.startswith("Left out, found in this file:")]
    assert kind in "".join(left_out)


@pytest.mark.parametrize("part", ["comments", "footnotes", "endnotes", "glossary/document", "people"])
def test_a_part_of_its_own_is_never_read(tmp_path: Path, part: str) -> None:
    file = notes.save(notes.invented(), tmp_path / "notes.docx")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    content = f"<w:x {space}><w:p>{RUN}</w:p></w:x>".encode()
    notes.change(file, f"word/{part}.xml", lambda _: content)
    placed = draft(read(file), KnownBefore("executive"))
    assert CANARY not in yaml_text.dump(placed.values) + placed.report


@pytest.mark.parametrize(
    "shown",
    [f"<w:ins {BY}>{RUN}</w:ins>", f"<w:moveTo {BY}>{RUN}</w:moveTo>", f'<w:hyperlink w:anchor="x">{RUN}</w:hyperlink>',
     f"<w:sdt><w:sdtPr/><w:sdtContent>{RUN}</w:sdtContent></w:sdt>", f"<w:smartTag>{RUN}</w:smartTag>",
     f'<w:fldSimple w:instr="X">{RUN}</w:fldSimple>',
     f"<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>{CANARY}</w:t></w:r>"],
)  # fmt: skip
def test_what_can_be_seen_is_kept(tmp_path: Path, shown: str) -> None:
    document = notes.invented()
    raw(shown)(document)
    assert written(document, tmp_path)[0].count(CANARY) == 1


def test_the_result_of_a_field_is_kept(tmp_path: Path) -> None:
    document = notes.invented()
    for kind in ("begin", "separate", "", "end"):
        raw(RUN if not kind else f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>')(document)
    assert written(document, tmp_path)[0].count(CANARY) == 1


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    document = notes.invented()
    first = paragraph(document)
    first._p.get_or_add_pPr().append(notes.xml(f"<w:rPr><w:del {BY}/></w:rPr>"))
    document.tables[1].rows[2].cells[1].add_paragraph("and nobody else")
    assert "He was told. and nobody else" in written(document, tmp_path)[0]


def test_invisible_characters_are_taken_out_and_counted(tmp_path: Path) -> None:
    document = notes.invented()
    paragraph(document).add_run(" Light\u200bhouse\u00ad\u202e.")
    text, report = written(document, tmp_path)
    assert "Lighthouse." in text
    assert "3 × invisible character" in report


def test_nothing_outside_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def no_network(*_: object, **__: object) -> None:
        raise AssertionError("asked for something outside")

    document = notes.invented()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for name in ("image", "attachedTemplate", "hyperlink", "subDocument", "oleObject", "aFChunk"):
        document.part.relate_to(f"https://nowhere.example/{name}", kind + name, is_external=True)
    file = notes.save(document, tmp_path / "notes.docx")
    monkeypatch.setattr(socket, "socket", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    assert draft(read(file), KnownBefore("executive")).values["date"] == "2026-05-12"


def test_the_canary_would_be_seen(tmp_path: Path) -> None:
    document = docx.Document()
    assert document.element.body.tag == qn("w:body")
    document = notes.invented()
    raw(RUN)(document)
    assert CANARY in written(document, tmp_path)[0]
