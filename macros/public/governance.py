"""What a group promises beside what the notes of its meetings show."""

from dataclasses import dataclass

from macros.public.base import Html, Link


@dataclass(frozen=True, kw_only=True)
class PromiseRow:
    """A promise with its clauses, and beside it the fact; `state` is met, weekdays, not-met, unknown or empty.
    Weekdays: notice that is long enough if bank holidays are not taken off."""

    label: str
    promise: Html
    clauses: tuple[Link, ...]
    fact: Html
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class Came:
    """A body, by its name of the day, and the posts that came for it or sent apologies."""

    body: str
    posts: tuple[Html, ...]


@dataclass(frozen=True, kw_only=True)
class PartnerThere:
    """One statutory safeguarding partner at one meeting."""

    kind: str  # council, icb, police
    partner: str  # Council, NHS, Police
    present: tuple[Came, ...]
    apologies: tuple[Came, ...]
    nobody: tuple[str, ...]  # bodies named as this partner for whom the notes name nobody


@dataclass(frozen=True, kw_only=True)
class QuorumAnswer:
    """The group's rule applied under one reading; `quorate` is None where the published notes do not show it."""

    reading: str  # this site's, the other, or empty where there is only one
    quorate: bool | None
    number: int
    needed: int
    counted: tuple[str, ...]
    words: Html


@dataclass(frozen=True, kw_only=True)
class MeetingFacts:
    """Who was there for whom at one meeting, and the group's promises about it."""

    partners: tuple[PartnerThere, ...]
    partners_from: tuple[Link, ...]
    partners_document: str
    partners_dated: str  # the date of the document that names the partners, where that is later than the meeting
    quorum: tuple[QuorumAnswer, ...]
    agenda: str  # met, weekdays, not-met, unknown or empty
    apologies: int
    substituted: int
    withheld: int  # people present whom the notes withhold
    beside: tuple[PromiseRow, ...]


@dataclass(frozen=True, kw_only=True)
class AttendanceRow:
    """One agency, post or person over some meetings; `states` in words, one for each meeting."""

    who: Html
    states: tuple[str, ...]
    attended: int
    expected: int
    percent: int | None
    member: bool
    standard: str  # whether it is reached, in words; empty where the standard does not apply
    words: str  # `3 of 4 (75%). Below the standard`


@dataclass(frozen=True, kw_only=True)
class YearOfMeetings:
    """One calendar year of a group: what it promised, what it held, who came."""

    year: str
    url: str  # the page of that year
    held: int
    promised: str
    words: str
    meetings: tuple[Link, ...]
    attendance: tuple[AttendanceRow, ...]
    withheld: int  # meetings whose notes withhold somebody who was there
    unplaced: int  # people in the notes for whom no row could be found


@dataclass(frozen=True, kw_only=True)
class GroupFacts:
    """Everything that is promised and known of a group's meetings; `beside` is empty where no notes are known."""

    by: str  # Agency, Post or Person
    standard: int | None
    beside: tuple[PromiseRow, ...]
    not_stated: tuple[str, ...]
    years: tuple[YearOfMeetings, ...]
    next_due: Html
    overdue: bool
