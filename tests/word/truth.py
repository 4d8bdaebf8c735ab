"""What the draft of a file must hold, gathered while the file is made: what is not on the page is not asked for."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from tests.word.meeting import Old, Person, Said

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def words(text: str) -> list[str]:
    """The words of a text, in small letters; days and numbers are scored where they belong."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


@dataclass
class Came:
    """A person, and how much of the person the page tells."""

    person: Person
    name: str
    attendance: str
    initials: str | None = None
    post: str | None = None
    body: str | None = None
    chair: bool = False
    notetaker: bool = False
    stands_for: str | None = None


@dataclass
class Spoken:
    """A note or a decision of an item; people by the initials of the meeting."""

    kind: str
    text: str
    by: tuple[str, ...] = ()


@dataclass
class Point:
    """An item, the number only where the page prints a plain one."""

    title: str
    number: str | None = None
    headings: list[str] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)


@dataclass
class Agreed:
    """An action: its owners where the page tells them, the item where the page tells it."""

    said: Said
    owners: tuple[str, ...] | None = None
    due: date | None = None
    item: str | None = None
    printed_due: str = ""


@dataclass
class Truth:
    """Everything that is asked of the draft of one file."""

    titles: list[str] = field(default_factory=list)
    head: dict[str, str | None] = field(default_factory=dict)
    people: dict[str, Came] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)
    items: list[Point] = field(default_factory=list)
    actions: list[Agreed] = field(default_factory=list)
    may_be_items: set[str] = field(default_factory=set)
    may_be_headings: set[str] = field(default_factory=set)
    old: list[Old] = field(default_factory=list)
    following: date | None = None
    blank: bool = False
    visible: list[str] = field(default_factory=list)
    content: Counter[str] = field(default_factory=Counter)
    repeated: set[str] = field(default_factory=set)

    def keep(self, *texts: str) -> None:
        """These words must be found in the draft, once for each time they are told."""
        for text in texts:
            self.content.update(words(text))

    def repeat(self, texts: Iterable[str]) -> None:
        """These words must be found in the draft, once for all times: they stand on the page elsewhere too."""
        self.repeated.update(word for text in texts for word in words(text))

    def wanted(self) -> Counter[str]:
        """How often each word must be found in the draft."""
        return self.content | Counter(self.repeated)
