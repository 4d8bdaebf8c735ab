"""Invented arrangements and terms of reference of Nowhere-on-Sea as Word files, laid out as offices do.

What a document says is data; each layout writes the same in another way. Nothing here is real.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

Part = tuple[str, str, Any]
"""What it is (section, sub, clause, text, points, table), its number, its words."""

ARRANGEMENTS: list[Part] = [
    ("title", "", "Nowhere-on-Sea Safeguarding Children Partnership"),
    ("title", "", "Local Safeguarding Arrangements, March 2026"),
    ("section", "", "Introduction"),
    ("text", "", "These arrangements were first issued on 29 June 2019 and were updated in March 2026."),
    ("text", "", "These arrangements will be reviewed by March 2028."),
    ("sub", "", "Signatories"),
    (
        "table",
        "",
        [
            ["Name", "Post", "Organisation", "Signature"],
            ["Anna Example", "Chief Executive", "Nowhere-on-Sea Council", ""],
            ["Otto Sample", "Chief Nurse", "Sea Health", ""],
            ["Ida Instance", "Superintendent", "Coast Police", ""],
        ],
    ),
    ("section", "1", "Aims"),
    ("clause", "1.1", "The partners keep children safe at the seaside and beyond."),
    ("clause", "1.2", "The partners agree to:"),
    ("points", "", ["listen to children", ["what do they say?", "what changed?"], "learn from each other"]),
    ("text", "", "Every partner tells the others what it has learned."),
    ("section", "2", "Governance"),
    ("sub", "", "The Executive"),
    ("clause", "2.1", "The Executive leads the partnership. It meets four times a year."),
    ("clause", "2.2", "The chair changes every spring."),
    ("sub", "", "Relevant agencies"),
    ("clause", "2.3", "The relevant agencies are as follows:"),
    ("points", "", ["Nowhere-on-Sea Council", ["Housing", "Libraries"], "Each school", "Harbour Unit"]),
    ("clause", "2.3", "A second clause has this number by mistake."),
    ("section", "3", "Money"),
    ("clause", "3.1", "The partners share the costs as the table says."),
    (
        "table",
        "",
        [["Partner", "Share", "Paid"], ["Nowhere-on-Sea Council", "60%", "in April"], ["Sea Health", "40%", "in May"]],
    ),
]
TERMS: list[Part] = [
    ("title", "", "Quality Subgroup: terms of reference"),
    ("title", "", "January 2026"),
    ("section", "1", "Purpose"),
    ("text", "", "The subgroup checks how well agencies keep children safe and tells the Executive."),
    ("section", "2", "Membership"),
    ("text", "", "Every member is senior enough to decide for their agency."),
    (
        "table",
        "",
        [
            ["Agency", "Role", "Name"],
            ["Nowhere-on-Sea Council", "Head of Quality (chair)", "Petra Quill"],
            ["Sea Health", "Designated Nurse", "Jonah Strand"],
            ["Coast Police", "Detective Inspector", "Mo Wake"],
        ],
    ),
    ("section", "3", "Meetings"),
    ("text", "", "The subgroup will meet every two months. Extraordinary meetings may be called."),
    (
        "text",
        "",
        "The meeting is quorate when three statutory agencies attend. If it is not quorate, the chair decides.",
    ),
    ("text", "", "The meeting will be chaired by the Head of Quality on a rotating basis for at least two years."),
    ("text", "", "Members are expected to attend 80% of meetings. A deputy may come instead of a member."),
    ("text", "", "The agenda and papers are sent out five working days before the meeting."),
    ("text", "", "The chair reports to the Executive every quarter."),
    ("section", "4", "Review"),
    ("text", "", "These terms of reference will be reviewed every two years by the Executive."),
]


def _paragraph(made: Document, words: str, style: str = "Normal", *, bold: bool = False, size: float = 0) -> Any:
    paragraph = made.add_paragraph(style=style)
    run = paragraph.add_run(words)
    run.bold = True if bold else None
    run.font.size = Pt(size) if size else None
    return paragraph


def _points(made: Document, entries: list[Any], depth: int = 1) -> None:
    for entry in entries:
        if isinstance(entry, list):
            _points(made, entry, depth + 1)
        else:
            _paragraph(made, entry, "List Bullet" if depth == 1 else f"List Bullet {depth}")


def _table(made: Document, rows: list[list[str]]) -> None:
    table = made.add_table(0, len(rows[0]), style="Table Grid")
    for number, row in enumerate(rows):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(words).bold = number == 0


def _numbered(made: Document, levels: tuple[str, ...]) -> Callable[[Any, int], None]:
    """A multi-level list of Word's own; what puts a paragraph into it."""
    numbering = made.part.numbering_part.element
    shape = OxmlElement("w:abstractNum")
    shape.set(qn("w:abstractNumId"), "77")
    for depth, form in enumerate(levels):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(depth))
        for tag, value in (("w:start", "1"), ("w:numFmt", "decimal"), ("w:lvlText", form)):
            level.append(_with(tag, value))
        shape.append(level)
    numbering.insert(0, shape)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "77")
    number.append(_with("w:abstractNumId", "77"))
    numbering.append(number)

    def put(paragraph: Any, depth: int) -> None:
        within = OxmlElement("w:numPr")
        within.append(_with("w:ilvl", str(depth)))
        within.append(_with("w:numId", "77"))
        paragraph._p.get_or_add_pPr().append(within)

    return put


