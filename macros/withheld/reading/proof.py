"""The kinds of file that a site may hold, each with a reader that proves a file is of its kind.

In: a path within the site and its bytes. Out: the text that a reader of the site could see in it
(None for fonts, programs and indexes), or an `Unreadable`. A kind that is not in the table is a failure:
what nobody reads, nobody checks (CONTRIBUTING, promise R6).
"""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from icalendar import Calendar
from lxml import etree

MAX_UNPACKED = 50_000_000
_PAGEFIND = b"pagefind_dcd"
Reader = Callable[[bytes], str | None]


class Unreadable(ValueError):
    """The bytes are not what the name promises. Carries no text of the file; where it says something, what must be."""


def _signature(*starts: bytes, end: bytes = b"") -> Reader:
    def read(raw: bytes) -> None:
        # What follows the end of a picture is invisible, and so a place to leave things by mistake.
        if not raw.startswith(starts) or not raw.endswith(end):
            raise Unreadable

    return read


def _text(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable from None
    if "\0" in text:
        raise Unreadable
    return text


def _json(raw: bytes) -> str:
    text = _text(raw)
    try:
        value = json.loads(text)
        # Escapes are undone, so that a check for text sees what a program would show; most files have none.
        return json.dumps(value, ensure_ascii=False) if "\\u" in text or "\\/" in text else text
    except (json.JSONDecodeError, RecursionError):
        raise Unreadable from None


def xml_root(raw: bytes) -> Any:
    """The root of an XML document, without entities or anything fetched; Unreadable where it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=False)
    try:
        root: Any = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable from None
    if root.getroottree().docinfo.doctype:
        raise Unreadable
    return root


def _xml(raw: bytes) -> str:
    xml_root(raw)
    return _text(raw)


def _rooted(name: str) -> Reader:
    def read(raw: bytes) -> str:
        if etree.QName(xml_root(raw)).localname != name:
            raise Unreadable
        return _text(raw)

    return read


def _csv(raw: bytes) -> str:
    text = _text(raw)
    try:
        widths = {len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row}
    except csv.Error:
        raise Unreadable from None
    if len(widths) != 1:
        raise Unreadable
    return text


def _calendar(raw: bytes) -> str:
    text = _text(raw)
    try:
        Calendar.from_ical(text)
    except (ValueError, KeyError, IndexError):
        raise Unreadable from None
    # Long lines are folded (RFC 5545, 3.1): unfolded, nothing hides in a break.
    return text.replace("\r\n ", "").replace("\n ", "")


def unpacked(raw: bytes) -> bytes:
    """What gzip packed; Unreadable where it did not, or where it is more than anybody would publish."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as packed:
            plain = packed.read(MAX_UNPACKED + 1)
    except (OSError, EOFError, zlib.error):
        raise Unreadable from None
    if len(plain) > MAX_UNPACKED:
        raise Unreadable
    return plain


def pagefind_content(raw: bytes) -> bytes:
    """What Pagefind packed, without its signature; Unreadable where it did not."""
    plain = unpacked(raw)
    if not plain.startswith(_PAGEFIND):
        raise Unreadable
    return plain[len(_PAGEFIND) :]


def _index(raw: bytes) -> None:
    pagefind_content(raw)


def _fragment(raw: bytes) -> str:
    return _json(pagefind_content(raw))


def _program(raw: bytes) -> None:
    if not pagefind_content(raw).startswith(b"\0asm"):
        raise Unreadable


def _packed_xml(raw: bytes) -> str:
    return _xml(unpacked(raw))


def _nothing(raw: bytes) -> None:
    if raw.strip():
        raise Unreadable


READERS: dict[str, Reader] = {
    ".html": _text,  # page.py reads it in full
    ".css": _text,
    ".js": _text,
    ".mjs": _text,
    ".txt": _text,
    ".json": _json,
    ".webmanifest": _json,
    ".map": _json,
    ".xml": _xml,
    ".atom": _rooted("feed"),
    ".svg": _rooted("svg"),
    ".xml.gz": _packed_xml,
    ".csv": _csv,
    ".ics": _calendar,
    ".png": _signature(b"\x89PNG\r\n\x1a\n", end=b"IEND\xaeB`\x82"),
    ".ico": _signature(b"\0\0\1\0"),
    ".woff2": _signature(b"wOF2"),
}
SEARCH_READERS: dict[str, Reader] = {
    ".js": _text,
    ".json": _json,
    ".pf_meta": _index,
    ".pf_index": _index,
    ".pf_filter": _index,
    ".pf_sort": _index,
    ".pf_fragment": _fragment,
    ".pagefind": _program,
}
# GitHub Pages reads this empty file as "serve the files as they are".
NAMED: dict[str, Reader] = {".nojekyll": _nothing}


def reader_of(path: str) -> Reader | None:
    """The reader for a path of the site; None for an unknown kind."""
    file = PurePosixPath(path)
    if path in NAMED:
        return NAMED[path]
    if file.name.startswith("."):
        return None
    if file.parts[0] == "pagefind":
        return SEARCH_READERS.get(file.suffix)
    return READERS.get(".xml.gz" if file.name.endswith(".xml.gz") else file.suffix)
