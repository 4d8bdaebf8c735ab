"""Whom to contact and who is who: by what they are there for, and by area. Posts and bodies, not people's names."""

from dataclasses import dataclass

from macros.public.base import Html, Link, Point, PointList


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A body, a post or a group: what it does, the parts that it plays, and the records that say so."""

    id: str  # its anchor on /contacts/
    name: str
    about: Html | None
    parts: tuple[Link, ...]  # the parts that it plays, each leading to the record
    posts: tuple[str, ...]
    services: tuple[str, ...]  # named within the body
    words: tuple[str, ...]  # other words for it, which somebody may type
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What a clause expects of somebody."""

    of: str
    text: Html | None
    points: tuple[Point, ...]
    lists: tuple[PointList, ...]
    ordered: bool
    source: Link


@dataclass(frozen=True, kw_only=True)
class Area:
    """One partnership's bodies, posts and groups."""

    id: str
    title: str
    home: Link
    agencies: tuple[Contact, ...]
    posts: tuple[Contact, ...]
    groups: tuple[Contact, ...]
    expected: tuple[Expected, ...]


@dataclass(frozen=True, kw_only=True)
class Contacts:
    """Every area, in the order of the partnerships."""

    areas: tuple[Area, ...] = ()
