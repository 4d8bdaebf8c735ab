"""Sections and clauses of a document -> what a page shows of them."""

from collections.abc import Callable, Iterable

from macros.public.base import Agency, Block, Clause, Html, Limit, Link, Point, PointList, Section, Step
from macros.publish.lookup import Lookup, stated
from macros.records.models import base
from macros.records.models import clause as models

Shown = Callable[[models.Clause], tuple[Block, ...]]
"""The typed facts that a clause asks for by `shows`."""
_UNITS = {"working-days": "working day", "calendar-days": "calendar day", "school-days": "school day"}


def points(look: Lookup, lines: Iterable[models.Point]) -> tuple[Point, ...]:
    """A list and the lists within it."""
    return tuple(
        Point(text=look.inline(line.text), title=_title(look, line.title), points=points(look, line.points))
        for line in lines
    )


def point_lists(look: Lookup, lists: Iterable[models.PointList]) -> tuple[PointList, ...]:
    """Titled lists."""
    return tuple(
        PointList(title=look.line(titled.title), ordered=titled.ordered, points=points(look, titled.points))
        for titled in lists
    )


def _title(look: Lookup, words: str | None) -> Html | None:
    return None if words is None else look.line(words)


def limit_words(value: int, unit: str) -> str:
    """`5 working days`, `1 month`."""
    singular = _UNITS.get(unit, unit.replace("-", " ").removesuffix("s"))
    return f"{value} {singular}{'' if value == 1 else 's'}"


def limit(look: Lookup, record: base.Limit) -> Limit:
    """A time limit in words."""
    words = limit_words(record.value, record.unit)
    if record.repeats:
        words = f"Every {words.removeprefix('1 ')}"
    counts_from = "" if record.repeats else stated(record.counts_from)
    return Limit(what=record.what, words=words, counts_from=counts_from, who=record.who, note=look.maybe(record.note))


def agencies(look: Lookup, lines: Iterable[models.AgencyLine]) -> tuple[Agency, ...]:
    """Lines of a list of agencies as printed, with a body's present name where that differs."""
    listed = []
    for line in lines:
        now = look.name_now(line.organisation) if line.organisation else None
        known = {name.name for name in look.organisations[line.organisation].names[-1:]} if line.organisation else set()
        changed = now if now and line.organisation and len(look.organisations[line.organisation].names) > 1 else None
        changed = None if line.name in known else changed
        listed.append(
            Agency(
                name=line.name,
                each=line.each,
                now=changed,
                note=look.maybe(line.note),
                parts=agencies(look, line.parts),
            )
        )
    return tuple(listed)


def section(look: Lookup, part: models.Section, partnership: str, shown: Shown) -> Section:
    """A section with its clauses."""
    clauses: list[Clause] = []
    named: str | None = None
    for clause in part.clauses:
        # A run of clauses about one group names the group's page once.
        group = group_link(look, partnership, clause.group) if clause.group and clause.group != named else None
        named = clause.group
        clauses.append(_clause(look, clause, group, shown))
    return Section(id=part.id, number=part.number, title=part.title, clauses=tuple(clauses))


def _clause(look: Lookup, clause: models.Clause, group: Link | None, shown: Shown) -> Clause:
    return Clause(
        id=clause.id,
        number=clause.number,
        title=clause.title,
        text=look.maybe(clause.text),
        points=points(look, clause.points),
        ordered=clause.ordered,
        lists=point_lists(look, clause.lists),
        steps=steps(look, clause),
        agencies=agencies(look, clause.agencies),
        limits=tuple(limit(look, time_limit) for time_limit in clause.time_limits),
        blocks=shown(clause),
        group=group,
        after=look.maybe(clause.after),
        note=look.maybe(clause.note),
    )


def steps(look: Lookup, clause: models.Clause) -> tuple[Step, ...]:
    """Who does what, in order."""
    return tuple(
        Step(who=step.who, does=look.inline(step.does), when=_inline(look, step.when)) for step in clause.steps
    )


def _inline(look: Lookup, words: str | None) -> Html | None:
    return None if words is None else look.inline(words)


def name(section: models.Section, clause: models.Clause) -> str:
    """`Clause 3.5`; where neither it nor its section has a number, its title or that of its section."""
    number = clause.number or section.number
    return f"Clause {number}" if number else clause.title or section.title


def group_link(look: Lookup, partnership: str, group: str) -> Link:
    """Link to a group's page."""
    name = next(entry.record.name for entry in look.records.of("groups", partnership) if entry.id == group)
    return Link(title=name, url=f"/{partnership}/groups/{group}/")
