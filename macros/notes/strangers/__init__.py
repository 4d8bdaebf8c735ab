"""Who is named in notes although no list has them, and what is named that tells who is meant.

In: a text of a draft, and what its list of people and the site's records explain. Out: suspicions for `partnership
suggest`. It suggests: people decide.
"""

from collections.abc import Iterator

from macros.notes.strangers import people, places
from macros.notes.strangers.called import is_nobody
from macros.notes.strangers.explained import Explained
from macros.notes.strangers.model import Reader
from macros.withheld.patterns import Suspicion, names
from macros.withheld.patterns.folding import Span, apart


def find(text: str, explained: Explained, model: Reader | None = None) -> Iterator[Suspicion]:
    """Every name of a person, a place or a vehicle that nothing explains; a `model` adds whom it takes for a person."""
    vehicles = list(apart(places.find_vehicles(text)))
    named = list(apart(places.find(text, explained.small)))
    for span in vehicles:
        yield Suspicion(*span, places.VEHICLE, places.REASON, places.WHY_VEHICLE)
    for start, end in named:
        if not explained.knows(text[start:end]) and not _within((start, end), vehicles):
            yield Suspicion(start, end, places.ID, places.REASON, places.WHY)
    read = [(start, end) for start, end in (model(text) if model else ()) if people.may_be(text[start:end], explained)]
    for span in apart([*people.find(text, explained), *read]):
        if not _within(span, [*vehicles, *named]):
            yield Suspicion(*span, names.ID, names.REASON, names.WHY)


def beside(known: list[Suspicion], text: str, explained: Explained, model: Reader | None = None) -> list[Suspicion]:
    """What is suspected already, without what is plain English or within a number plate; and then every stranger."""
    new = list(find(text, explained, model))
    vehicles = [seen for seen in new if seen.pattern_id == places.VEHICLE]
    sure = [
        seen
        for seen in known
        if not any(map(seen.overlaps, vehicles))
        and not (seen.pattern_id == names.ID and is_nobody(text[seen.start : seen.end], explained))
    ]
    return [*sure, *(seen for seen in new if not any(map(seen.overlaps, sure)))]


def _within(span: Span, others: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
