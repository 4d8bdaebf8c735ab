"""What was said of a priority, and what was done about it, as far as the records on this site show."""

from dataclasses import dataclass

from macros.public.actions import ActionRow, CommitmentRow
from macros.public.base import Html, Link


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
