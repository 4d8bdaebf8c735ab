"""The tables of actions and the actions in the text -> the actions of a draft, and what is left of older ones.

In: both. Out: plain values in the shape of `DraftAction`. Where the two differ the table's words and owners are kept,
as it is the table that is followed up; the report says which actions differ. A row that an earlier meeting agreed is no
new action: it becomes a follow-up of that meeting's action, where its notes are published, and is left unplaced
otherwise.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from macros.notes.placing.building import GrowingItem, InText
from macros.notes.placing.matching import ALIKE, InTable, likeness, match, share
from macros.notes.placing.old import OLD, OldActions
from macros.notes.placing.report import ImportReport
from macros.notes.roles import dates, phrases
from macros.notes.roles.grid import NUMBER
from macros.notes.roles.phrases import Owned
from macros.notes.roles.pieces import Piece
from macros.notes.roles.voices import Voices
from macros.records.yaml_text import Value

_STATE = re.compile(
    r"(?:open|new|in progress|ongoing|on-going|not (?:yet )?started|not due|on track|red|amber|green|due|tbc|n/?a|"
    r"pending|outstanding|\W)*",
    re.IGNORECASE,
)
_LONGER_NUMBER = re.compile(r"(?:action\s*(?:no\.?|point)?\s*)?[A-Z]{0,3}(\d{1,3})[.):]?", re.IGNORECASE)


@dataclass(frozen=True)
class _Both:
    """An action as the table has it and as the text has it: one of them at least."""

    number: int
    row: InTable | None
    spoken: InText | None
    inner: Owned | None
    """What the words of the row say by themselves."""

    @property
    def place(self) -> str:
        """Where a person finds it: in the table, if it is there."""
        return self.row.piece.paragraph.place if self.row else self.spoken.place if self.spoken else ""

    @property
    def words(self) -> str:
        """What is to be done: in the words of the table, without owners who stand only among them."""
        if self.row is None:
            return self.spoken.owned.words if self.spoken else ""
        return self.inner.words if self.inner and self.inner.owners and not self.row.owners else self.row.words


@dataclass
class Actions:
    """Brings the rows and the actions of the text together."""

    voices: Voices
    near: str | None
    old: OldActions
    report: ImportReport
    odd: list[tuple[Piece, str, str]] = field(default_factory=list)
    """Words of rows that have no field of an action: the row, what they might be, the words."""

    def read(
        self, pieces: Sequence[Piece], spoken: Sequence[InText], items: Sequence[GrowingItem]
    ) -> tuple[list[dict[str, Value]], list[Piece]]:
        """Every action by its number, and the rows that have no place."""
        rows, left = self._rows(pieces, items)
        match(rows, spoken, self.report)
        numbers = self._numbers(rows, spoken)
        in_table = {id(row.spoken) for row in rows}
        only_spoken = [action for action in spoken if action.number is not None and id(action) not in in_table]
        agreed = [self._action(numbers[id(action)], None, action, items) for action in only_spoken]
        for action in only_spoken if rows else ():
            kind = f"action {action.number} is in the text only, not in the table of actions"
            self.report.doubt(action.place, kind)
        agreed += [self._action(numbers[id(row)], row, row.spoken, items) for row in rows]
        self.report.placed["action"] = len(agreed)
        return sorted(agreed, key=lambda action: int(str(action["number"]))), left

    def _rows(self, pieces: Iterable[Piece], items: Sequence[GrowingItem]) -> tuple[list[InTable], list[Piece]]:
        """The rows of new actions, and those that have no place."""
        rows: list[InTable] = []
        left: list[Piece] = []
        current = 0
        for piece in pieces:
            current += piece.role == "item"
            if piece.role != "action-row":
                continue
            for paragraph in piece.paragraphs:
                self.report.looks(paragraph)
            if not piece.cells.get("action"):
                left.append(piece)
            elif not self.old.has(piece):
                rows.append(self._row(piece))
            elif not self.old.follow_up(piece, items[max(current - 1, 0)] if items else None):
                left.append(piece.as_("unplaced", cells={**piece.cells, "maybe": OLD}))
        return rows, left

    def _row(self, piece: Piece) -> InTable:
        cells = piece.cells
        printed = cells.get("number", "")
        number = NUMBER.fullmatch(printed) or _LONGER_NUMBER.fullmatch(printed)
        value = int(number[1]) if number and number[1].isdigit() and int(number[1]) < 1000 else None
        if cells.get("extra"):
            kind = "column of the table of actions beyond number, action, owner and due date"
            self.report.lost(piece.paragraph.place, kind)
        words = " ".join(cells["action"].split())
        due = self._due_words(piece)
        return InTable(piece, value, printed, words, cells.get("owner", ""), due, cells.get("item", ""))

    def _due_words(self, piece: Piece) -> str:
        """The day by which it is due; of a column “Date” only where that is after the meeting."""
        cells = piece.cells
        if "due" in cells or "date" not in cells:
            return cells.get("due", "")
        day = dates.day(cells["date"], self.near)
        if day and self.near and day > self.near:
            return cells["date"]
        self.report.doubt(piece.paragraph.place, "column “Date” that does not say due: the day was left out")
        return ""

    def _numbers(self, rows: Sequence[InTable], spoken: Sequence[InText]) -> dict[int, int]:
        """The number of each action: as printed where no two share it, else counted and told."""
        numbers = {id(action): action.number for action in spoken if action.number is not None}
        given = [row.number for row in rows]
        plain = all(given) and len(set(given)) == len(given)
        taken = set(numbers.values()) if not plain else set()
        free = iter(range(1, len(rows) + len(spoken) + 2))
        for row in rows:
            if plain and row.number is not None:
                numbers[id(row)] = row.number
            elif row.spoken and row.spoken.number is not None:
                numbers[id(row)] = row.spoken.number
            else:
                numbers[id(row)] = next(number for number in free if number not in taken)
            if row.spoken and row.spoken.promise is not None:
                row.spoken.part.actions.append(numbers[id(row)])
        if rows and not plain:
            kind = "actions without a number, or two with the same: they were numbered by their order"
            self.report.doubt("the table of actions", kind)
        return numbers

    def _action(
        self, number: int, row: InTable | None, spoken: InText | None, items: Sequence[GrowingItem]
    ) -> dict[str, Value]:
        both = _Both(number, row, spoken, phrases.owned(row.words, self.voices, self.near) if row else None)
        values: dict[str, Value] = {"number": number}
        if both.words:
            values["text"] = phrases.sentence(both.words)
        else:
            self.report.doubt(both.place, f"action {number} has no words")
        owners, note = self._owners(both)
        if owners:
            values["owners"] = list(owners)
        if note:
            values["owners_note"] = note
        self._judge_owners(both, owners, note)
        if due := self._due(both):
            values["due"] = due
        item = spoken.item if spoken else _item(row, items) if row else None
        if item is not None:
            values["item"] = item
        if spoken is None and item is not None:
            next(other for other in items if other.number == item).part().actions.append(number)
        if spoken and spoken.printed_as:
            values["printed_as"] = spoken.printed_as
        self._compare(both, owners, item)
        if row and (status := row.piece.cells.get("status")) and not _STATE.fullmatch(status.strip()):
            self.odd.append((row.piece, f"how far action {number} had come", status))
        return values

    def _owners(self, both: _Both) -> tuple[tuple[str, ...], str | None]:
        """The initials of the owners; names are looked up among the people, anything else is kept in a note."""
        if both.row and both.row.owners:
            who = self.voices.who(both.row.owners)
            note = f"The notes give the owner as “{' '.join(both.row.owners.split())}”."
            return (who, None) if who else ((), note)
        inner = both.inner.owners if both.inner else ()
        return inner or (both.spoken.owned.owners if both.spoken else ()), None

    def _judge_owners(self, both: _Both, owners: Sequence[str], note: str | None) -> None:
        if not owners:
            kind = "an owner in words, kept in a note" if note else "no owner"
            self.report.doubt(both.place, f"action {both.number} has {kind}")
        elif not set(owners) <= self.voices.initials:
            self.report.doubt(both.place, f"action {both.number} has an owner who is not in the table of people")

    def _due(self, both: _Both) -> str | None:
        """The day by which it is due: of its column, else of its words."""
        due = None
        if both.row and both.row.due:
            due = dates.day(both.row.due, self.near)
            if not due:
                self.report.lost(both.place, f"due date of action {both.number}, which is not one date")
                self.odd.append((both.row.piece, f"when action {both.number} is due", both.row.due))
        return due or (both.inner.due if both.inner else None) or (both.spoken.owned.due if both.spoken else None)

    def _compare(self, both: _Both, owners: Sequence[str], item: int | None) -> None:
        """Report where the text and the table do not agree."""
        number, row, spoken = both.number, both.row, both.spoken
        if spoken is None:
            missing = "give it its item, and list it in a part"
            if item is not None:
                missing = "its item was taken from its words: is that right?"
            self.report.doubt(both.place, f"action {number} is in the table only: {missing}")
            return
        if row is None or both.inner is None:
            return
        said = spoken.owned
        if said.owners and set(said.owners) != set(owners):
            self.report.doubt(spoken.place, f"action {number} has other owners in the text; the table's are kept")
        same_words = _bare(said.words) in (_bare(both.inner.words), _bare(row.words))
        if spoken.number is not None and said.words and not same_words:
            self.report.doubt(spoken.place, f"action {number} has other words in the text; the table's are kept")


def _item(row: InTable, items: Sequence[GrowingItem]) -> int | None:
    """The item that a row names by number or title, or whose words it shares."""
    number = re.match(r"\D*(\d{1,3})", row.item)
    if number and any(item.number == int(number[1]) for item in items):
        return int(number[1])
    by_title = next((item.number for item in items if row.item and likeness(item.title, row.item) >= ALIKE), None)
    if by_title is not None or not items:
        return by_title
    shares = {item.number: share(row.words, _text(item)) for item in items}
    best = max(shares, key=lambda item: shares[item])
    others = [part for item, part in shares.items() if item != best]
    return best if shares[best] >= 0.4 and shares[best] > max(others, default=0.0) + 0.1 else None


def _text(item: GrowingItem) -> str:
    return " ".join([item.title, *(str(part.value()) for part in item.parts)])


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
