"""`partnership unconfirmed`: what a person has still to check."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from macros import problem
from macros.commands.options import AS_AT, FORMAT, ROOT, day


def register(main: click.Group) -> None:
    """Add the command."""
    main.add_command(unconfirmed)


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
