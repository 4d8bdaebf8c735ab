"""A procedure, as its page shows it."""

from dataclasses import dataclass

from macros.public.base import Head, Html, Link, OtherWord, SourceLine, Standing
from macros.public.partnerships import Helpline, UnknownNumber


@dataclass(frozen=True, kw_only=True)
class StepLimit:
    """The time limit of a step, in words; `url` leads to its row in the table."""

    words: str
    counts_from: str  # empty where it is not stated, or where the words say it
    url: str
    warning: str  # empty for what was read in its own source

    @property
    def confirmed(self) -> bool:
        """Whether it was read in its own source."""
        return not self.warning


@dataclass(frozen=True, kw_only=True)
class FrontDoor:
    """The numbers to ring in one area; `gaps` are those that could not be confirmed."""

    area: str
    lines: tuple[Helpline, ...]
    gaps: tuple[UnknownNumber, ...]


@dataclass(frozen=True, kw_only=True)
class StepNote:
    """What one area does at a step in its own way."""

    area: str
    text: Html
    limit: StepLimit | None
    form: Link | None
    standing: Standing


@dataclass(frozen=True, kw_only=True)
class Choice:
    """The question before a step, and what “no” leads to: `instead`, `skip` or `end`."""

    asks: str
    otherwise: str


@dataclass(frozen=True, kw_only=True)
class ProcedureStep:
    """One step; `form` has no address where no source gives one."""

    id: str
    number: int
    who: str
    does: Html
    short: str
    choice: Choice | None
    outcomes: tuple[str, ...]
    when: Html | None
    limit: StepLimit | None
    form: Link | None
    helpline: Helpline | None
    doors: tuple[FrontDoor, ...]
    if_not: Html | None
    note: Html | None
    standing: Standing
    area: str  # the only one that has this step; empty for a step of the whole procedure
    notes: tuple[StepNote, ...]


@dataclass(frozen=True, kw_only=True)
class Beside:
    """What holds at every stage, or in another place."""

    title: str
    text: Html
    standing: Standing


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """What to do, in steps."""

    head: Head
    aim: str
    answer: str
    for_whom: str
    starts_when: str
    asked_as: tuple[str, ...]
    steps: tuple[ProcedureStep, ...]
    beside: tuple[Beside, ...]
    record: tuple[Html, ...]
    record_not_stated: Html | None
    if_you_disagree: Html
    not_stated: tuple[Html, ...]
    disagreements: tuple[OtherWord, ...]
    groups: tuple[Link, ...]
    related: tuple[Link, ...]
    sources: tuple[SourceLine, ...]
    note: Html | None
