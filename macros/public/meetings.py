"""The published notes of a meeting, and what is withheld in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from macros.public.base import Head, Html, Link, PointList
from macros.public.governance import MeetingFacts


@dataclass(frozen=True, kw_only=True)
class Marker:
    """What stands where something is withheld: the reason in words and where it is explained."""

    words: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Person:
    initials: str
    name: Html
    post: Html
    organisations: tuple[str, ...]
    attendance: str
    role: str
    note: Html | None
    marker: Marker | None
    organisation_ids: tuple[str, ...] = ()  # in the order of `organisations`


@dataclass(frozen=True, kw_only=True)
class Said:
    text: Html
    speakers: tuple[Person, ...]


@dataclass(frozen=True, kw_only=True)
class Commitment:
    id: str
    text: Html
    speakers: tuple[Person, ...]
    due: Html


@dataclass(frozen=True, kw_only=True)
class FollowedUp:
    """What these notes say of an action of an earlier meeting that is not withheld."""

    action: Link
    words: str
    text: Html | None


@dataclass(frozen=True, kw_only=True)
class Part:
    id: str
    title: Html | None
    said: tuple[Said, ...]
    decisions: tuple[Html, ...]
    lists: tuple[PointList, ...]
    commitments: tuple[Commitment, ...]
    actions: tuple["Action", ...]
    note: Html | None
    follow_ups: tuple[FollowedUp, ...] = ()
    themes: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
class Lifted:
    """A redaction that has ended: the words are open now."""

    meeting: Link
    what: str
    reason: str
    reason_url: str
    lifted_on: str
    lifted_iso: str
    lifted_by: str


@dataclass(frozen=True, kw_only=True)
class Correction:
    """What was corrected in the notes after they were published, in a sentence, and by which post."""

    what: str
    by: str
    when: str
    iso: str


@dataclass(frozen=True, kw_only=True)
class TimelineStep:
    """One step on the way to publication; `iso` is empty where no day is recorded."""

    key: str
    what: str
    when: str
    iso: str
    by: str


@dataclass(frozen=True, kw_only=True)
class Item:
    number: int
    title: Html
    openness: str
    markers: tuple[Marker, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
class Meeting:
    head: Head
    lede: Html
    day: date
    group: Link
    listed: str  # the address of the page of what its group discussed in that year
    ledger: str  # the address of the page of what became of its group's actions of that year
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
    governance: MeetingFacts
    starts: str = ""  # 24-hour clock, in London; empty where the notes do not say
    ends: str = ""
    next_iso: str = ""
    corrections: tuple[Correction, ...] = ()  # latest first

    @property
    def promised(self) -> bool:
        """Whether the text promises anything that no action tracks."""
        return any(part.commitments for item in self.items for part in item.parts)


def by_group(meetings: Iterable[Meeting]) -> dict[str, list[Meeting]]:
    """The notes of each group, by the address of its page, in the order given."""
    grouped: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        grouped.setdefault(meeting.group.url, []).append(meeting)
    return grouped
