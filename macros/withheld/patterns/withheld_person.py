"""Somebody whom the draft withholds, and who is named again elsewhere, in full, in part or by initials.

Source: this project's promise that a withheld person's name and initials appear nowhere in the record.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span
from macros.withheld.patterns.people import People

ID = "withheld-person"
REASON = "personal-data"
WHY = "name or initials of somebody whom this draft withholds"


def find(text: str, people: People) -> Iterator[Span]:
    """Every word of a withheld person's name that no open person shares, and their initials in capitals."""
    names = sorted(map(re.escape, people.withheld_names - people.names), key=len, reverse=True)
    initials = sorted(map(re.escape, people.withheld_initials - people.initials))
    dotted = [r"\.\s?".join(letters) for letters in initials]
    wanted = [*([rf"(?i:{'|'.join(names)})"] if names else ()), *initials, *dotted]
    if wanted:
        yield from (match.span() for match in re.finditer(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", text))
