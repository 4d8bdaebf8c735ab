"""Partnerships side by side: what the documents of each state on one question, and where."""

from dataclasses import dataclass

from macros.public.base import Html, Link, Step


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one group or document states."""

    who: Link
    text: Html
    clauses: tuple[Link, ...]
    document: str = ""  # where the clauses are of another document than the group's or the arrangements themselves
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
    """A row of the comparison; `name` goes on after `Which state …`."""

    id: str
    title: str
    name: str
    answers: tuple[Answer, ...]
