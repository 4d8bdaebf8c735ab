"""Which block of a Word file is what: the lines at the top, who attended, the items, the actions.

In: a `WordText`. Out: a `Layout`. Judged by what the rows say, never by their place alone, because a table that runs
over a page is often two tables in the file.
"""

import re
from dataclasses import dataclass, field

from macros.notes.word.reading import Paragraph, Table, TableRow, WordText

PRESENT_WORDS = r"(?:attendees?|attendance|(?:members\s+)?present|in attendance|also present)"
APOLOGIES_WORDS = r"(?:apologies(?:\s+for absence)?(?:\s+received)?|absent)"
PRESENT = re.compile(rf"{PRESENT_WORDS}\s*:?", re.IGNORECASE)
APOLOGIES = re.compile(rf"{APOLOGIES_WORDS}\s*:?", re.IGNORECASE)
LABELS = "date|time|venue|location|place|chaired by|chair|chairperson|in the chair"
LABEL = re.compile(rf"(?P<label>{LABELS})\s*:\s*(?P<value>\S.*)?", re.IGNORECASE | re.DOTALL)
NUMBER = re.compile(r"(?:item\s*)?(\d{1,3})\s*[.):]?", re.IGNORECASE)
SUB_NUMBER = re.compile(r"\d{1,3}\.\d{1,2}\.?")
_NUMBERED_TITLE = re.compile(r"(\d{1,3})[.)]\s+\S")
_ACTIONS = re.compile(r"(?:agreed\s+)?actions?(?:\s+(?:points?|agreed|required|description))?\s*:?", re.IGNORECASE)
OWNER = re.compile(
    r"officers?|owners?|leads?|who|by whom|responsib\w+|action owners?|lead officers?|person responsible", re.IGNORECASE
)
ACTIONS_TITLE = re.compile(
    r"(?:summary of\s+|table of\s+)?actions?(?:\s+(?:table|log|list|points|summary))?\s*:?", re.I
)


@dataclass
class Layout:
    """The blocks by what they are, in the order of the file."""

    head: list[Paragraph] = field(default_factory=list)
    attendance: list[tuple[str | None, Table]] = field(default_factory=list)
    """Each with what the heading above it says: present, apologies, or nothing."""
    items: list[TableRow | Paragraph] = field(default_factory=list)
    actions: list[Table] = field(default_factory=list)
    after: list[Paragraph] = field(default_factory=list)
    unknown: list[Table] = field(default_factory=list)
    top_ends: int | None = None
    """How many paragraphs of the head stand above the first that is about who was there: no title stands below it."""


def lay_out(reading: WordText) -> Layout:
    """Every block, sorted."""
    layout = Layout()
    above = ""
    for block in reading.blocks:
        if isinstance(block, Paragraph):
            _place_paragraph(layout, block)
            above = block.text
            continue
        _place_table(layout, block, attendance(above))
        above = ""
    return layout


def attendance(text: str) -> str | None:
    """What a heading says about the people beneath it: present, apologies, or None."""
    if PRESENT.fullmatch(text):
        return "present"
    return "apologies" if APOLOGIES.fullmatch(text) else None


def _place_paragraph(layout: Layout, block: Paragraph) -> None:
    if ACTIONS_TITLE.fullmatch(block.text) and layout.items:
        return
    if layout.actions:
        layout.after.append(block)
        return
    if layout.items:
        layout.items.append(block)
        return
    if _says_who(block.text):
        _end_top(layout)
    if not attendance(block.text):
        layout.head.append(block)


def _says_who(text: str) -> bool:
    return attendance(text.partition(":")[0]) is not None


def _end_top(layout: Layout) -> None:
    layout.top_ends = len(layout.head) if layout.top_ends is None else layout.top_ends


def _place_table(layout: Layout, table: Table, above: str | None) -> None:
    rows = [row for row in table.rows if any(row.texts)]
    if header(rows) is not None:
        layout.actions.append(table)
    elif not layout.items and (above or _is_attendance(rows)):
        _end_top(layout)
        layout.attendance.append((above, table))
    elif any(number(row, 1) for row in rows) or (layout.items and not layout.actions and _has_two_columns(rows)):
        layout.items.extend(rows)
    elif rows and LABEL.fullmatch(_labelled(rows[0])) and not layout.items:
        layout.head.extend(Paragraph(0, row.place, _labelled(row)) for row in rows)
    elif rows:
        layout.unknown.append(table)


def number(row: TableRow, following: int) -> int | None:
    """The number that an item's row begins with, printed, counted by Word or in one cell with its title."""
    if not row.cells:
        return None
    first = row.texts[0]
    if match := NUMBER.fullmatch(first):
        return int(match[1]) if any(row.texts[1:]) or len(row.cells) > 1 else None
    if row.cells[0].counted and any(row.texts[1:]):
        return following
    match = _NUMBERED_TITLE.match(first)
    is_heading = all(paragraph.bold or paragraph.heading for paragraph in row.cells[0].paragraphs)
    return int(match[1]) if match and is_heading and not any(row.texts[1:]) else None


def header(rows: list[TableRow] | tuple[TableRow, ...]) -> int | None:
    """Which of the first rows names the columns of a table of actions."""
    for index, row in enumerate(rows[:3]):
        texts = row.texts
        if any(_ACTIONS.fullmatch(text) for text in texts) and any(OWNER.fullmatch(text.rstrip(":")) for text in texts):
            return index
    return None


def is_action_column(text: str) -> bool:
    """Whether a column's heading says that what is to be done stands beneath it."""
    return bool(_ACTIONS.fullmatch(text))


def _is_attendance(rows: list[TableRow]) -> bool:
    def says_so(row: TableRow) -> bool:
        alone = [text for text in row.texts if text]
        return bool(alone) and (attendance(alone[0]) is not None or "initials" in (text.lower() for text in alone))

    return any(says_so(row) for row in rows) and any(len([text for text in row.texts if text]) > 1 for row in rows)


def _has_two_columns(rows: list[TableRow]) -> bool:
    return bool(rows) and all(1 <= len(row.cells) <= 2 for row in rows)


def _labelled(row: TableRow) -> str:
    first, *rest = row.texts
    return f"{first.rstrip(':')}: {' '.join(rest)}".strip()
