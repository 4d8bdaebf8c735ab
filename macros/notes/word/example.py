"""Invented notes of Nowhere-on-Sea as a Word file, laid out so that all of them are placed.

In: where to write it. Out: the file, or `NotDone` with nothing written. docs/reference/word.md explains the layout.
"""

import io
from collections.abc import Iterable
from pathlib import Path

import docx
from docx.document import Document

from macros.notes.drafting import NotDone

_TOP = (
    "Executive of Nowhere-on-Sea",
    "Date: Tuesday 12 May 2026",
    "Time: 2pm – 4pm",
    "Venue: The Old Lighthouse",
    "Chair: Avery Breakwater",
)
_PEOPLE = (
    ("Attendees:", "", ""),
    ("Avery Breakwater", "AB", "Director of Lighthouses"),
    ("Corin Driftwood", "CD", "Harbour Nurse"),
    ("Ottilie Reef", "OR", "Note taker"),
    ("Apologies:", "", ""),
    ("Ellis Foam", "EF", "Harbour Doctor"),
)
_ITEMS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("1.", "Welcome", ("AB welcomed everybody.",)),
    (
        "2.",
        "The lighthouse",
        (
            "CD reported that the door of the lighthouse had lost its paint. AB asked who would see to it.",
            "Agreed: the door of the lighthouse is to be blue.",
            "Action 1: AB and CD to paint the door of the lighthouse.",
        ),
    ),
    ("3.", "Tides", ("The group talked about the table of tides.", "Action 2: OR to print the table of tides.")),
    ("4.", "Date of next meeting", ("12 August 2026",)),
)
_ACTIONS = (
    ("No.", "Action", "Owner", "Due"),
    ("1", "Paint the door of the lighthouse.", "AB, CD", "1 July 2026"),
    ("2", "Print the table of tides.", "OR", "15 June 2026"),
)


def write(file: Path) -> None:
    """Write the example; what is there already stays."""
    if file.suffix.lower() != ".docx":
        raise NotDone("The example must be a Word file, named with .docx at its end. Nothing was written.")
    made = io.BytesIO()
    _notes().save(made)
    try:
        with file.open("xb") as opened:
            opened.write(made.getvalue())
    except FileExistsError:
        raise NotDone("A file of that name is there already, and nothing is overwritten: choose another.") from None
    except OSError as error:
        raise NotDone(f"The example could not be written: {error.strerror}.") from None


def _notes() -> Document:
    document = docx.Document()
    for line in _TOP:
        document.add_paragraph(line)
    _table(document, _PEOPLE)
    document.add_paragraph()
    items = document.add_table(rows=0, cols=2, style="Table Grid")
    for number, title, notes in _ITEMS:
        row = items.add_row().cells
        row[0].text, row[1].text = number, title
        cell = items.add_row().cells[1]
        cell.text, *rest = notes
        for paragraph in rest:
            cell.add_paragraph(paragraph)
    document.add_paragraph()
    _table(document, _ACTIONS)
    return document


def _table(document: Document, rows: Iterable[tuple[str, ...]]) -> None:
    table = None
    for row in rows:
        table = table or document.add_table(rows=0, cols=len(row), style="Table Grid")
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
