"""The outside of a file of notes: whether it is one at all, and whether it is safe to open.

In: a path that a person gave. Out: bytes that can be opened without harm, of a .docx or of a kind that LibreOffice must
convert, or `NotImported` with what must be true.
Sizes are judged before anything is unpacked, and only as many bytes are unpacked as a file declares.
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
MAX_XML = 60_000_000
# Plain text shrinks to about a hundredth; a part that shrinks further than this was made to fill the memory.
MAX_RATIO = 400
SMALL = 1_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_WEB = "must be a Word file (.docx): this is a web page under its name. Open it in Word and save it as a Word Document"
# How files begin that are no notes in Word, and what to do with each.
_OTHERS = (
    (b"%pdf", "must be a Word file (.docx): this is a PDF file. Ask for the Word file that it was made from"),
    *((sign, _WEB) for sign in (b"<html", b"<!doctype html", b"mime-version:")),
    (b"<?xml", "must be a Word Document (.docx): this is an XML file. Open it in Word and save it as a Word Document"),
    (b'{"', "must be a Word file (.docx): this is no text. In Google Docs, download it as Microsoft Word (.docx)"),
)
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MANIFEST = "meta-inf/manifest.xml"
_ODT = b"application/vnd.oasis.opendocument.text"
# What a package without a list of kinds may be, by the names in it.
_IN_ZIP = (
    (
        re.compile(r"\.(?:docx?|odt|rtf)$"),
        "must be the Word file itself: this is a zip file. Unpack it first",
    ),
    (
        re.compile(r"^index/.*\.iwa$|^index\.zip$"),
        "must be a Word file (.docx): this is of Pages. Export it to Word",
    ),
    (re.compile("^mimetype$"), "must be a Word file (.docx): this is an OpenDocument file that is no text (.odt)"),
)
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)")
_DAMAGED = "must be a whole Word file (.docx): this one is damaged, or no Word file at all"
_TOO_BIG = "must unpack to a reasonable size: this file is made to fill the memory, or holds very large pictures"
_LOCKED = "must not be protected by a password: open it in Word, take the password away and save it again"


class NotImported(NotDone):
    """Nothing was read and nothing written. The message says what must be true and never holds a word of the file."""

    def __init__(self, must: str) -> None:
        super().__init__(f"Not imported: {must}.\nNothing was written.")


def contents(path: Path) -> tuple[bytes, str | None]:
    """The bytes of a file that is safe to open, and its kind where LibreOffice must convert it: doc, rtf or odt.

    Raises NotImported for anything else.
    """
    raw = _bytes(path)
    if not raw:
        raise NotImported("must hold something: this file is empty. Save it again, or ask for it again")
    if kind := _older_kind(raw):
        return raw, kind
    start = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for sign, message in _OTHERS:
        if start.startswith(sign):
            raise NotImported(message)
    return raw, judge(raw)


def _older_kind(raw: bytes) -> str | None:
    if raw.startswith(_OLE):
        # The two streams that hold an encrypted package; their names stand in the folder of the container.
        if any(name.encode("utf-16-le") in raw for name in ("EncryptedPackage", "EncryptionInfo")) or _is_locked(raw):
            raise NotImported(_LOCKED)
        if "WordDocument".encode("utf-16-le") not in raw:
            raise NotImported("must be a Word file (.docx): this is a workbook, slides or a message of an older kind")
        return "doc"
    return "rtf" if raw[:1024].lstrip().startswith(_RTF) else None


def _is_locked(raw: bytes) -> bool:
    """Whether the text of an old Word file is encrypted: a bit in the head of its stream ([MS-DOC] 2.5.2)."""
    heads = (at for at in range(512, len(raw) - 12, 512) if raw[at : at + 2] == b"\xec\xa5")
    return any(raw[at + 11] & 1 for at in heads)


def judge(raw: bytes) -> str | None:
    """odt or None; raises NotImported unless the package can be opened without harm."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            return _judge(package)
    except NotImported:
        raise
    except Exception as error:  # whatever an unpacker may raise for bytes that somebody has forged or lost
        raise NotImported(_DAMAGED) from error


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


def _judge(package: zipfile.ZipFile) -> str | None:
    parts = package.infolist()
    names = [part.filename.casefold() for part in parts]
    if any(part.flag_bits & 0x1 for part in parts):
        raise NotImported(_LOCKED)
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise NotImported(_TOO_BIG)
    if any(part.file_size > SMALL and part.file_size > MAX_RATIO * part.compress_size for part in parts):
        raise NotImported(_TOO_BIG)
    if len(set(names)) < len(names):
        raise NotImported("must hold each of its parts once: nobody could say which one Word shows")
    is_odt = "mimetype" in names and _unpack(package, parts[names.index("mimetype")]).strip() == _ODT
    if not is_odt:
        _judge_kind(package, parts, names)
    elif _MANIFEST in names and b"encryption-data" in _unpack(package, parts[names.index(_MANIFEST)]):
        raise NotImported(_LOCKED)
    for part in parts:
        if part.filename.casefold().endswith((".xml", ".rels")):
            _judge_xml(_unpack(package, part))
    return "odt" if is_odt else None


def _judge_kind(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo], names: list[str]) -> None:
    if "[content_types].xml" not in names:
        raise NotImported(next((message for sign, message in _IN_ZIP if any(map(sign.search, names))), _DAMAGED))
    kinds = _unpack(package, parts[names.index("[content_types].xml")])
    macros = any(name.rpartition("/")[2] in ("vbaproject.bin", "vbadata.xml") for name in names)
    if macros or b"macroenabled" in kinds.lower() or b"vbaproject" in kinds.lower():
        raise NotImported("must hold no macros (.docm): save it in Word as a Word Document (.docx)")
    if _DOCUMENT not in kinds:
        raise NotImported("must be a Word Document (.docx), not a template (.dotx), workbook or slides: save it as one")


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
