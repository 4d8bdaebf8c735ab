"""Notes of a meeting as a Word file that people fill in: real headings, header rows that repeat, fields that prompt.

In: a `Form`. Out: a document that `reading` and the roles take in whole. What is empty becomes a field with a prompt,
which Word shows and the import does not read.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from macros.notes.drafting import NotDone

PEOPLE = (("Name", 3.7), ("Initials", 2.1), ("Post", 4.9), ("Organisation", 3.7), ("Attended", 2.8))
ACTIONS = (("No.", 1.3), ("Action", 9.5), ("Owner", 2.9), ("Due", 3.5))
"""The columns of the two tables and their widths in centimetres."""
_ATTENDED = ("Present", "Apologies")
NEXT = "Date of next meeting"
_SAID = "What was said. Each decision (“Agreed: …”) and action (“Action 1: AB to …”) is a paragraph of its own."
_PROMPTS = {"Date": "day, month and year", "Time": "2pm – 4pm", "Venue": "where", "Chair": "name", "Notes by": "name",
            "Name": "name", "Initials": "AB", "Post": "post", "Organisation": "body", "Attended": "choose",
            "No.": "1", "Action": "what is to be done", "Owner": "AB", "Due": "1 June 2026"}  # fmt: skip
_INK, _GREY = RGBColor(0x0B, 0x0C, 0x0C), RGBColor(0x59, 0x59, 0x59)
_FONT = "Arial"
_PROMPT = "PlaceholderText"
Columns = Sequence[tuple[str, float]]


@dataclass(frozen=True)
class Form:
    """What stands in the notes already; "" for what is to be filled in, " " for what stays empty."""

    title: str
    top: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, ...], ...]
    items: tuple[tuple[str, tuple[str, ...]], ...]
    """The heading of each item, "" for one to be named, and its paragraphs."""
    actions: tuple[tuple[str, ...], ...]


def made(form: Form) -> Document:
    """The document."""
    document = docx.Document()
    _dress(document, form.title)
    document.add_paragraph(form.title, style="Title")
    for label, value in form.top:
        line = document.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        _fill(line, value, _PROMPTS[label], label)
    document.add_paragraph("Attendance", style="Heading 1")
    _table(document, "Who was there and who sent apologies", PEOPLE, form.people)
    for title, paragraphs in form.items:
        _fill(document.add_paragraph(style="Heading 1"), title, "What this item is called", "Item")
        for text in paragraphs:
            _notes(document, text, _PROMPTS["Date"] if title == NEXT else _SAID)
    document.add_paragraph("Actions", style="Heading 1")
    _table(document, "Actions that were agreed", ACTIONS, form.actions)
    return document


def _dress(document: Document, title: str) -> None:
    """Page, letters and language."""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(1.9)
    page.top_margin = page.bottom_margin = Cm(2)
    for name, size in (("Normal", 11), ("Title", 20), ("Heading 1", 14)):
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _INK
        fonts = style.element.rPr.rFonts
        for theme in [name for name in fonts.attrib if name.endswith("Theme")]:
            del fonts.attrib[theme]
        fonts.set(qn("w:hAnsi"), _FONT)
        fonts.set(qn("w:cs"), _FONT)
    prompt: Any = document.styles.add_style(_PROMPT, WD_STYLE_TYPE.CHARACTER)
    prompt.font.color.rgb = _GREY
    title_style: Any = document.styles["Title"]
    for border in title_style.element.pPr.findall(qn("w:pBdr")):
        title_style.element.pPr.remove(border)
    normal: Any = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    about = document.core_properties
    about.title, about.author, about.language, about.comments = title, "", "en-GB", ""


def _table(document: Document, says: str, columns: Columns, rows: Sequence[tuple[str, ...]]) -> None:
    """A table with a row of headings that stands again on each page, and a description for those who hear it."""
    table: Any = document.add_table(rows=1, cols=len(columns), style="Table Grid")
    table.autofit = False
    table._tblPr.append(parse_xml(f"<w:tblCaption {nsdecls('w')} w:val={quoteattr(says)}/>"))
    for cell, (heading, _) in zip(table.rows[0].cells, columns, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
        cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="F3F2F1"/>'))
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for texts in rows:
        for cell, text, (heading, _) in zip(table.add_row().cells, texts, columns, strict=True):
            _fill(cell.paragraphs[0], text, _PROMPTS[heading], heading)
    for column, (_, width) in zip(table.columns, columns, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        for cell, (_, width) in zip(row.cells, columns, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)


def _fill(paragraph: Any, text: str, prompt: str, name: str) -> None:
    """The text, or a field that asks for it; nothing where it is a space."""
    if text:
        paragraph.add_run(text.strip())
    else:
        paragraph._p.append(_field(prompt, name))


def _notes(document: Document, text: str, prompt: str) -> None:
    """A paragraph of notes, or a field that takes many."""
    paragraph: Any = document.add_paragraph(text)
    if not text:
        paragraph._p.addprevious(_field(prompt, NEXT if prompt != _SAID else "Notes", whole=True))
        paragraph._p.getparent().remove(paragraph._p)


def _field(prompt: str, name: str, *, whole: bool = False) -> Any:
    """A control that shows what to write, and goes as soon as something is written; of whole paragraphs if `whole`."""
    kind = "" if whole else "<w:text/>"
    if name == "Attended":
        choices = "".join(f'<w:listItem w:displayText="{word}" w:value="{word}"/>' for word in _ATTENDED)
        kind = f"<w:dropDownList>{choices}</w:dropDownList>"
    run = f'<w:r><w:rPr><w:rStyle w:val="{_PROMPT}"/></w:rPr><w:t>{escape(prompt)}</w:t></w:r>'
    content = f"<w:p>{run}</w:p>" if whole else run
    return parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias w:val={quoteattr(name)}/><w:tag w:val={quoteattr(name)}/>"
        f"<w:temporary/><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def write(file: Path, form: Form) -> None:
    """Write it; what is there already stays. Raises NotDone with nothing written."""
    if file.suffix.lower() != ".docx":
        raise NotDone("It must be a Word file, named with .docx at its end. Nothing was written.")
    whole = io.BytesIO()
    made(form).save(whole)
    try:
        with file.open("xb") as opened:
            opened.write(whole.getvalue())
    except FileExistsError:
        raise NotDone("A file of that name is there already, and nothing is overwritten: choose another.") from None
    except OSError as error:
        raise NotDone(f"The file could not be written: {error.strerror}.") from None
