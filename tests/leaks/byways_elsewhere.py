"""Less usual ways into git and data, each a file: packed, in another encoding, of a kind that no site has; or shut."""

import base64
import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

from tests.leaks.canaries import NAME
from tests.withheld.reading import files

SAID = NAME.text
FIRST, LAST = SAID.split()


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _folded(text: str) -> bytes:
    """A calendar line broken within a character: RFC 5545 counts octets (3.1)."""
    return text.encode().replace("é".encode(), b"\xc3\r\n \xa9")


def _zip_in_zip(name: str, raw: bytes) -> bytes:
    for inner in (name, "b.zip"):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(inner, raw)
        raw = made.getvalue()
    return raw


def _tar(name: str, raw: bytes, how: str = "w:gz") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=how) as packed:  # type: ignore[call-overload]
        entry = tarfile.TarInfo(name)
        entry.size = len(raw)
        packed.addfile(entry, io.BytesIO(raw))
    return made.getvalue()


_MAIL = (
    f"Subject: x\nContent-Transfer-Encoding: base64\n\n{_base64(('It was about ' + SAID + ' then. ').encode() * 5)}\n"
)
ELSEWHERE: dict[str, tuple[str, bytes]] = {
    "packed text": ("a.txt.gz", gzip.compress(SAID.encode())),
    "packed twice": ("a.gz", gzip.compress(gzip.compress(SAID.encode()))),
    "packed under another name": ("a.md", gzip.compress(SAID.encode())),
    "packed with bzip2": ("a.txt.bz2", bz2.compress(SAID.encode())),
    "packed in two parts": ("a.gz", gzip.compress(b"x ") + gzip.compress(SAID.encode())),
    "tightly packed in two parts": ("a.xz", lzma.compress(b"x ") + lzma.compress(SAID.encode())),
    "after what is packed": ("a.gz", gzip.compress(b"x ") + SAID.encode()),
    "packed folder": ("a.tgz", _tar("a.txt", SAID.encode())),
    "folder packed more tightly": ("a.tar.xz", _tar("a.txt", SAID.encode(), "w:xz")),
    "folder not packed": ("a.tar", _tar("a.docx", files.docx(SAID), "w")),
    "name in a packed folder": ("a.tgz", _tar(f"{NAME.slug}.txt", b"x")),
    "archive in an archive": ("a.zip", _zip_in_zip("a.docx", files.docx(SAID))),
    "archive under another name": ("a.bin", _zip_in_zip("a.txt", SAID.encode())),
    "UTF-16 without its mark": ("a.txt", f"Zoë saw {SAID}".encode("utf-16-le")),
    "UTF-16 the other way round": ("a.csv", f"Zoë saw {SAID}".encode("utf-16-be")),
    "UTF-32": ("a.txt", SAID.encode("utf-32")),
    "UTF-32 without its mark": ("a.txt", SAID.encode("utf-32-le")),
    "Latin-1": ("a.txt", f"Zoë saw {SAID}".encode("latin-1")),
    "calendar cut within a character": ("a.ics", b"BEGIN:VCALENDAR\r\nX:caf" + _folded(f"é {SAID[:4]}\r\n {SAID[4:]}")),
    "two fields of a record": ("data/a.yml", f"- first: {FIRST}\n  last: {LAST}\n".encode()),
    "long escape in a record": ("data/a.yml", ('a: "' + "".join(f"\\U{ord(c):08x}" for c in SAID) + '"').encode()),
    "saved mail": ("a.eml", _MAIL.encode()),
    "rich text": (
        "a.rtf",
        f"{{\\rtf1\\ansi {{\\b {FIRST[:3]}}}{{\\b0 {FIRST[3:]}}} {{\\cf1\\insrsid12 {LAST}}}}}".encode(),
    ),
    "moving picture": ("a.gif", b"GIF89a\1\0\1\0\0\0\0!\xfe" + bytes([len(SAID)]) + SAID.encode() + b"\0;"),
    "picture of the web": ("a.webp", b"RIFF\x40\0\0\0WEBPXMP " + SAID.encode()),
    "broken archive": ("a.docx", b"PK\3\4" + SAID.encode()),
}


def _locked_zip() -> bytes:
    """An archive whose one part has the mark of a password."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("a.txt", "x")
    raw = bytearray(made.getvalue())
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        raw[raw.index(mark) + place] |= 1
    return bytes(raw)


def _deep() -> bytes:
    raw = b"x"
    for _ in range(9):
        raw = gzip.compress(raw)
    return raw


SHUT: dict[str, tuple[str, bytes]] = {
    "locked PDF": ("a.pdf", files.locked_pdf()),
    "locked PDF under another name": ("a.txt", files.locked_pdf()),
    "locked archive": ("a.docx", _locked_zip()),
    "locked Word file": ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")),
    "archive of another kind": ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(40)),
    "encrypted text": ("a.asc", b"-----BEGIN PGP MESSAGE-----\n\nx\n"),
    "packed nine times": ("a.gz", _deep()),
    "pointer to another store": (
        "a.docx",
        f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 9\n".encode(),
    ),
}
