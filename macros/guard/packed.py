"""Pagefind's files -> words.

In: bytes of an index, a filter, the list of pages, a fragment. Out: pieces of text. The index is CBOR (RFC 8949) with
stems of single words; filters hold their names and values; a fragment is a page's whole text as JSON.
"""

import json
import re
from collections.abc import Iterator

from macros.guard.piece import Piece
from macros.verify.kinds import Unreadable, pagefind_content

# Heads that hold no text: numbers, lists, maps, tags, simple values; of 1, 2, 3, 5 or 9 bytes, or ended by a break.
_OTHER = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97\x9f\xa0-\xb7\xbf\xc0-\xd7\xe0-\xf7\xff\x5f\x7f]|[\x18\x38\x98\xb8\xd8\xf8]."
    rb"|[\x19\x39\x99\xb9\xd9\xf9].{2}|[\x1a\x3a\x9a\xba\xda\xfa].{4}|[\x1b\x3b\x9b\xbb\xdb\xfb].{8})*+",
    re.DOTALL,
)
# Heads of text and of bytes, with its length.
_TEXT = re.compile(rb"[\x40-\x57\x60-\x77]|[\x58\x78].|[\x59\x79].{2}|[\x5a\x7a].{4}|[\x5b\x7b].{8}", re.DOTALL)


def fragment(raw: bytes) -> Iterator[Piece]:
    """What the search shows of a page."""
    try:
        text = pagefind_content(raw).decode("utf-8")
        json.loads(text)
    except ValueError:
        raise Unreadable from None
    yield Piece(text, where="the text that the search shows", prose=True)


def index(raw: bytes) -> Iterator[Piece]:
    """The words of the index: alone, as none can be seen to follow another."""
    yield Piece("\n".join(_strings(pagefind_content(raw))), where="a word of the search index", stems=True)


def names(raw: bytes) -> Iterator[Piece]:
    """Names and values of filters and sorting, names of fields."""
    for text in _strings(pagefind_content(raw)):
        yield Piece(text, where="a name or value of the search")


def program(raw: bytes) -> Iterator[Piece]:
    """Pagefind's own program: the strings in it."""
    yield Piece(pagefind_content(raw).decode("utf-8", "replace"), where="the program")


def _strings(raw: bytes) -> Iterator[str]:
    """Every text in CBOR. Lists are only heads before their members, so one part can be read after the other."""
    at = 0
    while at < len(raw):
        at = _OTHER.match(raw, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if at == len(raw):
            return
        head = _TEXT.match(raw, at)
        if head is None:
            raise Unreadable
        size = raw[at] & 31 if raw[at] & 31 < 24 else int.from_bytes(raw[at + 1 : head.end()], "big")
        at = head.end() + size
        if at > len(raw):
            raise Unreadable
        yield raw[head.end() : at].decode("utf-8", "replace")
