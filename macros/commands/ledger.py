"""`partnership actions`: what meetings agreed to do, and what became of it.

In: what was typed. Out: a few short lines for each action, or notices for a workflow, or JSON, which has the whole
text; a withheld action has only its number, its meeting and that it is withheld. Ends with 0; with 1 where the records
cannot be read, 2 for wrong use.
"""

from datetime import datetime
from pathlib import Path

import click

from macros.commands.options import AS_AT, FORMAT, ROOT, day, report

STATES = ("overdue", "open", "not-reported", "done", "superseded", "withheld")


def register(main: click.Group) -> None:
    """Add the command to `partnership`."""
    main.add_command(actions)


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
