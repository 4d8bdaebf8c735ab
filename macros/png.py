"""A picture in PNG: whether it is that and nothing else, and how large it is.

In: the bytes. Out: what must be true of them and is not, in words that quote nothing; width and height in pixels.

Whatever a viewer does not show could carry words that nobody sees: so each part has the size that it must have, and
what is packed is unpacked to its last byte. Source: PNG (W3C, 2003), 5, 7, 8, 9 and 11; ICC.1 (2010), 7.2, for a
profile's size and signature.
"""

import zlib
from collections.abc import Iterator

_WIDEST = 4096
_BEGIN, _END = b"\x89PNG\r\n\x1a\n", b"IEND"
_SIZES = {
    b"IHDR": (13,),
    b"PLTE": range(3, 769, 3),
    b"tRNS": range(1, 257),
    b"gAMA": (4,),
    b"cHRM": (32,),
    b"sRGB": (1,),
    b"sBIT": range(1, 5),
    b"bKGD": (1, 2, 6),
    b"pHYs": (9,),
    b"cICP": (4,),
    _END: (0,),
}
"""Bytes that a part may have, besides the picture (IDAT) and the profile of its colours (iCCP)."""
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of an interlaced picture: where each pass begins, across and down, and its steps."""
_PROFILE = 2**20

_MUST_BE_PNG = "must be a PNG picture, as its name says, whole and without anything after its end"
_NOTHING_ELSE = "must hold nothing but the picture: save it without its metadata (author, place, preview)"
_Part = tuple[bytes, bytes]


def problem(raw: bytes) -> str | None:
    """What must be true of a picture and is not; None where it may be published."""
    parts = list(_parts(raw))
    kinds = [kind for kind, _ in parts]
    length = len(_BEGIN) + sum(len(body) + 12 for _, body in parts)
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [_END] or b"IDAT" not in kinds or length != len(raw):
        return _MUST_BE_PNG
    if any(kind not in (*_SIZES, b"IDAT", b"iCCP") for kind in kinds):
        return _NOTHING_ELSE
    if len(parts[0][1]) != 13 or any(kinds.count(kind) > 1 for kind in kinds if kind != b"IDAT"):
        return _MUST_BE_PNG
    if not all(0 < side <= _WIDEST for side in size(raw)):
        return f"must be from 1 to {_WIDEST} pixels wide and high"
    if any(kind in _SIZES and len(body) not in _SIZES[kind] for kind, body in parts):
        return _NOTHING_ELSE
    if not all(_is_profile(body) for kind, body in parts if kind == b"iCCP"):
        return _NOTHING_ELSE
    return None if _is_picture(parts) else _MUST_BE_PNG


def size(raw: bytes) -> tuple[int, int]:
    """Width and height of a picture, in pixels."""
    return int.from_bytes(raw[16:20], "big"), int.from_bytes(raw[20:24], "big")


def _parts(raw: bytes) -> Iterator[_Part]:
    """Name and content of each whole part, to the end of the picture or the first that is broken."""
    at, kind = len(_BEGIN), b""
    while raw.startswith(_BEGIN) and at + 12 <= len(raw) and kind != _END:
        length, kind = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + 8]
        body, proof = raw[at + 8 : at + 8 + length], raw[at + 8 + length : at + 12 + length]
        if proof != zlib.crc32(kind + body).to_bytes(4, "big"):
            return
        yield kind, body
        at += length + 12


def _is_profile(body: bytes) -> bool:
    name, _, packed = body.partition(b"\0")
    profile = _unpacked(packed[1:], _PROFILE)
    if profile is None or not name.isascii() or len(name) > 79:
        return False
    return int.from_bytes(profile[:4], "big") == len(profile) and profile[36:40] == b"acsp"


def _is_picture(parts: list[_Part]) -> bool:
    """Whether what is packed is as much as a picture of its size and kind has."""
    head = parts[0][1]
    depth, colours, packing, filters, interlaced = head[8:13]
    if colours not in _CHANNELS or depth not in (1, 2, 4, 8, 16) or packing or filters or interlaced > 1:
        return False
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    passes = _PASSES if interlaced else ((0, 0, 1, 1),)
    wanted = 0
    for left, top, across, down in passes:
        columns, rows = max(0, -((left - width) // across)), max(0, -((top - height) // down))
        wanted += rows * (1 + (columns * depth * _CHANNELS[colours] + 7) // 8) if columns else 0
    drawn = _unpacked(b"".join(body for kind, body in parts if kind == b"IDAT"), wanted)
    return drawn is not None and len(drawn) == wanted


def _unpacked(packed: bytes, most: int) -> bytes | None:
    """What is packed; None if it is broken, longer than that, or has more after its end."""
    unpacking = zlib.decompressobj()
    try:
        drawn = unpacking.decompress(packed, most + 1)
    except zlib.error:
        return None
    return drawn if unpacking.eof and not unpacking.unused_data and len(drawn) <= most else None
