"""The ledger of actions: what was agreed, by which posts, and what later meetings said of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.public.base import Html, Link
from macros.public.meetings import Marker


@dataclass(frozen=True, kw_only=True)
class Owner:
    """A post and its bodies, by their names of the day; `current` are the bodies' present names. Never a person."""

    post: Html
    organisations: tuple[str, ...]
    current: tuple[str, ...]

    @property
    def whole(self) -> str:
        """Post and bodies together, as plain text: several bodies may have the same post.

        A semicolon in them becomes a comma, as a semicolon stands between two owners.
        """
        return ", ".join(filter(None, (self.post.striptags(), " and ".join(self.organisations)))).replace(";", ",")


@dataclass(frozen=True, kw_only=True)
class Report:
    """What one later meeting said of an action; `meeting` leads to the part of its notes."""

    meeting: Link
    state: str  # open, done, superseded
    words: str
    text: Html | None


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something was agreed or promised: `meeting` leads to the very place in the notes."""

    meeting: Link
    date: str
    date_iso: str
    year: str
    group: Link
    partnership: Link
    partnership_short: str
    listed: str  # the address of the page of its group's actions of that year


@dataclass(frozen=True, kw_only=True)
class ActionRow:
    """One action. Where it is withheld, only its number, its place, its state and the reason are filled."""

    id: str
    number: int
    what: Html | None
    plain: str
    owners: tuple[Owner, ...]
    owners_note: Html | None
    due: str
    due_iso: str
    state: str  # open, done, superseded, not-reported, withheld
    label: str  # the state in a word or two
    overdue: str  # `Overdue since 15 January 2020`, or empty
    words: str  # the state in a sentence
    place: Place
    reports: tuple[Report, ...]
    marker: Marker | None
    path: str
    line: int

    @property
    def states(self) -> tuple[str, ...]:
        """Every state that it can be looked up by: an action can be open and overdue."""
        return (*(["overdue"] if self.overdue else []), self.state)

    @property
    def who(self) -> str:
        """The owners one after the other, each whole; empty where none is known."""
        return "; ".join(owner.whole for owner in self.owners)

    @property
    def organisations(self) -> tuple[str, ...]:
        """The owners' bodies by their present names, each once."""
        return tuple(dict.fromkeys(name for owner in self.owners for name in owner.current))


@dataclass(frozen=True, kw_only=True)
class CommitmentRow:
    """Something promised in the text of the notes that no numbered action tracks."""

    text: Html
    said_by: tuple[Owner, ...]
    due: Html
    place: Place


def by_meeting(rows: Iterable[ActionRow]) -> dict[str, dict[int, ActionRow]]:
    """The actions of each meeting by their numbers, by the address of its notes."""
    grouped: dict[str, dict[int, ActionRow]] = {}
    for row in rows:
        grouped.setdefault(row.place.meeting.url.partition("#")[0], {})[row.number] = row
    return grouped
