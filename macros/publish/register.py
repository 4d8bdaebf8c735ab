"""What is withheld in a meeting's notes, and what no longer is -> the lines of the register.

In: one record of a meeting. Out: what was kept back, why, by whose authority and until when; never what it says.
"""

from collections.abc import Iterator

from macros import dates
from macros.models import meeting as models
from macros.public import Lifted, Link, Redaction
from macros.publish.lookup import Lookup


def redactions(look: Lookup, record: models.Meeting, meeting: Link) -> Iterator[Redaction]:
    """Every redaction of these notes that stands."""
    for item in record.items:
        kind = "Whole item" if item.openness == "withheld" else "Part of item"
        for one in item.redactions:
            yield _redaction(look, meeting, f"{kind} {item.number}", one, record.date[:4])
    for action in record.actions:
        if action.redaction:
            kind = "Whole action" if action.openness == "withheld" else "Part of action"
            yield _redaction(look, meeting, f"{kind} {action.number}", action.redaction, record.date[:4])
    for person in record.people:
        if person.redaction:
            yield _redaction(look, meeting, "A person", person.redaction, record.date[:4])


def lifted(look: Lookup, record: models.Meeting, meeting: Link) -> Iterator[Lifted]:
    """Every redaction of these notes that was ended."""
    for one in record.lifted:
        yield Lifted(
            meeting,
            "A passage" if one.item is None else f"Part of item {one.item}",
            look.reasons[one.reason].name,
            f"/redactions/#{one.reason}",
            dates.in_words(one.lifted_on),
            one.lifted_on,
            one.lifted_by,
        )


def _redaction(look: Lookup, meeting: Link, what: str, one: models.Redaction, year: str) -> Redaction:
    assert one.reason
    assert one.authorised_by
    assert one.look_again_by
    return Redaction(
        meeting,
        what,
        look.reasons[one.reason].name,
        f"/redactions/#{one.reason}",
        one.authorised_by,
        dates.in_words(one.look_again_by),
        one.look_again_by,
        year,
    )
