"""A partnership and its arrangements, groups, priorities and telephone numbers."""

from dataclasses import dataclass

from macros.public.actions import ActionRow, CommitmentRow
from macros.public.base import Fact, Head, Html, Link, MemberLine, Origin, Point, Section, Step
from macros.public.governance import GroupFacts

_FEW = 2
"""So many are named; of more it is said that they are the others."""


@dataclass(frozen=True, kw_only=True)
class HistoryEvent:
    date: str
    event: str
    text: Html
    on_this_site: str
    edition: Link | None = None  # another edition whose text this site has
    is_here: bool = False  # the very edition whose history it is


@dataclass(frozen=True, kw_only=True)
class Arrangements:
    head: Head
    lede: Html
    edition: str
    key_facts: tuple[Fact, ...]
    history: tuple[HistoryEvent, ...]
    sections: tuple[Section, ...]
    superseded_by: Link | None


@dataclass(frozen=True, kw_only=True)
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
    governance: GroupFacts


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A part of a meeting's notes that is about the priority."""

    part: Link  # titled with the heading, leads to the place
    meeting: Link
    date: str
    date_iso: str
    year: str
    group: str
    listed: str  # the page of all that its group discussed in that year


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Progress as a meeting or a document reports it."""

    text: Html
    where: Link
    when: str
    iso: str


@dataclass(frozen=True, kw_only=True)
class Followed:
    """Everything that follows from a priority, latest first."""

    said: tuple[Mention, ...]
    actions: tuple[ActionRow, ...]
    commitments: tuple[CommitmentRow, ...]  # promised in the text, never made a numbered action
    publications: tuple[Link, ...]
    progress: tuple[Progress, ...]


@dataclass(frozen=True, kw_only=True)
class Theme:
    id: str
    name: str
    about: Html | None
    lead: str
    followed: Followed


@dataclass(frozen=True, kw_only=True)
class Priorities:
    head: Head
    lede: Html
    period: str
    themes: tuple[Theme, ...]
    lists: tuple[tuple[str, tuple[Theme, ...]], ...]  # the same themes by the list that they stand in; "" for one list
    followed: Followed  # what is about the list as a whole
    agreed_how: Html
    note: Html | None


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
class UnknownNumber:
    what: str
    instead: Html
    partnership: str
    needed_first: bool


@dataclass(frozen=True, kw_only=True)
class Partnership:
    head: Head
    id: str
    name: str
    short_name: str
    area: str
    lede: Html
    boroughs: str
    place: str  # the same in a heading: short where there are many
    partners: tuple[Fact, ...]
    footprints: tuple[Fact, ...]
    team: Html
    works_with: tuple[Point, ...]
    website: str
    website_confirmed: bool
    helplines: tuple[Helpline, ...]
    unknown_numbers: tuple[UnknownNumber, ...]
    documents: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one group or document states."""

    who: Link
    short: str  # the answer in a few words; empty for what only adds to another
    text: Html
    clauses: tuple[Link, ...]
    document: str = ""  # the title of another document, where the clauses are of that one
    steps: tuple[Step, ...] = ()  # who does what, in the document's order
    after: Html | None = None  # what the document says beside the steps


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One partnership's answer; `told` is empty where no document states it, `instead` is what they say instead."""

    partnership: Link
    area: str
    told: tuple[Told, ...]
    instead: tuple[Told, ...]
    see_also: tuple[Link, ...] = ()  # the partnership's procedures on the same matter


@dataclass(frozen=True, kw_only=True)
class Question:
    """A row of the comparison; `name` completes `Which state …`."""

    id: str
    title: str
    name: str
    answers: tuple[Answer, ...]

    @property
    def in_short(self) -> tuple[tuple[str, str], ...]:
        """Each different answer, and who gives it: an area, with the group or document where it gives several."""
        given: dict[str, dict[str, None]] = {}
        for answer in self.answers:
            own = [told for told in answer.told or answer.instead if told.short]
            several = len({told.short for told in own}) > 1
            for told in own:
                who = f"{answer.area} ({told.who.title})" if several else answer.area
                given.setdefault(told.short, {})[who] = None
        return tuple((words, "; ".join(who)) for words, who in given.items())

    @property
    def silent(self) -> str:
        """Who states nothing, by name where they are few; empty where everybody states something."""
        areas = [answer.area for answer in self.answers if not (answer.told or answer.instead)]
        if len(areas) == len(self.answers):
            return "any of them"
        return "the others" if len(areas) > _FEW else "; ".join(areas)

    @property
    def is_alike(self) -> bool:
        """Whether everybody gives the same answer, or nobody any."""
        return len(self.in_short) + bool(self.silent) == 1
