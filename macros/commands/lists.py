"""Commands that list: actions, what became of what meetings agreed; unconfirmed, what a person has still to check.

In: what was typed. Out: short lines, or notices for a workflow, or JSON, which has the whole text; a withheld action
has only its number, its meeting and that it is withheld. Exit 0 whatever is listed, 1 where the records cannot be read,
2 for wrong use.
"""

import sys
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from macros import problem
from macros.commands.options import AS_AT, FORMAT, ROOT, day, report

STATES = ("overdue", "open", "not-reported", "done", "superseded", "withheld")


def register(main: click.Group) -> None:
    """Add the commands to `partnership`."""
    main.add_command(actions)
    main.add_command(unconfirmed)


@click.command()
@AS_AT
@FORMAT
@click.option(
    "--state", "states", type=click.Choice(STATES), multiple=True, help="Only these; may be given more than once."
)
@ROOT
def actions(as_at: datetime | None, form: str, states: tuple[str, ...], root: Path) -> None:
    """List the actions of every meeting, overdue ones first: number, state, due date, owners by post and body.

    Example: partnership actions --as-at 2026-11-20 --state overdue --state open
    """
    from macros.commands import listing

    text, problems = listing.actions(root, day(as_at), form, states)
    if text is None:
        report(problems, form, "")
    if text:
        click.echo(text)


@click.command()
@AS_AT
@FORMAT
@ROOT
def unconfirmed(as_at: datetime | None, form: Literal["text", "github", "json"], root: Path) -> None:
    """List every fact that nobody has read in its own source, or that is held back, with where to look.

    What readers see with a warning comes first, then what is held back, then what nobody has read anywhere. In each
    part telephone numbers stand first, then time limits and steps. It ends with 0 however many there are.

    Example: partnership unconfirmed --as-at 2026-11-20
    """
    from macros.commands.unconfirmed import unconfirmed as listing

    text, problems = listing(root, day(as_at), form)
    if text is None:
        click.echo(problem.render(problems, form))
        click.echo("The records have problems: put them right first.", err=True)
        sys.exit(1)
    click.echo(text)
