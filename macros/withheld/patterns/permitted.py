"""What may stand in data and site although it looks like something about a person.

In: the records. Out: for a text and the file it is in, the suspicions that nothing explains. Two records explain:
helplines.yml (its own numbers, however they are spaced) and data/allowed.yml (exact text, pattern and place).
An exception that has run out still explains here; the rule `allowed-current` then stops publication.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from macros.problem import Problem
from macros.withheld.patterns import RULE, Suspicion, certain, nhs_number, telephone
from macros.withheld.patterns.folding import fold

LIST = "data/allowed.yml"
EVERYWHERE = "everywhere"


@dataclass(frozen=True)
class Permitted:
    """Numbers of helplines, as digits, and the exceptions: (pattern, text) with the places where they hold."""

    numbers: frozenset[str] = frozenset()
    texts: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Any) -> "Permitted":
        """What the records of a project (`load.Records`) permit."""
        allowed = records.one("allowed")
        places: dict[tuple[str, str], frozenset[str]] = {}
        for entry in allowed.allowed if allowed else ():
            key = (entry.pattern, plain(entry.pattern, entry.text))
            places[key] = places.get(key, frozenset()) | {entry.where}
        return cls(cls.numbers_of(records).numbers, places)

    @classmethod
    def numbers_of(cls, records: Any) -> "Permitted":
        """The numbers of helplines.yml alone."""
        helplines = records.one("helplines")
        listed = helplines.helplines if helplines else ()
        return cls(frozenset(telephone.digits(helpline.number) for helpline in listed))

    def unexplained(self, text: str, path: str | None = None, *, notes: bool = False) -> Iterator[Suspicion]:
        """Every certain suspicion in `text` that nothing permits in the file `path` (relative to the project).

        Leave `path` out for the built site: whatever may stand in a record may stand on the pages made of it.
        """
        for suspicion in certain(text, notes=notes):
            if not self.explains(suspicion.pattern_id, text[suspicion.start : suspicion.end], path):
                yield suspicion

    def explains(self, pattern: str, words: str, path: str | None) -> bool:
        """Whether these exact words may stand in that file."""
        # A free number can be ten digits long, as an NHS number is, and have the right last one.
        if pattern in (telephone.ID, nhs_number.ID) and plain(telephone.ID, words) in self.numbers:
            return True
        words, path = plain(pattern, words), _record_of(path)
        places = self.texts.get((pattern, words), frozenset())
        # The list itself has to name what it allows.
        return bool(places) and (path in (None, LIST) or EVERYWHERE in places or path in places)

    def problems(self, path: str, text: str, first_line: int = 1, *, notes: bool = False) -> Iterator[Problem]:
        """A problem for every unexplained suspicion in `text`, the text of the file `path` from that line on."""
        for suspicion in self.unexplained(text, path, notes=notes):
            line = first_line + text.count("\n", 0, suspicion.start)
            yield Problem(path, line, RULE, suspicion.message)


def _record_of(path: str | None) -> str | None:
    """The record that a draft will become: what is allowed there is allowed in the draft."""
    draft = re.fullmatch(r"drafts/([^/]+)/([^/]+\.yml)", path or "")
    return f"data/partnerships/{draft[1]}/meetings/{draft[2]}" if draft else path


def plain(pattern: str, words: str) -> str:
    """Words in one form: spacing and capitals make no difference, and of a telephone number only the digits count."""
    words = fold(words).text
    return telephone.digits(words) if pattern == telephone.ID else "".join(words.split()).casefold()
