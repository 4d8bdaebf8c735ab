"""What templates, pages and feeds may see: frozen public types, made only by `publish`.

Every `Html` here is sanitised; every other string is plain text and is escaped by the templates.
Addresses (`url`) are from the site's root, beginning with `/`; `render` makes them relative.
"""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

Html = Markup


@dataclass(frozen=True)
class Link:
    title: str
    url: str


@dataclass(frozen=True)
class Notice:
    """Something the reader must know before relying on the page."""

    kind: str  # overdue, superseded, info
    title: str
    text: Html


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Origin:
    """The published document that a page restates, and the clauses."""

    title: str
    publisher: str
    dated: str
    clauses: str
    url: str
    note: Html | None
    year: str = ""  # of a document of which this site holds notes of meetings only: those are listed by year


@dataclass(frozen=True)
class Citation:
    """Guidance or law that a record rests on, and what has replaced that edition."""

    title: str
    url: str
    part: str
    clauses: str
    replaced_by: Link | None
    note: Html | None


@dataclass(frozen=True)
class Head:
    """What every record page says: what it is, as at when, where it comes from, its review state, how to ask."""

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


@dataclass(frozen=True)
class Point:
    text: Html
    title: Html | None
    points: tuple["Point", ...]


@dataclass(frozen=True)
class PointList:
    title: Html
    ordered: bool
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Step:
    who: str
    does: Html
    when: Html | None


@dataclass(frozen=True)
class Agency:
    """A line of a list of agencies; `now` is the body's present name where it differs."""

    name: str
    each: bool
    now: str | None
    note: Html | None
    parts: tuple["Agency", ...]


@dataclass(frozen=True)
class Limit:
    """A time limit in words: `5 working days`."""

    what: str
    words: str
    counts_from: str  # empty for what repeats
    who: str | None
    note: Html | None


@dataclass(frozen=True)
class Fact:
    """A labelled fact: the text, and where it comes from."""

    label: str
    text: Html
    source: str = ""
    note: Html | None = None


@dataclass(frozen=True)
class MemberLine:
    line: str
    posts: tuple[str, ...]
    includes: tuple[str, ...]
    part: str
    organisations: tuple[str, ...]
    note: Html | None


@dataclass(frozen=True)
class Block:
    """Facts held in typed fields, shown inside the clause that states them."""

    kind: str  # members, facts, links, people
    title: str
    members: tuple[MemberLine, ...] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Section:
    id: str
    number: str | None
    title: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class HistoryEvent:
    date: str
    event: str
    text: Html
    on_this_site: str


@dataclass(frozen=True)
class Arrangements:
    head: Head
    lede: Html
    edition: str
    history: tuple[HistoryEvent, ...]
    sections: tuple[Section, ...]
    superseded_by: Link | None


@dataclass(frozen=True)
class Group:
    head: Head
    lede: Html
    kind: str
    short_name: str
    also_called: tuple[str, ...]
    topics: tuple[str, ...]
    responsibilities: tuple[Point, ...]
    facts: tuple[Fact, ...]
    readings: tuple[Fact, ...]
    members: tuple[MemberLine, ...]
    members_source: str
    members_note: Html | None
    terms_title: str
    sections: tuple[Section, ...]
    meetings: tuple[Link, ...]
    older: bool
    reports_to: tuple[tuple[str, str], ...]  # (group id or "", name)
    existed_until: str
    note: Html | None


@dataclass(frozen=True)
class Theme:
    id: str
    name: str
    about: Html | None
    lead: str


@dataclass(frozen=True)
class Priorities:
    head: Head
    lede: Html
    period: str
    themes: tuple[Theme, ...]
    agreed_how: Html
    note: Html | None


@dataclass(frozen=True)
class Marker:
    """What stands where something is withheld: the reason in words and where it is explained."""

    words: str
    url: str


@dataclass(frozen=True)
class Person:
    initials: str
    name: Html
    post: Html
    organisations: tuple[str, ...]
    attendance: str
    role: str
    note: Html | None
    marker: Marker | None


@dataclass(frozen=True)
class Said:
    text: Html
    speakers: tuple[Person, ...]


@dataclass(frozen=True)
class Commitment:
    id: str
    text: Html
    speakers: tuple[Person, ...]
    due: Html


