"""PDF and Word -> the texts in them, seen or not.

In: bytes. Out: excerpts of text. Of a PDF: pages, and every object of the file, whether a page shows it or not:
properties, notes, form fields, attachments, metadata; earlier revisions that are still in the file. Of a Word file:
every part, hidden and deleted text too. One that is broken, locked with a password, or that holds a packed file or a
part of another kind than text and pictures is `Unreadable`: what nobody reads, nobody checks.
"""

import io
import logging
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from macros.withheld.reading import hidden, markup
from macros.withheld.reading.excerpt import Excerpt, any_text
from macros.withheld.reading.proof import MAX_UNPACKED, Shut, Unreadable, text

_END = b"%%EOF"
# Read by pypdf into objects, or drawn and without text of their own.
_NOT_TEXT = frozenset({"/ObjStm", "/XRef", "/Image"})
_TEXT = frozenset({"/EmbeddedFile", "/Metadata"})
_BESIDE = "the document's properties, notes or links"
_NAME_CODE = re.compile(r"#([0-9a-fA-F]{2})")
_MOST_PARTS = 5_000


def pdf(raw: bytes, _: str) -> Iterator[Excerpt]:
    """A PDF: what is covered on a page is read like the rest, and so is what an earlier revision held."""
    yield from any_text(raw, "the document's source", code=True)
    yield from _revision(raw)
    at = raw.find(_END)
    while at < raw.rfind(_END):
        try:
            yield from _revision(raw[: at + len(_END)])
        except Shut:
            raise
        except Unreadable:
            pass  # the first end of a PDF made for the web ends no revision
        at = raw.find(_END, at + 1)


def _revision(raw: bytes) -> Iterator[Excerpt]:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings may quote the file
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted:
            raise Shut
        excerpts = [
            Excerpt(page.extract_text(), where=f"page {number}", prose=True)
            for number, page in enumerate(reader.pages, 1)
        ]
        for value in _objects(reader):
            excerpts += _of_object(value)
    except Unreadable:
        raise
    except Exception:  # pypdf raises whatever a broken file makes it run into, and its message may quote the file
        raise Unreadable from None
    yield from excerpts


def _objects(reader: PdfReader) -> Iterator[Any]:
    """Every object of the file, and the trailer: nothing has to lead to it."""
    yield reader.trailer
    plain = ((number, generation) for generation, numbers in reader.xref.items() for number in numbers)
    packed = ((number, 0) for number in reader.xref_objStm)
    for number, generation in sorted({*plain, *packed}):
        yield reader.get_object(IndirectObject(number, generation, reader))


def _of_object(value: Any) -> Iterator[Excerpt]:
    texts = list(_strings(value))
    yield Excerpt("\n".join(texts), where=_BESIDE, code=True)
    # A name is of the format, or of a font.
    yield Excerpt("\n".join(text for text in texts if not text.startswith("/")), where=_BESIDE)
    if isinstance(value, StreamObject) and value.get("/Type") not in _NOT_TEXT:
        # A photograph is packed in a form that its own reader knows; other pictures are only drawn.
        is_drawn = value.get("/Subtype") in _NOT_TEXT and "/DCTDecode" not in str(value.get("/Filter"))
        if not is_drawn:
            # Others tell how to draw, with words in pieces: what a page shows is read as a whole.
            is_text = value.get("/Type") in _TEXT
            held = hidden.inside(bytes(value.get_data()))
            where = "an attachment, a form or metadata"
            yield from (Excerpt(excerpt.text, where=where, code=excerpt.code or not is_text) for excerpt in held)


def _strings(value: Any) -> Iterator[str]:
    """Every text and every name in an object, without the objects to which it leads."""
    if isinstance(value, IndirectObject):
        return
    if isinstance(value, bytes):
        yield from (excerpt.text for excerpt in any_text(value, ""))
    elif isinstance(value, str):
        yield _name(value)
    elif isinstance(value, DictionaryObject):
        for key in value:
            yield _name(str(key))
            yield from _strings(value.raw_get(key))
    elif isinstance(value, ArrayObject):
        for member in list.__iter__(value):
            yield from _strings(member)


def _name(text: str) -> str:
    # In a name, signs may stand as codes (ISO 32000-1, 7.3.5).
    return _NAME_CODE.sub(lambda code: chr(int(code[1], 16)), text) if text.startswith("/") else text


def word(raw: bytes, _: str) -> Iterator[Excerpt]:
    """A Word file (docx): every part of the archive that it is, and what stands beside the parts."""
    yield from any_text(raw, "the file's source", code=True)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise Unreadable
            for entry in entries:
                if entry.flag_bits & 1:
                    raise Shut
                yield Excerpt(entry.filename, where="the name of a part")
                yield from _part(entry.filename.lower(), archive.read(entry))
    except (zipfile.BadZipFile, RuntimeError, OSError, NotImplementedError, EOFError, zlib.error):
        raise Unreadable from None


def _part(name: str, raw: bytes) -> Iterator[Excerpt]:
    if name.endswith((".xml", ".rels")):
        yield from markup.xml(text(raw))
    elif name.endswith((".png", ".jpg", ".jpeg")):
        yield from hidden.inside(raw)
    else:
        raise Shut
