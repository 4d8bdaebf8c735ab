"""What the command prints when it lists rather than checks.

In: the project folder and the day. Out: text, or the problems that keep the records from being read.
"""

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from macros import check, clock
from macros.commands import due
from macros.open_data import documents
from macros.problem import Problem
from macros.public.actions import ActionRow
from macros.public.site import Site
from macros.publish import publish

_LONGEST = 100
"""How much of an action's text fits well on a line of a terminal; JSON has all of it."""


def actions(root: Path, as_at: date, form: str, states: tuple[str, ...]) -> tuple[str | None, list[Problem]]:
    """The actions in these states (all if none is given), those that need attention first, in the form asked for."""
    records, problems = check.examine(root, as_at, clock.london())
    problems = [problem for problem in problems if problem.stops == "build"]
    if problems:
        return None, problems
    rows = [row for row in publish(records, as_at).actions if not states or set(row.states) & set(states)]
    if form == "json":
        return json.dumps([_action(row) for row in rows], indent=2, ensure_ascii=False), []
    if form == "github":
        late = [row for row in rows if row.overdue]
        return "\n".join(
            f"::notice file={row.path},line={row.line},title=action overdue::Action {row.number}: due {row.due}, "
            f"{row.label.lower()}"
            for row in late
        ), []
    return "\n".join(line for row in rows for line in _lines(row)), []


def _lines(row: ActionRow) -> Iterator[str]:
    """Number, state, day and owners; what was agreed, shortened; where it stands. A withheld action shows no words."""
    if row.state == "withheld":
        yield f"Action {row.number}. {row.label}."
    else:
        state = f"{row.overdue}. {row.label}" if row.overdue else row.label
        yield f"Action {row.number}. {state}. Due: {row.due_iso or 'not stated'}. Who: {row.who or 'not stated'}."
        what = " ".join(row.plain.split()) or "Not stated"
        yield f"    {what if len(what) <= _LONGEST else _shortened(what)}"
    yield f"    {row.path}:{row.line}"


def _shortened(text: str) -> str:
    """As many whole words as there is room for, and a sign that there are more."""
    words = text[: _LONGEST - 1]
    return words.rpartition(" ")[0] + " …" if " " in words else words + "…"


def _action(row: ActionRow) -> dict[str, object]:
    """An action as JSON; if it is withheld, only its number, where it stands and that it is withheld."""
    place = row.place
    withheld = row.state == "withheld"
    public: dict[str, object] = {
        "id": row.id,
        "partnership": place.partnership.title,
        "group": place.group.title,
        "meeting": place.date_iso,
        "url": place.meeting.url,
        "number": row.number,
        "state": row.state,
    }
    if withheld:
        return public
    return public | {
        "overdue": bool(row.overdue),
        "due": row.due_iso or None,
        "action": row.plain,
        "owners": [{"post": owner.post.striptags(), "organisations": owner.organisations} for owner in row.owners],
        "followed_up": [{"meeting": report.meeting.title, "state": report.state} for report in row.reports],
    }


def reviews(root: Path, as_at: date, form: str, within: int | None = None) -> tuple[str | None, list[Problem]]:
    """Every review, soonest first, as a table, as workflow notices, as JSON or as a list to work through.

    `within` leaves out what falls due only after so many days.
    """
    records, problems = check.examine(root, as_at, clock.london())
    problems = [problem for problem in problems if problem.stops == "build"]
    if problems:
        return None, problems
    site = publish(records, as_at)
    last = date.max if within is None else as_at + timedelta(days=within)
    if form == "markdown":
        return due.listed(records, site.reviews, as_at, last), []
    if within is not None:
        site = replace(site, reviews=tuple(row for row in site.reviews if due.is_due(row, last)))
    if form == "json":
        return documents.reviews(site)[1].rstrip(), []
    if form == "github":
        return _notices(site), []
    return _table(site), []


def _table(site: Site) -> str:
    rows = (
        (
            row.review.due_iso or "not stated",
            row.review.state,
            f"{row.title} ({row.partnership})" if row.partnership else row.title,
            f"{row.path}:{row.line}",
        )
        for row in site.reviews
    )
    return _columns(("Due", "State", "What", "File"), rows)


def _columns(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    table = Table(box=None, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    out = io.StringIO()
    # Wide enough for every line: a path that is broken in two can neither be clicked nor searched for.
    Console(file=out, width=2000).print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def _notices(site: Site) -> str:
    late = [row for row in site.reviews if row.review.state in ("overdue", "due-soon")]
    return "\n".join(
        f"::notice file={row.path},line={row.line},title=review {row.review.state}::Due {row.review.due}"
        for row in late
    )
