"""What is known of a file's layout before it is read: from the group's last notes, or from a person.

In: a `NotesLayout`, and which of its fields a person says of this very file. Out: how much is added to what the file
itself shows. What is remembered weighs much, but a layout that has changed wins; what a person says is taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.records.models.notes_layout import NotesLayout

NOTHING = "nothing"
UNKNOWN = NotesLayout()
_LIKE_LAST_TIME, _AS_A_PERSON_SAYS = 3.0, 50.0
FIELDS = {"people": "people", "items": "rows", "actions": "actions"}
"""By the kind of a table, the field that says what its columns hold."""
_MAIN = {"people": "name", "items": "text", "actions": "action"}


@dataclass(frozen=True)
class Hints:
    """A layout that is likely, and the fields of it that are certain."""

    layout: NotesLayout = UNKNOWN
    said: frozenset[str] = frozenset()

    def of_items(self, scheme: str) -> float:
        """How much speaks for a way to mark items, in parts of the weight of a hint."""
        return self._weight("items") if scheme == self.layout.items else 0.0

    def of_table(self, kind: str, width: int, score: float) -> float:
        """How much speaks for a kind of table with so many columns; without a sign in it, only what a person says."""
        known = self._columns(kind)
        if len(known) != width or not known or not (score > 0 or FIELDS[kind] in self.said):
            return 0.0
        return self._weight(FIELDS[kind])

    def columns(self, kind: str, named: Mapping[int, str], width: int) -> dict[int, str] | None:
        """What each column holds, None where nothing is known; `named` is what the words above the columns say."""
        known = self._columns(kind)
        if not known or len(known) != width:
            return None
        main = _MAIN.get(kind, "")
        moved = main in named.values() and main in known and named.get(known.index(main)) != main
        if moved and FIELDS[kind] not in self.said:
            return None
        return {at: name for at, name in enumerate(known) if name != NOTHING}

    def _columns(self, kind: str) -> tuple[str, ...]:
        return getattr(self.layout, FIELDS[kind]) if kind in FIELDS else ()

    def _weight(self, field: str) -> float:
        return _AS_A_PERSON_SAYS if field in self.said else _LIKE_LAST_TIME


NONE = Hints()
