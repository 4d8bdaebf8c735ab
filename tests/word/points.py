"""Points by kind, and the words of every point lost: all is invented."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.word.truth import words

KINDS = (
    "title", "date", "times", "venue", "people", "initials", "attendance", "posts", "chair and minute taker",
    "items", "sub-headings", "notes", "speakers", "decisions", "actions", "items of actions", "owners", "due days",
    "old actions kept old", "next meeting", "words kept", "blank forms",
)  # fmt: skip


@dataclass
class Score:
    """Points by kind, and what lost them."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def point(self, kind: str, right: bool, miss: str) -> bool:
        """A point that was won or lost."""
        self.of[kind] += 1
        self.right[kind] += right
        if not right:
            self.misses.append(f"{kind}: {miss}")
        return right

    def made_up(self, kind: str, what: str) -> None:
        """Something that is in the draft and not on the page."""
        self.of[kind] += 1
        self.misses.append(f"{kind}: made up: {what}")

    def add(self, other: "Score") -> None:
        """The points of another file."""
        self.right += other.right
        self.of += other.of


def total(scores: Iterable[Score]) -> Score:
    """All points together."""
    whole = Score()
    for score in scores:
        whole.add(score)
    return whole


def holds(text: list[str], part: list[str]) -> bool:
    """Whether the words stand in the text one after the other."""
    return f" {' '.join(part)} " in f" {' '.join(text)} "


def strings(value: Any) -> Iterator[str]:
    """Every text within a value."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from strings(inner)
    else:
        yield str(value)


_TITLES = ("dr", "cllr", "councillor", "mr", "mrs", "ms", "miss", "prof", "professor", "revd", "rev", "sir", "sister")


def plain_name(name: str) -> str:
    """The name in small letters, without a title."""
    return " ".join(word for word in words(name) if word not in _TITLES)
