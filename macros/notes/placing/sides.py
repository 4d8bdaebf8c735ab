"""What stands at the right of an item, in columns of their own -> actions, their owners and their days.

In: pieces with the role "side". Out: actions and decisions of the part that is being read (`agreed`).
"""

from dataclasses import dataclass, replace

from macros.notes.placing.agreed import Agreed, is_nothing
from macros.notes.placing.building import SoFar
from macros.notes.roles import dates, phrases
from macros.notes.roles.phrases import Owned
from macros.notes.roles.pieces import Piece


@dataclass(frozen=True)
class Sides:
    """Reads one side after the other."""

    so_far: SoFar
    agreed: Agreed

    def read(self, piece: Piece) -> None:
        """One side: an action, its owner, its day, as far as the columns have them."""
        words, owner, day = (" ".join(piece.cells.get(name, "").split()) for name in ("action", "owner", "due"))
        if status := piece.cells.get("status"):
            words = f"{words} ({status})" if words else status
        if words and not owner and not day:
            for line in piece.cells["action"].split("\n"):
                for action in phrases.cut(" ".join(line.split())):
                    self._line(piece, action)
            return
        if owner and not day:
            owner, day = self._apart(owner)
        who = self.so_far.voices.who(owner) if owner else None
        if owner and not words and who is None and len(owner.split()) > 3:
            words, owner = owner, ""  # the column holds the whole action
        if who and not words and self._given(who, day):
            return
        text = words or self.agreed.taken_back(piece.paragraph)
        if owner and who is None:
            text = f"{text} ({owner})".strip()
        self._place(piece, text, who, owner, day)

    def _apart(self, owner: str) -> tuple[str, str]:
        """The owner and the day, where one column holds both."""
        found = dates.found(owner, self.so_far.near)
        if not found:
            return owner, ""
        first = found[0]
        rest = f"{owner[: first.start]}{owner[first.end :]}".strip(" ,/–-()")
        return (rest if self.so_far.voices.who(owner) is None else owner), owner[first.start : first.end]

    def _place(self, piece: Piece, text: str, who: tuple[str, ...] | None, owner: str, day: str) -> None:
        """An action with what the columns beside it say."""
        near = self.so_far.near
        numbered, bare = phrases.ACTION.fullmatch(text), phrases.UNNUMBERED.fullmatch(text)
        form = numbered or bare
        plain = form["words"] if form else text
        inner = phrases.owned(plain, self.so_far.voices, near)
        due = (dates.day(day, near) if day else None) or inner.due
        words = inner.words or plain or owner
        if day and not due:
            words = f"{words} ({day})"
        owned = Owned(words, who or inner.owners, due)
        if numbered and not any(self.agreed.number(numbered) == other.number for other in self.so_far.actions):
            self.agreed.count(self.agreed.number(numbered), piece.paragraph, numbered["as"], owned)
            return
        self.agreed.promise(piece.paragraph, owned, f"{words.rstrip('.')} by {day}" if due and day else words)

    def _given(self, who: tuple[str, ...], day: str) -> bool:
        """Whether the last action of this item had no owner and has got these."""
        actions = self.so_far.actions
        last = actions[-1] if actions else None
        if last is None or last.item != self.so_far.item.number or last.owned.owners:
            return False
        due = (dates.day(day, self.so_far.near) if day else None) or last.owned.due
        actions[-1] = replace(last, owned=replace(last.owned, owners=who, due=due))
        if last.promise is not None:
            last.promise.update({"by": list(who)} | ({"due": day} if day and due else {}))
        return True

    def _line(self, piece: Piece, text: str) -> None:
        """A line of the column of actions; one that names nobody and says that there is nothing is no action."""
        if is_nothing(text):
            self.so_far.lead = False
            return
        decision = phrases.DECISION.fullmatch(text)
        if decision and not phrases.owned(text, self.so_far.voices).owners:
            self.agreed.decision(decision["words"])
            return
        self.agreed.action(piece.paragraph, text)
