"""What the command prints when it lists rather than checks.

In: the project folder and the day. Out: text, or the problems that keep the records from being read.
"""

import io
import json
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from macros import check
from macros.feeds import reviews_json
from macros.problem import Problem
from macros.public import Site
from macros.publish import publish


def reviews(root: Path, as_at: date, form: str) -> tuple[str | None, list[Problem]]:
    """Every review, soonest first, as a table, as workflow notices or as JSON."""
    records, found = check.examine(root, as_at)
    problems = [one for one in found if one.stops == "build"]
    if problems:
        return None, problems
    site = publish(records, as_at)
    if form == "json":
        return json.dumps(json.loads(reviews_json(site)), indent=2, ensure_ascii=False), []
    if form == "github":
        return _notices(site), []
    return _table(site), []


def _table(site: Site) -> str:
    table = Table(box=None, pad_edge=False)
    for heading in ("Due", "State", "What", "File"):
        table.add_column(heading, overflow="fold")
    for row in site.reviews:
        what = f"{row.title} ({row.partnership})" if row.partnership else row.title
        table.add_row(row.review.due_iso or "not stated", row.review.state, what, f"{row.path}:{row.line}")
    out = io.StringIO()
    # Wide enough for every line: a path that is broken in two can neither be clicked nor searched for.
    Console(file=out, width=1000).print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def _notices(site: Site) -> str:
    late = [row for row in site.reviews if row.review.state in ("overdue", "due-soon")]
    return "\n".join(
        f"::notice file={row.path},line={row.line},title=review {row.review.state}::Due {row.review.due}"
        for row in late
    )
