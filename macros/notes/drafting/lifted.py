"""What the record says of redactions that were ended: written by `lift`, kept by a second publication.

In: a meeting's record, one of its parts. Out: the entry of a redaction that ends; the places that withhold it again.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from macros.notes.drafting.derive import Values
from macros.records import walk
from macros.records.models.meeting import Lifted, Meeting
from macros.records.source import KeyPath

What = Literal["item", "action", "person"]


def entry(holder: walk.Holder, reason: str, day: str, post: str) -> Values:
    """The entry. For a person it does not say which: who is named now can be read in the list of people."""
    whole = holder.part.openness == "withheld" and holder.name != "person"
    return {
        holder.name: "true" if holder.name == "person" else str(holder.part.number),
        **({"whole": "true"} if whole else {}),
        "reason": reason,
        "lifted_on": day,
        "lifted_by": post,
    }


def again(record: Meeting, before: Meeting, names: Sequence[str]) -> Iterator[KeyPath]:
    """The parts of a new record that withhold what the one before it opened; `names` are the draft's, in order."""
    hidden = set(_hidden_again(record, before, names))
    for holder in walk.holders(record):
        if holder.name == "person" and holder.where not in hidden:
            continue
        if any(_is_of(lifted, holder, entry.reason) for lifted in before.lifted for _, entry in holder.redactions):
            yield holder.where


def _hidden_again(record: Meeting, before: Meeting, names: Sequence[str]) -> Iterator[KeyPath]:
    """Everybody who was named before and is not now: entries of people do not say whom they mean."""
    open_names = {_plain(person.name) for person in before.people if person.name}
    for index, (person, name) in enumerate(zip(record.people, names, strict=True)):
        if _plain(name) in open_names and _plain(person.name or "") != _plain(name):
            yield "people", index


def _is_of(lifted: Lifted, holder: walk.Holder, reason: str | None) -> bool:
    if lifted.reason != reason:
        return False
    return lifted.person if holder.name == "person" else getattr(lifted, holder.name) == holder.part.number


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
