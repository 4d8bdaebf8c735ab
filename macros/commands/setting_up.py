"""The command that begins a record: add.

In: what was typed. Out: plain lines; exit 0 done, 1 refused with nothing
written, 2 wrong use.
"""

from __future__ import annotations

from pathlib import Path

import click

from macros.commands.options import ROOT
from macros.commands.plainly import plainly


def register(main: click.Group) -> None:
    """Add the commands."""
    main.add_command(add)


@click.command()
@click.argument("kind")
@click.argument("name", required=False)
@click.option("--partnership", help="Whose record it is: the name of its folder. Left out where there is only one.")
@ROOT
def add(kind: str, name: str | None, partnership: str | None, root: Path) -> None:
    """Begin a record: write its file with every field and comment and no fact, and say which lines to fill in.

    KIND is a word such as group, meeting, priorities, procedure, arrangements, earlier-terms or helplines; a wrong one
    lists them all. NAME is what the file is called. A meeting is begun as a draft, which git ignores.

    Example: partnership add group quality-group --partnership nowhere-on-sea
    """
    from macros.setup import add as adding
    from macros.setup import trial

    if kind not in adding.NAMES:
        raise click.BadParameter(f"must be one of {', '.join(sorted(adding.NAMES))}.", param_hint="KIND")
    with plainly():
        added = adding.plan(root, kind, name, partnership)
        trial.put(root, {added.path: added.text})
        click.echo(f"Written: {added.path}")
        if added.blanks:
            click.echo(f"To be filled in: lines {', '.join(map(str, added.blanks))}")
        draft = added.path.startswith("drafts/")
        click.echo(f"Then: partnership {f'draft check {added.path}' if draft else 'check'}")
