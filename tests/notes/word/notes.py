"""Word files of invented notes, made as Word makes them, with python-docx and a few changes to the XML.

Everything here belongs to Nowhere-on-Sea. `CANARY` words are planted where a reader of the page would not see them.
"""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

PEOPLE: list[tuple[str, ...]] = [
    ("Attendees:", "", ""),
    ("Avery Breakwater", "AB", "Director of Lighthouses, Nowhere-on-Sea Council"),
    ("Corin Driftwood", "CD", "Harbour Nurse, NHS Nowhere"),
    ("Isla Tide", "IT", "Chief Gull Warden"),
    ("Ottilie Reef", "OR", "Note taker"),
    ("Apologies:", "", ""),
    ("Ellis Foam", "EF", "Harbour Doctor"),
]
# What a new draft ends with, for somebody to fill in. In one piece, the guard of git would take this file for a draft.
STEPS = "workflow"
BLANKS: dict[str, Any] = {
    "summary": "",
    "redaction": {"authorised_by": "", "look_again_by": ""},
    STEPS: {
        "drafted_on": "",
        "sent_for_comment_on": "",
        "comments_closed_on": "",
        "approved_by": "",
        "approved_on": "",
    },
}
ACTIONS = [
    ("1", "Paint the door of the lighthouse.", "AB / CD"),
    ("2", "Count the gulls.", "IT"),
    ("3", "Work with CD and OR on a tide table.", "AB, CD and OR"),
    ("4", "Tell the harbour.", "Corin Driftwood"),
]


def invented(*, top: bool = True, people: bool = True, items: bool = True, actions: bool = True) -> Document:
    """A file of notes laid out as partnerships lay them out; parts can be left away."""
    document = docx.Document()
    if top:
        _top(document)
    if people:
        table(document, PEOPLE)
    if items:
        _items(document)
    if actions:
        document.add_paragraph().add_run("Action Table").bold = True
        table(document, [("", "Action", "Officer"), *ACTIONS])
    return document


def _top(document: Document) -> None:
    document.add_paragraph().add_run("Executive of Nowhere-on-Sea").bold = True
    document.add_paragraph().add_run("FINAL NOTES OF THE MEETING").bold = True
    document.add_paragraph("Date: Tuesday 12th May 2026")
    document.add_paragraph("Time: 2:00pm – 4:00pm")
    document.add_paragraph("Venue: The Old Lighthouse, Nowhere-on-Sea")
    document.add_paragraph("Chaired by: Avery Breakwater")


def table(document: Document, rows: Sequence[tuple[str, ...]]) -> None:
    """A table of plain texts at the end."""
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _items(document: Document) -> None:
    table: Any = document.add_table(rows=0, cols=2)
    _row(table, "Item", "Notes")
    _row(table, "1.", "Welcome")
    _row(table, "", "AB welcomed everybody. IT services were down. CD: the tide was low; IT asked why. He was told.")
    _row(table, "2.", "The lighthouse")
    first = _row(table, "", "AB spoke about the lighthouse. It was agreed to:")
    _add(first, "Paint the door.", "List Number")
    _add(first, "Oil the hinges.", "List Number")
    _bold(first, "Action 1: AB & CD to paint the door of the lighthouse.")
    _bold(first, "Gulls")
    _add(first, "During discussion these points were noted:")
    _add(first, "IT said there were many gulls. CD asked how many.", "List Bullet")
    _add(first, "CD and IT agreed that they should be counted:", "List Bullet")
    _add(first, "By day", "List Bullet 2")
    _add(first, "By night", "List Bullet 2")
    _bold(first, "ACTION no. 2 - IT to count the gulls.")
    _row(table, "3.", "Tides")
    second = _row(table, "", "The tides were discussed. No decision was made.")
    _add(second, "Action3 – AB to work with CD and OR on a tide table.")
    _add(second, "action 4. CD to tell the harbour.")
    _add(second, "Agreed: the tide table is for everybody.")
    _add(second, "Action: EF to bring a net.")
    _row(table, "4.", "Date of next meeting")
    _row(table, "", "12 August 2026.")


def _row(table: Any, number: str, text: str) -> Any:
    cells = table.add_row().cells
    cells[0].text, cells[1].text = number, text
    return cells[1]


def _add(cell: Any, text: str, style: str | None = None) -> Any:
    return cell.add_paragraph(text, style)


