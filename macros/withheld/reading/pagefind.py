"""Pagefind's files -> words.

In: bytes of an index, a filter, the list of pages, a fragment. Out: excerpts of text. The index is CBOR (RFC 8949) with
stems of single words; filters hold their names and values; a fragment is a page's whole text as JSON.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from macros.withheld.reading.excerpt import Excerpt, any_text, for_programs, without_tags
from macros.withheld.reading.proof import Unreadable, pagefind_content

# Heads that hold no text: numbers, lists, maps, tags, simple values; of 1, 2, 3, 5 or 9 bytes, or ended by a break.
_OTHER = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97\x9f\xa0-\xb7\xbf\xc0-\xd7\xe0-\xf7\xff\x5f\x7f]|[\x18\x38\x98\xb8\xd8\xf8]."
    rb"|[\x19\x39\x99\xb9\xd9\xf9].{2}|[\x1a\x3a\x9a\xba\xda\xfa].{4}|[\x1b\x3b\x9b\xbb\xdb\xfb].{8})*+",
    re.DOTALL,
)
_FIXED = 10  # bytes of a head without further fields
_EXTRA, _FILE_NAME, _COMMENT = 4, 8, 16
_APART = "\nqxzqx0qxzqx\n"  # no run of words goes over this
_SHOWN = "the text that the search shows"
# Heads of text and of bytes, with its length.
_TEXT = re.compile(rb"[\x40-\x57\x60-\x77]|[\x58\x78].|[\x59\x79].{2}|[\x5a\x7a].{4}|[\x5b\x7b].{8}", re.DOTALL)


def head(raw: bytes) -> Iterator[Excerpt]:
    """The name, comment and other fields that gzip may put before what it packs (RFC 1952, 2.3)."""
    flags, end = raw[3], _FIXED
    if flags & _EXTRA:
        end += 2 + int.from_bytes(raw[end : end + 2], "little")
    for field in (_FILE_NAME, _COMMENT):
        if flags & field:
            end = raw.index(0, end) + 1
    yield from any_text(raw[_FIXED:end], "the packed file's head")


def fragment(raw: bytes, text: str) -> Iterator[Excerpt]:
    """What the search shows of a page: its texts, one after the other; then the names of fields, equal ones too."""
    yield from head(raw)
    keys: list[str] = []
    # Where a heading is, counted in words, continues no year or number of the text before it.
    shown = "\n".join(texts(text, keys, number="[{}]".format))
    yield Excerpt(shown, where=_SHOWN, prose=True)
    yield from (Excerpt(reading, where=_SHOWN) for reading in without_tags(shown))
    yield Excerpt("\n".join(keys), where="the name of a field")


def texts(text: str, keys: list[str], number: Callable[[str], str] = str) -> Iterator[str]:
    """Every text in JSON, in order and without escapes, those under equal keys too; the keys go into the list.

    `number` makes text of a number.
    """

    def pairs(members: list[tuple[str, Any]]) -> list[Any]:
        keys.extend(key for key, _ in members)
        return [value for _, value in members]

    yield from _within(json.loads(text, object_pairs_hook=pairs, parse_int=number, parse_float=number))


def _within(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for member in value:
            yield from _within(member)


def index(raw: bytes, _: str) -> Iterator[Excerpt]:
    """The stems of the index, none of which follows another: the words that they are of stand in the fragments."""
    yield from head(raw)
    yield Excerpt(_APART.join(_strings(pagefind_content(raw))), where="a word of the search index", code=True)


def names(raw: bytes, _: str) -> Iterator[Excerpt]:
    """Names and values of filters and sorting."""
    yield from _named(raw)


def overview(raw: bytes, _: str) -> Iterator[Excerpt]:
    """What the search loads first: names of files and fields, and the letters with which its parts begin and end."""
    yield from for_programs(_named(raw))


def _named(raw: bytes) -> Iterator[Excerpt]:
    yield from head(raw)
    for text in _strings(pagefind_content(raw)):
        yield Excerpt(text, where="a name or value of the search")


def program(raw: bytes, _: str) -> Iterator[Excerpt]:
    """Pagefind's own program: the strings in it."""
    yield from head(raw)
    yield from any_text(pagefind_content(raw), "the program", code=True)


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
