"""Pictures and PDFs that hold a text where nobody looks; made by hand, so that nothing in between takes it out."""

import io
import struct
import zlib

from pypdf import PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

_HEAD = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG picture."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(extra: bytes) -> bytes:
    """A picture of one white dot, with one more chunk."""
    size = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return _HEAD + size + extra + chunk(b"IDAT", zlib.compress(b"\x00\xff")) + chunk(b"IEND", b"")


def text_chunk(text: str, key: str = "Comment") -> bytes:
    """A chunk of plain text."""
    return chunk(b"tEXt", key.encode("latin-1") + b"\0" + text.encode("latin-1"))


def packed_chunk(text: str) -> bytes:
    """A chunk of packed text."""
    return chunk(b"zTXt", b"Comment\0\0" + zlib.compress(text.encode("latin-1")))


def international_chunk(text: str) -> bytes:
    """A chunk of packed text in UTF-8."""
    return chunk(b"iTXt", b"Comment\0\1\0en\0\0" + zlib.compress(text.encode()))


def exif(text: str) -> bytes:
    """Exif with an artist (tag 315)."""
    value = text.encode("ascii") + b"\0"
    entry = struct.pack("<HHII", 315, 2, len(value), 26)
    return b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 1) + entry + struct.pack("<I", 0) + value


def exif_chunk(text: str) -> bytes:
    """A chunk of Exif."""
    return chunk(b"eXIf", exif(text))


def icon(picture: bytes) -> bytes:
    """An icon that is one PNG."""
    return struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 1, 1, 0, 0, 1, 32, len(picture), 22) + picture


def _segment(kind: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, len(body) + 2) + body


def photograph(text: str) -> bytes:
    """A JPEG with a comment."""
    return b"\xff\xd8" + _segment(0xFE, text.encode()) + b"\xff\xd9"


def photograph_exif(text: str) -> bytes:
    """A JPEG with Exif."""
    return b"\xff\xd8" + _segment(0xE1, b"Exif\0\0" + exif(text)) + b"\xff\xd9"


def pdf(
    shown: str = "",
    metadata: dict[str, str] | None = None,
    annotation: str = "",
    outline: str = "",
    attachment: str = "",
) -> bytes:
    """A PDF of one page, packed as programs pack it."""
    writer = PdfWriter()
    page = writer.add_blank_page(300, 200)
    font = DictionaryObject(
        {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1")}
        | {NameObject("/BaseFont"): NameObject("/Helvetica"), NameObject("/Encoding"): NameObject("/WinAnsiEncoding")}
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 10 100 Td ({shown}) Tj ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    if metadata:
        writer.add_metadata(metadata)
    if annotation:
        writer.add_annotation(0, Text(rect=(0, 0, 10, 10), text=annotation))
    if outline:
        writer.add_outline_item(title=outline, page_number=0)
    if attachment:
        writer.add_attachment("a.txt", attachment.encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
