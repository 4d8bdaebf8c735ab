"""`partnership template` and `partnership import`: a Word file for notes, and the draft that it becomes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

from macros import clock
from macros.commands.options import ROOT
from macros.commands.plainly import plainly


def register(main: click.Group) -> None:
    """Add the commands."""
    main.add_command(import_notes)
    main.add_command(template)


@click.command("import")
@click.argument("notes", required=False, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="The draft: drafts/<partnership>/<date>-<group>.yml",
)
@click.option("--group", help="The id of the group that met. Taken from the draft's name if left out.")
@click.option("--meeting", help="Which meeting, where the file has several: 2026-05-12 or “12 May 2026”.")
@click.option("--layout", multiple=True, help="What was read wrongly, such as “items: bold lines”. It is remembered.")
@click.option("--explain", is_flag=True, help="Print what was read and what it was taken for. Private. Writes nothing.")
@click.option("--replace", is_flag=True, help="Write over a draft that is there.")
@click.option("--arrangements", "kind", flag_value="arrangements", help="The file is an edition of the arrangements.")
@click.option("--terms", "kind", flag_value="groups", help="The file is the terms of reference of a group.")
@click.option("--example", type=click.Path(path_type=Path), help="Write an invented Word file that can be read.")
@ROOT
def import_notes(
    notes: Path | None,
    out: Path | None,
    group: str | None,
    meeting: str | None,
    layout: tuple[str, ...],
    explain: bool,
    replace: bool,
    kind: Literal["arrangements", "groups"] | None,
    example: Path | None,
    root: Path,
) -> None:
    """Read a Word file of meeting notes into a draft record, and say what was placed and what was not.

    With --arrangements or --terms it reads a document instead, into drafts/<partnership>/arrangements/<edition>.yml or
    drafts/<partnership>/groups/<group>.yml. What it seems to say is proposed there, for you to confirm;
    “partnership draft accept” makes the record of it.

    Only what can be seen on the page is read: comments, tracked deletions, headers, hidden text and properties of the
    document stay out. Nothing is published: the draft stays on this computer. How the file must be laid out is in
    “partnership guide word”; “partnership template” writes a Word file to begin with, --example an invented one.

    If the items or a table were read wrongly, --explain shows how, and --layout puts it right, as often as needed:
    --layout "items: bold lines" --layout "people: name, post, attended". The group's record remembers it.

    Example: partnership import notes.docx -o drafts/nowhere-on-sea/2026-05-12-executive.yml
    """
    if example is not None:
        _example(example, alone=notes is None and out is None)
        return
    _read(root, notes, out, _Asked(group, meeting, layout, explain, replace, kind))


@dataclass(frozen=True)
class _Asked:
    """What was said of the file and of the draft."""

    group: str | None
    meeting: str | None
    layout: tuple[str, ...]
    explain: bool
    replace: bool
    kind: Literal["arrangements", "groups"] | None


def _read(root: Path, notes: Path | None, out: Path | None, asked: _Asked) -> None:
    """Make a draft of the file, or explain what was read."""
    from macros.notes.documents.importing import import_document
    from macros.notes.placing import importing

    said = importing.Said(asked.meeting, asked.layout)
    if asked.explain and notes is not None:
        with plainly():
            click.echo("\n".join(importing.explain(root, notes, out, said)))
        return
    if notes is None or out is None:
        raise click.UsageError("Say NOTES, the Word file, and -o, the draft; or --example FILE.docx.")
    with plainly():
        if asked.replace and out.is_file():
            click.echo("To be replaced: the draft that is there.")
        today = clock.london().isoformat()
        if asked.kind:
            click.echo(import_document(root, notes, out, asked.kind, asked.replace, today))
        else:
            click.echo(importing.import_notes(root, notes, out, asked.group, asked.replace, said))


def _example(file: Path, *, alone: bool) -> None:
    """Write the invented notes, where nothing else was asked for."""
    from macros.notes.word.example import EXAMPLE
    from macros.notes.word.form import write

    if not alone:
        raise click.UsageError("Say --example FILE.docx alone, or NOTES with -o.")
    with plainly():
        write(file, EXAMPLE)
    click.echo(f"Written: {file.name}, invented notes that “partnership import” reads whole.")


@click.command()
@click.argument("group")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The Word file: notes.docx")
@ROOT
def template(group: str, out: Path, root: Path) -> None:
    """Write a Word file for a group's notes, with its members' posts in the table of people, the chair's first.

    Fill in its fields, and delete the rows and items that you do not need. Headings stay headings, and the tables
    keep their columns: then “partnership import” reads the notes without a remark. No names are filled in, as the
    records hold none.

    Example: partnership template nowhere-on-sea/executive -o notes.docx
    """
    from macros.notes.word.form import write
    from macros.notes.word.template import of_group
    from macros.records.load import load

    with plainly():
        write(out, of_group(load(root)[0], group))
    click.echo(f"Written: {out.name}. Fill in its fields, and delete the rows and items that you do not need.")
