"""What many pages share: heads, states, sources and how sure a fact is, lists, clauses, sections."""

import re
from dataclasses import dataclass

from markupsafe import Markup

Html = Markup


@dataclass(frozen=True, kw_only=True)
class Link:
    title: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Something the reader must know before relying on the page."""

    kind: str  # overdue, superseded, info
    title: str
    text: Html


@dataclass(frozen=True, kw_only=True)
class Review:
    """A review's state in words, what that means, and the facts behind it."""

    state: str
    words: str
    meaning: str
    due: str
    due_iso: str | None
    last: str
    said: Html
    promise: Html | None
    owner: str
    allowance: Html | None
    look_again: str | None

    @property
    def may_fall_due(self) -> bool:
        """Whether the page may be read after the day without being built again, and must then say so."""
        return self.due_iso is not None and self.state in ("current", "looked-at", "due-soon")

    @property
    def if_overdue(self) -> str:
        """What it means for the reader once the day has passed."""
        return overdue(self.due)


@dataclass(frozen=True, kw_only=True)
class FileReview:
    """The review of one file of a list that stands in several places: what it says is said of that file alone."""

    national: bool
    partnership: str  # its id; empty for what is not one partnership's
    place: str  # whom the file binds, in words; empty for this site's own
    review: Review


def overdue(due: str) -> str:
    """What an overdue review means for the reader; `due` in words."""
    return (
        f"This should have been reviewed by {due}. It may no longer be right: check with the partnership before you "
        "rely on it."
    )


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The published document that a page restates, and the clauses."""

    title: str
    publisher: str
    dated: str
    clauses: str
    url: str
    note: Html | None
    year: str = ""  # of notes of a meeting, which are listed by year; empty for any other document


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Guidance or law that a record rests on, and what has replaced that edition."""

    title: str
    url: str
    part: str
    clauses: str
    replaced_by: Link | None
    note: Html | None
    guidance: str = ""  # the id of the edition, or of the work where no edition is stated


@dataclass(frozen=True, kw_only=True)
class Head:
    """What every record page says: what it is, of which day, where it comes from, its review state, how to ask."""

    url: str
    kind: str
    title: str
    description: str
    partnership: Link
    partnership_short: str
    origin: Origin
    date: str = ""
    date_iso: str = ""
    year: str = ""
    group: str = ""
    review: Review | None = None
    cites: tuple[Citation, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Point:
    text: Html
    title: Html | None
    points: tuple["Point", ...]


@dataclass(frozen=True, kw_only=True)
class PointList:
    title: Html
    ordered: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class Step:
    who: str
    does: Html
    when: Html | None


@dataclass(frozen=True, kw_only=True)
class Agency:
    """A line of a list of agencies; `now` is the body's present name where it differs."""

    name: str
    each: bool
    now: str | None
    note: Html | None
    parts: tuple["Agency", ...]


@dataclass(frozen=True, kw_only=True)
class Limit:
    """A time limit in words: `5 working days`."""

    what: str
    words: str
    counts_from: str  # empty for what repeats
    who: str | None
    note: Html | None


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A labelled fact: the text, and where it comes from; `links` lead to the clauses that `source` names."""

    label: str
    text: Html
    source: str = ""
    note: Html | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MemberLine:
    line: str
    posts: tuple[str, ...]
    includes: tuple[str, ...]
    part: str
    organisations: tuple[str, ...]
    note: Html | None
    clauses: tuple[Link, ...] = ()  # its own, where not every clause of the list speaks of it


@dataclass(frozen=True, kw_only=True)
class Block:
    """Facts held in typed fields, shown inside the clause that states them."""

    kind: str  # members, facts, links, people
    title: str
    members: tuple[MemberLine, ...] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Clause:
    id: str
    number: str | None
    title: str | None
    text: Html | None
    points: tuple[Point, ...]
    ordered: bool
    lists: tuple[PointList, ...]
    steps: tuple[Step, ...]
    agencies: tuple[Agency, ...]
    limits: tuple[Limit, ...]
    blocks: tuple[Block, ...]
    group: Link | None
    after: Html | None
    note: Html | None


@dataclass(frozen=True, kw_only=True)
class Section:
    id: str
    number: str | None
    title: str
    clauses: tuple[Clause, ...]


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


def slug(words: str) -> str:
    """`Director of Children's Services` -> `director-of-childrens-services`."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", words.casefold())).strip("-") or "unnamed"
