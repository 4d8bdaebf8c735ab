"""Every redaction says which post authorised it, never a person, and when it will be looked at again.

Where the partnership lists the posts that may do so, it is one of these. So does whoever lifted a redaction.

PASS in meetings:
    actions: [{number: 2, redaction: {reason: under-way, authorised_by: Lighthouse Manager, look_again_by: 2027-05-12}}]

FAIL in meetings:
    actions: [{number: 2, redaction: {reason: under-way, authorised_by: Avery Breakwater, look_again_by: 2027-05-12}}]
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records import walk
from macros.records.load import Entry
from macros.records.models.meeting import Redaction
from macros.records.source import KeyPath
from macros.rules import Context, Family
from macros.withheld import posts

ID = "redaction-authorised"
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every redaction entry without a post or a day, and everything in place of a post that is none.

    Also whatever a partnership lists as a post and is none.
    """
    for entry in context.records.of("meetings"):
        may = posts.listed(context.records, entry.partnership)
        for holder in walk.holders(entry.record):
            for where, redaction in holder.redactions:
                yield from _entry(entry, where, redaction, may)
        for index, lifted in enumerate(entry.record.lifted):
            if wrong := posts.fault(lifted.lifted_by, entry.record.people, may):
                yield entry.problem(("lifted", index, "lifted_by"), ID, wrong)
    for entry in context.records.of("partnership"):
        for index, post in enumerate(entry.record.redaction_posts):
            if not posts.is_post(post, is_listed=True):
                yield entry.problem(("redaction_posts", index), ID, "must be a real post, such as “Business Manager”")


def _entry(entry: Entry, where: KeyPath, redaction: Redaction, may: tuple[str, ...]) -> Iterator[Problem]:
    if redaction.authorised_by is None:
        yield entry.problem(where, ID, "must have “authorised_by”: the post that authorised this redaction")
    elif wrong := posts.fault(redaction.authorised_by, entry.record.people, may):
        yield entry.problem((*where, "authorised_by"), ID, wrong)
    if redaction.look_again_by is None:
        message = "must have “look_again_by”: the day on which this redaction is looked at again"
        yield entry.problem(where, ID, message)
