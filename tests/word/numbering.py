"""Numbers that Word makes: nothing of them stands in the text of a paragraph."""

from typing import Any

from docx.document import Document

from tests.notes.word.notes import xml


def levels(document: Document, *texts: str, start: int = 1) -> int:
    """A list of its own with a text for each level, as `%1.`, `%1.%2`, `(%3)`; its id."""
    root: Any = document.part.numbering_part.element
    number = 1 + max([int(num.numId) for num in root.num_lst], default=0)
    inner = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start if level == 0 else 1}"/><w:numFmt w:val="{_format(text)}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for level, text in enumerate(texts)
    )
    abstract = xml(f'<w:abstractNum w:abstractNumId="{900 + number}">{inner}</w:abstractNum>')
    root.insert(0, abstract)
    root.append(xml(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{900 + number}"/></w:num>'))
    return number


def _format(text: str) -> str:
    return "lowerLetter" if text.startswith("(") or text.endswith(")") else "decimal"


def give(paragraph: Any, number: int, level: int) -> None:
    """The paragraph belongs to the list, at that level."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))
