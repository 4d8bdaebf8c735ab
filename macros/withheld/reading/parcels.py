"""Files that hold other files: archives, Word and other office documents, packed texts, saved mails.

In: bytes. Out: the files in them, each with its name; None where they hold none. `Locked` where a password, or a way of
packing that is not read here, keeps everybody out: what nobody reads, nobody checks.
"""

import bz2
import email
import email.policy
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

from macros.withheld.reading.proof import MAX_UNPACKED, Unreadable

_MAX_MEMBERS = 5_000
_TAR = slice(257, 262)
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# 7-Zip, RAR, Zstandard, age, PGP; and what Git LFS leaves in the place of a file.
_SHUT = (
    *(b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd", b"age-encryption.org/", b"-----BEGIN PGP MESSAGE"),
    b"version https://git-lfs.github.com/spec/",
)
Parts = Iterator[tuple[str, bytes]]


class _Unpacker(Protocol):
    """What zlib, bz2 and lzma have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


_STREAMS: dict[bytes, Callable[[], _Unpacker]] = {
    b"\x1f\x8b": lambda: zlib.decompressobj(wbits=31),
    b"BZh": bz2.BZ2Decompressor,
    b"\xfd7zXZ\0": lzma.LZMADecompressor,
}


class Locked(Unreadable):
    """Bytes into which nobody can look."""

    def __init__(self) -> None:
        super().__init__(
            "must be a file that can be looked into: without a password, packed with zip, gzip, bzip2, xz or tar if at "
            "all, and here itself, not in another store"
        )


def parts(path: str, raw: bytes) -> Parts | None:
    """The files in a file, whatever its name is; Unreadable where it is broken."""
    if raw.startswith(_SHUT) or (raw.startswith(_OLE) and _ENCRYPTED in raw):
        raise Locked
    for start, unpacker in _STREAMS.items():
        if raw.startswith(start):
            # A head of gzip may hold a name and a comment (RFC 1952, 2.3).
            return iter([("the head of a packed file", raw[3:100_000]), (_bare(path), _unpacked(start, unpacker, raw))])
    if raw.startswith((b"PK\3\4", b"PK\5\6")):
        return _zipped(raw)
    if raw[_TAR] == b"ustar":
        return _in_tar(raw)
    return _mailed(raw) if path.lower().endswith((".eml", ".mbox", ".mht", ".mhtml")) else None


def _bare(path: str) -> str:
    """The name of what is packed, for the reader of its kind."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] if "." in name else name


def _unpacked(start: bytes, unpacker: Callable[[], _Unpacker], raw: bytes) -> bytes:
    """What is packed, one stream after the other, and what follows the last."""
    found = b""
    while raw.startswith(start):
        reader = unpacker()
        try:
            found += reader.decompress(raw, max(MAX_UNPACKED - len(found), 1))
        except (OSError, EOFError, lzma.LZMAError, zlib.error):
            raise Unreadable from None
        if not reader.eof:
            # Cut off, or more than anybody would publish.
            raise Unreadable
        raw = reader.unused_data
    return found + raw


def _zipped(raw: bytes) -> Parts:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            entries = packed.infolist()
            if len(entries) > _MAX_MEMBERS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise Unreadable
            yield "the archive's comment", packed.comment
            for entry in entries:
                if entry.flag_bits & 1:
                    raise Locked
                yield entry.filename, entry.comment + b"\n" if entry.is_dir() else packed.read(entry)
                yield "a comment in the archive", entry.comment
    except (zipfile.BadZipFile, RuntimeError, OSError, NotImplementedError, EOFError, zlib.error, lzma.LZMAError):
        raise Unreadable from None


def _in_tar(raw: bytes) -> Parts:
    size = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(raw), mode="r:") as packed:
            for number, entry in enumerate(packed):
                size += entry.size
                if number > _MAX_MEMBERS or size > MAX_UNPACKED:
                    raise Unreadable
                file = packed.extractfile(entry) if entry.isfile() else None
                yield entry.name, file.read() if file else entry.linkname.encode("utf-8", "replace")
                yield "who packed it", f"{entry.uname} {entry.gname} {entry.pax_headers}".encode("utf-8", "replace")
    except (tarfile.TarError, OSError, EOFError):
        raise Unreadable from None


def _mailed(raw: bytes) -> Parts:
    yield "the source", raw
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    for part in mail.walk():
        yield (
            "a mail's heading",
            "\n".join(f"{name}: {value}" for name, value in part.items()).encode("utf-8", "replace"),
        )
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            yield part.get_filename() or f"mail.{part.get_content_subtype()}", body
