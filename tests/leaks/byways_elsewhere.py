"""Less usual ways into git and data, each a file: those that are read, and those that are refused.

In: nothing. Out: for each way a path and bytes; where words are in it, a withheld name.
"""

import base64
import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

from tests.leaks import pictures
from tests.leaks.canaries import NAME
from tests.withheld.reading import files

SAID = NAME.text
FIRST, LAST = SAID.split()


def _zip(name: str, raw: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, raw)
    return made.getvalue()


def _locked_zip() -> bytes:
    """An archive whose one part has the mark of a password."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("word/a.xml", "<x/>")
    raw = bytearray(made.getvalue())
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        raw[raw.index(mark) + place] |= 1
    return bytes(raw)


def _tar(how: str) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=how) as packed:  # type: ignore[call-overload]
        entry = tarfile.TarInfo("a.txt")
        entry.size = len(SAID)
        packed.addfile(entry, io.BytesIO(SAID.encode()))
    return made.getvalue()


IN_GIT: dict[str, tuple[str, bytes]] = {
    "two fields of a record": ("data/a.yml", f"- first: {FIRST}\n  last: {LAST}\n".encode()),
    "long escape in a record": ("data/a.yml", ('a: "' + "".join(f"\\U{ord(c):08x}" for c in SAID) + '"').encode()),
    "text of a Word file": ("a.docx", files.docx(SAID)),
    "comment of a Word file": ("a.docx", _zip("word/comments.xml", f"<c><!-- {SAID} --></c>".encode())),
    "attribute in a Word file": ("a.docx", _zip("word/settings.xml", f"<c author='{SAID}'/>".encode())),
    "name of a part of a Word file": ("a.docx", _zip(f"word/{NAME.slug}.xml", b"<x/>")),
    "picture in a Word file": ("a.docx", _zip("word/media/a.png", pictures.png(pictures.packed_chunk(SAID)))),
}
UNKNOWN: dict[str, tuple[str, bytes]] = {
    "packed text": ("a.txt.gz", gzip.compress(SAID.encode())),
    "packed twice": ("a.gz", gzip.compress(gzip.compress(SAID.encode()))),
    "packed with bzip2": ("a.txt.bz2", bz2.compress(SAID.encode())),
    "packed in two parts": ("a.gz", gzip.compress(b"x ") + gzip.compress(SAID.encode())),
    "tightly packed in two parts": ("a.xz", lzma.compress(b"x ") + lzma.compress(SAID.encode())),
    "after what is packed": ("a.gz", gzip.compress(b"x ") + SAID.encode()),
    "packed folder": ("a.tgz", _tar("w:gz")),
    "folder packed more tightly": ("a.tar.xz", _tar("w:xz")),
    "folder not packed": ("a.tar", _tar("w")),
    "archive": ("a.zip", _zip("a.txt", SAID.encode())),
    "archive in an archive": ("a.zip", _zip("b.zip", _zip("a.docx", files.docx(SAID)))),
    "archive under another name": ("a.bin", _zip("a.txt", SAID.encode())),
    "archive of another kind": ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(40)),
    "saved mail": ("a.eml", b"Content-Transfer-Encoding: base64\n\n" + base64.b64encode(SAID.encode())),
    "mailbox": ("a.mbox", f"From x\n\n{SAID}".encode()),
    "saved page": ("a.mhtml", f"MIME-Version: 1.0\n\n{SAID}".encode()),
    "rich text": ("a.rtf", f"{{\\rtf1\\ansi {{\\b {FIRST}}} {LAST}}}".encode()),
    "Word file of old": ("a.doc", b"\xd0\xcf\x11\xe0" + SAID.encode("utf-16-le")),
    "open document": ("a.odt", _zip("content.xml", SAID.encode())),
    "workbook": ("a.xlsx", _zip("xl/a.xml", SAID.encode())),
    "moving picture": ("a.gif", b"GIF89a\1\0\1\0\0\0\0!\xfe" + bytes([len(SAID)]) + SAID.encode() + b"\0;"),
    "picture of the web": ("a.webp", b"RIFF\x40\0\0\0WEBPXMP " + SAID.encode()),
    "icon": ("a.ico", pictures.icon(pictures.png(pictures.packed_chunk(SAID)))),
    "icon with text after its picture": ("a.ico", pictures.icon(pictures.png(b"")) + SAID.encode()),
    "source map": ("a.js.map", f'{{"sourcesContent": ["// {SAID}"]}}'.encode()),
    "web manifest": ("a.webmanifest", f'{{"short_name": "{SAID}"}}'.encode()),
    "encrypted text": ("a.asc", b"-----BEGIN PGP MESSAGE-----\n\nx\n"),
    "unknown bytes": ("a.bin", b"\0\xff\xfe\1" + SAID.encode() + b"\0\x80"),
    "left by an editor": (".a.yml.swp", f"x {SAID}".encode()),
}
"""Kinds of file that nobody reads: they are refused by their name, wherever they are, whatever is in them."""
UNREADABLE: dict[str, tuple[str, bytes]] = {
    "packed under another name": ("a.md", gzip.compress(SAID.encode())),
    "UTF-16": ("a.txt", SAID.encode("utf-16")),
    "UTF-16 without its mark": ("a.txt", f"Zoë saw {SAID}".encode("utf-16-le")),
    "UTF-16 the other way round": ("a.csv", f"Zoë saw {SAID}".encode("utf-16-be")),
    "UTF-32": ("a.txt", SAID.encode("utf-32")),
    "UTF-32 without its mark": ("a.txt", SAID.encode("utf-32-le")),
    "Latin-1": ("a.txt", f"Zoë saw {SAID}".encode("latin-1")),
    "page in UTF-16": ("a.html", f"<!doctype html><title>x</title><p>{SAID}".encode("utf-16")),
    "feed in UTF-16": ("a.atom", f"<?xml version='1.0'?><feed><t>{SAID}</t></feed>".encode("utf-16")),
    "calendar cut within a character": ("a.ics", b"BEGIN:VCALENDAR\r\nX:caf\xc3\r\n \xa9\r\nEND:VCALENDAR\r\n"),
    "calendar that is none": ("a.ics", f"SUMMARY:{SAID}".encode()),
    "table with rows of many lengths": ("a.csv", f"a,b\r\n{SAID}\r\n".encode()),
    "drawing that is none": ("a.svg", f"<html>{SAID}</html>".encode()),
    "after a picture": ("a.png", pictures.png(b"") + SAID.encode()),
    "archive after a photograph": ("a.jpg", pictures.photograph("x") + _zip("a.txt", SAID.encode())),
    "archive after a PDF": ("a.pdf", pictures.pdf(shown="x") + _zip("a.txt", SAID.encode())),
    "archive before a PDF": ("a.pdf", _zip("a.txt", SAID.encode()) + pictures.pdf(shown="x")),
    "packed text in an address": (
        "a.html",
        files.html(f'<a href="data:;base64,{base64.b64encode(gzip.compress(SAID.encode())).decode()}">x</a>'),
    ),
    "archive among letters": ("a.js", b"x = '" + base64.b64encode(_zip("a.txt", SAID.encode())) + b"'"),
    "font in a style": ("a.css", b"a{src:url(data:font/woff2;base64," + base64.b64encode(b"wOF2" + bytes(20)) + b")}"),
    "broken archive": ("a.docx", b"PK\3\4" + SAID.encode()),
    "archive in a Word file": ("a.docx", _zip("word/embeddings/a.zip", _zip("a.txt", SAID.encode()))),
    "Word file with a part that is no text": ("a.docx", _zip("word/embeddings/a.bin", SAID.encode())),
    "Word file with another part under a picture's name": ("a.docx", _zip("word/a.png", files.docx(SAID))),
    "Word file attached to a PDF": ("a.pdf", pictures.pdf(attachment="PK\3\4")),
    "locked PDF": ("a.pdf", files.locked_pdf()),
    "locked PDF under another name": ("a.txt", files.locked_pdf()),
    "PDF under another name": ("a.md", b"%PDF-1.7\nx"),
    "locked archive": ("a.docx", _locked_zip()),
    "locked Word file": ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")),
    "encrypted text under another name": ("a.txt", b"-----BEGIN PGP MESSAGE-----\n\nx\n"),
    "rich text under another name": ("a.txt", b"{\\rtf1 x}"),
    "pointer to another store": ("a.md", f"version https://git-lfs.github.com/spec/v1\noid {'0' * 64}\n".encode()),
}
"""Files that are not what their names say, or that hold what nobody can look into."""
