"""PDF, Word and other office documents -> the texts in them, seen or not.

In: bytes. Out: pieces of text: pages, properties, notes, attachments, earlier revisions that are still in the file.
A document that is locked with a password, or broken, is unreadable: what nobody reads, nobody checks.
"""

import contextlib
import io
import logging
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from pypdf import PdfReader

from macros.guard.piece import Piece
from macros.verify.kinds import MAX_UNPACKED, Unreadable

_END = b"%%EOF"
_MAX_MEMBERS = 5_000
Inner = Callable[[str, bytes], Iterator[Piece]]


def pdf(raw: bytes) -> Iterator[Piece]:
    """A PDF: what is covered on a page is read like the rest, and so is what an earlier revision held."""
    if b"%PDF-" not in raw[:1024]:
        raise Unreadable
    yield from _revision(raw)
    at = raw.find(_END)
    while 0 <= at < len(raw) - 1024:
        # The first end of a PDF made for the web ends no revision.
        with contextlib.suppress(Unreadable):
            yield from _revision(raw[: at + len(_END)])
        at = raw.find(_END, at + 1)


def _revision(raw: bytes) -> Iterator[Piece]:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings may quote the file
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted:
            raise Unreadable
        found = list(_texts(reader))
    except Unreadable:
        raise
    except Exception:  # pypdf raises whatever a broken file makes it run into, and its message may quote the file
        raise Unreadable from None
    yield from found


def _texts(reader: Any) -> Iterator[Piece]:
    for number, page in enumerate(reader.pages, 1):
        yield Piece(page.extract_text(), where=f"page {number}", prose=True)
    yield Piece("\n".join(_strings(reader.trailer, set(), 0)), where="the document's properties, notes or links")
    for contents in reader.attachments.values():
        for content in contents:
            yield Piece(bytes(content).decode("utf-8", "replace"), where="an attachment")
    metadata = reader.root_object.get("/Metadata")
    if metadata is not None:
        yield Piece(metadata.get_object().get_data().decode("utf-8", "replace"), where="the document's metadata")


def _strings(value: Any, seen: set[int], depth: int) -> Iterator[str]:
    """Every text in a document's objects: titles, authors, outlines, notes, form fields, addresses."""
    value = value.get_object() if hasattr(value, "get_object") else value
    if isinstance(value, bytes | str):
        text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
        if not text.startswith("/"):
            yield str(text)
        return
    if id(value) in seen or depth > 100:
        return
    seen.add(id(value))
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        yield from _strings(each, seen, depth + 1)


def archive(raw: bytes, inner: Inner) -> Iterator[Piece]:
    """A Word, spreadsheet or other zipped document: the name of every part, and every part as its own kind."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            parts = packed.infolist()
            if len(parts) > _MAX_MEMBERS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise Unreadable
            yield Piece(packed.comment.decode("utf-8", "replace"), where="the archive's comment")
            for part in parts:
                yield Piece(part.filename, where="the name of a part")
                if not part.is_dir():
                    yield from inner(part.filename, packed.read(part))
    except (zipfile.BadZipFile, RuntimeError, OSError, NotImplementedError, EOFError):
        raise Unreadable from None
