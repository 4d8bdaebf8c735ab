"""A body across partnerships: its names, where it sits and in which capacity, and how many meetings it came to."""

from dataclasses import dataclass

from macros.public.base import Html, Link


@dataclass(frozen=True, kw_only=True)
class Body:
    """A body as a record names it: `name` is that of the record's day."""

    id: str
    name: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Membership:
    """One line of a group's list of members: bodies and posts, never a person."""

    id: str  # partnership, group and line: the same on every build
    partnership: Link
    partnership_id: str
    partnership_short: str
    group: Link
    group_id: str
    line: str
    capacity: str  # empty where the document does not say
    limits: str  # `up to 3, for 3 years, which may be renewed`
    bodies: tuple[Body, ...]
    posts: tuple[str, ...]
    clauses: tuple[Link, ...]
    document: str
    dated: str
    dated_iso: str
    note: Html | None  # what this site says of the line, such as that its document leaves abbreviations unexplained


@dataclass(frozen=True, kw_only=True)
class Role:
    """What a document says of a body apart from its seats: statutory partner, signatory, one of a list of agencies."""

    partnership: Link
    what: str
    detail: Html
    clauses: tuple[Link, ...]
    document: str
    dated: str


@dataclass(frozen=True, kw_only=True)
class YearThere:
    """How many meetings of a group in one year the body came to, or sent apologies for; `url` lists those meetings."""

    year: str
    url: str
    came: int
    apologies: int
    named: int  # meetings whose notes name somebody of it who was not expected


@dataclass(frozen=True, kw_only=True)
class There:
    """A body at the meetings of one group, as the notes show it; its posts, latest first, are not counted."""

    partnership: Link
    group: Link
    posts: tuple[Html, ...]
    years: tuple[YearThere, ...]


@dataclass(frozen=True, kw_only=True)
class BodyName:
    """A name that a body bore; the days are empty where they are not known."""

    name: str
    since: str
    since_iso: str
    until: str
    until_iso: str
    basis: Html | None


@dataclass(frozen=True, kw_only=True)
class UnitSeat:
    """A line of a list of members that names a unit of the body, or a unit of its unit."""

    unit: Link
    seat: Membership


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """Everything that the records say of one body. Only bodies that a published record names are here."""

    id: str
    url: str
    name: str
    short_name: str
    kind: str
    about: Html | None
    names: tuple[BodyName, ...]
    became: Link | None
    took_over: tuple[Link, ...]
    part_of: Link | None
    units: tuple[Link, ...]
    roles: tuple[Role, ...]
    seats: tuple[Membership, ...]
    there: tuple[There, ...]
    unit_seats: tuple[UnitSeat, ...] = ()
    unit_partnerships: tuple[Link, ...] = ()  # those in which its units take part but it does not itself

    @property
    def shares(self) -> bool:
        """Whether a list of members names it in one line with other bodies."""
        seats = (*self.seats, *(unit_seat.seat for unit_seat in self.unit_seats))
        return any(len(seat.bodies) > 1 for seat in seats)

    @property
    def partnerships(self) -> tuple[Link, ...]:
        """The partnerships in which a document names it or notes show it, in their order, then those of its units."""
        roles, seats = [role.partnership for role in self.roles], [seat.partnership for seat in self.seats]
        there = [at_group.partnership for at_group in self.there]
        return tuple(dict.fromkeys([*roles, *seats, *there, *self.unit_partnerships]))
