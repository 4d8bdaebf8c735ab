"""Whether bytes are a document of an office program, whatever the file is called.

In: a path, or the bytes of a file. Out: yes or no. Known are what Word, Excel, PowerPoint and LibreOffice write today
and wrote before (ISO/IEC 29500, ISO/IEC 26300, [MS-CFB], RTF, and the pages and flat XML that they save), and an
archive with one of these inside. Such a document carries much that nobody sees: comments, deletions, earlier words.
"""

import io
import re
import zipfile
import zlib
from pathlib import PurePosixPath

from macros.withheld.reading.proof import MAX_UNPACKED

ENDINGS = tuple(
    f".{ending}"
    for ending in re.findall(
        r"\w+",
        "doc docb docm docx dot dotm dotx asd wbk wps wpd rtf xls xlsb xlsm xlsx xlt xltm xltx xla xlam xlw "
        "ppt pptm pptx pot potm potx pps ppsm ppsx ppa ppam odt ods odp odg odf odm ott ots otp otg fodt fods fodp "
        "sxw sxc sxi pages numbers one pub vsd vsdx",
    )
)
"""What the names of such documents end with, in small letters."""
_STARTS = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xffWPC", b"{\\rt")
_BLANK = b"\xef\xbb\xbf\xff\xfe\0\t\n\r "
_HEAD_BYTES = 8_192
# Documents that are text: flat XML, and web pages that an office program saved, also as one mail.
_MARKED_UP = (b"<", b"MIME-Version:")
_SAYS_SO = re.compile(
    rb"<office:document|<w:worddocument|<pkg:package|<\?mso-application"
    rb"|urn:schemas-microsoft-com:office:(?:word|excel|powerpoint|spreadsheet)"
    rb"|name=[\"']?(?:progid|generator)[\"']?\s+content=(?:3d)?[\"']?(?:word|excel|powerpoint|microsoft|libreoffice|openoffice)",
    re.IGNORECASE,
)
# The first part of such an archive, wherever in the file it begins.
_PART = re.compile(
    rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|(?:_rels|docProps|word|xl|ppt)/"
    rb"|mimetypeapplication/vnd\.(?:oasis|sun|stardivision))",
    re.DOTALL,
)
_FOLDERS = ("[content_types].xml", "word/", "xl/", "ppt/", "objectreplacements/")
_END_OF_ARCHIVE = b"PK\5\6"
_DEEPEST = 4
_MOST_PARTS = 5_000


def is_named_so(path: str) -> bool:
    """Whether a file's name says that it is a document of an office program."""
    return PurePosixPath(path.lower()).suffix in ENDINGS  # a file called .pages has no ending


def is_document(raw: bytes, depth: int = 0) -> bool:
    """Whether bytes are such a document, or an archive that holds one."""
    head = raw[:_HEAD_BYTES].lstrip(_BLANK)
    if head.startswith(_STARTS) or _PART.search(raw):
        return True
    if head.startswith(_MARKED_UP) and _SAYS_SO.search(head.replace(b"\0", b"")):
        return True
    if depth == _DEEPEST or _END_OF_ARCHIVE not in raw:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _holds_one(archive, depth)
    except (zipfile.BadZipFile, RuntimeError, OSError, NotImplementedError, EOFError, ValueError, zlib.error):
        return False  # no archive; what nobody can unpack has no place in git or in the site either


def _holds_one(archive: zipfile.ZipFile, depth: int) -> bool:
    entries = archive.infolist()[:_MOST_PARTS]
    names = [entry.filename.lower() for entry in entries]
    if any(name.startswith(_FOLDERS) or name.endswith((".iwa", *ENDINGS)) for name in names):
        return True
    left = MAX_UNPACKED
    for entry in entries:
        left -= entry.file_size
        if left < 0 or entry.flag_bits & 1:
            return False
        part = archive.read(entry)
        if part.startswith((b"application/vnd.oasis", b"application/vnd.sun")) or is_document(part, depth + 1):
            return True
    return False
