"""Every kind of file that may be published, or may stand in git -> all text in it.

In: a path and the file's bytes. Out: pieces of text; `Unreadable` where the bytes are not what the name says, None for
a kind that has no reader: what nobody reads, nobody checks (DESIGN 4, promise 6).
"""

import base64
import binascii
import gzip
import io
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from macros.guard import markup, packed, papers, pictures
from macros.guard.piece import Piece, without_tags
from macros.verify.kinds import MAX_UNPACKED, Unreadable

_DATA_ADDRESS = re.compile(r"data:[^,\"'()<>\s]{0,200};base64,(?P<body>[A-Za-z0-9+/=\s]{8,}|[A-Za-z0-9+/=%]{8,})")
_CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_FOLD = re.compile(r"\r?\n[ \t]")
_MAX_DEPTH = 3
Reader = Callable[[bytes], Iterator[Piece]]


def _decoded(raw: bytes) -> str:
    try:
        if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            return raw.decode("utf-16")
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable from None
    if "\0" in text:
        raise Unreadable
    return text


def _text(raw: bytes) -> Iterator[Piece]:
    yield from _plain(_decoded(raw), prose=True)


def _code(raw: bytes) -> Iterator[Piece]:
    yield from _plain(_decoded(raw), prose=False)


def _plain(text: str, *, prose: bool) -> Iterator[Piece]:
    yield Piece(text, prose=prose)
    for each in without_tags(text) if "<" in text or "&" in text or "\\u003" in text else ():
        yield Piece(each)
    yield from _data_addresses(text)


def _css(raw: bytes) -> Iterator[Piece]:
    text = _decoded(raw)
    yield from _plain(text, prose=False)
    if _CSS_ESCAPE.search(text):
        yield Piece(_CSS_ESCAPE.sub(_character, text))


def _character(escape: re.Match[str]) -> str:
    number = int(escape[1], 16)
    return chr(number) if number < 0x110000 else " "


def _calendar(raw: bytes) -> Iterator[Piece]:
    text = _decoded(raw)
    yield Piece(text)
    # Long lines are folded (RFC 5545, 3.1): unfolded, nothing hides in a break.
    starts, parts, size, line = [], [], 0, 1
    for part in _FOLD.split(text):
        starts.append((size, line))
        parts.append(part)
        size += len(part)
        line += part.count("\n") + 1
    yield Piece("".join(parts), starts=tuple(starts), prose=True)


def _html(raw: bytes) -> Iterator[Piece]:
    text = _decoded(raw)
    yield from markup.page(raw, text)
    yield from _data_addresses(text)


def _xml(raw: bytes) -> Iterator[Piece]:
    text = _decoded(raw)
    yield from markup.xml(raw, text)
    for each in without_tags(text):
        # A feed holds HTML as escaped text: tags within it are tags too.
        yield Piece(each)
        yield from (Piece(inner) for inner in without_tags(each))
    yield from _data_addresses(text)


def _fragment(raw: bytes) -> Iterator[Piece]:
    for piece in packed.fragment(raw):
        yield piece
        yield from (Piece(each, where=piece.where) for each in without_tags(piece.text))


def _packed_xml(raw: bytes) -> Iterator[Piece]:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as file:
            plain = file.read(MAX_UNPACKED + 1)
    except (OSError, EOFError, zlib.error):
        raise Unreadable from None
    if len(plain) > MAX_UNPACKED:
        raise Unreadable
    yield from pictures.any_text(raw[:512], "the packed file's head")
    yield from _xml(plain)


def _office(raw: bytes) -> Iterator[Piece]:
    yield from papers.archive(raw, lambda name, part: anything(name, part, 1))


READERS: dict[str, Reader] = {
    **dict.fromkeys((".html", ".htm"), _html),
    **dict.fromkeys((".xml", ".atom", ".rss", ".svg", ".rels"), _xml),
    **dict.fromkeys((".txt", ".md", ".csv", ".json", ".webmanifest", ".yml", ".yaml"), _text),
    **dict.fromkeys((".js", ".mjs", ".map"), _code),
    ".css": _css,
    ".ics": _calendar,
    ".xml.gz": _packed_xml,
    ".png": pictures.png,
    ".jpg": pictures.jpeg,
    ".jpeg": pictures.jpeg,
    ".ico": pictures.icon,
    ".woff2": pictures.font,
    ".pdf": papers.pdf,
    ".pf_fragment": _fragment,
    ".pf_index": packed.index,
    ".pf_meta": packed.names,
    ".pf_filter": packed.names,
    ".pf_sort": packed.names,
    ".pagefind": packed.program,
    ".nojekyll": _text,
}
_OFFICE = frozenset({".docx", ".docm", ".xlsx", ".pptx", ".odt", ".ods", ".zip"})
_BY_START: tuple[tuple[bytes, Reader], ...] = (
    (b"\x89PNG", pictures.png),
    (b"\xff\xd8\xff", pictures.jpeg),
    (b"%PDF-", papers.pdf),
)


def kind_of(path: str) -> str:
    """What decides on the reader: the end of the name."""
    file = PurePosixPath(path)
    if file.name.endswith(".xml.gz"):
        return ".xml.gz"
    return file.name if file.name.startswith(".") and file.name.count(".") == 1 else file.suffix.lower()


def pieces(path: str, raw: bytes) -> Iterator[Piece] | None:
    """All text of a published file; None for an unknown kind."""
    reader = READERS.get(kind_of(path))
    return reader(raw) if reader else None


def anything(path: str, raw: bytes, depth: int = 0) -> Iterator[Piece]:
    """All text of a file of any kind, as well as it can be read: for what stands in git, and parts of documents."""
    kind = kind_of(path)
    reader = READERS.get(kind) or (_office if kind in _OFFICE and depth < _MAX_DEPTH else None)
    try:
        yield from reader(raw) if reader else _text(raw)
    except Unreadable:
        yield from pictures.any_text(raw, "the bytes")


def _data_addresses(text: str) -> Iterator[Piece]:
    """What stands in addresses that hold their own content."""
    if "base64," not in text:
        return
    for found in _DATA_ADDRESS.finditer(text):
        body = re.sub(r"\s|%0[aAdD]|%20", "", found["body"]).rstrip("=")
        try:
            raw = base64.b64decode(body + "=" * (-len(body) % 4))
        except binascii.Error:
            continue
        reader = next((reader for start, reader in _BY_START if raw.startswith(start)), None)
        line = text.count("\n", 0, found.start()) + 1
        try:
            inner = list(reader(raw) if reader else pictures.any_text(raw, ""))
        except Unreadable:
            inner = list(pictures.any_text(raw, ""))
        yield from (Piece(each.text, line, "an address that holds its own content") for each in inner)