def _bold(cell: Any, text: str) -> None:
    cell.add_paragraph().add_run(text).bold = True


def expected() -> dict[str, Any]:
    """The draft of `invented()`, as the reader of records gives it back: every value is text."""
    return {
        "group": "executive",
        "title": "Executive of Nowhere-on-Sea, 12 May 2026",
        "date": "2026-05-12",
        "starts": "14:00",
        "ends": "16:00",
        "venue": "The Old Lighthouse, Nowhere-on-Sea",
        "people": _expected_people(),
        "items": [
            {"number": "1", "title": "Welcome", "parts": [{"id": "part-1-1", "notes": [
                {"text": "Welcomed everybody. IT services were down.", "by": ["AB"]},
                {"text": "The tide was low; IT asked why. He was told.", "by": ["CD"]},
            ]}]},
            {"number": "2", "title": "The lighthouse", "parts": [_expected_lighthouse(), _expected_gulls()]},
            {"number": "3", "title": "Tides", "parts": [{
                "id": "part-3-1",
                "notes": ["The tides were discussed. No decision was made."],
                "decisions": ["The tide table is for everybody."],
                "commitments": [{"id": "promise-3-1", "text": "Bring a net.", "by": ["EF"]}],
                "actions": ["3", "4"],
            }]},
            {"number": "4", "title": "Date of next meeting", "parts": [
                {"id": "part-4-1", "notes": ["12 August 2026."]},
            ]},
        ],
        "actions": [
            {"number": "1", "text": "Paint the door of the lighthouse.", "owners": ["AB", "CD"], "item": "2",
             "printed_as": "Action 1"},
            {"number": "2", "text": "Count the gulls.", "owners": ["IT"], "item": "2", "printed_as": "ACTION no. 2"},
            {"number": "3", "text": "Work with CD and OR on a tide table.", "owners": ["AB", "CD", "OR"], "item": "3",
             "printed_as": "Action3"},
            {"number": "4", "text": "Tell the harbour.", "owners": ["CD"], "item": "3", "printed_as": "action 4"},
        ],
        "next_meeting": "2026-08-12",
        **BLANKS,
    }  # fmt: skip


def _expected_people() -> list[dict[str, Any]]:
    return [
        {"initials": "AB", "name": "Avery Breakwater", "post": "Director of Lighthouses",
         "organisations": ["nowhere-council"], "attendance": "present", "chair": "true"},
        {"initials": "CD", "name": "Corin Driftwood", "post": "Harbour Nurse, NHS Nowhere", "attendance": "present"},
        {"initials": "IT", "name": "Isla Tide", "post": "Chief Gull Warden", "attendance": "present"},
        {"initials": "OR", "name": "Ottilie Reef", "post": "Note taker", "attendance": "present", "notetaker": "true"},
        {"initials": "EF", "name": "Ellis Foam", "post": "Harbour Doctor", "attendance": "apologies"},
    ]  # fmt: skip


def _expected_lighthouse() -> dict[str, Any]:
    return {
        "id": "part-2-1",
        "notes": [{"text": "Spoke about the lighthouse.", "by": ["AB"]}],
        "lists": [{"title": "It was agreed to", "ordered": "true", "points": ["Paint the door.", "Oil the hinges."]}],
        "actions": ["1"],
    }


def _expected_gulls() -> dict[str, Any]:
    return {
        "id": "part-2-2",
        "title": "Gulls",
        "notes": [
            "During discussion these points were noted:",
            {"text": "Said there were many gulls.", "by": ["IT"]},
            {"text": "Asked how many.", "by": ["CD"]},
        ],
        "lists": [{"title": "CD and IT agreed that they should be counted", "points": ["By day", "By night"]}],
        "actions": ["2"],
    }


def save(document: Document, file: Path) -> Path:
    """The document as a file."""
    document.save(str(file))
    return file


def change(file: Path, part: str, how: Callable[[bytes], bytes]) -> None:
    """Change one part of a Word file in place; a part that is not there is made of nothing."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[part] = how(parts.get(part, b""))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    file.write_bytes(made.getvalue())


def xml(text: str) -> Any:
    """An element of WordprocessingML, the prefix w known."""
    head, _, rest = text.partition(">")
    declared = f"{head.rstrip('/')} {nsdecls('w')}{'/' if head.endswith('/') else ''}>"
    return parse_xml(declared + rest)
