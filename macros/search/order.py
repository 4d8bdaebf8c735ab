"""Pagefind's index -> the same index with its filters in order, so that two builds of one site are the same bytes.

In: the folder `pagefind/`. Out: the filter files, the index's own list of files and the entry file, written anew under
the digests of what they now hold. Pagefind (1.5) writes the values of its filters in the order of a hash table, which
differs on every run; search does not depend on that order. `IndexOrderError` where the files are not as that version
writes them: better no site than one with a broken search.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"  # what Pagefind puts before everything that it packs
_FILTERS = 3  # version, pages, word chunks, filters, sorts, fields of the pages
_FILTER_DIGITS, _META_DIGITS = 7, 10
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


class IndexOrderError(RuntimeError):
    """The index does not have the form that is known here; the message names the file, and nothing that is in it."""


def put_in_order(index: Path) -> None:
    """Write the filters of this index anew, in order; the caller has just made the index."""
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for name, language in entry["languages"].items():
        language["hash"] = _language(index, name, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    entry_file.write_text(text, encoding="utf-8", newline="\n")


def _language(index: Path, name: str, digest: str) -> str:
    """Put one language in order; returns the new name of its list of files."""
    file = index / f"pagefind.{digest}.pf_meta"
    meta = _unpack(file)
    if len(meta) <= _FILTERS:
        raise IndexOrderError(f"{file.name}: the list of filters must be where Pagefind 1.5 has it")
    meta[_FILTERS] = sorted([title, _filter(index, name, old)] for title, old in meta[_FILTERS])
    new, packed = _named(name, _pack(meta), _META_DIGITS)
    file.unlink()
    (index / f"pagefind.{new}.pf_meta").write_bytes(packed)
    return new


def _filter(index: Path, name: str, digest: str) -> str:
    file = index / "filter" / f"{digest}.pf_filter"
    title, values = _unpack(file)
    new, packed = _named(name, _pack([title, sorted(values)]), _FILTER_DIGITS)
    file.unlink()
    (index / "filter" / f"{new}.pf_filter").write_bytes(packed)
    return new


def _unpack(file: Path) -> list[Any]:
    data = gzip.decompress(file.read_bytes())
    value = cbor2.loads(data.removeprefix(_MARK)) if data.startswith(_MARK) else None
    if not isinstance(value, list):
        raise IndexOrderError(f"{file.name}: must be packed as Pagefind 1.5 packs it")
    return value


def _pack(value: Any) -> bytes:
    return _MARK + cbor2.dumps(value)


def _named(language: str, data: bytes, digits: int) -> tuple[str, bytes]:
    """A name made of what is in it, and the packed bytes; neither a time nor this machine stands in them."""
    packed = gzip.compress(data, mtime=0)
    # Byte 9 names the system that packed it (RFC 1952, 2.3.1), each Python in its own way: here it is always Unix.
    packed = packed[:9] + b"\x03" + packed[10:]
    # Letters alone: ten digits in a name could be the number of somebody.
    return f"{language}_{hashlib.sha256(data).hexdigest()[:digits].translate(_LETTERS)}", packed
