"""What is withheld in a meeting's notes, and what no longer is -> the lines of the register.

In: one record of a meeting. Out: what was kept back, why, by whose authority and until when; never what it says.
"""

from collections.abc import Iterator

from macros import dates
from macros.public.base import Link
from macros.public.meetings import Lifted, Redaction
from macros.public.sitewide import REDACTION, ReviewRow
from macros.publish import reviews
from macros.publish.lookup import Lookup, home, partnership_link
from macros.records import walk
from macros.records.load import Entry
from macros.records.models import meeting as models


def redactions(look: Lookup, record: models.Meeting, meeting: Link) -> Iterator[Redaction]:
    """Every redaction of these notes that stands."""
    for item in record.items:
        kind = "Whole item" if item.openness == "withheld" else "Part of item"
        for redaction in item.redactions:
            yield _redaction(look, meeting, f"{kind} {item.number}", redaction, record.date[:4])
    for action in record.actions:
        if action.redaction:
            kind = "Whole action" if action.openness == "withheld" else "Part of action"
            yield _redaction(look, meeting, f"{kind} {action.number}", action.redaction, record.date[:4])
    for person in record.people:
        if person.redaction:
            yield _redaction(look, meeting, "A person", person.redaction, record.date[:4])


def lifted(look: Lookup, record: models.Meeting, meeting: Link) -> Iterator[Lifted]:
    """Every redaction of these notes that was ended."""
    for ended in record.lifted:
        yield Lifted(
            meeting=meeting,
            what=_opened(ended),
            reason=look.reasons[ended.reason].name,
            reason_url=look.markers[ended.reason].url,
            lifted_on=dates.in_words(ended.lifted_on),
            lifted_iso=ended.lifted_on,
            lifted_by=ended.lifted_by,
        )


def _opened(ended: models.Lifted) -> str:
    """What was opened; a person is only called that, as a place in the list of people would tell a reader nothing."""
    if ended.person:
        return "A person"
    what, number = ("action", ended.action) if ended.item is None else ("item", ended.item)
    if number is None:
        return "A passage"
    return f"{'Whole' if ended.whole else 'Part of'} {what} {number}"


def due(look: Lookup, entry: Entry) -> Iterator[ReviewRow]:
    """Every redaction of these notes as a line of the reviews: the day by which somebody must look at it again."""
    record = entry.record
    _, partnership = partnership_link(look.records, entry.partnership)
    for holder in walk.holders(record):
        named = "of a person" if holder.name == "person" else f"in {holder.name} {holder.part.number}"
        anchor = "people" if holder.name == "person" else f"{holder.name}-{holder.part.number}"
        for where, redaction in holder.redactions:
            assert redaction.look_again_by
            assert redaction.authorised_by
            yield ReviewRow(
                id="-".join(str(step) for step in (entry.partnership, entry.id, *where)),
                title=f"Redaction {named}, {record.title}, {dates.in_words(record.date)}",
                url=f"{home(entry)}#{anchor}",
                kind=REDACTION,
                partnership=partnership,
                review=reviews.look_again(look, redaction.look_again_by, redaction.authorised_by, record.overdue),
                path=entry.path,
                line=entry.source.line((*where, "look_again_by")),
            )


def _redaction(look: Lookup, meeting: Link, what: str, redaction: models.Redaction, year: str) -> Redaction:
    assert redaction.reason
    assert redaction.authorised_by
    assert redaction.look_again_by
    return Redaction(
        meeting=meeting,
        what=what,
        reason=look.reasons[redaction.reason].name,
        reason_url=look.markers[redaction.reason].url,
        authorised_by=redaction.authorised_by,
        look_again=dates.in_words(redaction.look_again_by),
        look_again_iso=redaction.look_again_by,
        year=year,
    )
