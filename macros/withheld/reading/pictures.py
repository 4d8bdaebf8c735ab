"""Pictures and other bytes -> the texts that they carry beside what they show.

In: bytes. Out: pieces of text: descriptions, comments, names of authors, places, anything after the end.
Sources: PNG (W3C, 2003) chunks tEXt, zTXt, iTXt; for JPEG, ICO and unknown bytes every text that can be read in them.
What is drawn in a picture cannot be read here.
"""

import re
import zlib
from collections.abc import Iterator

from macros.withheld.reading import fonts
from macros.withheld.reading.piece import Piece, without_tags
from macros.withheld.reading.proof import MAX_UNPACKED, Unreadable

_PNG = b"\x89PNG\r\n\x1a\n"
# Letters of two or four bytes (UTF-16, UTF-32), in either order; around them may stand letters beyond ASCII.
_WIDE = (
    (re.compile(rb"(?:[\x09\x0a\x0d\x20-\x7e]\x00){3,}"), "utf-16-le", 2),
    (re.compile(rb"(?:\x00[\x09\x0a\x0d\x20-\x7e]){3,}"), "utf-16-be", 2),
    (re.compile(rb"(?:[\x09\x0a\x0d\x20-\x7e]\x00{3}){3,}"), "utf-32-le", 4),
    (re.compile(rb"(?:\x00{3}[\x09\x0a\x0d\x20-\x7e]){3,}"), "utf-32-be", 4),
)
_AROUND = 200  # bytes on either side, a multiple of four
_SILENT = bytes(32 if (each < 32 and each not in b"\t\n\r") or each == 127 else each for each in range(256))
_METADATA = "the picture's metadata"


def png(raw: bytes) -> Iterator[Piece]:
    """A PNG picture: every chunk but the drawn ones, unpacked where it is packed."""
    if not raw.startswith(_PNG):
        raise Unreadable
    at, kind, drawn = len(_PNG), b"", b""
    while at + 12 <= len(raw) and kind != b"IEND":
        size = int.from_bytes(raw[at : at + 4], "big")
        kind, body = raw[at + 4 : at + 8], raw[at + 8 : at + 8 + size]
        if len(body) < size:
            raise Unreadable
        if kind == b"IDAT":
            drawn += body
        elif kind not in (b"PLTE", b"IHDR"):
            yield from any_text(_chunk(kind, body), _METADATA)
        at += size + 12
    yield from any_text(_undrawn(drawn), "what follows the picture's end")
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
    """A WOFF2 font: one that is known has nothing to read, another one nobody can read."""
    if not raw.startswith(b"wOF2"):
        raise Unreadable
    if not fonts.is_known(raw):
        raise Unreadable(fonts.MUST)
    yield from ()


def any_text(raw: bytes, where: str) -> Iterator[Piece]:
    """Every text in bytes: UTF-8, Latin-1, UTF-16 and UTF-32 of either order, with tags and without."""
    if not raw:
        return
    # A zero byte ends a text in binary files: the word after it is another.
    apart = raw.translate(_SILENT)
    for text in [apart.decode("utf-8", "replace"), *([] if raw.isascii() else [apart.decode("latin-1")]), *_wide(raw)]:
        yield Piece(text, where=where)
        if "</" in text:
            yield from (Piece(each, where=where) for each in without_tags(text))


def _wide(raw: bytes) -> Iterator[str]:
    if b"\0" not in raw:
        return
    for pattern, encoding, width in _WIDE:
        found = list(pattern.finditer(raw))
        # Alone, and with what stands around it: that may be a letter with an accent, or not text at all.
        for around in (0, _AROUND) if found else ():
            yield " \n".join(_stretch(raw, each, around, width).decode(encoding, "replace") for each in found)


def _stretch(raw: bytes, found: re.Match[bytes], around: int, width: int) -> bytes:
    return raw[max(found.start() - around, found.start() % width) if around else found.start() : found.end() + around]


def _undrawn(packed: bytes) -> bytes:
    """What stands in the drawn part after its end."""
    if not packed:
        return b""
    reader = zlib.decompressobj()
    try:
        while not reader.eof and packed:
            reader.decompress(packed, MAX_UNPACKED)
            packed = reader.unconsumed_tail
    except zlib.error:
        raise Unreadable from None
    return reader.unused_data


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
    reader = zlib.decompressobj()
    try:
        text = reader.decompress(raw, MAX_UNPACKED)
    except zlib.error:
        raise Unreadable from None
    if reader.unconsumed_tail:
        raise Unreadable
    return text + b"\n" + reader.unused_data
