"""data/partnerships/<name>/meetings/<date>-<group>.yml: one meeting's published, redacted notes.

Withheld text never enters this file. Fields of a redaction are optional in shape so that every missing
one is reported together by the redaction rules, with all the other findings, in one run.
"""

from typing import Annotated, Literal

from pydantic import Field

from macros.records.models.base import (
    NOT_STATED,
    Clock,
    ComingDay,
    Flag,
    Id,
    Initials,
    Line,
    Model,
    Openness,
    PastDay,
    PastIfStated,
    Text,
    Whole,
    short_form,
)
from macros.records.models.clause import PointList
from macros.records.models.provenance import Provenance
from macros.records.models.review import Allowance


class Decision(Model):
    """What notes and drafts of notes both say of a redaction: who stands for it, and when it is looked at again."""

    authorised_by: Line | None = Field(default=None, description="A post, never a name")
    look_again_by: ComingDay | None = None


class Redaction(Decision):
    """Why something is not published, who authorised that (by post) and when it is looked at again."""

    reason: Id | None = Field(default=None, description="An id from redaction-reasons.yml")


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
    guest: Flag = Field(default=False, description="Invited, and not there as a member of the group")
    member_as: Line | None = Field(
        default=None, description="The membership line that this person sits for, where it does not name the body"
    )
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


class FollowUp(Model):
    """What a meeting heard of an action that an earlier meeting agreed."""

    meeting: Id = Field(description="The notes that have the action: their file in meetings/, without .yml")
    action: Whole = Field(description="The number of the action in those notes")
    state: Literal["open", "done", "superseded"]
    text: Text | None = Field(default=None, description="What was said of it; never of a withheld action")


class OnPriority(Model):
    """A list of priorities, or one theme of it, that a part of the notes is about."""

    priorities: Id = Field(description="A file in this partnership's priorities/, without .yml")
    theme: Id | None = Field(default=None, description="Left out where the part is about the list as a whole")
    actions: tuple[Whole, ...] = Field(default=(), description="Those actions of this part that serve it")
    commitments: tuple[Id, ...] = Field(default=(), description="Those commitments of this part that serve it")
    progress: Text | None = Field(default=None, description="Only where the notes report progress, and what")


class NotePart(Model):
    """A sub-heading of an item, in the order of the notes."""

    id: Id
    title: Line | None = None
    notes: tuple[Notes, ...] = ()
    decisions: tuple[Text, ...] = ()
    lists: tuple[PointList, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    actions: tuple[Whole, ...] = Field(default=(), description="Numbers of the actions agreed here")
    follow_ups: tuple[FollowUp, ...] = Field(default=(), description="What became of actions of earlier meetings")
    themes: tuple[OnPriority, ...] = Field(default=(), description="The priorities that this part is about")
    note: Text | None = Field(default=None, description="This site's own note on the published notes")


class AgendaItem(Model):
    """What notes and drafts of notes both say of a numbered item."""

    number: Whole
    title: Line | None = Field(default=None, description="Left out for a withheld item, and only there")
    parts: tuple[NotePart, ...] = ()


class Item(AgendaItem):
    """A numbered item of the notes, open, partly redacted or withheld as a whole."""

    openness: Openness
    redactions: tuple[Redaction, ...] = ()


class Task(Model):
    """What notes and drafts of notes both say of a numbered action."""

    number: Whole
    text: Text | None = None
    owners: tuple[Initials, ...] = ()
    owners_note: Text | None = Field(default=None, description="Why an owner is not a person of this meeting")
    due: ComingDay | None = None
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
    lifted_on: PastDay
    lifted_by: Line = Field(description="A post, never a name")


class Correction(Model):
    """What was corrected in notes after they were published: their words change with no other word said."""

    on: PastDay
    what: Line = Field(description="What was corrected, in a sentence for the public; never a withheld word")
    by: Line = Field(description="A post, never a name")


class Publication(Model):
    """How the notes came to be published, step by step; `not-stated` where the source is silent."""

    status: Literal["draft", "approved", "published"]
    drafted_on: PastIfStated = NOT_STATED
    sent_for_comment_on: PastIfStated = NOT_STATED
    comments_closed_on: PastIfStated = NOT_STATED
    approved_by: Line = Field(description="A post, or not-stated")
    approved_on: PastIfStated
    redacted_on: PastIfStated = NOT_STATED
    redaction_checked_by: tuple[Line, ...] = Field(default=(), description="Two different posts")
    published_on: PastIfStated
    partners_told_on: PastIfStated = NOT_STATED
    newsletter_on: PastIfStated = NOT_STATED
    note: Text | None = None


class MeetingHead(Model):
    """What notes and drafts of notes both say of a meeting, beside its people, items and actions.

    Whatever stands here goes from a draft into the record: publication follows these fields.
    """

    group: Id | None = None
    title: Line | None = None
    date: PastDay | None = None
    starts: Clock | None = None
    ends: Clock | None = None
    venue: Line | None = None
    agenda_sent_on: PastDay | None = None
    summary: Text | None = None
    next_meeting: ComingDay | None = None
    note: Text | None = None
    source: Provenance | None = None


class Meeting(MeetingHead):
    """One meeting of a group and its published notes (minutes)."""

    group: Id
    title: Line
    date: PastDay
    agenda_sent_on: PastIfStated = Field(default=NOT_STATED, description="When the agenda went to the members")
    summary: Text
    people: tuple[Person, ...]
    items: tuple[Item, ...] = Field(min_length=1)
    actions: tuple[Action, ...] = ()
    publication: Publication
    lifted: tuple[Lifted, ...] = Field(default=(), description="Redactions of these notes that were ended")
    corrections: tuple[Correction, ...] = Field(default=(), description="What was corrected since publication")
    overdue: Allowance | None = Field(default=None, description="Redactions past their day may stay until then")
    source: Provenance

    def withholds(self, number: int) -> bool:
        """Whether nothing may be told of the action of that number: it is withheld itself, or its whole item is."""
        hidden = {item.number for item in self.items if item.openness == "withheld"}
        return any(
            action.number == number and (action.openness == "withheld" or action.item in hidden)
            for action in self.actions
        )
