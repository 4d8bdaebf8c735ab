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
    for found in _ALONE.finditer(text):
        raw = _bytes(found.group())
        if raw.startswith(_PACKED) or _is_text(raw):
            yield text.count("\n", 0, found.start()) + 1, raw


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
