"""What an OpenDocument text hides in ways that Word does not know: LibreOffice would write it into a .docx as shown.

In: the bytes of an .odt whose package was found safe. Out: the same without it, and how often there was something.
Source: OpenDocument 1.3 part 3, 5.4 (sections), 7.7.9 (hidden paragraphs), 9.1.3 (rows), 20.411 (hidden letters).
"""

import io
import zipfile
from typing import Any

from lxml import etree

Element = Any
_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _TABLE, _DRAW, _STYLE = (_SPACE % name for name in ("text", "table", "drawing", "style"))
_DRAW_OOO = "{http://openoffice.org/2010/draw}"
_TEXT_PARTS = ("content.xml", "styles.xml")


def without_hidden(raw: bytes) -> tuple[bytes, int]:
    """The file without what it hides, and the number of hidden parts that held words."""
    hidden = 0
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as shown:
        for part in package.infolist():
            content = package.read(part)
            if part.filename in _TEXT_PARTS:
                content, here = _shown(content)
                hidden += here
            shown.writestr(part.filename, content)
    return made.getvalue(), hidden


def _shown(content: bytes) -> tuple[bytes, int]:
    root: Element = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    for look in root.iter(f"{_STYLE}text-properties"):
        if look.get(f"{_TEXT}display") == "condition":  # hidden, by the one condition that there is
            look.set(f"{_TEXT}display", "none")
    unseen_tables = {
        look.getparent().get(f"{_STYLE}name")
        for look in root.iter(f"{_STYLE}table-properties")
        if look.get(f"{_TABLE}display") == "false"
    }
    words = 0
    for element in [element for element in root.iter(etree.Element) if _is_hidden(element, unseen_tables)]:
        words += bool("".join(element.itertext()).strip())
        _empty(element)
    return etree.tostring(root), words


def _is_hidden(element: Element, unseen_tables: set[str | None]) -> bool:
    if element.tag == f"{_TEXT}section":
        return element.get(f"{_TEXT}display") in ("none", "condition")
    if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
        marks = element.iter(f"{_TEXT}hidden-paragraph")
        return any(mark.get(f"{_TEXT}is-hidden") != "false" for mark in marks)
    if element.tag == f"{_TABLE}table-row":
        return element.get(f"{_TABLE}visibility") in ("collapse", "filter")
    if element.tag == f"{_TABLE}table":
        return element.get(f"{_TABLE}style-name") in unseen_tables
    return any(element.get(f"{space}display") in ("none", "printer") for space in (_DRAW, _DRAW_OOO))


def _empty(element: Element) -> None:
    """Take everything out, and leave the element, and the cells of a table, where the file needs one."""
    is_table = element.tag in (f"{_TABLE}table", f"{_TABLE}table-row")
    for holder in list(element.iter(f"{_TABLE}table-cell")) if is_table else [element]:
        del holder[:]
        holder.text = None
