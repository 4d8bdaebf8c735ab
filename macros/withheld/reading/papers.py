"""PDF and rich text -> the texts in them, seen or not.

In: bytes. Out: pieces of text: pages, and every object of the file, whether a page shows it or not: properties, notes,
form fields, attachments, metadata; earlier revisions that are still in the file. A document that is locked with a
password is `Locked`, a broken one unreadable: what nobody reads, nobody checks.
"""

import contextlib
import io
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from macros.withheld.reading.parcels import Locked
from macros.withheld.reading.pictures import any_text
from macros.withheld.reading.piece import Piece
from macros.withheld.reading.proof import Unreadable

_END = b"%%EOF"
# Read by pypdf into objects, or drawn and without text of their own.
_NOT_TEXT = frozenset({"/ObjStm", "/XRef", "/Image"})
_OF_RICH_TEXT = re.compile(r"\\\*|\\[a-z]+-?\d* ?|[{}]|\r?\n")
_RICH_CODE = re.compile(r"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,5}) ?(?:\\'[0-9a-fA-F]{2}|\?)?")
_NAME_CODE = re.compile(r"#([0-9a-fA-F]{2})")
Inner = Callable[[bytes], Iterator[Piece]]


def pdf(raw: bytes, inner: Inner) -> Iterator[Piece]:
    """A PDF: what is covered on a page is read like the rest, and so is what an earlier revision held."""
    if b"%PDF-" not in raw[:1024]:
        raise Unreadable
    yield from any_text(raw, "the document's source")
    yield from _revision(raw, inner)
    at = raw.find(_END)
    while 0 <= at < len(raw) - 1024:
        # The first end of a PDF made for the web ends no revision.
        with contextlib.suppress(Unreadable):
            yield from _revision(raw[: at + len(_END)], inner)
        at = raw.find(_END, at + 1)


def _revision(raw: bytes, inner: Inner) -> Iterator[Piece]:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings may quote the file
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted:
            raise Locked
        found = [
            Piece(page.extract_text(), where=f"page {number}", prose=True)
            for number, page in enumerate(reader.pages, 1)
        ]
        for value in _objects(reader):
            found += _of_object(value, inner)
    except Unreadable:
        raise
    except Exception:  # pypdf raises whatever a broken file makes it run into, and its message may quote the file
        raise Unreadable from None
    yield from found


def _objects(reader: PdfReader) -> Iterator[Any]:
    """Every object of the file, and the trailer: nothing has to lead to it."""
    yield reader.trailer
    plain = ((number, generation) for generation, numbers in reader.xref.items() for number in numbers)
    packed = ((number, 0) for number in reader.xref_objStm)
    for number, generation in sorted({*plain, *packed}):
        yield reader.get_object(IndirectObject(number, generation, reader))


def _of_object(value: Any, inner: Inner) -> Iterator[Piece]:
    yield Piece("\n".join(_strings(value)), where="the document's properties, notes or links")
    if isinstance(value, StreamObject) and value.get("/Type") not in _NOT_TEXT:
        # A photograph is packed in a form that its own reader knows; other pictures are only drawn.
        is_drawn = value.get("/Subtype") in _NOT_TEXT and "/DCTDecode" not in str(value.get("/Filter"))
        if not is_drawn:
            found = inner(bytes(value.get_data()))
            yield from (Piece(each.text, where="an attachment, a form or metadata") for each in found)


def _strings(value: Any) -> Iterator[str]:
    """Every text and every name in an object, without the objects to which it leads."""
    if isinstance(value, IndirectObject):
        return
    if isinstance(value, bytes):
        yield from (piece.text for piece in any_text(value, ""))
    elif isinstance(value, str):
        yield _name(value)
    elif isinstance(value, DictionaryObject):
        for key in value:
            yield _name(str(key))
            yield from _strings(value.raw_get(key))
    elif isinstance(value, ArrayObject):
        for each in list.__iter__(value):
            yield from _strings(each)


def _name(text: str) -> str:
    # In a name, signs may stand as codes (ISO 32000-1, 7.3.5).
    return _NAME_CODE.sub(lambda found: chr(int(found[1], 16)), text) if text.startswith("/") else text


def rich_text(raw: bytes) -> Iterator[Piece]:
    """RTF (Microsoft, 1.9.1): its words without the codes between and within them, and as it stands."""
    yield from any_text(raw, "the source")
    text = _RICH_CODE.sub(_character, raw.decode("latin-1"))
    yield Piece(_OF_RICH_TEXT.sub("", text), prose=True)
    yield Piece(_OF_RICH_TEXT.sub(" ", text))


def _character(code: re.Match[str]) -> str:
    if code[1]:
        return bytes([int(code[1], 16)]).decode("cp1252", "replace")
    return chr(int(code[2]) % 0x10000)
