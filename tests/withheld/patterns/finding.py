"""How the tests of patterns ask: what is found of a text."""

from macros.withheld.patterns import suspicions, suspicions_of_people
from macros.withheld.patterns.people import People


def found(text: str, pattern: str) -> list[str]:
    """The words that the pattern finds."""
    return [text[place.start : place.end] for place in suspicions(text) if place.pattern_id == pattern]


def found_of_people(text: str, people: People) -> list[tuple[str, str]]:
    """The patterns for names and initials that find something, and the words."""
    return [(place.pattern_id, text[place.start : place.end]) for place in suspicions_of_people(text, people)]
