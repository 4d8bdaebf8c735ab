"""Files of many kinds, made by hand: pages, pictures, documents, files of the search. Invented throughout."""

import gzip
import io
import struct
import zipfile
import zlib

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

_PAGE = "<!doctype html>\n<html lang=en><head><title>T</title>{head}</head>\n<body>\n{body}\n</body></html>"
_PNG = b"\x89PNG\r\n\x1a\n"
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


def png(kind: bytes, body: bytes, after: bytes = b"") -> bytes:
    """A picture of one dot with one chunk more."""
    dot = [
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (kind, body),
        (b"IDAT", zlib.compress(b"\0\0")),
        (b"IEND", b""),
    ]
    return (
        _PNG
        + b"".join(struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in dot)
        + after
    )


def pdf(text: str, *, title: str = "", attachment: str = "") -> bytes:
    """A document of one page."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = DictionaryObject(
        {NameObject("/F1"): DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})}
    )
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 9 Tf 9 99 Td ({text}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    writer.add_metadata({"/Title": title})
    if attachment:
        writer.add_attachment("a.txt", attachment.encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


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
