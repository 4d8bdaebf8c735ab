"""An item of a draft, as it grows while the file is read.

In: what `items`, `agreed` and `sides` find, piece by piece. Out: plain values in the shape of `DraftItem`. Ids of parts
are made of numbers only: the words of a heading may have to be withheld, and an id becomes part of an address.
"""

from dataclasses import dataclass, field

from macros.notes.placing.report import ImportReport
from macros.notes.roles.phrases import Owned
from macros.notes.roles.voices import Voices
from macros.records.yaml_text import Value

Block = dict[str, Value]


@dataclass
class GrowingPart:
    """A sub-heading and what stands beneath it, as far as it has been read."""

    id: str
    title: str | None = None
    notes: list[Block] = field(default_factory=list)
    decisions: list[Value] = field(default_factory=list)
    lists: list[Value] = field(default_factory=list)
    promises: list[Value] = field(default_factory=list)
    actions: list[Value] = field(default_factory=list)
    follow_ups: list[Value] = field(default_factory=list)

    def value(self) -> Block:
        """The part as a draft writes it: nothing empty."""
        notes: list[Value] = [note if "by" in note else note["text"] for note in self.notes]
        filled: dict[str, Value] = {"title": self.title or "", "notes": notes, "decisions": self.decisions}
        filled |= {"lists": self.lists, "commitments": self.promises, "actions": self.actions}
        filled |= {"follow_ups": self.follow_ups}
        return {"id": self.id} | {key: value for key, value in filled.items() if value}


@dataclass
class GrowingItem:
    """One numbered item, as far as it has been read."""

    number: int
    title: str
    parts: list[GrowingPart] = field(default_factory=list)

    def part(self, title: str | None = None) -> GrowingPart:
        """The part that is being read; a new one for a sub-heading."""
        if title is not None or not self.parts:
            self.parts.append(GrowingPart(f"part-{self.number}-{len(self.parts) + 1}", title))
        return self.parts[-1]

    def value(self) -> Block:
        """The item as a draft writes it."""
        title: Block = {"title": self.title} if self.title else {}
        parts: list[Value] = [part.value() for part in self.parts]
        return {"number": self.number} | title | ({"parts": parts} if parts else {})


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
class SoFar:
    """What has been read so far, and what is known of what comes next."""

    voices: Voices
    near: str | None
    report: ImportReport
    items: list[GrowingItem] = field(default_factory=list)
    actions: list[InText] = field(default_factory=list)
    lead: bool = False
    """Whether the last thing read was a note, which may introduce a list."""
    deciding: str = ""
    """What introduced decisions that stand in a list below."""

    @property
    def item(self) -> GrowingItem:
        """The item that is being read."""
        return self.items[-1]

    @property
    def part(self) -> GrowingPart:
        """The part that is being read."""
        return self.items[-1].part()
