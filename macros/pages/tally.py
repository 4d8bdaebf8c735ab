"""How many actions of each group are in which state: the table that leads to the pages of the ledger.

In: a `public.Site`. Out: one line for each group with actions or promises, by partnership. Counts rows of the ledger:
an overdue action counts as overdue and in its own state; done and superseded are counted together, as closed.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from macros.public.base import Link
from macros.public.site import Site

STATES = (
    ("overdue", "Overdue"),
    ("open", "Open"),
    ("not-reported", "Not reported since"),
    ("closed", "Closed"),
    ("withheld", "Withheld"),
    ("promised", "Promised, never numbered"),
)


@dataclass
class GroupTally:
    """One group: its counts by state, and its pages by year."""

    group: Link
    counts: Counter[str] = field(default_factory=Counter)
    years: dict[str, str] = field(default_factory=dict)

    @property
    def pages(self) -> tuple[Link, ...]:
        """The ledger's pages of this group, latest year first."""
        return tuple(Link(title=year, url=self.years[year]) for year in sorted(self.years, reverse=True))


def lines(site: Site, partnership: str) -> tuple[GroupTally, ...]:
    """Every group of the partnership (by the address of its front page) that has anything in the ledger, by name."""
    by_group: dict[str, GroupTally] = {}
    for states, place in (
        *((row.states, row.place) for row in site.actions),
        *((("promised",), row.place) for row in site.commitments),
    ):
        if place.partnership.url == partnership:
            line = by_group.setdefault(place.group.url, GroupTally(place.group))
            line.counts.update("closed" if state in ("done", "superseded") else state for state in states)
            line.years[place.year] = place.listed
    return tuple(sorted(by_group.values(), key=lambda line: (line.group.title, line.group.url)))


LEDGER: dict[str, Any] = {"tally": lines, "states": STATES, "most": 100, "fewer": 50}
"""What templates of the ledger use. A page that lists what every meeting agreed shows at most so many actions and so
many promises; the others have pages by group and year."""
