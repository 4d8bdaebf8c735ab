"""`partnership import`: a Word file of notes becomes a draft."""

from pathlib import Path

import click

from macros.commands.options import ROOT
from macros.commands.plainly import plainly


def register(main: click.Group) -> None:
    """Add the command."""
    main.add_command(import_notes)


@click.command("import")
@click.argument("notes", required=False, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="The draft: drafts/<partnership>/<date>-<group>.yml",
)
@click.option("--group", help="The id of the group that met. Taken from the draft's name if left out.")
@click.option("--replace", is_flag=True, help="Write over a draft that is there.")
@click.option("--example", type=click.Path(path_type=Path), help="Write an invented Word file that can be read.")
@ROOT
def import_notes(
    notes: Path | None, out: Path | None, group: str | None, replace: bool, example: Path | None, root: Path
) -> None:
    """Read a Word file of meeting notes into a draft record, and say what was placed and what was not.

    Only what can be seen on the page is read: comments, tracked deletions, headers, hidden text and properties of the
    document stay out. Nothing is published: the draft stays on this computer. How the file must be laid out is in
    “partnership guide word”; --example writes an invented one, to be filled with your own notes.

    Example: partnership import notes.docx -o drafts/nowhere-on-sea/2026-05-12-executive.yml
    """
    from macros.notes.placing.importing import import_notes as run
    from macros.notes.word.example import write as write_example

    if example is not None:
        if notes is not None or out is not None:
            raise click.UsageError("Say --example FILE.docx alone, or NOTES with -o.")
        with plainly():
            write_example(example)
        click.echo(f"Written: {example.name}, invented notes that “partnership import” reads whole.")
        return
    if notes is None or out is None:
        raise click.UsageError("Say NOTES, the Word file, and -o, the draft; or --example FILE.docx.")
    with plainly():
        if replace and out.is_file():
            click.echo("To be replaced: the draft that is there.")
        click.echo(run(root, notes, out, group, replace))
