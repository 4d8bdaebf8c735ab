"""What looks like something about a person: numbers, addresses and dates that stand for somebody.

In: any text, whatever it was read from. Out: suspicions, each with its place in that text, the pattern, the reason for
which it would be redacted, and what it looks like; never the words themselves. Three classes: `CERTAIN` patterns are
checksummed or unmistakable, and are errors in data and in the site unless data/allowed.yml explains them (`permitted`);
those `IN_NOTES` are so in the notes of a meeting; those that are only worth a look are for `partnership suggest` and
the warnings of the check, where people decide.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from types import ModuleType

from macros.withheld.patterns import (
    address,
    age,
    case_reference,
    date_of_birth,
    email_address,
    initials,
    names,
    national_insurance,
    nhs_number,
    postcode,
    pupil_number,
    small_number,
    telephone,
    withheld_person,
)
from macros.withheld.patterns.folding import Span, fold
from macros.withheld.patterns.people import People

RULE = "personal-data-pattern"


@dataclass(frozen=True)
class Pattern:
    """One thing to look for: its id, the id of the likely reason, what it looks like, and how it is found."""

    id: str
    reason: str
    why: str
    find: Callable[[str], Iterator[Span]]


@dataclass(frozen=True, order=True)
class Suspicion:
    """A place in a text that looks like something about a person."""

    start: int
    end: int
    pattern_id: str
    reason_id: str
    why: str

    def overlaps(self, other: "Suspicion") -> bool:
        """Whether both share a character of the text."""
        return self.start < other.end and other.start < self.end

    @property
    def message(self) -> str:
        """What must be true of the text, for a problem of the rule; the same whoever reports it."""
        return f"must have no {self.why}, unless data/allowed.yml says why it may stand here"


CERTAIN: tuple[Pattern, ...] = tuple(
    Pattern(module.ID, module.REASON, module.WHY, module.find)
    for module in (
        case_reference,
        date_of_birth,
        email_address,
        national_insurance,
        nhs_number,
        postcode,
        pupil_number,
        telephone,
    )
)
IN_NOTES: tuple[Pattern, ...] = tuple(
    Pattern(module.ID, module.REASON, module.WHY, find)
    for module, find in (
        (address, address.find_certain),
        (email_address, email_address.find_spelt_out),
        (nhs_number, nhs_number.find_called),
        (postcode, postcode.find_in_any_spelling),
    )
)
"""Unmistakable in the notes of a meeting alone: elsewhere addresses are public, and codes look like postcodes."""
WORTH_A_LOOK: tuple[Pattern, ...] = tuple(
    Pattern(module.ID, module.REASON, module.WHY, module.find) for module in (address, age, small_number)
)
# Every certain pattern has a digit or an @, of whatever shape: most texts have neither, and one cheap look spares them
# the rest.
SIGN = re.compile(r"[\d@\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u249b\ufe6b\uff20]+")


def certain(text: str, *, notes: bool = False) -> Iterator[Suspicion]:
    """Every checksummed or unmistakable thing in `text`, in order; `notes` says that it is of notes of a meeting."""
    if SIGN.search(text):
        yield from _found(text, (*CERTAIN, *IN_NOTES) if notes else CERTAIN)
    elif notes:
        yield from _found(text, IN_NOTES)


def suspicions(text: str) -> Iterator[Suspicion]:
    """Those of `certain` in notes, and what is only worth a look and needs no list of people; in order."""
    yield from _found(text, (*CERTAIN, *IN_NOTES, *WORTH_A_LOOK))


def suspicions_of_people(text: str, people: People) -> Iterator[Suspicion]:
    """Names and initials in `text` that the people of a meeting do not explain, in order.

    A place is named once: whoever the draft withholds is no stranger, and PC before a name is nobody's initials.
    """
    suspected: list[Suspicion] = []
    for module in (withheld_person, names, initials):
        suspected += [
            suspicion
            for suspicion in _found(text, (_of_people(module, people),))
            if not any(map(suspicion.overlaps, suspected))
        ]
    yield from sorted(suspected)


def withheld_people(text: str, people: People) -> Iterator[Suspicion]:
    """Names and initials in `text` of people whom the draft withholds, in order."""
    yield from _found(text, (_of_people(withheld_person, people),))


def _of_people(module: ModuleType, people: People) -> Pattern:
    return Pattern(module.ID, module.REASON, module.WHY, partial(module.find, people=people))


def _found(text: str, patterns: tuple[Pattern, ...]) -> Iterator[Suspicion]:
    """Each place once for what it looks like, however many patterns of that name find it."""
    folded = fold(text)
    suspected: dict[str, list[Suspicion]] = {}
    for pattern in patterns:
        known = tuple(suspected.setdefault(pattern.id, []))
        for place in (folded.place(*span) for span in pattern.find(folded.text)):
            if not any(place[0] < other.end and other.start < place[1] for other in known):
                suspected[pattern.id].append(Suspicion(*place, pattern.id, pattern.reason, pattern.why))
    yield from sorted(suspicion for places in suspected.values() for suspicion in places)
