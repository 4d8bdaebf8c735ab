"""Items and actions are numbered once each, and an action stands in exactly one part of its own item.

PASS in meetings:
    items: [{number: 1, parts: [{id: welcome, actions: [1]}]}]

FAIL in meetings:
    items: [{number: 1, parts: [{id: welcome, actions: []}]}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.meeting import Meeting
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "actions-numbered"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Numbers used again; actions of no item or in no part; parts that name no action of their item."""
    for entry in context.records.of("meetings"):
        for field in ("items", "actions"):
            yield from _once(entry, field)
        yield from _places(entry)
        yield from _listed(entry)


def _once(entry: Entry, field: str) -> Iterator[Problem]:
    seen: set[int] = set()
    for index, numbered in enumerate(getattr(entry.record, field)):
        if numbered.number in seen:
            yield entry.problem((field, index, "number"), ID, "must be used once in this meeting")
        seen.add(numbered.number)


def _places(entry: Entry) -> Iterator[Problem]:
    known = walk.raw(entry.source.values, "items", "number")
    hidden = {item.number for item in entry.record.items if item.openness == "withheld"}
    listed = walk.raw(entry.source.values, "items", "parts", "actions")
    for index, action in enumerate(entry.record.actions):
        if str(action.item) not in known:
            yield entry.problem(("actions", index, "item"), ID, "must be the number of an item of this meeting")
        elif action.openness != "withheld" and action.item not in hidden and str(action.number) not in listed:
            message = "must be listed in “actions” of one part of its item"
            yield entry.problem(("actions", index, "number"), ID, message)


def _listed(entry: Entry) -> Iterator[Problem]:
    known = walk.raw(entry.source.values, "actions", "number")
    items = {action.number: action.item for action in entry.record.actions}
    seen: set[int] = set()
    for where, item, number in _mentions(entry.record):
        if str(number) not in known:
            yield entry.problem(where, ID, "must be the number of an action of this meeting")
        elif items.get(number, item) != item:
            yield entry.problem(where, ID, "must be an action of this item")
        elif number in seen:
            yield entry.problem(where, ID, "must be listed in one part only")
        seen.add(number)


def _mentions(meeting: Meeting) -> Iterator[tuple[KeyPath, int, int]]:
    for place, item in enumerate(meeting.items):
        for at, part in enumerate(item.parts):
            for index, number in enumerate(part.actions):
                yield ("items", place, "parts", at, "actions", index), item.number, number
