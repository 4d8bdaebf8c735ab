"""`partnership suggest --dismiss`: what was looked at and tells nothing is written into the draft, with the reason.

In: a draft's file, the places of passages as `suggest` tells them, why they tell nothing. Out: the draft with an entry
for each in its block `dismissed`, every other line as it was; or NotDone, and nothing is written.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.notes.drafting import NotDone, dismissed, store, suggest
from macros.notes.strangers.model import reader
from macros.records import source, yaml_edit

_UNKNOWN = "suggest points at no such place in this draft: give FIELD, word N as it prints them"
_BY_HAND = "The list “dismissed” cannot be put into this draft without changing other lines. Nothing was written."


@dataclass(frozen=True, kw_only=True)
class Dismissal:
    """The places to dismiss, why, whether throughout the draft, and the model with which they were found, if any."""

    places: Collection[str]
    because: str
    throughout: bool = False
    model: str | None = None


def dismiss(root: Path, file: Path, wish: Dismissal) -> None:
    """Write the entries; raises NotDone where one of the places is unknown."""
    file = file.resolve()
    before = store.seen(file.parent, [file.name])
    read = suggest.opened(root, file)
    if read.path.startswith("data/") or not isinstance(read.values, dict):
        raise NotDone("Passages are dismissed in drafts alone. Nothing was written.")
    stands_for = dismissed.throughout if wish.throughout else dismissed.here
    chosen = [
        (suggestion.place, stands_for(read.values, text, seen))
        for suggestion, text, seen in suggest.seen_in_draft(root, read, reader(wish.model) if wish.model else None)
        if suggestion.place in wish.places
    ]
    if set(wish.places) - {place for place, _ in chosen}:
        raise NotDone(f"A place is not known: {_UNKNOWN}. Nothing was written.")
    new = dict.fromkeys(passage for _, passage in chosen if passage not in dismissed.of(read.values))
    text = _with_entries(file, read.values, [{"passage": passage, "because": wish.because} for passage in new])
    store.write(file.parent, {file.name: text}, mode=0o600, before=before)


def _with_entries(file: Path, values: dict[str, Any], entries: list[dict[str, str]]) -> str:
    """The text of the draft with these entries behind those that it has."""
    text, _ = source.text_of(file.parent, file)
    listed = values.get(dismissed.BLOCK) or []
    if text is None or not isinstance(listed, list):
        raise NotDone(_BY_HAND)
    written = yaml_edit.put(text, (dismissed.BLOCK,), [*listed, *entries], next(reversed(values))) if entries else text
    if written is None:
        raise NotDone(_BY_HAND)
    return written
