"""Levels of need and their indicators, as the finder and the page of each level show them."""

from dataclasses import dataclass

from macros.public.base import Citation, Html, Link, Notice, Review, SourceLine, Standing


@dataclass(frozen=True, kw_only=True)
class Known:
    """Something that is known, and where from."""

    text: Html
    standing: Standing


@dataclass(frozen=True, kw_only=True)
class Heading:
    """What is known under one heading: who leads, consent and so on."""

    title: str
    facts: tuple[Known, ...]


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A sign of need; `anchor` is its address on the finder and on the page of its level."""

    anchor: str
    text: str
    words: tuple[str, ...]  # what else people type for it
    note: Html | None
    standing: Standing


@dataclass(frozen=True, kw_only=True)
class Domain:
    """A part of a child's life; `columns` are the signs of levels 1 to 4, in that order."""

    id: str
    name: str
    about: str
    words: tuple[str, ...]
    note: Html | None
    columns: tuple[tuple[Indicator, ...], ...]


@dataclass(frozen=True, kw_only=True)
class NextLimit:
    """A time limit that matters at a level: what must be done, in how long, and where the table has it."""

    action: str
    words: str
    url: str
    warning: str

    @property
    def confirmed(self) -> bool:
        """Whether it was read in its own source."""
        return not self.warning


@dataclass(frozen=True, kw_only=True)
class LocalPart:
    """A part into which a partnership splits a level."""

    code: str
    headings: tuple[Heading, ...]


@dataclass(frozen=True, kw_only=True)
class Local:
    """What one partnership does in its own way: at this level, and at every level."""

    partnership: Link
    name: str  # of the level; empty where it has none of its own
    named_in: SourceLine | None
    parts: tuple[LocalPart, ...]
    facts: tuple[Known, ...]
    note: Html | None


@dataclass(frozen=True, kw_only=True)
class Level:
    """A level of need and all that its page says."""

    url: str
    title: str  # “Level 2: Early help”, or the name where levels have no numbers
    short: str  # “Level 2”, or the name where levels have no numbers
    number: str
    name: str
    also_called: tuple[str, ...]
    in_brief: str
    to_do: str  # what to do, in one line; empty where no fact behind it may be shown
    warning: str  # for the line in brief: that of the fact which it sums up
    headings: tuple[Heading, ...]
    varies: tuple[Known, ...]
    local: tuple[Local, ...]
    procedures: tuple[Link, ...]
    time_limits: tuple[NextLimit, ...]
    domains: tuple[tuple[Domain, tuple[Indicator, ...]], ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """Everything about the levels that may be shown."""

    national: bool  # whether there is only what holds for all of England, as no local document is known
    document: str  # what the region calls its threshold document, if the levels are the region's
    not_its: str  # said before what is not taken from that document
    how_to_use: Known
    limits: Html | None
    limits_in_brief: str
    levels: tuple[Level, ...]
    domains: tuple[Domain, ...]
    cautions: tuple[Known, ...]
    sources: tuple[SourceLine, ...]
    review: Review
    cites: tuple[Citation, ...]
    notices: tuple[Notice, ...]
