"""The rows of the items -> the items of a draft, with the actions that stand in their text.

In: rows and paragraphs in the order of the file. Out: plain values in the shape of `DraftItem`, and each action as it
stands in the text.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.notes.word import layout, lists, phrases
from macros.notes.word.building import Block, GrowingItem, GrowingPart
from macros.notes.word.reading import Paragraph, TableRow
from macros.notes.word.report import ImportReport
from macros.records.yaml_text import Value

_HEADER = frozenset(
    {"item", "items", "no", "no.", "#", "number", "notes", "minutes", "discussion", "heading", "agenda item"}
)
_LAST = re.compile(r"(?s)(?P<before>.*[.!?][\"”’)]*\s+)?(?P<last>[^\s].*):\s*\Z")
_LONGEST_TITLE = 150


@dataclass(frozen=True)
class InText:
    """A numbered action where the notes agree it."""

    number: int
    item: int
    place: str
    printed_as: str
    words: str


@dataclass
class Items:
    """Reads the rows one after the other."""

    people: Collection[str]
    report: ImportReport
    items: list[GrowingItem] = field(default_factory=list)
    actions: list[InText] = field(default_factory=list)
    _lead: bool = False  # whether the last thing read was a note, which may introduce a list

    def read(self, rows: Sequence[TableRow | Paragraph]) -> None:
        """All rows, and the paragraphs between tables."""
        outside: list[Paragraph] = []
        for block in rows:
            if isinstance(block, Paragraph):
                outside.append(block)
                continue
            self._outside(outside)
            outside = []
            self._row(block)
        self._outside(outside)
        self.report.placed["item"] = len(self.items)

    def _outside(self, paragraphs: list[Paragraph]) -> None:
        for paragraph in paragraphs:
            kind = f"text outside the tables, put at the end of item {self.items[-1].number}" if self.items else ""
            if kind:
                self.report.doubt(paragraph.place, kind)
            else:
                self.report.lost(paragraph.place, "text before the first item")
        if self.items:
            self._contents(paragraphs)

    def _row(self, row: TableRow) -> None:
        number = layout.number(row, self.items[-1].number + 1 if self.items else 1)
        if number is None and all(text.lower().rstrip(":") in _HEADER for text in row.texts if text):
            return
        for cell in row.cells[2:]:
            if cell.text:
                self.report.lost(row.place, "column beyond the number and the notes")
        if number is not None:
            self._begin(number, row)
            return
        if not self.items:
            self.report.lost(row.place, "row before the first item")
            return
        first, second = row.cells[0], row.cells[1:2]
        if second and layout.SUB_NUMBER.fullmatch(first.text) and second[0].paragraphs:
            heading, *rest = second[0].paragraphs
            self._heading(heading)
            self._contents(rest)
            return
        if second and first.text:
            self.report.lost(row.place, "first column that is not the number of an item")
        self._contents((second[0] if second else first).paragraphs)

    def _begin(self, number: int, row: TableRow) -> None:
        cell = next((cell for cell in row.cells[1:] if cell.paragraphs), row.cells[0])
        title, *rest = cell.paragraphs or (None,)
        words = " ".join(title.text.split()) if title else ""
        if cell is row.cells[0]:
            words = words.partition(" ")[2]
        if title:
            self.report.looks(title)
        if len(words) > _LONGEST_TITLE or not words:
            self.report.doubt(row.place, f"item {number} has no heading, or a very long one")
        if self.items and number != self.items[-1].number + 1:
            self.report.doubt(row.place, f"item {number} follows item {self.items[-1].number}: is one inside another?")
        self.items.append(GrowingItem(number, words))
        self._lead = False
        self._contents(rest)

    def _contents(self, paragraphs: Sequence[Paragraph]) -> None:
        waiting: list[Paragraph] = []
        for paragraph in (piece for whole in paragraphs for piece in _pieces(whole)):
            self.report.looks(paragraph)
            marked = lists.marked(paragraph)
            if self._form(marked, waiting):
                continue
            if marked.mark is not None and not marked.heading:
                waiting.append(replace(marked, text=" ".join(marked.text.split())))
                continue
            self._lists(waiting)
            waiting = []
            if _is_heading(paragraph):
                self._heading(paragraph)
            else:
                self._notes(paragraph)
        self._lists(waiting)

    def _form(self, paragraph: Paragraph, waiting: list[Paragraph]) -> bool:
        """An action, a promise or a decision that says so itself."""
        text = " ".join(paragraph.text.split())
        action, promise = phrases.ACTION.fullmatch(text), phrases.UNNUMBERED.fullmatch(text)
        decision = phrases.DECISION.fullmatch(text)
        if not (action or promise or decision):
            return False
        self._lists(waiting)
        waiting.clear()
        self._lead = False
        item, part = self.items[-1], self.items[-1].part()
        if action:
            number = int(action["number"])
            if any(number == action.number for action in self.actions):
                self.report.lost(paragraph.place, f"action {number} for the second time")
                return True
            part.actions.append(number)
            printed = " ".join(action["as"].split())
            self.actions.append(InText(number, item.number, paragraph.place, printed, action["words"]))
        elif promise:
            self._promise(part, item, paragraph, promise["words"])
        elif decision:
            part.decisions.append(phrases.sentence(decision["words"]))
            self.report.placed["decision"] += 1
        return True

    def _promise(self, part: GrowingPart, item: GrowingItem, paragraph: Paragraph, words: str) -> None:
        by, rest = phrases.owned(words)
        known = bool(by) and set(by) <= set(self.people)
        count = sum(len(other.promises) for other in item.parts) + 1
        value: Block = {"id": f"promise-{item.number}-{count}", "text": rest if known else words}
        due = phrases.due(words)
        part.promises.append(value | ({"by": list(by)} if known else {}) | ({"due": due} if due else {}))
        self.report.doubt(paragraph.place, "action without a number, placed as a commitment")
        self.report.placed["commitment"] += 1

    def _heading(self, paragraph: Paragraph) -> None:
        self.items[-1].part(" ".join(paragraph.text.split()).rstrip(":"))
        self._lead = False
        self.report.placed["sub-heading"] += 1

    def _notes(self, paragraph: Paragraph) -> None:
        part = self.items[-1].part()
        if phrases.MAYBE_ACTION.match(paragraph.text):
            self.report.doubt(paragraph.place, "may be an action, or hold one, but is placed as a note")
        for spoken in phrases.spoken(paragraph.text, self.people):
            note: Block = {"text": spoken.text}
            part.notes.append(note | ({"by": list(spoken.by)} if spoken.by else {}))
            if spoken.doubtful:
                kind = "may begin with a speaker: initials that are also a word, or that nobody in the table has"
                self.report.doubt(paragraph.place, kind)
        self._lead = True
        self.report.placed["paragraph of notes"] += 1

    def _lists(self, waiting: Sequence[Paragraph]) -> None:
        for run in lists.runs(waiting):
            if any(self._has_speaker(point) for point in run):
                for point in run:
                    self._notes(point.paragraph)
                    if point.points:
                        self._list(point.points)
            else:
                self._list(run)

    def _has_speaker(self, point: lists.ListPoint) -> bool:
        return any(spoken.by for spoken in phrases.spoken(point.paragraph.text, self.people))

    def _list(self, points: Sequence[lists.ListPoint]) -> None:
        item, part = self.items[-1], self.items[-1].part()
        title = self._title(part)
        if title is None:
            title = part.title or item.title or "List"
            kind = "list that no line introduces: it is called after its heading, give it a title of its own"
            self.report.doubt(points[0].paragraph.place, kind)
        values: list[Value] = [point.value() for point in points]
        ordered: Block = {"ordered": True} if points[0].ordered else {}
        part.lists.append({"title": title} | ordered | {"points": values})
        self._lead = False
        self.report.placed["list"] += 1

    def _title(self, part: GrowingPart) -> str | None:
        """The line before a list, taken out of the notes: its last sentence, where that ends with a colon."""
        if not self._lead or not part.notes:
            return None
        note = part.notes[-1]
        match = _LAST.match(str(note["text"]))
        if match is None or not phrases.is_whole(match["last"]):
            return None
        if match["before"]:
            note["text"] = match["before"].strip()
            return match["last"]
        part.notes.pop()
        by = note.get("by")
        last = match["last"]
        return f"{' and '.join(map(str, by))} {last[:1].lower()}{last[1:]}" if isinstance(by, list) else last


def _is_heading(paragraph: Paragraph) -> bool:
    ends = paragraph.text.endswith((".", ";", ","))
    return len(paragraph.text) <= _LONGEST_TITLE and (paragraph.heading or (paragraph.bold and not ends))


def _pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, cut where a line within it begins an action or a decision of its own."""
    lines: list[str] = []
    for line in paragraph.text.split("\n"):
        starts = any(form.fullmatch(line) for form in (phrases.ACTION, phrases.UNNUMBERED, phrases.DECISION))
        if starts and lines:
            yield replace(paragraph, text="\n".join(lines))
            lines = []
        lines.append(line)
    yield replace(paragraph, text="\n".join(lines))
