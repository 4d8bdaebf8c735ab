"""`partnership suggest`: passages of a draft that are worth a second look; and the same of notes, beside the check.

In: a draft, or the records of the check. Out: one line for each passage, or notices, or JSON. No line shows a word.
"""

import json
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros.commands.options import FORMAT, ROOT
from macros.commands.plainly import plainly
from macros.problem import Format, Problem, render
from macros.records.load import Records

if TYPE_CHECKING:
    from macros.notes.drafting.suggest import Suggestion

_MOST = 50
"""The most warnings that one check prints: of more nobody would read any."""


def register(main: click.Group) -> None:
    """Add the command to `partnership`."""
    main.add_command(suggest)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--dismiss", "places", multiple=True, metavar="PLACE", help="A passage that tells nothing: FIELD, word N."
)
@click.option("--because", metavar="REASON", help="Why it tells nothing; it stays in the draft.")
@click.option("--throughout", is_flag=True, help="Dismiss the same words wherever they stand in the draft.")
@click.option("--model", metavar="NAME", help="An installed model of spaCy that reads the draft as well.")
@FORMAT
@ROOT
def suggest(
    file: Path,
    places: tuple[str, ...],
    because: str | None,
    throughout: bool,
    model: str | None,
    form: Format,
    root: Path,
) -> None:
    """List passages of the draft FILE that are worth a second look before it is redacted.

    Each line says where the passage is, what it looks like and why it might be withheld; it never shows
    the passage. It suggests, people decide: it ends with 0 whatever it finds, and with 1 if the file cannot be read.
    A passage that tells nothing about anybody is dismissed once, with a reason, and is not listed again.

    \b
    Example: partnership suggest drafts/nowhere-on-sea/2026-11-20-executive.yml
    Example: partnership suggest drafts/nowhere-on-sea/2026-11-20-executive.yml \\
               --dismiss "items 1 title, word 3" --because "The name of a ship"
    """
    from macros.notes.drafting.dismiss import Dismissal, dismiss
    from macros.notes.drafting.suggest import suspicions_in_file

    if bool(places) != bool(because and because.strip()):
        raise click.UsageError("Give --dismiss and --because together: a passage is dismissed with a reason.")
    with plainly(form):
        if places and because:
            wish = Dismissal(places=places, because=because.strip(), throughout=throughout, model=model)
            dismiss(root, file, wish)
        suspicions = suspicions_in_file(root, file, model)
    _show(suspicions, form)


def _show(suspicions: list["Suggestion"], form: Format) -> None:
    if form == "json":
        click.echo(json.dumps([asdict(suspicion) for suspicion in suspicions], indent=2, ensure_ascii=False))
    for suspicion in suspicions if form != "json" else ():
        place = f"file={suspicion.path},line={suspicion.line},title={suspicion.pattern}"
        words = f"{suspicion.place}: {suspicion.why} ({suspicion.reason})"
        click.echo(f"::notice {place}::{words}" if form == "github" else str(suspicion))
    if form == "text":
        click.echo(_summary(len(suspicions)), err=True)


def _summary(count: int) -> str:
    many = {0: "Nothing", 1: "1 passage"}.get(count, f"{count} passages")
    return f"{many} to look at again. People must still read the draft: no list finds everything."


def warn(root: Path, records: Records, problems: list[Problem], form: str) -> None:
    """Print what to look at in changed notes, apart from what is wrong; programs that read JSON get problems alone."""
    from macros.notes import warnings

    if line := warnings.not_compared(root):
        click.echo(line, err=True)
    if form == "json":
        return
    found = list(islice(warnings.of_changed_notes(root, records, problems), _MOST + 1))
    if found and form == "github":
        click.echo(render(found[:_MOST], "github"))
    elif found:
        click.echo("Worth a second look in notes that changed (this stops nothing):", err=True)
        click.echo(render(found[:_MOST]), err=True)
    if len(found) > _MOST:
        click.echo(f"Only the first {_MOST} passages to look at are shown.", err=True)
