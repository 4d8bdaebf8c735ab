"""What must be published or notified, and where this site has it."""

from dataclasses import dataclass

from macros.public.base import Citation, Html, Link, Review, SourceLine, Standing


@dataclass(frozen=True, kw_only=True)
class Met:
    """Where the pages of one partnership have it; that none is found does not mean that it was not done."""

    partnership: Link
    found: tuple[Link, ...]
    missing: tuple[Html, ...]  # what is not found there, in the order of `found`


@dataclass(frozen=True, kw_only=True)
class DutyRow:
    id: str
    what: str
    when: str
    who: str
    to: str
    place: str
    basis: str  # Act of Parliament: Children Act 2004, section 16G
    edition: str
    cites: tuple[Citation, ...]
    changes: Html | None
    note: Html | None
    standing: Standing
    stated: tuple[Link, ...]  # the clauses that state it, where this site has the document
    met: tuple[Met, ...]  # for what nobody has to publish (yet), only where this site has it all the same
    instead: str  # why nothing is to be found; empty for what must be published


@dataclass(frozen=True, kw_only=True)
class DutyList:
    """One part of the page."""

    id: str
    title: str
    about: str
    rows: tuple[DutyRow, ...]


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How much of what must be published, or of what it promised itself, this site has of one partnership."""

    found: int = 0
    in_part: int = 0
    not_found: int = 0

    @property
    def all(self) -> int:
        return self.found + self.in_part + self.not_found


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What one partnership must publish and what it promised, counted."""

    partnership: Link
    asked: Tally
    promised: Tally


@dataclass(frozen=True, kw_only=True)
class Duties:
    """Every duty that may be shown, and the sources that these name; `unread` counts those that nobody has read."""

    kept: tuple[Kept, ...]
    lists: tuple[DutyList, ...]
    sources: tuple[SourceLine, ...]
    review: Review
    unread: int
