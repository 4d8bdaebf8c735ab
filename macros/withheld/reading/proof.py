"""Bytes -> the proof that they are of the kind that their file's name says.

In: a file's bytes. Out: the text in them, as it stands ("" where a kind is no text), or `Unreadable`. What cannot be
read as its kind is a problem wherever it is: what nobody reads, nobody checks (docs/reference/promises.md, R6).
"""

import csv
import gzip
import io
import json as json_of
import zlib
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from icalendar import Calendar
from lxml import etree

MAX_UNPACKED = 50_000_000
MUST_BE_READABLE = "must be readable as the kind of file that its name says"
MUST_BE_KNOWN = "must be one of the fonts that macros/withheld/reading/proof.py knows: nobody can look into another one"
_ELSEWHERE = b"version https://git-lfs."  # what Git LFS leaves in the place of a file
# Text that stands for something else: that, PGP, age, rich text, PDF.
_STANDS_FOR_MORE = (_ELSEWHERE.decode(), "-----BEGIN PGP MESSAGE", "age-encryption.org/", "{\\rtf", "%PDF-")
_PAGEFIND = b"pagefind_dcd"
# Atkinson Hyperlegible Next, from its fontsource package: italic, regular and bold. The tables of a WOFF2 font are
# packed with Brotli, which Python cannot unpack by itself: instead of a library for three files that never change, the
# three are known. Whoever changes a font looks into it (with `fc-scan`, say), puts here what `sha256sum` says of it and
# leaves the old line, as git's history has the old font.
_FONTS = frozenset(
    {
        "59bc0e965694b9409ac2684c6c8d08994f4fee8a474bc63c4653714f8f441435",
        "5cb240a4d99ab7e6fc3a4d4e6d11d89789fdffe9c86a8384000d662c53283f6f",
        "0dbe07ed7679407db9d90f747d5ca3bd1b2bb7ccbcbe41c8246cfc6d2c7bc3bc",
    }
)
Proof = Callable[[bytes], str]


class Unreadable(ValueError):
    """The bytes are not what the name promises; the message says what must be true, and nothing of the file."""

    rule = "file-unreadable"

    def __init__(self, must: str = MUST_BE_READABLE) -> None:
        super().__init__(must)


class Shut(Unreadable):
    """Bytes into which nobody can look: locked, packed within another file, or elsewhere."""

    def __init__(self) -> None:
        super().__init__(
            "must be a file that can be looked into: without a password, with no packed file within it, and here "
            "itself, not in another store"
        )


def text(raw: bytes) -> str:
    """Text in UTF-8, which stands for itself and for no other file."""
    try:
        plain = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable from None
    if "\0" in plain:
        raise Unreadable
    if plain.lstrip().startswith(_STANDS_FOR_MORE):
        raise Shut
    return plain


def nothing(raw: bytes) -> str:
    """An empty file: that it is there says all."""
    if raw.strip():
        raise Unreadable
    return ""


def json(raw: bytes) -> str:
    """A JSON document."""
    document = text(raw)
    try:
        json_of.loads(document, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        raise Unreadable from None
    return document


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


def xml(raw: bytes) -> str:
    """An XML document in UTF-8, without a document type."""
    xml_root(raw)
    return text(raw)


def rooted(name: str) -> Proof:
    """An XML document whose root has this name: a feed, a drawing."""

    def prove(raw: bytes) -> str:
        if etree.QName(xml_root(raw)).localname != name:
            raise Unreadable
        return text(raw)

    return prove


def packed(prove: Proof) -> Proof:
    """A text of some kind, packed with gzip."""
    return lambda raw: prove(unpacked(raw))


def table(raw: bytes) -> str:
    """A CSV table whose rows have equally many cells."""
    rows = text(raw)
    try:
        widths = {len(row) for row in csv.reader(io.StringIO(rows, newline=""), strict=True) if row}
    except csv.Error:
        raise Unreadable from None
    if len(widths) != 1:
        raise Unreadable
    return rows


def calendar(raw: bytes) -> str:
    """An iCalendar file."""
    lines = text(raw)
    try:
        Calendar.from_ical(lines)
    except (ValueError, KeyError, IndexError):
        raise Unreadable from None
    return lines


def begun(*starts: bytes, end: bytes = b"") -> Proof:
    """Bytes that begin and end as their kind does: what follows the end of a picture is invisible."""

    def prove(raw: bytes) -> str:
        if raw.startswith(_ELSEWHERE):
            raise Shut
        if not raw.startswith(starts) or not raw.endswith(end):
            raise Unreadable
        return ""

    return prove


def pdf(raw: bytes) -> str:
    """A PDF with nothing before it, and no more than space behind it."""
    return begun(b"%PDF-", end=b"%%EOF")(raw.rstrip(b"\0\t\n\f\r "))


def font(raw: bytes) -> str:
    """One of the site's own WOFF2 fonts, to the byte."""
    if not raw.startswith(b"wOF2"):
        raise Unreadable
    if sha256(raw).hexdigest() not in _FONTS:
        raise Unreadable(MUST_BE_KNOWN)
    return ""


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


def fragment(raw: bytes) -> str:
    """Pagefind's text of one page."""
    return json(pagefind_content(raw))


def index(raw: bytes) -> str:
    """Pagefind's index, filters and list of pages."""
    pagefind_content(raw)
    return ""


def program(raw: bytes) -> str:
    """Pagefind's program, in WebAssembly."""
    if not pagefind_content(raw).startswith(b"\0asm"):
        raise Unreadable
    return ""
