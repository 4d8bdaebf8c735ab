"""Initials in the notes are those of a person of that meeting, or `owners_note` explains the owner.

PASS in meetings:
    actions: [{number: 1, text: Paint the door., owners: [AB], item: 1}]

FAIL in meetings:
    actions: [{number: 1, text: Paint the door., owners: [QZ], item: 1}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records.models.base import Model
from macros.records.models.meeting import Action, Commitment, Note, Person
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "initials-known"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """Every owner, speaker and substitute who is not in the list of people, withheld people included."""
    message = "must be the initials of a person in “people” whose initials are published"
    for entry, where, part in context.parts("meetings"):
        for at, initials in _used(where, part):
            if initials not in context.initials(entry):
                yield entry.problem(at, ID, message)


def _used(where: KeyPath, part: Model) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(part, Action) and part.owners_note is None:
        yield from (((*where, "owners", index), owner) for index, owner in enumerate(part.owners))
    if isinstance(part, Note | Commitment):
        yield from (((*where, "by", index), speaker) for index, speaker in enumerate(part.by))
    if isinstance(part, Person) and part.substitute_for is not None:
        yield (*where, "substitute_for"), part.substitute_for
