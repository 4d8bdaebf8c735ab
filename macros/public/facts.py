"""A fact's source and how sure it is, as a page says it."""

from dataclasses import dataclass

from macros.public.base import Html


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """A line of a page's list of sources; `url` is outside the site, or a page of it beginning with `/`."""

    number: int
    id: str
    title: str
    publisher: str
    edition: str  # empty where the source states none
    url: str
    checked: str
    checked_iso: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a fact was read and how sure that is; `warning` is empty for what was read in its own source."""

    source: SourceLine | None
    also: tuple[SourceLine, ...]
    clauses: str
    confirmed: bool
    warning: str


@dataclass(frozen=True, kw_only=True)
class OtherWord:
    """What another source says instead."""

    text: Html
    standing: Standing
