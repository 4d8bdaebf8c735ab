"""Files that are no Word file, or that must not be opened: a clear message, nothing written, none of their words."""

import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.notes.word import container, conversion
from tests.notes.word import notes
from tests.project import Project

SECRET = "Pelican"
MACRO_KIND = b"application/vnd.ms-word.document.macroEnabled.main+xml"
PLAIN_KIND = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
Maker = Callable[[Path], object]


def good(file: Path) -> None:
    notes.save(notes.invented(), file)


def of(content: bytes) -> Maker:
    return lambda file: file.write_bytes(content)


def changed(part: str, how: Callable[[bytes], bytes]) -> Maker:
    def make(file: Path) -> None:
        good(file)
        notes.change(file, part, how)

    return make


def package(*parts: tuple[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in parts:
            zipped.writestr(name, content)
    return made.getvalue()


def cut(file: Path) -> None:
    good(file)
    file.write_bytes(file.read_bytes()[:-2000])


def bent(file: Path) -> None:
    """A file whose main part was changed on the disk, so that its checksum is wrong."""
    good(file)
    with zipfile.ZipFile(file) as zipped:
        place = zipped.getinfo("word/document.xml").header_offset
    raw = bytearray(file.read_bytes())
    raw[place + 200 : place + 240] = b"\x00" * 40
    file.write_bytes(bytes(raw))


def locked_zip(file: Path) -> None:
    """The sign of encryption on every part, in the parts' heads and in the folder."""
    good(file)
    raw = bytearray(file.read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(sign)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(sign, at + 4)
    file.write_bytes(bytes(raw))


def lying(file: Path) -> None:
    """A part that says it is small and unpacks to much more."""
    good(file)
    notes.change(file, "word/document.xml", lambda xml: xml + b" " * 900_000)
    raw = bytearray(file.read_bytes())
    at = raw.rfind(b"word/document.xml") - 46
    raw[at + 24 : at + 28] = struct.pack("<I", 10)
    file.write_bytes(bytes(raw))


def twice(file: Path) -> None:
    good(file)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(file, "a") as zipped:
        zipped.writestr("word/document.xml", b"<other/>")


def scanned(file: Path) -> None:
    document = docx.Document()
    document.add_paragraph()._p.append(notes.xml("<w:r><w:drawing/></w:r>"))
    notes.save(document, file)


def within(file: Path) -> None:
    document = docx.Document()
    document.element.body.insert(0, notes.xml("<w:altChunk/>"))
    notes.save(document, file)


def empty(file: Path) -> None:
    notes.save(docx.Document(), file)


ODT = b"application/vnd.oasis.opendocument.text"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BOMB_XML = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "Pelican"><!ENTITY b "&a;&a;">]><x>&b;</x>'
OUTSIDE_XML = b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'

BAD: dict[str, tuple[Maker, str]] = {
    "nothing": (of(b""), "this file is empty"),
    "text": (of(SECRET.encode() * 100), "this one is damaged, or no Word file at all"),
    "cut off": (cut, "this one is damaged, or no Word file at all"),
    "bent": (bent, "this one"),
    "lying about sizes": (lying, "this one"),
    "password": (of(OLE + "EncryptedPackage".encode("utf-16-le")), "must not be protected by a password"),
    "password of a zip": (locked_zip, "must not be protected by a password"),
    "old Word": (of(OLE + "WordDocument".encode("utf-16-le")), "this is a Word file of the old kind (.doc)"),
    "encrypted old Word": (
        of(OLE[:8] + bytes(504) + b"\xec\xa5" + bytes(9) + b"\x01" + bytes(500) + "WordDocument".encode("utf-16-le")),
        "must not be protected by a password",
    ),
    "old workbook": (of(OLE + "Workbook".encode("utf-16-le")), "this is a workbook, slides or a message"),
    "PDF": (of(b"%PDF-1.7\n" + SECRET.encode()), "this is a PDF file. Ask for the Word file that it was made from"),
    "web page": (of(b"\xef\xbb\xbf<html><body>" + SECRET.encode()), "this is a web page"),
    "web page with its kind": (of(b"\r\n<!DOCTYPE html>" + SECRET.encode()), "this is a web page"),
    "web archive": (of(b"MIME-Version: 1.0\r\n" + SECRET.encode()), "this is a web page"),
    "XML of Word 2003": (of(b'<?xml version="1.0"?><w:wordDocument/>' + SECRET.encode()), "this is an XML file"),
    "link to a file on the web": (of(b'{"url": "https://nowhere.example/Pelican"}'), "download it as Microsoft Word"),
    "zip with a Word file in it": (of(package(("a/Pelican.docx", b"PK"))), "this is a zip file. Unpack it first"),
    "Pages": (of(package(("Index/Document.iwa", SECRET.encode()))), "this is of Pages"),
    "OpenDocument with a password": (
        of(package(("mimetype", ODT), ("META-INF/manifest.xml", b"<manifest:encryption-data/>"))),
        "must not be protected by a password",
    ),
    "OpenDocument workbook": (
        of(package(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>"))),
        "this is an OpenDocument file that is no text",
    ),
    "rich text": (of(b"{\\rtf1 " + SECRET.encode() + b"}"), "this is a rich text file"),
    "OpenDocument": (
        of(package(("mimetype", ODT), ("content.xml", b"<x/>"))),
        "this is an OpenDocument file (.odt)",
    ),
    "another zip": (of(package(("a.txt", SECRET.encode()))), "this one is damaged, or no Word file at all"),
    "macros by kind": (
        changed("[Content_Types].xml", lambda xml: xml.replace(PLAIN_KIND, MACRO_KIND)), "must hold no macros (.docm)",
    ),
    "macros by part": (changed("word/vbaProject.bin", lambda _: SECRET.encode()), "must hold no macros (.docm)"),
    "macros elsewhere": (changed("x/VBAPROJECT.BIN", lambda _: SECRET.encode()), "must hold no macros (.docm)"),
    "template": (
        changed("[Content_Types].xml", lambda xml: xml.replace(b"document.main+xml", b"template.main+xml")),
        "must be a Word Document (.docx), not a template",
    ),
    "bomb": (changed("word/media/a.bin", lambda _: bytes(30_000_000)), "must unpack to a reasonable size"),
    "many parts": (
        of(package(*((f"{n}.xml", b"") for n in range(container.MAX_PARTS + 1)))), "must unpack to a reasonable size",
    ),
    "parts twice": (twice, "must hold each of its parts once"),
    "entities": (changed("word/document.xml", lambda _: BOMB_XML), "must hold no XML document type and no entities"),
    "entities elsewhere": (changed("customXml/item9.xml", lambda _: BOMB_XML), "no XML document type"),
    "entities in UTF-16": (
        changed("word/document.xml", lambda _: BOMB_XML.decode().encode("utf-16")), "no XML document type",
    ),
    "entities in UTF-7": (
        changed("word/document.xml", lambda _: b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-<x/>'),
        "no XML document type",
    ),
    "file from outside": (changed("word/document.xml", lambda _: OUTSIDE_XML), "no XML document type"),
    "no XML": (changed("word/document.xml", lambda _: SECRET.encode()), "this one cannot be opened"),
    "other XML": (changed("word/document.xml", lambda _: b"<x>Pelican</x>"), "this one cannot be opened"),
    "no document": (changed("_rels/.rels", lambda _: b"<x/>"), "this one cannot be opened"),
    "deep": (changed("word/document.xml", lambda _: b"<a>" * 9000 + b"</a>" * 9000), "this one cannot be opened"),
    "empty": (empty, "must hold some text: nothing can be read"),
    "scanned pages": (scanned, "this Word file shows only pictures"),
    "text of another file within": (within, "must hold its text itself"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_with_a_clear_message_and_nothing_written(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(conversion, "program", lambda: None)
    make, message = BAD[name]
    file = tmp_path / "notes.docx"
    make(file)
    out = project.root / "drafts" / "nowhere-on-sea" / "2026-05-12-executive.yml"
    arguments = ["import", str(file), "-o", str(out), "--root", str(project.root)]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 1
    assert message in result.output
    assert result.output.startswith("Not imported: ")
    assert result.output.endswith("Nothing was written.\n")
    assert "Traceback" not in result.output
    assert SECRET not in result.output
    assert not (project.root / "drafts").exists()


def test_no_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    for name, message in (("none.docx", "there is none"), (".", "must be a file"), ("pipe.docx", "must be a file")):
        with pytest.raises(container.NotImported, match=message):
            container.contents(tmp_path / name)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.docx").open("wb") as file:
        file.truncate(container.MAX_FILE + 1)
    with pytest.raises(container.NotImported, match="must be at most 25 MB"):
        container.contents(tmp_path / "huge.docx")


def test_a_file_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good(tmp_path / "notes.docx")

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(container.NotImported, match="must be a file that can be read"):
        container.contents(tmp_path / "notes.docx")
