"""Pictures -> the texts that they carry beside what they show.

In: bytes. Out: excerpts of text: descriptions, comments, names of authors, places, anything after the end.
Sources: PNG (W3C, 2003) chunks tEXt, zTXt, iTXt; for JPEG every text that can be read in its bytes. One word
alone counts only where a text is kept: elsewhere letters stand together by chance.
What is drawn in a picture cannot be read here.
"""

import zlib
from collections.abc import Iterator

from macros.withheld.reading.excerpt import Excerpt, any_text
from macros.withheld.reading.proof import MAX_UNPACKED, Unreadable

PNG = b"\x89PNG\r\n\x1a\n"
_TEXT = (b"tEXt", b"zTXt", b"iTXt", b"eXIf")
# JPEG (ITU-T T.81, B.1): how it begins, the mark before what is drawn, a remark, what programs add about it.
_BEGIN, _DRAWN, _REMARK, _APPLICATION = b"\xff\xd8", (b"\xda", b""), 0xFE, 0xE
_METADATA = "the picture's metadata"


def png(raw: bytes, _: str = "") -> Iterator[Excerpt]:
    """A PNG picture: every chunk but the drawn ones, unpacked where it is packed."""
    at, kind, drawn = len(PNG), b"", b""
    while at + 12 <= len(raw) and kind != b"IEND":
        size = int.from_bytes(raw[at : at + 4], "big")
        kind, body = raw[at + 4 : at + 8], raw[at + 8 : at + 8 + size]
        if len(body) < size:
            raise Unreadable
        if kind == b"IDAT":
            drawn += body
        elif kind not in (b"PLTE", b"IHDR"):
            yield from any_text(_chunk(kind, body), _METADATA, code=kind not in _TEXT)
        at += size + 12
    yield from any_text(_undrawn(drawn) + raw[at:], "what follows the picture's end")


def jpeg(raw: bytes, _: str = "") -> Iterator[Excerpt]:
    """A JPEG picture: comments, EXIF, XMP and IPTC stand in it as text."""
    yield from any_text(raw, _METADATA, code=True)
    at = len(_BEGIN)
    while raw[at : at + 1] == b"\xff" and raw[at + 1 : at + 2] not in _DRAWN:
        size = int.from_bytes(raw[at + 2 : at + 4], "big")
        if raw[at + 1] == _REMARK or raw[at + 1] >> 4 == _APPLICATION:
            # Not a small picture of the same within: its bytes are no words.
            yield from any_text(raw[at + 4 : at + 2 + size].partition(_BEGIN + b"\xff")[0], _METADATA)
        at += 2 + size


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
