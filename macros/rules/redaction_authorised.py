"""Every redaction says which post authorised it, never a person, and when it will be looked at again.

PASS in meetings:
    actions: [{number: 2, redaction: {reason: under-way, authorised_by: Lighthouse Manager, look_again_by: 2027-05-12}}]

FAIL in meetings:
    actions: [{number: 2, redaction: {reason: under-way, authorised_by: Avery Breakwater, look_again_by: 2027-05-12}}]
"""

import re
from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.meeting import Meeting, Redaction
from macros.records.source import KeyPath
from macros.rules import Context, Family

ID = "redaction-authorised"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every redaction entry without a post, without a day, or with a person of the meeting in place of the post."""
    for entry in context.records.of("meetings"):
        people = _people(entry.record)
        for holder in walk.holders(entry.record):
            for where, redaction in holder.redactions:
                yield from _entry(entry, where, redaction, people)


def _entry(entry: Entry, where: KeyPath, redaction: Redaction, people: str) -> Iterator[Problem]:
    if redaction.authorised_by is None:
        yield entry.problem(where, ID, "must have “authorised_by”: the post that authorised this redaction")
    elif people and re.search(people, redaction.authorised_by):
        message = "must be a post, not the name or initials of a person"
        yield entry.problem((*where, "authorised_by"), ID, message)
    if redaction.look_again_by is None:
        message = "must have “look_again_by”: the day on which this redaction is looked at again"
        yield entry.problem(where, ID, message)


def _people(meeting: Meeting) -> str:
    names = [person.name for person in meeting.people if person.name]
    initials = [person.initials for person in meeting.people if person.initials]
    spaced = [r"\s+".join(re.escape(word) for word in name.split()) for name in names]
    either = [rf"(?i:\b{name}\b)" for name in spaced] + [rf"\b{letters}\b" for letters in initials]
    return "|".join(either)
