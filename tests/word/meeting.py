"""What was said at a meeting that never was: the one source of a file and of what its draft must hold.

In: a file of `meetings/`. Out: a `Meeting`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

HERE = Path(__file__).parent

Kind = Literal["note", "decision", "noted", "action", "aside", "point"]


@dataclass(frozen=True)
class Person:
    """Somebody on the list of those who came or did not."""

    name: str
    initials: str
    post: str
    body: str
    title: str = ""
    came: Literal["present", "apologies", "absent"] = "present"
    chair: bool = False
    notetaker: bool = False
    attending: bool = False
    stands_for: str | None = None

    @property
    def titled(self) -> str:
        """The name as it is printed, with its title."""
        return f"{self.title} {self.name}".strip()

    @property
    def surname(self) -> str:
        """The last of the names."""
        return self.name.split()[-1]


@dataclass(frozen=True)
class Said:
    """A note, a decision or an action; `{AB}` in the text stands for a person."""

    kind: Kind
    text: str
    by: tuple[str, ...] = ()
    due: date | None = None
    when: str = ""


@dataclass(frozen=True)
class Part:
    """What stands under a sub-heading, or at the beginning of an item."""

    title: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Item:
    """An item of the agenda."""

    title: str
    parts: tuple[Part, ...] = ()

    @property
    def actions(self) -> list[Said]:
        """The actions of all its parts."""
        return [said for part in self.parts for said in part.said if said.kind == "action"]


@dataclass(frozen=True)
class Old:
    """An action of an earlier meeting, as a rolling log has it."""

    ref: str
    raised: date
    text: str
    by: tuple[str, ...]
    due: date | None
    state: str
    progress: str


@dataclass(frozen=True)
class Meeting:
    """A meeting with all that a layout may show of it."""

    body: str
    group: str
    collective: str
    day: date
    starts: str
    ends: str
    venue: str
    following: date
    people: tuple[Person, ...]
    items: tuple[Item, ...]
    old: tuple[Old, ...]
    mentioned: tuple[str, ...]

    def person(self, initials: str) -> Person:
        """The person of these initials."""
        return next(person for person in self.people if person.initials == initials)

    def having(self, came: str) -> list[Person]:
        """Those who came, or sent apologies, in the order of the list."""
        return [person for person in self.people if person.came == came]


@cache
def load(name: str) -> Meeting:
    """The meeting of that name."""
    given: dict[str, Any] = yaml.safe_load((HERE / "meetings" / f"{name}.yml").read_text(encoding="utf-8"))
    people = tuple(Person(**person) for person in given.pop("people"))
    items = tuple(_item(item) for item in given.pop("items"))
    old = tuple(Old(**(entry | {"by": tuple(entry["by"])})) for entry in given.pop("old", ()))
    return Meeting(people=people, items=items, old=old, mentioned=tuple(given.pop("mentioned", ())), **given)


def _item(given: Mapping[str, Any]) -> Item:
    parts = [Part("", tuple(map(_said, given.get("says", ()))))]
    parts += [Part(part["title"], tuple(map(_said, part["says"]))) for part in given.get("parts", ())]
    return Item(given["title"], tuple(part for part in parts if part.said))


def _said(given: str | Mapping[str, Any]) -> Said:
    """A sentence, `{AB: what AB said}`, `{decide: …}`, `{noted: …}`, `{point: …}` or `{do: …, by: [AB], due: …}`."""
    if isinstance(given, str):
        return Said("note", given)
    if "do" in given:
        return Said("action", given["do"], tuple(given["by"]), given.get("due"), given.get("when", ""))
    ((key, text),) = given.items()
    kinds: dict[str, Kind] = {"decide": "decision", "noted": "noted", "point": "point"}
    return Said(kinds[key], text) if key in kinds else Said("note", text, tuple(key.split(" and ")))
