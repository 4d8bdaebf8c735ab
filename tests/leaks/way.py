"""What a way out is, and the table of them all.

In: a canary and a page of the built site. Out: a file (path in the site and bytes) and the place that must be named.
"""

import html
from collections.abc import Callable
from dataclasses import dataclass

from tests.leaks.canaries import Canary


@dataclass(frozen=True)
class Planted:
    """One file and the place in it: `where` differs from `path` only where the path itself is the leak."""

    path: str
    raw: bytes
    line: int | None = None
    where: str | None = None


Plant = Callable[[Canary, str], Planted]
WAYS: dict[str, Plant] = {}


def way(id: str) -> Callable[[Plant], Plant]:
    """Register a way out under its name."""

    def add(plant: Plant) -> Plant:
        assert id not in WAYS
        WAYS[id] = plant
        return plant

    return add


def escaped(text: str) -> str:
    """As scripts and JSON may write it."""
    return "".join(f"\\u{ord(c):04x}" for c in text)


def split(canary: Canary) -> str:
    """HTML with tags in the middle of its words."""
    first, middle, last = (html.escape(part) for part in (canary.text[:1], canary.text[1:-1], canary.text[-1:]))
    return f"<p>{first}<b>{middle}</b><i>{last}</i></p>"
