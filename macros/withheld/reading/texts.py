"""Every kind of file that may be published, or may stand in git -> all text in it.

In: a path and the file's bytes. Out: pieces of text; `Unreadable` where the bytes are not what the name says, None for
a kind that has no reader: what nobody reads, nobody checks (CONTRIBUTING, promise R6).
"""

import codecs
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from macros.withheld.reading import hidden, markup, pagefind, papers, parcels, pictures, values
from macros.withheld.reading.piece import Piece, without_tags
from macros.withheld.reading.proof import Unreadable, unpacked

_FOLD = re.compile(rb"\r?\n[ \t]")
# Short fields that follow one another, such as a first name and a last name.
_FIELDS = re.compile(r"(?:^[ \t-]*[\w-]+:[ \t]+\S[^\n]{0,40}\n){2,}", re.MULTILINE)
_FIELD = re.compile(r"^[ \t-]*[\w-]+:[ \t]", re.MULTILINE)
_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MAX_DEPTH = 6
_HIDDEN = "an address or text that holds another file"
Reader = Callable[[bytes], Iterator[Piece]]


def _decoded(raw: bytes) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)
    try:
        if encoding:
            return raw.decode(encoding)
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
    yield from _hidden(text)


def _record(raw: bytes) -> Iterator[Piece]:
    """YAML: as it stands, and short fields without their names, between which a person's name may be cut in two."""
    yield from _text(raw)
    text = _decoded(raw)
    starts, parts, size = [], [], 0
    for found in _FIELDS.finditer(text):
        starts.append((size, text.count("\n", 0, found.start()) + 1))
        parts.append(_FIELD.sub("", found.group()) + "-\n-\n")
        size += len(parts[-1])
    yield Piece("".join(parts), starts=tuple(starts))


def _json(raw: bytes) -> Iterator[Piece]:
    """JSON: as it stands, its values one after the other, and each of them for patterns."""
    text = _decoded(raw)
    yield from _plain(text, prose=False)
    yield from values.of_json(text)


def _csv(raw: bytes) -> Iterator[Piece]:
    """A table: as it stands, and each cell for patterns."""
    text = _decoded(raw)
    yield from _plain(text, prose=False)
    yield values.of_csv(text)


def _calendar(raw: bytes) -> Iterator[Piece]:
    # Long lines are folded, between any two octets (RFC 5545, 3.1): unfolded, nothing hides in a break.
    if not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        starts, texts, size, line = [], [], 0, 1
        try:
            for part in _FOLD.split(raw):
                starts.append((size, line))
                texts.append(decoder.decode(part))
                size += len(texts[-1])
                line += part.count(b"\n") + 1
            texts.append(decoder.decode(b"", final=True))
        except UnicodeDecodeError:
            raise Unreadable from None
        text = "".join(texts)
        yield Piece(text, starts=tuple(starts), prose=True)
        yield from _hidden(text)
    yield Piece(raw.decode("utf-8", "replace"), where="the source")


def _html(raw: bytes) -> Iterator[Piece]:
    text = _decoded(raw)
    yield from markup.page(text)
    yield from _hidden(text)


def _xml(raw: bytes) -> Iterator[Piece]:
    text = _decoded(raw)
    yield from markup.xml(raw, text)
    for each in without_tags(text):
        # A feed holds HTML as escaped text: tags within it are tags too.
        yield Piece(each)
        yield from (Piece(inner) for inner in without_tags(each))
    yield from _hidden(text)


def _fragment(raw: bytes) -> Iterator[Piece]:
    for piece in pagefind.fragment(raw):
        yield piece
        yield from (Piece(each, where=piece.where) for each in without_tags(piece.text))


def _packed_xml(raw: bytes) -> Iterator[Piece]:
    yield from pagefind.head(raw)
    yield from _xml(unpacked(raw))


def _pdf(raw: bytes) -> Iterator[Piece]:
    yield from papers.pdf(raw, lambda part: anything("", part, 1))


READERS: dict[str, Reader] = {
    **dict.fromkeys((".html", ".htm"), _html),
    **dict.fromkeys((".xml", ".atom", ".rss", ".svg", ".rels"), _xml),
    **dict.fromkeys((".txt", ".md"), _text),
    ".csv": _csv,
    **dict.fromkeys((".json", ".webmanifest", ".map"), _json),
    **dict.fromkeys((".yml", ".yaml"), _record),
    **dict.fromkeys((".js", ".mjs", ".css"), _code),
    ".ics": _calendar,
    ".xml.gz": _packed_xml,
    ".png": pictures.png,
    ".jpg": pictures.jpeg,
    ".jpeg": pictures.jpeg,
    ".ico": pictures.icon,
    ".woff2": pictures.font,
    ".pdf": _pdf,
    ".pf_fragment": _fragment,
    ".pf_index": pagefind.index,
    ".pf_meta": pagefind.names,
    ".pf_filter": pagefind.names,
    ".pf_sort": pagefind.names,
    ".pagefind": pagefind.program,
    ".nojekyll": _text,
}
# Kinds that are packed with gzip and have a reader that knows what is in them.
_PACKED = frozenset({".xml.gz", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pf_sort", ".pagefind"})
_BY_START: tuple[tuple[bytes, Reader], ...] = (
    (b"\x89PNG", pictures.png),
    (b"\xff\xd8\xff", pictures.jpeg),
    (b"%PDF-", _pdf),
    (b"{\\rtf", papers.rich_text),
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
    return _and_as_bytes(reader(raw), raw) if reader else None


def anything(path: str, raw: bytes, depth: int = 0) -> Iterator[Piece]:
    """All text of a file of any kind, as well as it can be read: for what stands in git, and parts of documents.

    Only what nobody can look into is an error: `Locked`.
    """
    kind = kind_of(path)
    reader = next((reader for start, reader in _BY_START if raw.startswith(start)), READERS.get(kind, _text))
    try:
        if kind not in _PACKED and (inside := parcels.parts(path, raw)) is not None:
            yield from _inside(inside, depth)
        else:
            yield from _and_as_bytes(reader(raw), raw)
    except parcels.Locked:
        raise
    except Unreadable:
        yield from pictures.any_text(raw, "the bytes")


def _and_as_bytes(read: Iterator[Piece], raw: bytes) -> Iterator[Piece]:
    """What a reader read; of a file that says it is of wide letters, its bytes too, as it may say what is not so."""
    yield from read
    if raw.startswith(tuple(mark for mark, _ in _MARKS)):
        yield from pictures.any_text(raw, "the bytes")


def _inside(parts: parcels.Parts, depth: int) -> Iterator[Piece]:
    if depth >= _MAX_DEPTH:
        raise parcels.Locked
    for name, part in parts:
        yield Piece(name, where="the name of a part")
        yield from anything(name, part, depth + 1)


def _hidden(text: str) -> Iterator[Piece]:
    """What stands in a text in another form: it shrinks each time, so this comes to an end."""
    for line, raw in hidden.within(text):
        yield from (Piece(each.text, line, _HIDDEN) for each in anything("", raw))
