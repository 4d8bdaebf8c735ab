"""A Word file of minutes while it is made: every text goes through here, so that the truth of the file is known.

In: a meeting and the manner of the page. Out: a document, and the truth about it. In a text, `**words**` are bold and
`__words__` are underlined.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import docx
from docx.document import Document

from tests.word import days
from tests.word.meeting import Item, Meeting, Person, Said
from tests.word.truth import Agreed, Came, Point, Spoken, Truth

_RUNS = re.compile(r"(\*\*.+?\*\*|__.+?__)", re.DOTALL)
_PERSON = re.compile(r"\{([A-Z]{2,3})\}")


@dataclass(frozen=True)
class Manner:
    """How a file is laid out: the names of the layouts, and how people, days and decisions are printed."""

    meeting: str
    top: str
    attendance: str
    items: str
    actions: str = "none"
    log: str = ""
    closing: str = "nothing"
    first: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    speakers: str = "initials"
    owners: str = ""
    decisions: str = "agreed"
    days: str = "plain"
    due: str = "plain"
    times: str = "dots"
    texture: str = ""
    file: str = "docx"

    def layouts(self, room: str) -> tuple[str, ...]:
        """The names of its layouts of that room."""
        several = {"actions": (self.log,) * bool(self.log), "extras": (*self.first, *self.between, *self.last)}
        return several[room] if room in several else (str(getattr(self, room)),)


@dataclass
class Sheet:
    """The page, the meeting and the truth."""

    meeting: Meeting
    manner: Manner
    document: Document = field(default_factory=docx.Document)
    truth: Truth = field(default_factory=Truth)

    def put(self, text: str, style: str | None = None, where: Any = None) -> Any:
        """A paragraph at the end of the document or of a cell."""
        holder = where if where is not None else self.document
        first = holder.paragraphs[0] if where is not None and not where.text and len(where.paragraphs) == 1 else None
        paragraph = first if first is not None else holder.add_paragraph()
        if style:
            paragraph.style = style
        for piece in _RUNS.split(text):
            mark = piece[:2] if piece[:2] in ("**", "__") else ""
            run = paragraph.add_run(piece[2:-2] if mark else piece)
            run.bold = True if mark == "**" else None
            run.underline = True if mark == "__" else None
        self.truth.visible.append(plain(text))
        return paragraph

    def table(self, rows: Sequence[Sequence[str]], *, style: str = "Table Grid") -> Any:
        """A table of texts; a line break in a text begins a paragraph.

        LibreOffice makes one table of two that touch each other: in files that go through it an empty line parts them.
        """
        if self.manner.file != "docx":
            self.document.add_paragraph()
        table: Any = self.document.add_table(rows=0, cols=len(rows[0]))
        table.style = style
        for row in rows:
            self.row(table, row)
        return table

    def row(self, table: Any, texts: Sequence[str]) -> Any:
        """A row more."""
        cells = table.add_row().cells
        for cell, text in zip(cells, texts, strict=True):
            for line in text.split("\n"):
                if line:
                    self.put(line, where=cell)
        return cells

    # What the page tells, which the draft must then hold.

    def came(self, person: Person, *told: str, name: str = "") -> Person:
        """The page has this person by `name`, with `told`: initials, post, body, chair, notetaker, stands_for."""
        first = person.initials not in self.truth.people
        came = self.truth.people.setdefault(person.initials, Came(person, name or person.name, person.came))
        if first:
            self.truth.keep(came.name)
        came.initials = person.initials if "initials" in told else came.initials
        for field_name in ("post", "body"):
            if field_name in told and getattr(came, field_name) is None:
                setattr(came, field_name, getattr(person, field_name))
                self.truth.keep(getattr(person, field_name))
        came.chair |= "chair" in told and person.chair
        came.notetaker |= "notetaker" in told and person.notetaker
        came.stands_for = person.stands_for if "stands_for" in told else came.stands_for
        return person

    def all_came(self, came: str, *told: str) -> list[Person]:
        """Those who came, or sent apologies, with what the page tells of each."""
        return [self.came(person, *told) for person in self.meeting.having(came)]

    def call(self, initials: str, manner: str = "") -> str:
        """How the text calls a person."""
        person = self.meeting.person(initials)
        called: Callable[[Person], str] = {
            "initials": lambda person: person.initials,
            "colon": lambda person: person.initials,
            "names": lambda person: person.name,
            "titled": lambda person: f"{person.title} {person.surname}" if person.title else person.name,
            "first": lambda person: person.name.split()[0],
            "posts": lambda person: person.post,
        }[manner or self.manner.speakers]
        return called(person)

    def fill(self, text: str) -> str:
        """The text with people called as the text calls them."""
        return _PERSON.sub(lambda match: self.call(match[1]), text)

    def day(self, day: date) -> str:
        """A day as this file prints days."""
        return days.printed(day, self.manner.days)

    def due_day(self, said: Said) -> str:
        """When an action is due, as this file prints it, or nothing."""
        return days.printed(said.due, self.manner.due) if said.due else said.when

    def point(self, item: Item, number: str | None = None) -> Point:
        """An item begins."""
        point = Point(item.title, number)
        self.truth.items.append(point)
        self.truth.keep(item.title)
        return point

    def spoken(self, point: Point, said: Said) -> None:
        """A note or a decision stands in the item."""
        point.spoken.append(Spoken(said.kind, self.fill(said.text), said.by))
        self.truth.keep(_PERSON.sub("", said.text))

    def agreed(self, said: Said, *told: str, item: Item | None = None) -> Said:
        """The page has this action, with `told`: owners, due; an action that stands twice is one action."""
        known = [agreed for agreed in self.truth.actions if agreed.said is said]
        agreed = known[0] if known else Agreed(said)
        if not known:
            self.truth.actions.append(agreed)
            self.truth.keep(said.text)
        if "owners" in told:
            agreed.owners = said.by
        if "due" in told:
            agreed.due, agreed.printed_due = said.due, self.due_day(said)
        if item is not None:
            agreed.item = item.title
        return said


def plain(text: str) -> str:
    """The text without the marks of bold and underlined words."""
    return text.replace("**", "").replace("__", "")
