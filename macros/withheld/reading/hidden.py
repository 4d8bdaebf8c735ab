"""What a text holds in another form: addresses that carry their own content, and letters that stand for bytes (base64).

In: a text. Out: the bytes, each with the line on which they stand. Source: RFC 2397 for addresses, RFC 4648 for base64.
"""

import base64
import binascii
import html
import re
from collections.abc import Iterator
from urllib.parse import unquote, unquote_to_bytes

_ADDRESS = re.compile(r"data:[^,\"'()<>\s]{0,200};base64,(?P<body>[A-Za-z0-9+/=_%&;#\s-]{8,})", re.IGNORECASE)
_PLAIN = re.compile(r"data:(?![^,]{0,200};base64,)[^,\"'()<>\s]{0,200},(?P<body>[^\"'()<>\s]{8,})", re.IGNORECASE)
# Letters in a row that are no word of any language; in mails and calendars they go on over lines.
_ALONE = re.compile(
    r"(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{24,}(?:\r?\n[ \t]?[A-Za-z0-9+/]{4,})*={0,2}(?![A-Za-z0-9+/_-])"
)
# By what a letter of base64 is known in a text: 1 for those, 0 for any other.
_OF_BASE64 = bytes(chr(each).isascii() and (chr(each).isalnum() or chr(each) in "+/") for each in range(256))
_LEAST = bytes([1]) * 24
_SPACE = re.compile(r"\s+")
_TEXT = re.compile(r"[^\x00-\x08\x0e-\x1f]*")
_PACKED = (
    b"\x1f\x8b",
    b"PK\x03\x04",
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\xff\xfe",
    b"\xfe\xff",
    b"BZh",
    b"\xfd7zXZ",
)


def within(text: str) -> Iterator[tuple[int, bytes]]:
    """Everything that a text holds in such a form; what is no text and nothing that packs text is left out."""
    if "data:" in text.lower():
        for found in _ADDRESS.finditer(text):
            yield text.count("\n", 0, found.start()) + 1, _bytes(unquote(html.unescape(found["body"])))
        for found in _PLAIN.finditer(text):
            yield text.count("\n", 0, found.start()) + 1, unquote_to_bytes(html.unescape(found["body"]))
    for found in _alone(text):
        raw = _bytes(found.group())
        if raw.startswith(_PACKED) or _is_text(raw):
            yield text.count("\n", 0, found.start()) + 1, raw


def _alone(text: str) -> Iterator[re.Match[str]]:
    """As `_ALONE.finditer`, which looks at every letter: only from where so many letters are in a row."""
    # Any character beyond Latin-1 is one question mark here, so that places stay what they are.
    shape = text.encode("latin-1", "replace").translate(_OF_BASE64)
    at = shape.find(_LEAST)
    while at >= 0:
        if found := _ALONE.match(text, at):
            yield found
        # A row that is none from its beginning is none from any other letter of it: that has a letter before it.
        end = found.end() if found else shape.find(0, at)
        at = shape.find(_LEAST, end) if end >= 0 else -1


def _bytes(body: str) -> bytes:
    """The bytes that letters stand for; of letters that do not come out even, as many as do."""
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
