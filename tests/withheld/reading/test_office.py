"""Documents of office programs are known by what is in them."""

import io
import zipfile

import pytest

from macros.withheld.reading import office


def archive(**parts: bytes | str) -> bytes:
    """A packed archive; “__” in a name stands for “/”."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return held.getvalue()


WORD = archive(**{"[Content_Types].xml": "<Types/>", "word__document.xml": "<w:document/>"})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
DOCUMENTS = {
    "Word": WORD,
    "Word with its parts in another order": archive(**{"a.xml": "<a/>", "word__document.xml": "<w:document/>"}),
    "Excel": archive(**{"_rels__.rels": "<a/>", "xl__workbook.xml": "<workbook/>"}),
    "PowerPoint": archive(ppt__presentation="<a/>"),
    "LibreOffice": archive(mimetype="application/vnd.oasis.opendocument.text", content="<a/>"),
    "LibreOffice, a table": archive(
        **{"content.xml": "<a/>", "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    ),
    "Pages": archive(**{"Index__Document.iwa": b"x"}),
    "Word of old, and one with a password": OLE,
    "rich text": rb"{\rtf1\ansi Notes}",
    "rich text after a mark of byte order and an empty line": b"\xef\xbb\xbf\r\n" + rb"{\rtf1 Notes}",
    "flat LibreOffice": b'<?xml version="1.0"?>\n<office:document office:mimetype="x"/>',
    "flat Word": b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
    "Word in one part": '<?xml version="1.0"?><pkg:package/>'.encode("utf-16"),
    "a page that Word saved": b'<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>Notes</body></html>',
    "a page that LibreOffice saved": b'<html><head><meta name="generator" content="LibreOffice 7.4"></head></html>',
    "a page that Word saved as a mail": b'MIME-Version: 1.0\n\n<p xmlns:w=3D"urn:schemas-microsoft-com:office:word">',
    "in an archive under its name": archive(**{"notes.docx": b"x"}),
    "in an archive under another name": archive(notes=WORD),
    "rich text in an archive": archive(notes=rb"{\rtf1 Notes}"),
    "in an archive in an archive": archive(inner=archive(notes=OLE)),
    "behind a picture": b"\x89PNG\r\n\x1a\n" + WORD,
}
OTHERS = {
    "text": b"CD met AB.",
    "nothing": b"",
    "an archive of text": archive(notes="CD met AB."),
    "what only begins like an archive": b"PK\x03\x04 and no more",
    "a broken archive": b"PK\x03\x04PK\x05\x06",
    "a word about rich text": rb"A file that begins with {\rtf1 is rich text.",
    "a page": b'<!DOCTYPE html><html><head><meta name="generator" content="mkdocs"></head></html>',
    "a picture": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
}


@pytest.mark.parametrize("raw", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_is_known_by_its_content(raw: bytes) -> None:
    assert office.is_document(raw)


@pytest.mark.parametrize("raw", OTHERS.values(), ids=OTHERS)
def test_what_is_no_document_is_not_taken_for_one(raw: bytes) -> None:
    assert not office.is_document(raw)


@pytest.mark.parametrize("path", ["a.DOCX", "b/c.xlsm", "d.ppt", "e.odt", "f.dotm", "g.rtf", "h.doc", "i.fodt"])
def test_a_document_is_known_by_its_name(path: str) -> None:
    assert office.is_named_so(path)


@pytest.mark.parametrize("path", [".pages", "docs/.numbers", "notes.doc/a.txt", "a.docs", "word"])
def test_a_name_without_such_an_ending_says_nothing(path: str) -> None:
    assert not office.is_named_so(path)
