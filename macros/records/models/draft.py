"""drafts/<partnership>/<date>-<group>.yml: the notes of one meeting before anything is taken out of them.

The shape is that of `Meeting`, but a passage to withhold stands in place, marked (see `macros.notes.marks`), and a
whole person, item or action is withheld by `withhold`. Much may still be missing: `partnership draft check` says what.
A line of `BLANKS` with nothing behind it is one that is not filled in yet: as if it were not there. No draft is ever
loaded with the records; git ignores the folder.
"""

from typing import Any

from pydantic import Field, model_validator

from macros.records.models.base import Id, Line, Model, PastDay, Text
from macros.records.models.meeting import AgendaItem, Attendee, Decision, MeetingHead, Task
from macros.records.models.provenance import Provenance

BLANKS = ("summary", "redaction", "workflow")
"""What no set of notes says of itself: a new draft ends with these, empty (`macros.notes.drafting.blanks`)."""
_WITHHOLD = "The whole of it is withheld: an id from redaction-reasons.yml"


class DraftPerson(Attendee):
    """Somebody whom the notes name; everything about a withheld person stays in the draft."""

    withhold: Id | None = Field(default=None, description=_WITHHOLD)


class DraftItem(AgendaItem):
    """A numbered item in full."""

    withhold: Id | None = Field(default=None, description=_WITHHOLD)


class DraftAction(Task):
    """A numbered action in full."""

    withhold: Id | None = Field(default=None, description=_WITHHOLD)


class Unplaced(Model):
    """Words of the Word file that have no place yet: they are never published."""

    text: Text
    where: Text = Field(description="Where they stood, in words that Word shows")
    maybe: Line | None = Field(default=None, description="What they might be")


class Workflow(Model):
    """The steps that have been taken, each with its day; left out where not taken yet."""

    drafted_on: PastDay | None = None
    sent_for_comment_on: PastDay | None = None
    comments_closed_on: PastDay | None = None
    approved_by: Line | None = Field(default=None, description="A post, usually the chair of the group")
    approved_on: PastDay | None = None


class Dismissed(Model):
    """A passage at which `partnership suggest` pointed and that tells nothing about anybody; it stays in the draft."""

    passage: str = Field(description="Written by `partnership suggest --dismiss`: it stands for the words")
    because: str = Field(min_length=1, description="Why it tells nothing; this is never published")


class Draft(MeetingHead):
    """One meeting's notes, unredacted; one decision stands for all its redactions."""

    people: tuple[DraftPerson, ...] = ()
    items: tuple[DraftItem, ...] = ()
    actions: tuple[DraftAction, ...] = ()
    source: Provenance | None = Field(
        default=None, description="Left out where these notes are published nowhere else: redact then lists them"
    )
    redaction: Decision = Decision()
    workflow: Workflow = Workflow()
    unplaced: tuple[Unplaced, ...] = Field(
        default=(), description="Each to be moved to where it belongs, or deleted, before the notes are redacted"
    )
    dismissed: tuple[Dismissed, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, values: Any) -> Any:
        if not isinstance(values, dict):
            return values
        kept = {name: _filled(value) if name in BLANKS else value for name, value in values.items()}
        return {name: value for name, value in kept.items() if name not in BLANKS or value not in ("", {})}


def _filled(value: Any) -> Any:
    """A block without its empty lines; anything else as it is."""
    return {name: inner for name, inner in value.items() if inner != ""} if isinstance(value, dict) else value
