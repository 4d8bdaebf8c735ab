"""What stands beneath the headings of the notes -> the items of a draft: their parts, notes and lists.

In: pieces in the order of the file. Out: plain values in the shape of `DraftItem`; what was agreed is placed by
`agreed`, what stands beside an item by `sides`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from macros.notes.placing import forms, lists
from macros.notes.placing.agreed import Agreed
from macros.notes.placing.building import Block, GrowingItem, GrowingPart, SoFar
from macros.notes.placing.sides import Sides
from macros.notes.roles import phrases
from macros.notes.roles.pieces import Piece, with_text
from macros.notes.word.blocks import Paragraph
from macros.records.yaml_text import Value

_LAST = re.compile(r"(?s)(?P<before>.*[.!?][\"”’)]*\s+)?(?P<last>[^\s].*):\s*\Z")
_DECISIONS = re.compile(r"(?:decisions?|resolved|resolution|agreed)\W*", re.IGNORECASE)
_TEXTS = frozenset({"text", "next", "label", "held", "people", "people-heading"})
_LONG_POINT = 60


@dataclass
class Items:
    """Reads the pieces one after the other."""

    so_far: SoFar
    agreed: Agreed = field(init=False)
    sides: Sides = field(init=False)

    def __post_init__(self) -> None:
        self.agreed = Agreed(self.so_far)
        self.sides = Sides(self.so_far, self.agreed)

    def read(self, pieces: Sequence[Piece]) -> None:
        """All pieces from the first item on."""
        waiting: list[Paragraph] = []
        after_table = False  # whether a table of actions stands between the last item and this
        for piece in pieces:
            after_table = piece.role == "action-row" or (after_table and piece.role != "item")
            if piece.role in _TEXTS and self.so_far.items:
                self._judge_place(piece, after_table)
                own = piece.text == piece.paragraph.text
                waiting.append(piece.paragraph if own else with_text(piece.paragraph, piece.text))
                continue
            self._contents(waiting)
            waiting = []
            self._piece(piece)
        self._contents(waiting)
        self.so_far.report.placed["item"] = len(self.so_far.items)

    def _judge_place(self, piece: Piece, after_table: bool) -> None:
        if after_table or piece.cells.get("outside"):
            kind = "text after the table of actions" if after_table else "text outside the tables"
            where = f"{kind}, put at the end of item {self.so_far.item.number}"
            self.so_far.report.doubt(piece.paragraph.place, where)

    def _piece(self, piece: Piece) -> None:
        """Anything but notes."""
        if piece.role != "text":
            self.so_far.deciding = ""
        if piece.role == "item":
            self._begin(piece)
        elif self.so_far.items and piece.role in ("sub-heading", "log-heading", "decision", "action", "side"):
            self.so_far.report.looks(piece.paragraph)
            self._within(piece)

    def _within(self, piece: Piece) -> None:
        """What stands in an item."""
        if piece.role == "sub-heading" and _DECISIONS.fullmatch(piece.text):
            self.so_far.deciding = "yes"
        elif piece.role == "sub-heading":
            self._heading(piece.text)
        elif piece.role == "decision":
            self.agreed.said_to_be_decided(piece.paragraph, piece.text)
        elif piece.role == "action":
            self.agreed.action(piece.paragraph, piece.text)
        elif piece.role == "side":
            self.sides.read(piece)

    def _begin(self, piece: Piece) -> None:
        items, report = self.so_far.items, self.so_far.report
        report.looks(piece.paragraph)
        printed = int(piece.cells["number"]) if piece.cells.get("number") else None
        last = items[-1].number if items else 0
        taken = {item.number for item in items}
        number = printed if printed and printed not in taken else last + 1
        words = " ".join(piece.text.split())
        if not words:
            report.doubt(piece.paragraph.place, f"item {number} has no heading, or a very long one")
        if printed is not None and printed != last + 1 and items:
            report.doubt(piece.paragraph.place, f"item {printed} follows item {last}: is one inside another?")
        items.append(GrowingItem(number, words))
        self.so_far.lead = False

    def _contents(self, paragraphs: Iterable[Paragraph]) -> None:
        """The text of an item, up to its next heading, table or side."""
        points: list[Paragraph] = []
        for paragraph in (piece for whole in paragraphs for piece in forms.pieces(whole, self.so_far.voices)):
            self.so_far.report.looks(paragraph)
            marked = lists.marked(paragraph)
            if self.so_far.deciding and self.agreed.limb(marked):
                continue
            form = forms.form_of(marked, self.so_far.voices)
            if form is None and marked.mark is not None and not marked.heading:
                points.append(replace(marked, text=" ".join(marked.text.split())))
                continue
            self._lists(points)
            points = []
            if form is None:
                self._notes(paragraph)
            else:
                self._formed(marked, form)
        self._lists(points)

    def _formed(self, paragraph: Paragraph, form: forms.Form) -> None:
        """An action or a decision that says so itself, and the notes behind it."""
        self.so_far.lead = False
        self.agreed.place(paragraph, form)
        if form.rest:
            self._notes(replace(paragraph, text=form.rest, bold_parts=()))

    def _heading(self, title: str) -> None:
        self.so_far.item.part(" ".join(title.split()).rstrip(":"))
        self.so_far.lead = False
        self.so_far.report.placed["sub-heading"] += 1

    def _notes(self, paragraph: Paragraph) -> None:
        part, report = self.so_far.part, self.so_far.report
        if phrases.MAYBE_ACTION.match(paragraph.text):
            report.doubt(paragraph.place, "may be an action, or hold one, but is placed as a note")
        for spoken in phrases.spoken(paragraph.text, self.so_far.voices):
            note: Block = {"text": spoken.text}
            part.notes.append(note | ({"by": list(spoken.by)} if spoken.by else {}))
            if spoken.doubtful:
                kind = "may begin with a speaker: initials that are also a word, or that nobody in the table has"
                report.doubt(paragraph.place, kind)
        self.so_far.lead = True
        report.placed["paragraph of notes"] += 1

    def _lists(self, waiting: Sequence[Paragraph]) -> None:
        for run in lists.runs(waiting):
            if not self._are_notes(run):
                self._list(run)
                continue
            for point in run:
                self._notes(point.paragraph)
                if point.points:
                    self._list(point.points)

    def _are_notes(self, run: Sequence[lists.ListPoint]) -> bool:
        """Whether bullets stand before whole paragraphs of notes: somebody speaks in them, or most are long."""
        if any(self._has_speaker(point) for point in run):
            return True
        texts = [point.paragraph.text for point in run]
        told = sum(len(text) > _LONG_POINT and text.rstrip().endswith(".") for text in texts)
        return told * 2 >= len(run) and not self._is_introduced()

    def _is_introduced(self) -> bool:
        """Whether the note before a list ends as if it led to it."""
        if not self.so_far.lead:
            return False
        notes = self.so_far.part.notes
        return bool(notes) and str(notes[-1]["text"]).rstrip().endswith(":")

    def _has_speaker(self, point: lists.ListPoint) -> bool:
        return any(spoken.by for spoken in phrases.spoken(point.paragraph.text, self.so_far.voices))

    def _list(self, points: Sequence[lists.ListPoint]) -> None:
        part, report = self.so_far.part, self.so_far.report
        title = self._title(part)
        if title is None:
            title = part.title or self.so_far.item.title or "List"
            kind = "list that no line introduces: it is called after its heading, give it a title of its own"
            report.doubt(points[0].paragraph.place, kind)
        values: list[Value] = [point.value() for point in points]
        ordered: Block = {"ordered": True} if points[0].ordered else {}
        part.lists.append({"title": title} | ordered | {"points": values})
        self.so_far.lead = False
        report.placed["list"] += 1

    def _title(self, part: GrowingPart) -> str | None:
        """The line before a list, taken out of the notes: its last sentence, where that ends with a colon."""
        if not self.so_far.lead or not part.notes:
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