@dataclass(frozen=True)
class Part:
    id: str
    title: Html | None
    said: tuple[Said, ...]
    decisions: tuple[Html, ...]
    lists: tuple[PointList, ...]
    commitments: tuple[Commitment, ...]
    actions: tuple["Action", ...]
    note: Html | None


@dataclass(frozen=True)
class Redaction:
    """One entry of the register: what kind of thing, why, by whose authority, until when."""

    meeting: Link
    what: str
    reason: str
    reason_url: str
    authorised_by: str
    look_again: str
    look_again_iso: str
    year: str  # of the meeting


@dataclass(frozen=True)
class Lifted:
    """A redaction that has ended: the words are open now."""

    meeting: Link
    what: str
    reason: str
    reason_url: str
    lifted_on: str
    lifted_iso: str
    lifted_by: str


@dataclass(frozen=True)
class TimelineStep:
    """One step on the way to publication; `iso` is empty where no day is recorded."""

    key: str
    what: str
    when: str
    iso: str
    by: str


@dataclass(frozen=True)
class Item:
    number: int
    title: Html
    openness: str
    markers: tuple[Marker, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Action:
    number: int
    text: Html | None
    owners: tuple[Person, ...]
    owners_note: Html | None
    due: str
    due_iso: str
    item: int
    printed_as: Html
    marker: Marker | None


@dataclass(frozen=True)
class Meeting:
    head: Head
    lede: Html
    day: date
    group: Link
    listed: str  # the address of the page of what its group discussed in that year
    time: str
    venue: str
    people: tuple[Person, ...]
    items: tuple[Item, ...]
    actions: tuple[Action, ...]
    next_meeting: str
    timeline: tuple[TimelineStep, ...]
    publication_note: Html | None
    redactions: tuple[Redaction, ...]
    lifted: tuple[Lifted, ...]
    note: Html | None


@dataclass(frozen=True)
class Helpline:
    id: str
    name: str
    number: str
    tel: str
    area: str
    national: bool
    when: str
    for_whom: str
    hours: str
    note: Html | None
    provenance: str
    checked: str
    confirmed: bool


@dataclass(frozen=True)
class UnknownNumber:
    what: str
    instead: Html
    partnership: str
    needed_first: bool


@dataclass(frozen=True)
class Partnership:
    head: Head
    id: str
    name: str
    short_name: str
    area: str
    lede: Html
    boroughs: tuple[str, ...]
    partners: tuple[Fact, ...]
    footprints: tuple[Fact, ...]
    team: Html
    works_with: tuple[Point, ...]
    website: str
    website_confirmed: bool
    helplines: tuple[Helpline, ...]
    unknown_numbers: tuple[UnknownNumber, ...]
    documents: tuple[Origin, ...]


@dataclass(frozen=True)
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
    replaced_on: str
    link: str
    about: Html
    changes: tuple[Html, ...]
    doubt: Html | None
    provenance: str
    confirmed: bool


@dataclass(frozen=True)
class Term:
    id: str
    term: str
    means: str
    about: Html | None
    also: tuple[str, ...]
    case_sensitive: bool


@dataclass(frozen=True)
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


REDACTION = "Redaction"
"""The `kind` of a review that is a redaction's: of these the page lists only what is due."""


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Site:
    """Everything that may be shown, as at one day."""

    title: str
    description: str
    url: str
    adopted: bool
    standing: Html
    ask: Html
    editor: str
    as_at: date
    partnerships: tuple[Partnership, ...]
    arrangements: tuple[Arrangements, ...]
    groups: tuple[Group, ...]
    priorities: tuple[Priorities, ...]
    meetings: tuple[Meeting, ...]
    guidance: tuple[GuidanceEdition, ...]
    guidance_review: Review
    terms: tuple[Term, ...]
    reasons: tuple[Reason, ...]
    helplines: tuple[Helpline, ...]
    unknown_numbers: tuple[UnknownNumber, ...]
    helplines_review: Review
    documents: tuple[Origin, ...]
    reviews: tuple[ReviewRow, ...]
    redactions: tuple[Redaction, ...]
    lifted: tuple[Lifted, ...]

    # A cache asks for it with every page: a hash of what is in here would mean a walk through every record.
    __hash__ = object.__hash__
