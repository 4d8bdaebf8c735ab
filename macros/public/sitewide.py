"""Guidance, glossary, reasons and reviews: what is listed for every partnership."""

from dataclasses import dataclass

from macros.public.base import Html, Link, Review


@dataclass(frozen=True, kw_only=True)
class Citing:
    """Something on this site that rests on an edition; `words` are its date, clauses and part of the edition."""

    link: Link
    kind: str
    partnership_short: str
    words: str
    note: Html | None


@dataclass(frozen=True, kw_only=True)
class GuidanceEdition:
    id: str
    title: str
    name: str
    kind: str
    issuer: str
    published_label: str
    published: str
    in_force: str
    state: str
    replaced_by: Link | None
    latest: Link | None  # the end of the row of editions that replaced it, one after the other
    replaced_on: str
    link: str
    about: Html
    changes: tuple[Html, ...]
    doubt: Html | None
    provenance: str
    confirmed: bool
    url: str
    replaces: tuple[Link, ...]
    cited_by: tuple[Citing, ...] = ()
    work_cited_by: tuple[Citing, ...] = ()  # what names the work without an edition; filled for the latest edition only


@dataclass(frozen=True, kw_only=True)
class Term:
    id: str
    term: str
    means: str
    about: Html | None
    also: tuple[str, ...]
    case_sensitive: bool

    @property
    def letter(self) -> str:
        """Under what it stands in the glossary, as in the A to Z."""
        return self.term[0].upper() if self.term[0].isalpha() else "0 to 9"


@dataclass(frozen=True, kw_only=True)
class Reason:
    id: str
    name: str
    marker: str
    legal_basis: str
    plain_english: Html
    test: str
    test_note: Html | None
    can_lapse: bool
    provenance: str
    confirmed: bool


TAKEN_DOWN = "Taken down"
"""What the manifest calls the address of a record that was taken down."""
REDACTION = "Redaction"
"""The `kind` of a redaction's review: of these the page lists only those that are due."""


@dataclass(frozen=True, kw_only=True)
class ReviewRow:
    """A line of the reviews: a reviewable record, or a redaction that is to be looked at again, and its state."""

    id: str
    title: str
    url: str
    kind: str
    partnership: str
    review: Review
    path: str
    line: int

    @property
    def listed(self) -> bool:
        """Whether `/reviews/` shows it: every record, and a redaction once it is due; the register has them all."""
        return self.kind != REDACTION or self.review.state != "current"

    @property
    def due_month(self) -> str:
        """The month in which it falls due, `2027-02`; empty without a date."""
        return (self.review.due_iso or "")[:7]

    @property
    def late(self) -> str:
        """What the state is called once the day has passed."""
        return "Overdue for another look" if self.kind == REDACTION else "Review overdue"


@dataclass(frozen=True, kw_only=True)
class RestsOn:
    """A record, or a time limit, that rests on an edition of guidance; `part` says which part of it."""

    title: str
    url: str
    kind: str
    partnership: str
    part: str


@dataclass(frozen=True, kw_only=True)
class Superseded:
    """An edition that a later one has replaced, and everything on this site that still rests on it."""

    id: str
    edition: Link
    replaced_by: Link
    resting: tuple[RestsOn, ...]


@dataclass(frozen=True, kw_only=True)
class TakenDown:
    """What a reader finds of a record that was taken down; `url` is empty where its very name is secret."""

    kind: str
    url: str
    listed: Link  # the list of which it was a part
    partnership: Link | None
    group: str
    date: str
    date_iso: str
    taken_down_on: str
    taken_down_iso: str
    taken_down_by: str
    reason: str
    back_since: str  # empty for what is not back

    @property
    def title(self) -> str:
        """What it was: its kind and, where they are no secret, its group and day."""
        return ", ".join(words for words in (self.kind, self.group, self.date) if words)

    @property
    def has_page(self) -> bool:
        """Whether its old address shows this line: it is no secret, and nothing else is there again."""
        return bool(self.url) and not self.back_since


@dataclass(frozen=True, slots=True, kw_only=True)
class SameMeaning:
    """Words that mean the same to somebody who searches; `answered_by` are the places that answer them."""

    words: tuple[str, ...]
    answered_by: tuple[str, ...] = ()
    not_here: bool = False
    asked: tuple[str, ...] = ()
    concern: bool = False
