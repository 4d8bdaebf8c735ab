"""Files of many kinds, made by hand: pages, pictures, documents, files of the search. Invented throughout."""

import gzip
import io
import struct
import zipfile

from pypdf import PdfWriter

_PAGE = "<!doctype html>\n<html lang=en><head><title>T</title>{head}</head>\n<body>\n{body}\n</body></html>"
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def html(body: str, head: str = "") -> bytes:
    """A page."""
    return _PAGE.format(head=head, body=body).encode()


def pagefind(body: bytes) -> bytes:
    """A file as Pagefind packs it."""
    return gzip.compress(b"pagefind_dcd" + body, mtime=0)


def cbor(value: object) -> bytes:
    """A value in the parts of CBOR that Pagefind uses."""
    if isinstance(value, str):
        raw = value.encode()
        return (bytes([0x78, len(raw)]) if len(raw) > 23 else bytes([0x60 + len(raw)])) + raw
    if isinstance(value, int):
        return b"\x19" + struct.pack(">H", value)
    assert isinstance(value, list)
    return b"\x9f" + b"".join(map(cbor, value)) + b"\xff"


def locked_pdf() -> bytes:
    """A document with a password."""
    writer = PdfWriter()
    writer.add_blank_page(9, 9)
    writer.encrypt("quibble", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(text: str) -> bytes:
    """The parts of a Word file that hold text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        first, _, rest = text.partition(" ")
        packed.writestr(
            "word/document.xml",
            f"{_XML}<w xmlns='x'><r><t>{first[:3]}</t></r><r><t>{first[3:]}</t></r> <t>{rest}</t></w>",
        )
    return out.getvalue()
