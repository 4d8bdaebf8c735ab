"""How often a group promises to meet, as much of it as counting needs.

In: the record of a group. Out: the promise, with the day of the document that makes it.
"""

from macros.publish.lookup import Lookup
from macros.records.models.group import Group
from macros.workings import membership
from macros.workings.meetings import Promise


def promised(look: Lookup, group: Group) -> Promise | None:
    """The promise under the reading chosen and the other one; None where none is stated or its day is unknown."""
    frequency = group.frequency
    since = membership.since(look.records, frequency.source.document) if frequency else None
    if frequency is None or since is None:
        return None
    otherwise = frequency.reading.other_a_year if frequency.reading else None
    return Promise(frequency.a_year, since, otherwise)
