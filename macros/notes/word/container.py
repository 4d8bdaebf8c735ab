"""The outside of a Word file: whether it is one at all, and whether it is safe to open.

In: a path that a person gave. Out: the bytes of a .docx that can be opened without harm, or `NotImported` with what
must be true. Sizes are judged before anything is unpacked, and only as many bytes are unpacked as a file declares.
"""

import io
import re
import stat
import zipfile
from pathlib import Path

from macros.notes.drafting import NotDone

MAX_FILE = 25_000_000
MAX_PARTS = 3_000
MAX_UNPACKED = 150_000_000
MAX_XML = 20_000_000
# Plain text shrinks to about a hundredth; a part that shrinks further than this was made to fill the memory.
MAX_RATIO = 400
SMALL = 1_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS = (
    (b"%PDF", "must be a Word file (.docx): this is a PDF file under another name"),
    (b"{\\rtf", "must be a Word file (.docx): this is a rich text file (.rtf). Save it as a Word Document in Word"),
)
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)")
_DAMAGED = "must be a whole Word file (.docx): this one is damaged, or no Word file at all"
_TOO_BIG = "must unpack to a reasonable size: this file is made to fill the memory, or holds very large pictures"
_LOCKED = "must not be protected by a password: open it in Word, take the password away and save it again"


class NotImported(NotDone):
    """Nothing was read and nothing written. The message says what must be true and never holds a word of the file."""

    def __init__(self, must: str) -> None:
        super().__init__(f"Not imported: {must}.\nNothing was written.")


def contents(path: Path) -> bytes:
    """The bytes of a Word file that is safe to open; raises NotImported for anything else."""
    raw = _bytes(path)
    if raw.startswith(_OLE):
        # The two streams that hold an encrypted package; their names stand in the folder of the container.
        locked = any(name.encode("utf-16-le") in raw for name in ("EncryptedPackage", "EncryptionInfo"))
        old = "must be a Word file of today (.docx): this is the old kind (.doc). Save it as a Word Document in Word"
        raise NotImported(_LOCKED if locked else old)
    for sign, message in _KINDS:
        if raw[:1024].lstrip().startswith(sign):
            raise NotImported(message)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            _judge(package)
    except NotImported:
        raise
    except Exception as error:  # whatever an unpacker may raise for bytes that somebody has forged or lost
        raise NotImported(_DAMAGED) from error
    return raw


def _bytes(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise NotImported("must be a file")
        if about.st_size > MAX_FILE:
            raise NotImported(f"must be at most {MAX_FILE // 1_000_000} MB: take the pictures out and save it again")
        with path.open("rb") as file:
            return file.read(MAX_FILE)
    except FileNotFoundError as error:
        raise NotImported("the Word file must exist: there is none of that name") from error
    except OSError as error:
        raise NotImported("must be a file that can be read") from error


def _judge(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    names = [part.filename.casefold() for part in parts]
    if "mimetype" in names and b"opendocument" in _unpack(package, parts[names.index("mimetype")]):
        message = "must be a Word file (.docx): this is an OpenDocument file (.odt). Save it as a Word Document"
        raise NotImported(message)
    if any(part.flag_bits & 0x1 for part in parts):
        raise NotImported(_LOCKED)
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise NotImported(_TOO_BIG)
    if any(part.file_size > SMALL and part.file_size > MAX_RATIO * part.compress_size for part in parts):
        raise NotImported(_TOO_BIG)
    if len(set(names)) < len(names):
        raise NotImported("must hold each of its parts once: nobody could say which one Word shows")
    _judge_kind(package, parts, names)
    for part in parts:
        if part.filename.casefold().endswith((".xml", ".rels")):
            _judge_xml(_unpack(package, part))


def _judge_kind(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo], names: list[str]) -> None:
    if "[content_types].xml" not in names:
        raise NotImported(_DAMAGED)
    kinds = _unpack(package, parts[names.index("[content_types].xml")])
    macros = any(name.rpartition("/")[2] in ("vbaproject.bin", "vbadata.xml") for name in names)
    if macros or b"macroenabled" in kinds.lower() or b"vbaproject" in kinds.lower():
        raise NotImported("must hold no macros (.docm): save it in Word as a Word Document (.docx)")
    if _DOCUMENT not in kinds:
        raise NotImported("must be a Word Document (.docx), not a template, a workbook or slides under another name")


def _judge_xml(xml: bytes) -> None:
    """Word writes no document type and no entities: whoever added them wants more to be read than the file shows."""
    declared = _ENCODING.search(xml[:400].replace(b"\x00", b""))
    known = declared is None or declared[1].lower() in (b"utf-8", b"utf-16", b"us-ascii", b"iso-8859-1")
    # Without its zero bytes, text in UTF-16 or UTF-32 reads as ASCII does.
    if not known or _DECLARATION.search(xml.replace(b"\x00", b"")):
        raise NotImported("must hold no XML document type and no entities: Word itself writes none")


def _unpack(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    if part.file_size > MAX_XML:
        raise NotImported(_TOO_BIG)
    with package.open(part) as file:
        return file.read(MAX_XML)
