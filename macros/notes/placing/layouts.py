"""The layout of a group's notes: said by a person, remembered with the group, read again for the next set.

In: what was typed, and the group's record. Out: `Hints` for the roles, and the record's text with the layout in it, its
comments and every other line as they were. Raises NotImported for words that name no layout.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from macros.notes.roles.hints import UNKNOWN, Hints
from macros.notes.word.container import NotImported
from macros.records import source, yaml_edit
from macros.records.models.notes_layout import ActionColumn, ItemsBy, NotesLayout, PeopleColumn, RowColumn

CHOICES: dict[str, tuple[str, ...]] = {
    "items": get_args(ItemsBy),
    "people": get_args(PeopleColumn),
    "rows": get_args(RowColumn),
    "actions": get_args(ActionColumn),
}
"""By the part of a layout, the words that can be said of it."""
FIELD = "notes_layout"
_PARTS = (
    "a layout must begin with items, people, rows or actions and a colon, such as “items: bold lines” or "
    "“people: name, post, attended”: --explain lists what can be said"
)


def said(typed: Sequence[str]) -> NotesLayout:
    """What a person says, such as “items: bold lines” or “people: name, post, attended”."""
    values: dict[str, object] = {}
    for text in typed:
        part, _, words = (step.strip().casefold() for step in text.partition(":"))
        if part not in CHOICES:
            raise NotImported(_PARTS)
        names = tuple(name.strip() for name in words.split(",")) if part != "items" else (words,)
        if not set(names) <= set(CHOICES[part]):
            raise NotImported(f"what is said of {part} must be of these words: {', '.join(CHOICES[part])}")
        values[part] = names if part != "items" else words
    return NotesLayout.model_validate(values)


def record(partnership: str, group: str) -> str:
    """The file of a group, below the project's folder."""
    return f"data/partnerships/{partnership}/groups/{group}.yml"


def remembered(root: Path, path: str) -> NotesLayout:
    """The layout that stands in a group's record; none where there is no record, or none that can be read."""
    if not (root / path).is_file():
        return UNKNOWN
    values = source.read(root, root / path).values
    try:
        return NotesLayout.model_validate(values.get(FIELD, {}) if isinstance(values, dict) else {})
    except ValidationError:  # `partnership check` says what is wrong with it
        return UNKNOWN


def hints(known: NotesLayout, typed: NotesLayout) -> Hints:
    """What is remembered, and in its place what a person says now."""
    return Hints(together(known, typed), frozenset(typed.model_dump(exclude_defaults=True)))


def together(known: NotesLayout, new: NotesLayout) -> NotesLayout:
    """One layout; where both say something, the new one."""
    return known.model_copy(update=new.model_dump(exclude_defaults=True))


def with_layout(root: Path, path: str, new: NotesLayout) -> str | None:
    """The text of a group's record that remembers it; None where that changes nothing or cannot be done."""
    if not (root / path).is_file():
        return None
    known = remembered(root, path)
    whole = together(known, new)
    if whole == known:
        return None
    text, problems = source.text_of(root, root / path)
    if text is None or problems:
        return None
    return yaml_edit.put(text, (FIELD,), whole.model_dump(mode="json", exclude_defaults=True), "source")
