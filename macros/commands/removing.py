"""The command that takes a record off the site: take-down.

In: what was typed. Out: plain lines, never a word of the record; exit 0 done, 1 refused, 2 wrong use.
"""

from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from macros import clock, problem
from macros.commands.options import AS_AT, ROOT, day
from macros.commands.plainly import plainly
from macros.notes.drafting import NotDone


def register(main: click.Group) -> None:
    """Add the command."""
    main.add_command(take_down)


@click.command("take-down")
@click.argument("record", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--by", "post", required=True, help="The post that decided it.")
@click.option("--reason", help="Why, for readers: mistake, personal-information, legal or inaccurate. May be left out.")
@click.option("--unnamed", is_flag=True, help="The name of the file is secret too: say neither group nor date.")
@click.option("--yes", is_flag=True, help="Do it without asking: for scripts.")
@AS_AT
@ROOT
def take_down(
    record: Path, post: str, reason: str | None, unnamed: bool, yes: bool, as_at: datetime | None, root: Path
) -> None:
    """Take a record off the site and leave a dated public line at its address, with no word of it.

    Notes of a meeting, arrangements, priorities or a procedure; it does not matter what else is wrong or overdue. Says
    what goes and what is written, and asks.

    Example: partnership take-down data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml
    --by "Information Officer" --reason personal-information
    """
    from macros.notes.drafting import store
    from macros.notes.drafting.take_down import RemovalRequest, finish, plan
    from macros.records.models.taken_down import Reason

    if reason not in (None, *get_args(Reason)):
        raise click.BadParameter(f"must be one of {', '.join(get_args(Reason))}.", param_hint="--reason")
    with plainly(), store.alone(root):
        asked = RemovalRequest(
            file=record,
            post=post.strip(),
            reason=reason,
            unnamed=unnamed,
            as_at=day(as_at),
            today=clock.london(),
        )
        removal = plan(root, asked)
        click.echo(f"To be removed: {removal.path}")
        click.echo("To be written: " + ", ".join(path for path, text in removal.files.items() if text is not None))
        if removal.document_stays:
            click.echo(f"The document that it restates stays in {removal.document_stays}: look whether it may stay.")
        if removal.named_at:
            click.echo("These lines name the record. They lead to the public line from now on:")
            click.echo("\n".join(removal.named_at))
        if removal.to_mend:
            click.echo("These must be put right before the site can be published:")
            click.echo(problem.render(removal.to_mend))
        if not yes and not click.confirm("Take it down now?", default=False):
            raise NotDone("Nothing was changed.")
        finish(root, removal)
        click.echo(f"Taken down: {removal.path}")
        click.echo("Now commit and merge at once: see “Take a record down” in “partnership guide leaks”.")
