"""What several commands share: the flags they take, the day they judge by, how they end.

In: what was typed; problems. Out: flags for click; a day; problems printed, with exit 1 where there are any.
"""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from macros import clock, problem
from macros.problem import Problem, ordered

AS_AT = click.option(
    "--as-at",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Take this day (YYYY-MM-DD) for today. Today in London if left out.",
)
FORMAT = click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project folder. The current folder if left out.",
)
REQUIRE_KEY = click.option(
    "--require-key",
    is_flag=True,
    help="Report a problem unless all is here to find withheld words: key, fingerprints, whole history.",
)

FOR_REMOVAL = click.option(
    "--for-removal",
    is_flag=True,
    help="Wait only for what the publication of a removal waits for: files, shapes, redaction and withheld words.",
)


def day(as_at: datetime | None) -> date:
    """The day that was typed, else today."""
    return as_at.date() if as_at else clock.today()


def report(problems: list[Problem], form: Any, otherwise: str) -> None:
    """Print the problems and, on the error stream, how many there are; then exit 1. Without any, print `otherwise`."""
    problems = ordered(problems)
    text = problem.render(problems, form)
    if text:
        click.echo(text)
    if problems:
        click.echo(f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'}.", err=True)
        sys.exit(1)
    if form == "text":
        click.echo(otherwise)
