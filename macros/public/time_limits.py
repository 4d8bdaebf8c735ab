"""Time limits, as the table and the calculator show them."""

from dataclasses import dataclass

from macros.public.base import FileReview, Html, Link, OtherWord, Review, SourceLine, Standing


@dataclass(frozen=True, kw_only=True)
class TimeLimit:
    """One row. `unit` and `value` are empty and 0 where the calculator must not count; `uncounted` then says why."""

    id: str
    topic: str
    trigger: str
    action: str
    words: str  # within 15 working days
    limited: bool  # whether there is a number
    value: int
    unit: str
    kind: str
    before: bool
    counts_from: str  # empty where the source does not say
    who: str
    basis: str  # statutory guidance: Working Together to Safeguard Children 2018
    replaced_by: Link | None  # the edition in force, where the basis is an earlier one
    area: str
    place: str  # england, a partnership's id, or elsewhere
    standing: Standing
    disagreements: tuple[OtherWord, ...]
    note: Html | None
    uncounted: str
    asked_as: str  # what people type for it that is not among its own words
    often: bool  # one of those asked most


@dataclass(frozen=True, kw_only=True)
class Topic:
    """The limits of one topic, in the order of the record."""

    id: str
    title: str
    housekeeping: bool  # about how partnerships run, not about work with a child
    limits: tuple[TimeLimit, ...]

    @property
    def by_place(self) -> dict[str, tuple[TimeLimit, ...]]:
        """The limits of every area and of each partnership, by `place`."""
        places = dict.fromkeys(limit.place for limit in self.limits)
        return {place: tuple(limit for limit in self.limits if limit.place == place) for place in places}


@dataclass(frozen=True, kw_only=True)
class BankHoliday:
    """A day that is not worked, or one that was to be none and is worked after all."""

    iso: str
    words: str  # Monday 7 June 2027
    name: str
    worked: bool  # the government took it away
    said_by: str  # where a change was read; empty for a day of the library's list


@dataclass(frozen=True, kw_only=True)
class BankHolidays:
    """The bank holidays of England and Wales, earliest first, with what was changed for one year only."""

    days: tuple[BankHoliday, ...]
    review: Review
    files: tuple[FileReview, ...]

    @property
    def off(self) -> dict[str, str]:
        """The days that are not worked (ISO 8601), each with its name."""
        return {day.iso: day.name for day in self.days if not day.worked}

    def of_year(self, year: int) -> tuple[BankHoliday, ...]:
        """Those of one year."""
        return tuple(day for day in self.days if day.iso.startswith(f"{year}-"))


@dataclass(frozen=True, kw_only=True)
class TimeLimits:
    """Every limit that may be shown, by topic, and the sources that these name."""

    topics: tuple[Topic, ...]
    areas: tuple[tuple[str, str], ...]  # id and name of each partnership that has a limit of its own
    sources: tuple[SourceLine, ...]
    checked: str  # the day on which most sources were looked up; empty where there is none
    years: tuple[int, int]  # the first and the last whose bank holidays are known
    review: Review

    @property
    def often(self) -> tuple[TimeLimit, ...]:
        """Those asked most."""
        return tuple(limit for topic in self.topics for limit in topic.limits if limit.often)

    def of(self, *, housekeeping: bool) -> tuple[Topic, ...]:
        """The topics of practice, or those of how partnerships run."""
        return tuple(topic for topic in self.topics if topic.housekeeping == housekeeping)
