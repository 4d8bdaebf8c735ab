"""data/partnerships/<name>/meetings/<date>-<group>.yml: one meeting's published, redacted notes.

Withheld text never enters this file. Fields of a redaction are optional in shape so that every missing
one is reported together by the redaction rules, with all the other findings, in one run.
"""

from typing import Annotated, Literal

from pydantic import Field

from macros.models.base import (
    NOT_STATED,
    Clock,
    Day,
    Flag,
    Id,
    Initials,
    Line,
    Model,
    Openness,
    StatedDate,
    Text,
    Whole,
    short_form,
)
from macros.models.clause import PointList
from macros.models.provenance import Provenance


class Redaction(Model):
    """Why something is not published, who authorised that (by post) and when it is looked at again."""

    reason: Id | None = Field(default=None, description="An id from data/redaction-reasons.yml")
    authorised_by: Line | None = Field(default=None, description="A post, never a name")
    look_again_by: Day | None = None


class Attendee(Model):
    """What notes and drafts of notes both say of a person."""

    initials: Initials | None = None
    name: Line | None = None
    post: Line | None = Field(default=None, description="As printed, or not-stated")
    organisations: tuple[Id, ...] = ()
    attendance: Literal["present", "apologies", "mentioned"]
    chair: Flag = False
    notetaker: Flag = False
    substitute_for: Initials | None = None
    note: Text | None = None


class Person(Attendee):
    """Somebody at the meeting, with apologies, or named in the notes, in the post of that day.

    For a withheld person only `attendance` and `redaction` are filled.
    """

    openness: Openness = "open"
    redaction: Redaction | None = None


class Note(Model):
    """One thing that was said or reported, and by whom."""

    text: Text
    by: tuple[Initials, ...] = ()


Notes = Annotated[Note, short_form("text")]


class Commitment(Model):
    """Something promised in the text that never became a numbered action."""

    id: Id
    text: Text
    by: tuple[Initials, ...] = ()
    due: Line | None = Field(default=None, description="When, in the notes' own terms; left out where none is given")


class NotePart(Model):
    """A sub-heading of an item, in the order of the notes."""

    id: Id
    title: Line | None = None
    notes: tuple[Notes, ...] = ()
    decisions: tuple[Text, ...] = ()
    lists: tuple[PointList, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    actions: tuple[Whole, ...] = Field(default=(), description="Numbers of the actions agreed here")
    note: Text | None = Field(default=None, description="This site's own note on the published notes")


class Topic(Model):
    """What notes and drafts of notes both say of a numbered item."""

    number: Whole
    title: Line | None = Field(default=None, description="Left out for a withheld item, and only there")
    parts: tuple[NotePart, ...] = ()


class Item(Topic):
    """A numbered item of the notes, open, partly redacted or withheld as a whole."""

    openness: Openness
    redactions: tuple[Redaction, ...] = ()


class Task(Model):
    """What notes and drafts of notes both say of a numbered action."""

    number: Whole
    text: Text | None = None
    owners: tuple[Initials, ...] = ()
    owners_note: Text | None = Field(default=None, description="Why an owner is not a person of this meeting")
    due: Day | None = None
    item: Whole
    printed_as: Line | None = Field(default=None, description="How the notes print its number")


class Action(Task):
    """A numbered action with its owners."""

    openness: Openness = "open"
    redaction: Redaction | None = None


class Lifted(Model):
    """A redaction that was ended: the words are open now, and the register says who decided that and when."""

    item: Whole | None = Field(default=None, description="The number of the item that it stood in")
    action: Whole | None = Field(default=None, description="The number of the action that it stood in")
    person: Flag = Field(default=False, description="True where a person was withheld: which one is not said here")
    whole: Flag = Field(default=False, description="True where nothing of the item or action could be read")
    reason: Id
    lifted_on: Day
    lifted_by: Line = Field(description="A post, never a name")


class Publication(Model):
    """How the notes came to be published, step by step; `not-stated` where the source is silent."""

    status: Literal["draft", "approved", "published"]
    drafted_on: StatedDate = NOT_STATED
    sent_for_comment_on: StatedDate = NOT_STATED
    comments_closed_on: StatedDate = NOT_STATED
    approved_by: Line = Field(description="A post, or not-stated")
    approved_on: StatedDate
    redacted_on: StatedDate = NOT_STATED
    redaction_checked_by: tuple[Line, ...] = Field(default=(), description="Two different posts")
    published_on: StatedDate
    partners_told_on: StatedDate = NOT_STATED
    newsletter_on: StatedDate = NOT_STATED
    note: Text | None = None


class Meeting(Model):
    """One meeting of a group and its published notes (minutes)."""

    group: Id
    title: Line
    date: Day
    starts: Clock | None = None
    ends: Clock | None = None
    venue: Line | None = None
    summary: Text
    people: tuple[Person, ...]
    items: tuple[Item, ...] = Field(min_length=1)
    actions: tuple[Action, ...] = ()
    next_meeting: Day | None = None
    publication: Publication
    lifted: tuple[Lifted, ...] = Field(default=(), description="Redactions of these notes that were ended")
    note: Text | None = None
    source: Provenance
