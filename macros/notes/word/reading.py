"""A Word file -> what can be read in it, in the order of the page.

In: a path. Out: a `WordText`: paragraphs and tables with their places, and what was left out, counted by kind.
Comments, headers, footers, footnotes and properties are parts of their own in a Word file: only the body is read, so
they cannot get in; they are counted to say so.
"""

import io
from collections import Counter
from pathlib import Path

import docx
from docx.document import Document

from macros.notes.word.blocks import Block, Cell, Paragraph, Table, TableRow, WordText, paragraphs
from macros.notes.word.body import Reader
from macros.notes.word.container import NotImported, contents, judge
from macros.notes.word.conversion import Converted, to_word
from macros.notes.word.numbering import Numbering
from macros.notes.word.package import mended
from macros.notes.word.places import Pages, with_places
from macros.notes.word.styles import Element, Styles, qn
from macros.notes.word.visible import Eye

__all__ = ["Block", "Cell", "Paragraph", "Table", "TableRow", "WordText", "paragraphs", "read"]

_DAMAGED = "must be a whole Word file (.docx): this one cannot be opened. Open it in Word and save it again"
# Why there may be nothing to read in a file that shows something.
_ELSEWHERE = {
    "text from another file": "must hold its text itself: open it in Word and save it again as a Word Document",
    "picture": "must hold some text: this Word file shows only pictures, perhaps of pages that were scanned",
}
_EMPTY = "must hold some text: nothing can be read in this Word file"


def read(path: Path) -> WordText:
    """Everything that can be seen in the file; raises NotImported for a file that cannot or must not be opened."""
    raw, kind = contents(path)
    converted = to_word(raw, kind) if kind else Converted(raw)
    if kind:
        judge(converted.raw)
    try:
        found = _read(docx.Document(io.BytesIO(mended(converted.raw))), converted)
    except NotImported:
        raise
    except Exception as error:  # a forged file can make the libraries raise anything, with its words in the message
        raise NotImported(_DAMAGED) from error
    if not found.words:
        raise NotImported(next((message for kind, message in _ELSEWHERE.items() if found.left_out[kind]), _EMPTY))
    return found


def _read(document: Document, converted: Converted) -> WordText:
    body = document.element.body
    styles = Styles(document)
    eye = Eye(styles, Pages(body), shows_boxes=not converted.may_hide_boxes)
    reader = Reader(eye, Numbering(_numbering(document), styles))
    blocks = with_places([block for block in reader.blocks(body) if isinstance(block, Table) or block.text])
    return WordText(blocks, eye.left_out + _elsewhere(document) + Counter({"hidden text": converted.hidden}))


def _numbering(document: Document) -> Element | None:
    """The part with the lists, which a file may not have; python-docx would make one up."""
    related = (relation for relation in document.part.rels.values() if relation.reltype.endswith("/numbering"))
    parts = (relation.target_part for relation in related if not relation.is_external)
    return next((part.element for part in parts if hasattr(part, "element")), None)


def _elsewhere(document: Document) -> Counter[str]:
    """What stands in parts of its own, which are not read."""
    elsewhere: Counter[str] = Counter()
    for part in document.part.package.iter_parts():
        name = str(part.partname).rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")
        element = getattr(part, "element", None)
        if element is None:
            continue
        if name in ("header", "footer") and any(text.strip() for text in element.itertext()):
            elsewhere["header or footer"] += 1
        elif name == "comments":
            elsewhere["comment"] += len(element.findall(qn("w:comment")))
    return elsewhere
