"""Word files in the strict form of Open XML, and those whose relations lead nowhere, are read as Word shows them."""

import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document

from macros.notes.word import looks
from macros.notes.word.reading import WordText, paragraphs, read
from tests.notes.word import notes
from tests.notes.word.test_hidden import CANARY, UNSEEN

USUAL, STRICT = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
FORMS = ("officeDocument", "wordprocessingml", "drawingml", "schemaLibrary")


def strict(document: Document, file: Path, encoding: str = "utf-8") -> Path:
    """The document as Word saves it in the strict form."""
    notes.save(document, file)
    with zipfile.ZipFile(file) as package:
        names = package.namelist()
    for name in names:
        if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
            notes.change(file, name, strictly)
    if encoding != "utf-8":
        notes.change(file, "word/document.xml", lambda xml: xml.decode().replace("UTF-8", encoding).encode(encoding))
    return file


def strictly(part: bytes) -> bytes:
    """The names of the strict form in place of the usual ones."""
    for form in FORMS:
        part = part.replace(USUAL + form.encode() + b"/2006/", STRICT + form.encode() + b"/")
    return part


def said(found: WordText) -> list[tuple[str, str, bool]]:
    """What every paragraph says."""
    return [(block.printed, block.text, block.bold) for block in paragraphs(found.blocks)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_strict_file_reads_as_the_usual_one(tmp_path: Path, encoding: str) -> None:
    usual = read(notes.save(notes.invented(), tmp_path / "usual.docx"))
    assert said(read(strict(notes.invented(), tmp_path / "strict.docx", encoding))) == said(usual)


@pytest.mark.parametrize("name", ["hidden run", "hidden by a table style", "tracked deletion", "hidden row", "comment"])
def test_what_a_strict_file_hides_stays_out(tmp_path: Path, name: str) -> None:
    document = notes.invented()
    UNSEEN[name][0](document)
    found = read(strict(document, tmp_path / "strict.docx"))
    assert CANARY not in repr(found)
    assert found.left_out[UNSEEN[name][1]] == 1 or name == "hidden by a table style"


def test_an_address_in_the_text_of_a_strict_file_stays_as_it_is(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(f"See {STRICT.decode()}wordprocessingml/main")
    found = read(strict(document, tmp_path / "strict.docx"))
    assert said(found) == [("", f"See {STRICT.decode()}wordprocessingml/main", False)]


def test_sizes_with_a_unit_are_understood(tmp_path: Path) -> None:
    document = docx.Document()
    for size in ("2pt", "14pt"):
        run = f'<w:r><w:rPr><w:sz w:val="{size}"/></w:rPr><w:t>Tide</w:t></w:r>'
        document.add_paragraph()._p.append(notes.xml(run))
    small, large = paragraphs(read(strict(document, tmp_path / "strict.docx")).blocks)
    assert (small.size, *small.covered) == (2, looks.TINY)
    assert (large.size, *large.covered) == (14,)


@pytest.mark.parametrize("target", ["media/none.png", "../NULL", "/word/none.xml", "NULL"])
def test_a_relation_that_leads_nowhere_is_left_away(tmp_path: Path, target: str) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    lost = f'<Relationship Id="lost" Type="{kind}" Target="{target}"/></Relationships>'.encode()
    file = notes.save(notes.invented(), tmp_path / "a.docx")
    whole = said(read(file))
    notes.change(file, "word/_rels/document.xml.rels", lambda xml: xml.replace(b"</Relationships>", lost))
    assert said(read(file)) == whole
