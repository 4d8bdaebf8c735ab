"""The tables of actions and the actions in the text -> the actions of a draft, and what is left of older ones.

In: both. Out: plain values in the shape of `DraftAction`. Where the two differ the table's words and owners are kept,
as it is the table that is followed up; the report says which actions differ. A row that an earlier meeting agreed is no
new action: it becomes a follow-up of that meeting's action, where its notes are published, and is left unplaced otherwise.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from macros.notes.placing.building import GrowingItem
from macros.notes.placing.items import InText
from macros.notes.placing.report import ImportReport
from macros.notes.placing.top import KnownBefore
from macros.notes.roles import dates, phrases
from macros.notes.roles.phrases import Voices
from macros.notes.roles.pieces import Piece
from macros.notes.roles.tables import NUMBER
from macros.records.yaml_text import Value

_DONE = re.compile(
    r"\b(?:closed?|complete[d]?|done|superseded|discharged|achieved|green|delivered|finished)\b", re.IGNORECASE
)
_NOT_DONE = re.compile(
    r"\b(?:not|in|half|nearly|almost)\s*-?(?:yet |been )*(?:complete[d]?|done|closed|progress)\b|\bpart(?:ly|ially)?\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:open|new|in progress|ongoing|on-going|not (?:yet )?started|not due|on track|red|amber|green|due|tbc|n/?a|pending|outstanding|\W)*",
    re.IGNORECASE,
)
_LATE = re.compile(r"\b(?:overdue|outstanding|carried forward|brought forward|c/f|roll(?:ed|ing) over)\b", re.IGNORECASE)
"""What is said of no action on the day on which it is agreed."""
_OLD = "an action of an earlier meeting"
_ALIKE = 0.5


@dataclass
class InTable:
    """A row of a table of actions."""

    piece: Piece
    number: int | None
    printed: str
    words: str
    owners: str
    due: str
    item: str
    spoken: InText | None = None


@dataclass
class Actions:
    """Brings the rows and the actions of the text together."""

    voices: Voices
    near: str | None
    known: KnownBefore
    report: ImportReport
    odd: list[tuple[Piece, str, str]] = field(default_factory=list)
    """Words of rows that have no field of an action: the row, what they might be, the words."""

    def read(
        self, pieces: Sequence[Piece], spoken: Sequence[InText], items: Sequence[GrowingItem]
    ) -> tuple[list[dict[str, Value]], list[Piece]]:
        """Every action by its number, and the rows that have no place."""
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
            elif self._is_old(piece):
                placed = self._follow_up(piece, items[current - 1] if current else items[0] if items else None)
                left.extend([] if placed else [piece.as_("unplaced", cells={**piece.cells, "maybe": _OLD})])
            else:
                rows.append(self._row(piece, len(rows)))
        self._match(rows, spoken)
        numbers = self._numbers(rows, spoken)
        agreed = [
            self._action(numbers[id(action)], None, action, items)
            for action in spoken
            if action.number is not None and not any(row.spoken is action for row in rows)
        ]
        if rows:
            for action in spoken:
                if action.number is not None and not any(row.spoken is action for row in rows):
                    self.report.doubt(
                        action.place, f"action {action.number} is in the text only, not in the table of actions"
                    )
        agreed += [self._action(numbers[id(row)], row, row.spoken, items) for row in rows]
        self.report.placed["action"] = len(agreed)
        return sorted(agreed, key=lambda action: int(str(action["number"]))), left

    def _is_old(self, piece: Piece) -> bool:
        """Agreed by an earlier meeting, by its state, by when it was raised, or by the heading above."""
        cells = piece.cells
        status = cells.get("status", "")
        raised = dates.day(cells.get("raised", "") or (cells.get("date", "") if "due" in cells else ""), self.near)
        if raised and self.near:
            return raised < self.near
        if _LATE.search(status):
            return True
        is_done = bool(_DONE.search(status)) and not _NOT_DONE.search(status)
        return is_done or cells.get("log") == "old"

    def _follow_up(self, piece: Piece, item: GrowingItem | None) -> bool:
        raised = dates.day(piece.cells.get("raised", ""), self.near)
        meeting = self.known.earlier.get(raised or "")
        if meeting is None or item is None:
            self.report.lost(piece.paragraph.place, "action of an earlier meeting whose notes are not published here")
            return False
        name, actions = meeting
        printed = NUMBER.fullmatch(piece.cells.get("number", ""))
        number = int(printed[1]) if printed and printed[1].isdigit() and int(printed[1]) in actions else None
        alike = max(actions, key=lambda other: likeness(actions[other], piece.cells["action"]), default=None)
        number = (
            number
            if number is not None
            else alike
            if alike is not None and likeness(actions[alike], piece.cells["action"]) >= _ALIKE
            else None
        )
        if number is None:
            self.report.lost(piece.paragraph.place, "action of an earlier meeting that its notes do not have")
            return False
        status = piece.cells.get("status", "")
        state = "done" if _DONE.search(status) and not _NOT_DONE.search(status) else "open"
        text = ". ".join(filter(None, (piece.cells["action"].rstrip("."), status)))
        item.part().follow_ups.append({"meeting": name, "action": number, "state": state, "text": text})
        self.report.placed["follow-up"] += 1
        return True

    def _row(self, piece: Piece, before: int) -> InTable:
        cells = piece.cells
        number = NUMBER.fullmatch(cells.get("number", "")) or re.fullmatch(
            r"(?:action\s*(?:no\.?|point)?\s*)?[A-Z]{0,3}(\d{1,3})[.):]?", cells.get("number", ""), re.I
        )
        value = int(number[1]) if number and number[1].isdigit() and int(number[1]) < 1000 else None
        if cells.get("extra"):
            self.report.lost(
                piece.paragraph.place, "column of the table of actions beyond number, action, owner and due date"
            )
        return InTable(
            piece,
            value,
            cells.get("number", ""),
            " ".join(cells["action"].split()),
            cells.get("owner", ""),
            self._due_words(piece),
            cells.get("item", ""),
        )

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

    def _match(self, rows: Sequence[InTable], spoken: Sequence[InText]) -> None:
        """Give each row the action of the text that it repeats, by number or by its words."""
        free = list(spoken)
        for row in rows:
            row.spoken = next((action for action in free if _same_number(row, action)), None)
            free = [action for action in free if action is not row.spoken]
        for row in rows:
            if row.spoken is None and free:
                best = max(free, key=lambda action: likeness(action.owned.words, row.words))
                if likeness(best.owned.words, row.words) >= _ALIKE:
                    row.spoken = best
                    free = [action for action in free if action is not best]
        for row in rows:
            if row.spoken and row.spoken.promise is not None:
                row.spoken.part.promises = [
                    promise for promise in row.spoken.part.promises if promise is not row.spoken.promise
                ]
                self.report.placed["commitment"] -= 1
                self.report.look_at = [
                    (place, kind)
                    for place, kind in self.report.look_at
                    if place != row.spoken.place or "placed as a commitment" not in kind
                ]

    def _numbers(self, rows: Sequence[InTable], spoken: Sequence[InText]) -> dict[int, int]:
        """The number of each action: as printed where no two share it, else counted and told."""
        numbers = {id(action): action.number for action in spoken if action.number is not None}
        given = [row.number for row in rows]
        plain = all(given) and len(set(given)) == len(given)
        taken = set(numbers.values()) if not plain else set()
        for row in rows:
            if plain and row.number is not None:
                numbers[id(row)] = row.number
            elif row.spoken and row.spoken.number is not None:
                numbers[id(row)] = row.spoken.number
            else:
                numbers[id(row)] = next(
                    number for number in range(1, len(rows) + len(spoken) + 2) if number not in taken
                )
                taken.add(numbers[id(row)] or 0)
        if rows and not plain:
            self.report.doubt(
                "the table of actions",
                "actions without a number, or two with the same: they were numbered by their order",
            )
        for row in rows:
            if row.spoken and row.spoken.promise is not None:
                row.spoken.part.actions.append(int(str(numbers[id(row)])))
        return {key: number for key, number in numbers.items() if number is not None}

    def _action(
        self, number: int, row: InTable | None, spoken: InText | None, items: Sequence[GrowingItem]
    ) -> dict[str, Value]:
        place = row.piece.paragraph.place if row else spoken.place if spoken else ""
        said = spoken.owned if spoken else None
        inner = phrases.owned(row.words, self.voices, self.near) if row else None
        words = (
            inner.words
            if inner and inner.owners and not (row and row.owners)
            else row.words
            if row
            else said.words
            if said
            else ""
        ) or ""
        values: dict[str, Value] = {"number": number} | ({"text": phrases.sentence(words)} if words else {})
        if not words:
            self.report.doubt(place, f"action {number} has no words")
        owners, note = (
            self._owners(row.owners)
            if row and row.owners
            else ((inner.owners if inner else ()) or (said.owners if said else ()), None)
        )
        values |= ({"owners": list(owners)} if owners else {}) | ({"owners_note": note} if note else {})
        self._judge_owners(number, owners, note, place)
        due = dates.day(row.due, self.near) if row and row.due else None
        if row and row.due and not due:
            self.report.lost(place, f"due date of action {number}, which is not one date")
            self.odd.append((row.piece, f"when action {number} is due", row.due))
        due = due or (inner.due if inner else None) or (said.due if said else None)
        values |= {"due": due} if due else {}
        item = spoken.item if spoken else self._item(row, items) if row else None
        values |= {"item": item} if item is not None else {}
        if spoken and spoken.printed_as:
            values["printed_as"] = spoken.printed_as
        self._compare(number, place, inner, spoken, row, owners, item)
        if row and (status := row.piece.cells.get("status")) and not _STATE.fullmatch(status.strip()):
            self.odd.append((row.piece, f"how far action {number} had come", status))
        return values

    def _item(self, row: InTable, items: Sequence[GrowingItem]) -> int | None:
        """The item that a row names by number or title, or whose words it shares."""
        number = re.match(r"\D*(\d{1,3})", row.item)
        if number and any(item.number == int(number[1]) for item in items):
            return int(number[1])
        by_title = next((item.number for item in items if row.item and likeness(item.title, row.item) >= _ALIKE), None)
        if by_title is not None or not items:
            return by_title
        shares = {item.number: _share(row.words, _text(item)) for item in items}
        best = max(shares, key=lambda item: shares[item])
        others = [share for item, share in shares.items() if item != best]
        return best if shares[best] >= 0.5 and shares[best] > max(others, default=0.0) + 0.15 else None

    def _owners(self, text: str) -> tuple[tuple[str, ...], str | None]:
        """The initials of the owners; names are looked up among the people, anything else is kept in a note."""
        who = self.voices.who(text)
        return (who, None) if who else ((), f"The notes give the owner as “{' '.join(text.split())}”.")

    def _judge_owners(self, number: int, owners: Sequence[str], note: str | None, place: str) -> None:
        if not owners:
            self.report.doubt(
                place, f"action {number} has {'an owner in words, kept in a note' if note else 'no owner'}"
            )
        elif not set(owners) <= self.voices.initials:
            self.report.doubt(place, f"action {number} has an owner who is not in the table of people")

    def _compare(
        self,
        number: int,
        place: str,
        inner: phrases.Owned | None,
        spoken: InText | None,
        row: InTable | None,
        owners: Sequence[str],
        item: int | None,
    ) -> None:
        """Report where the text and the table do not agree."""
        if spoken is None:
            missing = (
                "give it its item, and list it in a part"
                if item is None
                else "its item was taken from its words: is that right?"
            )
            self.report.doubt(place, f"action {number} is in the table only: {missing}")
            return
        if row is None:
            return
        if spoken.owned.owners and set(spoken.owned.owners) != set(owners):
            self.report.doubt(spoken.place, f"action {number} has other owners in the text; the table's are kept")
        if (
            spoken.number is not None
            and spoken.owned.words
            and inner
            and _bare(spoken.owned.words) not in (_bare(inner.words), _bare(row.words))
        ):
            self.report.doubt(spoken.place, f"action {number} has other words in the text; the table's are kept")


def _same_number(row: InTable, action: InText) -> bool:
    """Whether a row and an action of the text have the same number, or the same reference such as 26/001."""
    if row.number is not None:
        return action.number == row.number and not re.search(r"\d[/.-]\d", action.printed_as)
    return bool(re.search(r"\d", row.printed)) and bool(action.printed_as) and action.printed_as.casefold().endswith(row.printed.casefold().strip(" .:"))


def likeness(one: str, other: str) -> float:
    """How many of the words that matter two texts share, of the shorter one's."""
    first, second = _key_words(one), _key_words(other)
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _share(words: str, text: str) -> float:
    own = _key_words(words)
    return len(own & _key_words(text)) / len(own) if own else 0.0


def _key_words(text: str) -> frozenset[str]:
    return frozenset(
        re.sub(r"(?:ing|ed|es|s)$", "", word)
        for word in re.findall(r"[a-z]{3,}", text.casefold())
        if word not in _SMALL
    )


_SMALL = frozenset(
    ["the", "and", "for", "with", "that", "this", "from", "will", "into", "all", "any", "are", "was", "were", "has", "have", "had", "been", "its", "their", "our", "you", "who", "what", "when", "by", "to", "of", "in", "on", "at"]
)


def _text(item: GrowingItem) -> str:
    return " ".join([item.title, *(str(part.value()) for part in item.parts)])


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
