"""Pictures and other bytes -> the texts that they carry beside what they show.

In: bytes. Out: pieces of text: descriptions, comments, names of authors, places, anything after the end.
Sources: PNG (W3C, 2003) chunks tEXt, zTXt, iTXt; for JPEG, ICO and unknown bytes every text that can be read in them.
What is drawn in a picture cannot be read here.
"""

import re
import zlib
from collections.abc import Iterator

from macros.guard.piece import Piece
from macros.verify.kinds import MAX_UNPACKED, Unreadable

_PNG = b"\x89PNG\r\n\x1a\n"
_WIDE = re.compile(rb"(?:[\x09\x0a\x0d\x20-\x7e]\x00){3,}")
_WIDE_BIG = re.compile(rb"(?:\x00[\x09\x0a\x0d\x20-\x7e]){3,}")
_METADATA = "the picture's metadata"


def png(raw: bytes) -> Iterator[Piece]:
    """A PNG picture: every chunk but the drawn ones, unpacked where it is packed."""
    if not raw.startswith(_PNG):
        raise Unreadable
    at, kind = len(_PNG), b""
    while at + 12 <= len(raw) and kind != b"IEND":
        size = int.from_bytes(raw[at : at + 4], "big")
        kind, body = raw[at + 4 : at + 8], raw[at + 8 : at + 8 + size]
        if len(body) < size:
            raise Unreadable
        if kind not in (b"IDAT", b"PLTE", b"IHDR"):
            yield from any_text(_chunk(kind, body), _METADATA)
        at += size + 12
    yield from any_text(raw[at:], "what follows the picture's end")


def jpeg(raw: bytes) -> Iterator[Piece]:
    """A JPEG picture: comments, EXIF, XMP and IPTC stand in it as text."""
    if not raw.startswith(b"\xff\xd8\xff"):
        raise Unreadable
    yield from any_text(raw, _METADATA)


def icon(raw: bytes) -> Iterator[Piece]:
    """An ICO picture; it may hold PNG pictures whole."""
    if not raw.startswith(b"\0\0\1\0"):
        raise Unreadable
    inner = raw.find(_PNG)
    if inner >= 0:
        yield from png(raw[inner:])
    yield from any_text(raw, _METADATA)


def font(raw: bytes) -> Iterator[Piece]:
    """A WOFF2 font: its head only; its tables are packed in a form (Brotli) that is not read here."""
    if not raw.startswith(b"wOF2"):
        raise Unreadable
    yield from any_text(raw[:48], "the font's head")


def any_text(raw: bytes, where: str) -> Iterator[Piece]:
    """Every text that can be read in bytes: UTF-8, Latin-1 and UTF-16 of either order."""
    if not raw:
        return
    # A zero byte ends a text in binary files: the word after it is another.
    apart = raw.replace(b"\0", b" ")
    yield Piece(apart.decode("utf-8", "replace"), where=where)
    if not raw.isascii():
        yield Piece(apart.decode("latin-1"), where=where)
    for pattern, encoding in ((_WIDE, "utf-16-le"), (_WIDE_BIG, "utf-16-be")):
        wide = " \n".join(found.group().decode(encoding, "replace") for found in pattern.finditer(raw))
        if wide:
            yield Piece(wide, where=where)


def _chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk's content with what is packed in it unpacked: the packed part begins after one to four zero bytes."""
    packed = {b"zTXt": 2, b"iCCP": 2}.get(kind)
    if kind == b"iTXt":
        return _international(body)
    if packed is None:
        return body
    name, _, rest = body.partition(b"\0")
    return name + b"\n" + _inflated(rest[1:])


def _international(body: bytes) -> bytes:
    name, _, rest = body.partition(b"\0")
    is_packed, rest = rest[:1] == b"\1", rest[2:]
    language, _, rest = rest.partition(b"\0")
    translated, _, text = rest.partition(b"\0")
    return b"\n".join((name, language, translated, _inflated(text) if is_packed else text))


def _inflated(raw: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(raw, MAX_UNPACKED)
    except zlib.error:
        raise Unreadable from None
