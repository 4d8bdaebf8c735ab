"""Three texts of a file, as it was copied, as the project has it now and as a release has it, become one.

In: the parts of the project's and of the release's file, the digests of what was copied, what the user decided. Out:
the file's new text, and every change with what becomes of it. What only the release changed is taken; what only the
project changed stays; what both changed stays until the user decides. Comments and order of the project's file stay
where it was changed at all; a file that the project never changed becomes the release's to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from macros.notes.drafting import NotDone
from macros.records import source
from macros.updates.parts import WHOLE, Part, Parted, digest

Becomes = Literal["taken", "kept", "undecided"]
Decision = Literal["take", "keep"]
ORDER = "order"


@dataclass(frozen=True)
class Change:
    """One part in which the project's file and the release differ, and what becomes of it."""

    path: str
    name: str
    ours: Part | None
    theirs: Part | None
    changed_here: bool
    changed_there: bool
    becomes: Becomes

    @property
    def line(self) -> int:
        """Where it stands in the project's file; where it would stand in the release's if only that has it."""
        part = self.ours or self.theirs
        return part.line if part else 1

    @property
    def says_the_same(self) -> bool:
        """Whether only comments or the breaking of lines differ."""
        return self.ours is not None and self.theirs is not None and self.ours.value == self.theirs.value


Merged = tuple[tuple[Part, ...], tuple[str, ...]]
Decide = Callable[[str, str], Decision | None]
"""What the user decided of a part, by the path of its file and its name."""


@dataclass
class Merge:
    """One file on its way: what was copied, what the user says, and the changes found so far."""

    path: str
    copied: dict[str, str]
    decide: Decide
    changes: list[Change]

    def parts(self, ours: Sequence[Part], theirs: Sequence[Part], within: str) -> Merged:
        """The parts of a file, or the entries of one of its lists, as they are to be; comments left at their end."""
        mine, new = {part.name: part for part in ours}, {part.name: part for part in theirs}
        merged: dict[str, Part] = {}
        for name in dict.fromkeys((*mine, *new)):
            part = self._one(name, mine.get(name), new.get(name))
            if part is not None:
                merged[name] = part
        left = _keep_comments(ours, merged)
        return tuple(merged[name] for name in self._order(list(mine), list(new), list(merged), within)), left

    def _one(self, name: str, ours: Part | None, theirs: Part | None) -> Part | None:
        if ours and theirs and ours.entries and theirs.entries:
            shift = ours.entries[0].column - theirs.entries[0].column
            entries, left = self.parts(ours.entries, tuple(entry.shifted(shift) for entry in theirs.entries), name)
            body = ours.body if entries else (ours.body[0].replace(":", ": []", 1),)
            said = [entry.value for entry in entries]
            return replace(ours, body=body, entries=entries, value=said, foot=left + ours.foot)
        if ours and theirs and (ours.digests() == theirs.digests()):
            return ours
        here, there = self._differs(name, ours), self._differs(name, theirs)
        decision = self.decide(self.path, name)
        if decision is None and ours and theirs and ours.value == theirs.value:
            decision = "keep" if here else "take"
        becomes = outcome(decision, here=here, there=there)
        self.changes.append(Change(self.path, name, ours, theirs, here, there, becomes))
        if becomes != "taken":
            return ours
        # The comments above it are the project's, and headings stay where they are.
        return replace(theirs, lead=ours.lead) if ours and theirs else theirs

    def _differs(self, name: str, part: Part | None) -> bool:
        """Whether a part is not as it was copied."""
        known = {at: value for at, value in self.copied.items() if at == name or at.startswith(f"{name}/")}
        return (part.digests() if part else {}) != known

    def _order(self, mine: list[str], new: list[str], merged: list[str], within: str) -> list[str]:
        """The names in the order that they are to have."""
        order = [name for name in mine if name in new and name in merged]
        theirs = _only(new, order)
        # In which order the keys of a record stand says nothing; that of steps does.
        if within and theirs != order:
            known = _only(self.copied, order)
            here, there, name = order != known, theirs != known, f"{within}/{ORDER}"
            becomes = outcome(self.decide(self.path, name), here=here, there=there)
            self.changes.append(Change(self.path, name, None, None, here, there, becomes))
            order = theirs if becomes == "taken" else order
        _insert(order, new, merged)
        _insert(order, mine, merged)
        return order


def outcome(decision: Decision | None, *, here: bool, there: bool) -> Becomes:
    """What becomes of a part that the project (`here`) or the release (`there`) changed since it was copied."""
    if decision:
        return "taken" if decision == "take" else "kept"
    if not here:
        return "taken"
    return "undecided" if there else "kept"


def _only(names: Iterable[str], wanted: Iterable[str]) -> list[str]:
    known = set(wanted)
    return [name for name in names if name in known]


def _keep_comments(ours: Sequence[Part], merged: dict[str, Part]) -> tuple[str, ...]:
    """Comments above what goes pass to what stood beneath it: they may be a heading, or the project's own.

    Those beneath which nothing stands any more are returned.
    """
    left: tuple[str, ...] = ()
    for part in ours:
        if part.name not in merged:
            left += part.lead if any(line.strip() for line in part.lead) else ()
        elif left:
            merged[part.name] = replace(merged[part.name], lead=left + merged[part.name].lead)
            left = ()
    return left


def _insert(order: list[str], names: list[str], wanted: list[str]) -> None:
    """Put in what is wanted of `names` and not there yet, each behind what stands before it there."""
    at = 0
    for name in names:
        if name in order:
            at = order.index(name) + 1
        elif name in wanted:
            order.insert(at, name)
            at += 1


def merged(ours: Parted, theirs: Parted, copied: dict[str, str], decide: Decide) -> tuple[str, list[Change]]:
    """The file's new text, and what changes in it."""
    if digest(ours.text) == digest(theirs.text):
        return ours.text, []
    work = Merge(ours.path, copied, decide, [])
    parts, left = work.parts(ours.parts, theirs.parts, "")
    decision = decide(ours.path, WHOLE)
    unchanged = digest(ours.text) == copied.get(WHOLE) and all(change.becomes == "taken" for change in work.changes)
    if decision == "take" or (unchanged and not decision):
        return theirs.text, work.changes
    if not any(change.becomes == "taken" for change in work.changes):
        return ours.text, work.changes
    whole = replace(ours, parts=parts, tail=left + ours.tail)
    # The values are read back, as a text that only looks right could say something that nobody wrote.
    if source.parse(ours.path, whole.text).values != {part.name: part.value for part in parts}:
        raise NotDone(
            f"{ours.path} cannot be put together safely: its lines stand in another way than those of the release. "
            "Change it by hand, or say --take or --keep with the name of the file. Nothing was changed."
        )
    return whole.text, work.changes