def _with(tag: str, value: str) -> Any:
    element = OxmlElement(tag)
    element.set(qn("w:val"), value)
    return element


def _lay(parts: list[Part], heading: Callable[..., None], clause: Callable[..., None], title: str) -> Document:
    made = docx.Document()
    if heading is automatic_heading:
        made.put = _numbered(made, ("%1.", "%1.%2"))  # type: ignore[attr-defined]  # a place to keep it
    for kind, number, words in parts:
        if kind == "title":
            _paragraph(made, words, title, bold=title == "Normal", size=18)
        elif kind in ("section", "sub"):
            heading(made, 1 if kind == "section" else 2, number, words)
        elif kind == "clause":
            clause(made, number, words)
        elif kind == "text":
            _paragraph(made, words)
        elif kind == "points":
            _points(made, words)
        else:
            _table(made, words)
    return made


def styled_heading(made: Document, level: int, number: str, words: str) -> None:
    """A heading of Word's own with a typed number."""
    made.add_heading(f"{number}. {words}" if number else words, level)


def bold_heading(made: Document, level: int, number: str, words: str) -> None:
    """A bold line."""
    _paragraph(made, f"{number}.\t{words}" if number else words, bold=True)


def plain_heading(made: Document, level: int, number: str, words: str) -> None:
    """A line that only its number and its shortness make a heading; without a number it is bold."""
    _paragraph(made, f"{number}. {words}" if number else words, bold=not number)


def automatic_heading(made: Document, level: int, number: str, words: str) -> None:
    """A heading with a number that Word counts."""
    paragraph = made.add_heading(words, level)
    if number:
        made.put(paragraph, 0)  # type: ignore[attr-defined]  # see `_lay`


def typed_clause(made: Document, number: str, words: str) -> None:
    """A paragraph with a typed number."""
    _paragraph(made, f"{number} {words}")


def automatic_clause(made: Document, number: str, words: str) -> None:
    """A paragraph with a number that Word counts; a wrong number is typed."""
    paragraph = _paragraph(made, words)
    made.put(paragraph, 1)  # type: ignore[attr-defined]  # see `_lay`


LAYOUTS: dict[str, Callable[[list[Part]], Document]] = {
    "headings": lambda parts: _lay(parts, styled_heading, typed_clause, "Title"),
    "automatic": lambda parts: _lay(parts, automatic_heading, automatic_clause, "Title"),
    "bold": lambda parts: _lay(parts, bold_heading, typed_clause, "Normal"),
    "plain": lambda parts: _lay(parts, plain_heading, typed_clause, "Normal"),
}


def save(made: Document, folder: Path) -> Path:
    """The file, beside the project that reads it."""
    file = folder / "document.docx"
    made.save(str(file))
    return file
