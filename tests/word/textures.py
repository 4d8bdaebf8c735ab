"""What typists leave in a file that nobody sees on the page: empty lines, torn runs, soft breaks, styles of their own.

In: a document that is laid out. Out: the same words, written another way.
"""

import copy
from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from tests.notes.word.notes import xml


def loose(document: Document) -> None:
    """Empty lines between the lines, spaces at their ends, and runs torn in the middle of words."""
    for paragraph in document.paragraphs:
        paragraph._p.addnext(xml("<w:p/>"))
        for run in list(paragraph.runs):
            if len(run.text) < 8 or "\t" in run.text:
                continue
            middle = len(run.text) // 2
            rest = copy.deepcopy(run._r)
            run._r.addnext(rest)
            whole = run.text
            run.text = whole[:middle]
            paragraph.runs[[other._r for other in paragraph.runs].index(rest)].text = whole[middle:]
        paragraph.add_run("  ")


def soft_breaks(document: Document) -> None:
    """Cells with soft line breaks where others have paragraphs."""
    for table in document.tables:
        for cell in {id(cell._tc): cell for row in table.rows for cell in row.cells}.values():
            first, *others = cell.paragraphs
            if any(paragraph._p.pPr is not None for paragraph in (first, *others)) or cell.tables:
                continue
            for paragraph in others:
                first.add_run().add_break()
                for run in list(paragraph.runs):
                    first._p.append(run._r)
                paragraph._p.getparent().remove(paragraph._p)


def hard_spaces(document: Document) -> None:
    """Non-breaking spaces within days and names, typographic apostrophes."""
    for text in document.element.body.iter("{*}t"):
        words = (text.text or "").replace("'", "’").split(" ")
        joined = [f"{word}\N{NO-BREAK SPACE}" if word.isdigit() and len(word) < 3 else f"{word} " for word in words]
        text.text = "".join(joined)[:-1]


def own_styles(document: Document) -> None:
    """Styles that somebody made from Word's own, under names of their own."""
    for name in ("Heading 1", "Heading 2", "List Bullet"):
        style: Any = document.styles.add_style(f"Committee {name[-1:]} {name[:4]}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[name]
        for paragraph in document.paragraphs:
            if paragraph.style is not None and paragraph.style.name == name:
                paragraph.style = style


TEXTURES: dict[str, Callable[[Document], None]] = {
    "loose": loose,
    "soft-breaks": soft_breaks,
    "hard-spaces": hard_spaces,
    "own-styles": own_styles,
}
