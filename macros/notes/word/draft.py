"""What was read of a Word file -> the values of a draft, in the order in which a record has them.

In: a `WordText` and what is known without it (group, organisations). Out: `Placed`: values in the shape of
`models.draft.Draft`, and the report. What the notes do not say is left out, never made up: `partnership draft check`
then says what is missing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from macros.notes.word import phrases
from macros.notes.word.actions import actions
from macros.notes.word.container import NotImported
from macros.notes.word.items import Items
from macros.notes.word.layout import Layout, lay_out
from macros.notes.word.people import people
from macros.notes.word.reading import WordText
from macros.notes.word.report import ImportReport
from macros.notes.word.top import KnownBefore, head
from macros.records.yaml_text import Value

_NO_PEOPLE = (
    "must have a table of those who attended: rows of name, initials and post beneath a row that says “Attendees:”"
)
_NO_ITEMS = (
    "must have a table of numbered items: the number in the first column, the heading beside it, the notes below"
)
_HOW = "must be laid out as “partnership guide word” shows (“partnership import --example FILE.docx” writes an example)"
_NEXT = re.compile(r"\bnext (?:meeting|date)\b", re.IGNORECASE)
_ABOUT_NEXT = re.compile(r"\b(?:date|of|the|our|next|meeting|is|on|will|be|\w+day)\b|\W", re.IGNORECASE)


@dataclass(frozen=True)
class Placed:
    """A draft's values, and what to tell the person about them."""

    values: dict[str, Value]
    report: str


def draft(reading: WordText, known: KnownBefore) -> Placed:
    """The draft of the notes; raises NotImported where they do not have the parts that every set of notes has."""
    report = ImportReport()
    layout = lay_out(reading)
    top = head(layout, known, report)
    chair = (top.chair.place, top.chair.words) if top.chair else None
    present = people([*layout.attendance, *top.named], chair, known.bodies, report)
    reader = Items([str(person["initials"]) for person in present if "initials" in person], report)
    reader.read(layout.items)
    faults = [
        *([] if layout.attendance and present else [_NO_PEOPLE]),
        *([] if reader.items else [_NO_ITEMS]),
        *top.faults,
    ]
    if faults:
        raise NotImported("; it ".join([*faults, _HOW]))
    agreed = actions(layout.actions, reader.actions, present, report)
    items: list[Value] = [item.value() for item in reader.items]
    values: dict[str, Value] = {**top.values, "people": list(present), "items": items}
    values |= {"actions": list(agreed)} if agreed else {}
    following = _next_meeting(layout, items, report)
    values |= {"next_meeting": following} if following else {}
    _unplaced(reading, layout, following, report)
    return Placed(values, report.text(reading.left_out))


def _next_meeting(layout: Layout, items: list[Value], report: ImportReport) -> str | None:
    places = [_words(item) for item in items if isinstance(item, Mapping) and _NEXT.search(str(item.get("title", "")))]
    places += [paragraph.text for paragraph in (*layout.after, *layout.head) if _NEXT.search(paragraph.text)]
    next_day = next((day for text in places if (day := phrases.day(text))), None)
    report.placed["date of the next meeting"] = int(next_day is not None)
    if places and next_day is None:
        report.lost("the date of the next meeting", "not one date with a year")
    return next_day


def _words(value: Value) -> str:
    """Every text within a value."""
    if isinstance(value, Mapping):
        return " \n".join(_words(part) for part in value.values())
    return " \n".join(_words(part) for part in value) if isinstance(value, list) else str(value)


def _unplaced(reading: WordText, layout: Layout, following: str | None, report: ImportReport) -> None:
    for paragraph in layout.after:
        kind = "text after the table of actions"
        if not _NEXT.search(paragraph.text):
            report.lost(paragraph.place, kind)
        elif phrases.day(paragraph.text) != following or _ABOUT_NEXT.sub("", phrases.without_days(paragraph.text)):
            report.lost(paragraph.place, f"{kind} about the next meeting, of which at most the date was taken")
    for table in layout.unknown:
        report.lost(table.place, f"table of an unknown kind with {len(table.rows)} rows")
