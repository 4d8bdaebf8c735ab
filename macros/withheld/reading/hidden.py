"""What stands within a file in another form: an address that carries its own content, letters that stand for bytes.

In: a text; bytes without a name. Out: excerpts, each with the line of the file on which it stands. Packed bytes are
`Shut`: only what can be read as it stands may be there.
Source: RFC 2397 for addresses, RFC 4648 for base64.
"""

import base64
import binascii
import html
import re
from collections.abc import Iterator
from urllib.parse import unquote, unquote_to_bytes

from macros.withheld.reading import pictures
from macros.withheld.reading.excerpt import Excerpt, any_text
from macros.withheld.reading.proof import Shut

_ADDRESS = re.compile(r"data:[^,\"'()<>\s]{0,200};base64,(?P<body>[A-Za-z0-9+/=_%&;#\s-]{8,})", re.IGNORECASE)
_PLAIN = re.compile(r"data:(?![^,]{0,200};base64,)[^,\"'()<>\s]{0,200},(?P<body>[^\"'()<>\s]{8,})", re.IGNORECASE)
# Letters in a row that are no word of any language; in mails and calendars they go on over lines.
_ALONE = re.compile(
    r"(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{24,}(?:\r?\n[ \t]?[A-Za-z0-9+/]{4,})*={0,2}(?![A-Za-z0-9+/_-])"
)
# For each character: 1 for a letter of base64, 0 for any other.
_OF_BASE64 = bytes(chr(code).isascii() and (chr(code).isalnum() or chr(code) in "+/") for code in range(256))
_LEAST = bytes([1]) * 24
_SPACE = re.compile(r"\s+")
_TEXT = re.compile(r"[^\x00-\x08\x0e-\x1f]*")
# How packed files begin: gzip, zip, bzip2, xz, 7-Zip, RAR, Zstandard, WOFF2, office documents of old.
_PACKED = (
    *(b"\x1f\x8b\x08", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x28\xb5\x2f\xfd"),
    *(b"wOF2", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf"),
)
_WORTH_READING = (*_PACKED, pictures.PNG, b"\xff\xd8\xff", b"\xff\xfe", b"\xfe\xff")
_WHERE = "an address or text that holds another file"


def within(text: str) -> Iterator[Excerpt]:
    """What a text holds in another form; it shrinks each time, so this comes to an end."""
    for line, raw in _encoded(text):
        yield from (Excerpt(excerpt.text, line, _WHERE, code=excerpt.code) for excerpt in inside(raw))


def inside(raw: bytes) -> Iterator[Excerpt]:
    """What bytes hold that stand within another file: a picture's metadata, and every text that can be read in them."""
    if raw.startswith(_PACKED):
        raise Shut
    if raw.startswith(pictures.PNG):
        yield from pictures.png(raw)
    yield from any_text(raw, _WHERE, code=not _is_text(raw))
    yield from within(raw.decode("utf-8", "replace"))


def _encoded(text: str) -> Iterator[tuple[int, bytes]]:
    """The bytes that stand in a text, with their line; those that hold nothing to read are left out."""
    if "data:" in text.lower():
        for letters in _ADDRESS.finditer(text):
            yield text.count("\n", 0, letters.start()) + 1, _bytes(unquote(html.unescape(letters["body"])))
        for letters in _PLAIN.finditer(text):
            yield text.count("\n", 0, letters.start()) + 1, unquote_to_bytes(html.unescape(letters["body"]))
    for letters in _alone(text):
        raw = _bytes(letters.group())
        if raw.startswith(_WORTH_READING) or _is_text(raw):
            yield text.count("\n", 0, letters.start()) + 1, raw


def _alone(text: str) -> Iterator[re.Match[str]]:
    """What `_ALONE.finditer` would find, sooner: it is tried only where enough letters stand in a row."""
    # Any character beyond Latin-1 is one question mark here, so that places stay what they are.
    shape = text.encode("latin-1", "replace").translate(_OF_BASE64)
    at = shape.find(_LEAST)
    while at >= 0:
        if row := _ALONE.match(text, at):
            yield row
        # What is no row from its beginning is none from a later letter: that has a letter before it.
        end = row.end() if row else shape.find(0, at)
        at = shape.find(_LEAST, end) if end >= 0 else -1


def _bytes(body: str) -> bytes:
    """The bytes that letters of base64 stand for; what is left over at the end is dropped."""
    body = _SPACE.sub("", body).partition("=")[0].replace("-", "+").replace("_", "/")
    body = re.sub(r"[^A-Za-z0-9+/].*", "", body)
    body = body[: len(body) - (len(body) % 4 == 1)]
    try:
        return base64.b64decode(body + "=" * (-len(body) % 4))
    except binascii.Error:
        return b""


def _is_text(raw: bytes) -> bool:
    try:
        return _TEXT.fullmatch(raw.decode("utf-8")) is not None
    except UnicodeDecodeError:
        return False
