"""What stands beneath the headings of the notes -> the items of a draft, with the actions that stand in their text.

In: pieces in the order of the file. Out: plain values in the shape of `DraftItem`, and each action as it stands in the
text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.notes.placing import lists
from macros.notes.placing.building import Block, GrowingItem, GrowingPart
from macros.notes.placing.report import ImportReport
from macros.notes.roles import phrases
from macros.notes.roles.phrases import Owned, Voices
from macros.notes.roles.pieces import Piece, with_text
from macros.notes.word.blocks import Paragraph
from macros.records.yaml_text import Value

_LAST = re.compile(r"(?s)(?P<before>.*[.!?][\"”’)]*\s+)?(?P<last>[^\s].*):\s*\Z")
_TEXTS = frozenset({"text", "next", "label", "held", "people", "people-heading"})
_LONG_POINT = 60
_NOTHING = re.compile(r"(?:none|n/?a|no (?:new |further )?actions?|nil|-|–|for information|noted|to note|info)\W*", re.IGNORECASE)


@dataclass(frozen=True)
class InText:
    """An action where the notes agree it, numbered or not; `promise` is its commitment, if it has become one."""

    number: int | None
    item: int
    place: str
    printed_as: str
    owned: Owned
    part: GrowingPart
    promise: Block | None = None


@dataclass
class Items:
    """Reads the pieces one after the other."""

    voices: Voices
    near: str | None
    report: ImportReport
    items: list[GrowingItem] = field(default_factory=list)
    actions: list[InText] = field(default_factory=list)
    _lead: bool = False  # whether the last thing read was a note, which may introduce a list
    _deciding: str = ""  # what introduced decisions that stand in a list below
    _after: bool = False  # whether a table of actions stands between the last item and this

    def read(self, pieces: Sequence[Piece]) -> None:
        """All pieces from the first item on."""
        waiting: list[Paragraph] = []
        for piece in pieces:
            self._after = piece.role == "action-row" or (self._after and piece.role != "item")
            if piece.role in _TEXTS and self.items:
                if self._after or piece.cells.get("outside"):
                    kind = "text after the table of actions" if self._after else "text outside the tables"
                    self.report.doubt(piece.paragraph.place, f"{kind}, put at the end of item {self.items[-1].number}")
                waiting.append(
                    with_text(piece.paragraph, piece.text) if piece.text != piece.paragraph.text else piece.paragraph
                )
                continue
            self._contents(waiting)
            waiting = []
            self._piece(piece)
        self._contents(waiting)
        self.report.placed["item"] = len(self.items)

    def _piece(self, piece: Piece) -> None:
        if piece.role != "text":
            self._deciding = ""
        if piece.role == "item":
            self._begin(piece)
        elif not self.items:
            return
        elif piece.role in ("sub-heading", "log-heading"):
            self.report.looks(piece.paragraph)
            if piece.role == "sub-heading" and re.fullmatch(r"(?:decisions?|resolved|resolution|agreed)\W*", piece.text, re.IGNORECASE):
                self._deciding = "yes"
            elif piece.role == "sub-heading":
                self._heading(piece.text)
        elif piece.role == "decision":
            self.report.looks(piece.paragraph)
            decision = phrases.DECISION.fullmatch(piece.text)
            words = decision["words"] if decision else piece.text
            if phrases.ACTION.fullmatch(words) or phrases.UNNUMBERED.fullmatch(words):
                self._action(piece.paragraph, words)
            elif not _NOTHING.fullmatch(words):
                self._decision(words)
        elif piece.role == "action":
            self.report.looks(piece.paragraph)
            self._action(piece.paragraph, piece.text)
        elif piece.role == "side":
            self.report.looks(piece.paragraph)
            self._side(piece)

    def _begin(self, piece: Piece) -> None:
        self.report.looks(piece.paragraph)
        printed = int(piece.cells["number"]) if piece.cells.get("number") else None
        last = self.items[-1].number if self.items else 0
        taken = {item.number for item in self.items}
        number = printed if printed and printed not in taken else last + 1
        words = " ".join(piece.text.split())
        if not words:
            self.report.doubt(piece.paragraph.place, f"item {number} has no heading, or a very long one")
        if printed is not None and printed != last + 1 and self.items:
            self.report.doubt(piece.paragraph.place, f"item {printed} follows item {last}: is one inside another?")
        self.items.append(GrowingItem(number, words))
        self._lead = False

    def _contents(self, paragraphs: Sequence[Paragraph]) -> None:
        waiting: list[Paragraph] = []
        for paragraph in (piece for whole in paragraphs for piece in _pieces(whole, self.voices)):
            self.report.looks(paragraph)
            marked = lists.marked(paragraph)
            if self._deciding and self._is_limb(marked):
                continue
            if self._form(marked, waiting):
                continue
            if marked.mark is not None and not marked.heading:
                waiting.append(replace(marked, text=" ".join(marked.text.split())))
                continue
            self._lists(waiting)
            waiting = []
            self._notes(paragraph)
        self._lists(waiting)

    def _is_limb(self, marked: Paragraph) -> bool:
        """Whether a line is one of the decisions that a line such as “Resolved:” introduced."""
        text = " ".join(marked.text.split())
        limb = re.match(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?(?P<words>(?:that\b)?.+)", text, re.IGNORECASE)
        is_limb = marked.mark is not None or text.lower().startswith("that ") or bool(re.match(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s", text))
        if not is_limb or limb is None:
            self._deciding = ""
            return False
        lead = self._deciding.rstrip(": ") if len(self._deciding) > 5 else ""
        self._decision(f"{lead} {limb['words']}".strip())
        return True

    def _form(self, paragraph: Paragraph, waiting: list[Paragraph]) -> bool:
        """An action, a promise or a decision that says so itself."""
        text = " ".join(paragraph.text.split())
        inner = text[1:-1].strip() if text[:1] in "[(" and text[-1:] in "])" and text.count(text[0]) == 1 else text
        action, unnumbered = phrases.ACTION.fullmatch(inner), phrases.UNNUMBERED.fullmatch(inner)
        decision = phrases.DECISION.fullmatch(inner)
        agreed = phrases.AGREED.fullmatch(inner) and not phrases.last_sentence(inner)[0]
        if not (action or unnumbered or decision or agreed or _is_task(paragraph, inner, self.voices)):
            return False
        self._lists(waiting)
        waiting.clear()
        self._lead = False
        if action:
            self._numbered(paragraph, self._number(action), " ".join(action["as"].split()), action["words"])
        elif decision or agreed:
            self._decide(decision["words"] if decision else inner)
        else:
            self._action(paragraph, unnumbered["words"] if unnumbered else inner)
        return True

    def _number(self, action: re.Match[str]) -> int:
        """The number of an action; the next that is free for a reference such as 26/001."""
        number = phrases.number(action)
        taken = [other.number for other in self.actions if other.number is not None]
        return number if number is not None else max(taken, default=0) + 1

    def _decide(self, words: str) -> None:
        """A decision; or words such as “Resolved to:”, after which each line of a list is one."""
        if re.fullmatch(r"(?:that|to|the following)?\W*", words, re.IGNORECASE):
            self._deciding = words.strip(" :–-") or "yes"
            return
        self._deciding = words if words.rstrip().endswith(":") else ""
        if not self._deciding:
            self._decision(words)

    def _decision(self, words: str) -> None:
        self.items[-1].part().decisions.append(phrases.sentence(" ".join(words.split())))
        self.report.placed["decision"] += 1

    def _numbered(self, paragraph: Paragraph, number: int, printed: str, words: str) -> None:
        item, part = self.items[-1], self.items[-1].part()
        if any(number == action.number for action in self.actions):
            self.report.doubt(paragraph.place, f"action {number} for the second time")
            self._action(paragraph, words)
            return
        part.actions.append(number)
        owned = phrases.owned(words, self.voices, self.near)
        self.actions.append(InText(number, item.number, paragraph.place, printed, owned, part))

    def _action(self, paragraph: Paragraph, words: str) -> None:
        numbered = phrases.ACTION.fullmatch(words)
        if numbered and numbered["words"]:
            self._numbered(paragraph, self._number(numbered), " ".join(numbered["as"].split()), numbered["words"])
            return
        if _NOTHING.fullmatch(words):
            return
        bare = phrases.UNNUMBERED.fullmatch(words)
        owned = phrases.owned(bare["words"] if bare else words, self.voices, self.near)
        only_owner = self.voices.who(words)
        if only_owner or (owned.owners and not owned.words):
            owned = Owned(self._taken_back(paragraph), only_owner or owned.owners, owned.due)
        self._promise(paragraph, owned, words)

    def _taken_back(self, paragraph: Paragraph) -> str:
        """The last sentence of the notes before it, where nothing but an owner is named: it is what they are to do."""
        part = self.items[-1].part()
        if not part.notes or "by" in part.notes[-1]:
            return ""
        before, last = phrases.last_sentence(str(part.notes[-1]["text"]))
        self.report.doubt(paragraph.place, "owner without words of an action: the sentence before was taken for it")
        if before:
            part.notes[-1]["text"] = before
        else:
            part.notes.pop()
        return last

    def _promise(self, paragraph: Paragraph, owned: Owned, words: str) -> None:
        item, part = self.items[-1], self.items[-1].part()
        known = bool(owned.owners) and set(owned.owners) <= self.voices.initials
        count = sum(len(other.promises) for other in item.parts) + 1
        text = (owned.words if known else phrases.sentence(words)) or phrases.sentence(words)
        value: Block = {"id": f"promise-{item.number}-{count}", "text": text}
        when = phrases.due(words) or owned.due
        value |= ({"by": list(owned.owners)} if known else {}) | ({"due": when} if when else {})
        part.promises.append(value)
        self.actions.append(InText(None, item.number, paragraph.place, "", replace(owned, words=text), part, value))
        self.report.doubt(paragraph.place, "action without a number, placed as a commitment")
        self.report.placed["commitment"] += 1

    def _side(self, piece: Piece) -> None:
        """What stands at the right of an item: an action, its owner, its day."""
        words, owner, day = (" ".join(piece.cells.get(name, "").split()) for name in ("action", "owner", "due"))
        if status := piece.cells.get("status"):
            words = f"{words} ({status})" if words else status
        if words and not owner and not day:
            for line in piece.cells["action"].split("\n"):
                for action in phrases.cut(" ".join(line.split())):
                    self._side_action(piece, action)
            return
        if owner and not day and (found := phrases.dates.found(owner, self.near)):
            day = owner[found[0].start : found[0].end]
            owner = f"{owner[: found[0].start]}{owner[found[0].end :]}".strip(" ,/–-()") if self.voices.who(owner) is None else owner
        who = self.voices.who(owner) if owner else None
        if who and not words and self._given(who, day):
            return
        text = words or self._taken_back(piece.paragraph)
        if owner and who is None:
            text = f"{text} ({owner})".strip()
        numbered = phrases.ACTION.fullmatch(text)
        bare = phrases.UNNUMBERED.fullmatch(text)
        plain = numbered["words"] if numbered else bare["words"] if bare else text
        inner = phrases.owned(plain, self.voices, self.near)
        due = (phrases.dates.day(day, self.near) if day else None) or inner.due
        owned = Owned(inner.words or plain, who or inner.owners, due)
        if not owned.words:
            owned = replace(owned, words=owner)
        if day and not due:
            owned = replace(owned, words=f"{owned.words} ({day})")
        if numbered and not any(self._number(numbered) == other.number for other in self.actions):
            item, part = self.items[-1], self.items[-1].part()
            number = self._number(numbered)
            part.actions.append(number)
            self.actions.append(
                InText(number, item.number, piece.paragraph.place, numbered["as"], owned, part)
            )
            return
        self._promise(
            piece.paragraph, owned, owned.words if not due or not day else f"{owned.words.rstrip('.')} by {day}"
        )

    def _given(self, who: tuple[str, ...], day: str) -> bool:
        """Whether the last action of this item had no owner and has got these."""
        last = self.actions[-1] if self.actions else None
        if last is None or last.item != self.items[-1].number or last.owned.owners:
            return False
        due = (phrases.dates.day(day, self.near) if day else None) or last.owned.due
        self.actions[-1] = replace(last, owned=replace(last.owned, owners=who, due=due))
        if last.promise is not None:
            last.promise.update({"by": list(who)} | ({"due": day} if day and due else {}))
        return True

    def _side_action(self, piece: Piece, text: str) -> None:
        """A line of the column of actions; one that names nobody and says that there is nothing is no action."""
        if _NOTHING.fullmatch(text):
            self._lead = False
            return
        decision = phrases.DECISION.fullmatch(text)
        if decision and not phrases.owned(text, self.voices).owners:
            self._decision(decision["words"])
            return
        self._action(piece.paragraph, text)

    def _heading(self, title: str) -> None:
        self.items[-1].part(" ".join(title.split()).rstrip(":"))
        self._lead = False
        self.report.placed["sub-heading"] += 1

    def _notes(self, paragraph: Paragraph) -> None:
        part = self.items[-1].part()
        if phrases.MAYBE_ACTION.match(paragraph.text):
            self.report.doubt(paragraph.place, "may be an action, or hold one, but is placed as a note")
        for spoken in phrases.spoken(paragraph.text, self.voices):
            note: Block = {"text": spoken.text}
            part.notes.append(note | ({"by": list(spoken.by)} if spoken.by else {}))
            if spoken.doubtful:
                kind = "may begin with a speaker: initials that are also a word, or that nobody in the table has"
                self.report.doubt(paragraph.place, kind)
        self._lead = True
        self.report.placed["paragraph of notes"] += 1

    def _lists(self, waiting: Sequence[Paragraph]) -> None:
        for run in lists.runs(waiting):
            introduced = (
                self._lead
                and bool(self.items[-1].part().notes)
                and str(self.items[-1].part().notes[-1]["text"]).rstrip().endswith(":")
            )
            told = sum(
                len(point.paragraph.text) > _LONG_POINT and point.paragraph.text.rstrip().endswith(".") for point in run
            )
            if any(self._has_speaker(point) for point in run) or (not introduced and told * 2 >= len(run)):
                for point in run:
                    self._notes(point.paragraph)
                    if point.points:
                        self._list(point.points)
            else:
                self._list(run)

    def _has_speaker(self, point: lists.ListPoint) -> bool:
        return any(spoken.by for spoken in phrases.spoken(point.paragraph.text, self.voices))

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


def _is_task(paragraph: Paragraph, text: str, voices: Voices) -> bool:
    """A sentence of its own such as “CD to draw a tide table”: what somebody in the table is to do."""
    match = voices.owner_in_front.match(text)
    if match is None or (" to " not in f" {match['verb']} " and not paragraph.bold):
        return False
    who = voices.who(match["owners"])
    following = match["words"].split()[0].lower()
    is_one = not phrases.last_sentence(text)[0]
    return (
        bool(who)
        and set(who or ()) <= voices.initials
        and is_one
        and not following.endswith("ed")
        and ":" not in match["verb"]
    )


def _pieces(paragraph: Paragraph, voices: Voices) -> Iterator[Paragraph]:
    """The paragraph, cut where a line or a sentence within it begins an action or a decision of its own."""
    lines: list[str] = []
    bold = {paragraph.text[start:end].strip() for start, end in paragraph.bold_parts} if not paragraph.bold else set()
    for line in _lines(paragraph.text, bold, voices):
        starts = any(
            form.fullmatch(line.strip(" [(")) for form in (phrases.ACTION, phrases.UNNUMBERED, phrases.DECISION)
        )
        if (starts or line.strip() in bold) and lines:
            yield replace(paragraph, text="\n".join(lines))
            lines = []
        if starts or line.strip() in bold:
            yield replace(
                paragraph, text=line, bold=line.strip() in bold, mark=paragraph.mark if line == paragraph.text else None
            )
            continue
        lines.append(line)
    if lines:
        yield replace(paragraph, text="\n".join(lines))


def _lines(text: str, bold: set[str], voices: Voices) -> Iterator[str]:
    for line in text.split("\n"):
        for piece in phrases.cut(line):
            found = next(
                (part for part in bold if part in piece and part != piece.strip() and _is_action_in_bold(part, voices)),
                None,
            )
            if found is None:
                yield piece
                continue
            before, _, behind = piece.partition(found)
            if found.rstrip().endswith((":", "–", "-")) or re.match(r"\s*[:–-]", behind):
                yield from (part for part in (before.strip(), f"{found}{behind}".strip()) if re.search(r"\w", part))
                continue
            yield from (part for part in (before.strip(), found, behind.strip()) if re.search(r"\w", part))


def _is_action_in_bold(text: str, voices: Voices) -> bool:
    match = voices.owner_in_front.match(text)
    return bool(match and voices.who(match["owners"])) or any(
        form.fullmatch(text) for form in (phrases.ACTION, phrases.UNNUMBERED)
    )
