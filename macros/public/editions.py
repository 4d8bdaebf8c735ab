"""Editions of arrangements and of terms of reference, and what changed from one to the next."""

from dataclasses import dataclass

from macros.public.base import Head, Link, Section


@dataclass(frozen=True, kw_only=True)
class Words:
    """A run of words: in both editions (`same`), only in the earlier one (`removed`) or the later one (`added`)."""

    kind: str
    text: str


@dataclass(frozen=True, kw_only=True)
class ClauseChange:
    """One clause or heading; an address is empty where that edition does not have it."""

    kind: str  # same, changed, removed or added
    says: str  # the kind in words
    name: str  # Clause 3.5, or its first words where it has no number
    heading: bool
    old_url: str
    new_url: str
    paragraphs: tuple[tuple[Words, ...], ...]  # empty for `same`
    moved: Link | None  # where the very same words stand in the other edition


@dataclass(frozen=True, kw_only=True)
class EditionsCompared:
    """Two editions, one after the other; `runs` are their clauses in order, those that stayed the same together."""

    url: str
    title: str
    what: str
    of: str  # the address of what has these editions: the arrangements of a partnership, or a group
    partnership: Link
    partnership_short: str
    old: Link
    new: Link
    counts: tuple[tuple[str, int], ...]
    runs: tuple[tuple[ClauseChange, ...], ...]


@dataclass(frozen=True, kw_only=True)
class TermsEdition:
    """One edition of a group's terms of reference, at an address that stays."""

    head: Head
    name: str  # the edition of May 2025
    group: Link
    sections: tuple[Section, ...]
    is_current: bool
