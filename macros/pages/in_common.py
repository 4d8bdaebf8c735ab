"""What most facts of a page have in common, said once at its top, so that only exceptions are marked at their line.

In: any public values. Out: the sentence, and the mark of a line that differs from it. A fact is all that says whether
it was `confirmed`, that is, read in its own source (docs/reference/promises.md, F2). Telephone numbers say so
themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from macros.public.partnerships import Helpline

ALL = "This was read in other bodies’ texts, not in its own source: ask the partnership before you rely on it."
MOST = f"Unless a line says “read in its source”, this{ALL.removeprefix('This')}"
SOME = (
    "Lines marked so were read in another body’s text, not in their own source: ask the partnership before you rely on "
    "them."
)


@dataclass(frozen=True)
class InCommon:
    """The sentence for the top of the page, empty where every fact was read in its source; and the marks of lines."""

    sentence: str
    mostly_unchecked: bool

    def mark(self, confirmed: bool) -> str:
        """What a line says of its own standing: nothing where the sentence says it already."""
        if confirmed:
            return "read in its source" if self.mostly_unchecked else ""
        return "" if self.mostly_unchecked else "not yet checked"


def in_common(*values: object) -> InCommon:
    """What the facts inside these values have in common."""
    states = [confirmed for value in values for confirmed in _confirmed(value)]
    unchecked = states.count(False)
    most = unchecked * 2 > len(states)
    if not unchecked:
        return InCommon("", mostly_unchecked=False)
    return InCommon(ALL if unchecked == len(states) else MOST if most else SOME, mostly_unchecked=most)


def _confirmed(value: object) -> Iterator[bool]:
    if isinstance(value, tuple | list):
        for part in value:
            yield from _confirmed(part)
    elif is_dataclass(value) and not isinstance(value, type | Helpline):
        own = getattr(value, "confirmed", None)
        if own is not None:
            yield own
        for field in fields(value):
            yield from _confirmed(getattr(value, field.name))
