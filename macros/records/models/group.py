"""data/partnerships/<name>/groups/<group>.yml: anything that meets, and its terms of reference.

Promises that can be computed (quorum, attendance, frequency, notice, reporting, chair's term) are typed
fields with the clause they come from; where the document can be read in two ways, `reading` says both.
"""

from typing import Literal

from pydantic import Field

from macros.records.models.base import AtLeastOne, Flag, Id, Line, Model, Months, PastDate, Percent, Text, TimeUnit
from macros.records.models.clause import Points, Section
from macros.records.models.notes_layout import NotesLayout
from macros.records.models.provenance import Provenance
from macros.records.models.review import Allowance, Citation, Review
from macros.records.models.sitewide import OrganisationKind

Capacity = Literal[
    "chair", "statutory-partner", "relevant-agency", "advisory", "scrutiny", "lay", "observer", "team", "not-stated"
]


class Reading(Model):
    """A doubtful wording, the reading chosen, the other one, and why."""

    doubt: Text
    chosen: Text
    other: Text
    reason: Text


class Counting(Model):
    """How a quorum counts the bodies in the room, under one reading of it."""

    kinds: tuple[OrganisationKind, ...] = Field(min_length=1, description="Which kinds of body count")
    by: Literal["partner", "body"] = Field(
        description="partner: the council, the NHS and the police count once each; body: every body counts on its own"
    )


class QuorumReading(Reading):
    """A doubtful quorum: the other reading as prose and as a way to count."""

    other_counted: Counting | None = None


class FrequencyReading(Reading):
    """A doubtful frequency: the other reading as prose and as a number."""

    other_a_year: AtLeastOne | None = None


class Member(Model):
    """A membership line: an agency or post, as the document lists it."""

    line: Line
    organisations: tuple[Id, ...] = ()
    posts: tuple[Line, ...] = ()
    capacity: Capacity = "not-stated"
    includes: tuple[Line, ...] = Field(default=(), description="Services named within the line")
    at_most: AtLeastOne | None = Field(default=None, description="The most members of this kind that there may be")
    term_years: AtLeastOne | None = None
    renewable: Flag | None = Field(default=None, description="Whether the term may be renewed")
    clauses: tuple[Line, ...] = Field(
        default=(), description="The clauses that name this line; left out: those of members_source"
    )
    note: Text | None = None


class Chairing(Model):
    """Who chairs, for how long and how that is decided."""

    chair: Line = Field(description="Post, or not-stated")
    chair_clauses: tuple[Line, ...] = Field(
        default=(), description="The clauses that name the chair; left out: those of source"
    )
    co_chairs: tuple[Line, ...] = ()
    deputy: Line | None = None
    at_once: AtLeastOne | None = Field(
        default=None, description="How many may chair at once; left out: as many as there are co-chairs, or one"
    )
    appointed_by: Line | None = None
    rotates: Flag | None = None
    at_least_months: Months | None = None
    reviewed_every_months: Months | None = None
    text: Text | None = None
    reading: Reading | None = None
    source: Provenance


class Quorum(Model):
    """How many of what must be there for the meeting to decide."""

    at_least: AtLeastOne
    of: Literal["statutory-partners", "statutory-agencies", "members"]
    counted: Counting | None = Field(
        default=None, description="Left out: the council, the integrated care board and the police, once each"
    )
    if_not: Text
    reading: QuorumReading | None = None
    source: Provenance


class Frequency(Model):
    """How often the group meets: `a_year` under the reading chosen, and the document's own word."""

    a_year: AtLeastOne
    word: Line
    extraordinary: Flag = False
    reading: FrequencyReading | None = None
    source: Provenance


class AttendanceStandard(Model):
    """What is expected of members' attendance."""

    percent: Percent | None = None
    expected: Line | None = Field(
        default=None, description="What is expected of members where the document sets no percentage"
    )
    substitutes: Text | None = None
    text: Text
    source: Provenance


class NoticePeriod(Model):
    """How long before the meeting something is sent out."""

    what: Line
    at_least: AtLeastOne
    unit: TimeUnit
    source: Provenance


class ReportsTo(Model):
    """To whom the group reports, how often and how."""

    to: Id | None = Field(default=None, description="A group of this partnership")
    to_name: Line | None = Field(default=None, description="Where it is not a group on this site")
    how: Text
    every_months: Months | None = None
    word: Line = Field(description="How often in the document's own words, or not-stated")
    differs: Text | None = Field(default=None, description="What another document says instead")
    source: Provenance


class Terms(Model):
    """A group's terms of reference: one dated edition."""

    title: Line
    dated: PastDate
    sections: tuple[Section, ...] = Field(min_length=1)
    review: Review
    overdue: Allowance | None = None
    old_guidance: Allowance | None = None
    cites: tuple[Citation, ...] = ()
    source: Provenance


class Group(Model):
    """Executive, strategic leadership group, subgroup, subcommittee or full partnership."""

    name: Line
    short_name: Line | None = None
    kind: Literal[
        "full-partnership",
        "executive",
        "strategic-leadership-group",
        "subgroup",
        "subcommittee",
        "joint-group",
        "forum",
    ]
    purpose: Text
    responsibilities: tuple[Points, ...] = ()
    topics: tuple[Line, ...] = Field(default=(), description="Words that somebody looking for this group would use")
    also_called: tuple[Line, ...] = ()
    older: Flag = Field(default=False, description="True for a group known only from older notes")
    existed_until: PastDate | None = Field(default=None, description="For a group known only from older notes")
    chairing: Chairing | None = None
    members: tuple[Member, ...] = ()
    members_source: Provenance | None = None
    members_reading: Reading | None = None
    quorum: Quorum | None = None
    frequency: Frequency | None = None
    attendance: AttendanceStandard | None = None
    notices: tuple[NoticePeriod, ...] = ()
    reports: tuple[ReportsTo, ...] = ()
    terms: Terms | None = None
    notes_layout: NotesLayout | None = Field(
        default=None, description="How the group's notes are laid out in Word, for the next import; shown nowhere"
    )
    note: Text | None = None
    source: Provenance
