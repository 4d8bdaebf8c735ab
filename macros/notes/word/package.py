"""The parts of a Word file, so that one reader can open what Word opens.

In: the bytes of a .docx that container.py found safe. Out: the same, or, where it needs it, a copy in memory in which
names of Strict Open XML are those of Transitional, and relations to parts that are not there are left away: Word shows
such files, python-docx opens neither.
Source: ISO/IEC 29500 part 1 and part 4, annex A (the names of both).
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Collection

from lxml import etree

_STRICT = re.compile(rb"(\sxmlns(?::[\w.-]+)?\s*=\s*[\"'])http://purl\.oclc\.org/ooxml/(\w+)/")
_STRICT_TYPE = re.compile(rb"(\sType\s*=\s*[\"'])http://purl\.oclc\.org/ooxml/(\w+)/")
_SIGN = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL = rb"\1http://schemas.openxmlformats.org/\2/2006/"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def mended(raw: bytes) -> bytes:
    """The file as python-docx can open it."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = {part.filename: package.read(part) for part in package.infolist() if not part.is_dir()}
    names = {name.casefold() for name in parts}
    done = {name: _part(name, content, names) for name, content in parts.items()}
    if done == parts:
        return raw
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in done.items():
            package.writestr(name, content)
    return made.getvalue()


def _part(name: str, content: bytes, names: Collection[str]) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return content
    if content.startswith(_UTF_16) and _SIGN in (text := content.decode("utf-16")):
        content = re.sub(r"^\s*<\?xml.*?\?>", "", text).encode()
    if _SIGN.encode() in content:
        content = _STRICT.sub(_TRANSITIONAL, content)
    return _relations(name, content, names) if name.endswith(".rels") else content


def _relations(name: str, content: bytes, names: Collection[str]) -> bytes:
    root = etree.fromstring(_STRICT_TYPE.sub(_TRANSITIONAL, content), etree.XMLParser(resolve_entities=False))
    folder = posixpath.dirname(posixpath.dirname(name))
    lost = [relation for relation in root if not _leads_somewhere(relation, folder, names)]
    for relation in lost:
        root.remove(relation)
    return etree.tostring(root) if lost else _STRICT_TYPE.sub(_TRANSITIONAL, content)


def _leads_somewhere(relation: etree._Element, folder: str, names: Collection[str]) -> bool:
    if relation.get("TargetMode") == "External":
        return True
    target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or ""))
    return target.lstrip("/").casefold() in names
