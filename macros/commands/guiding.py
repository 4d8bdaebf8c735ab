"""The command that shows the guides: a project holds none of them, and reads those of the software that it uses.

In: the name of a document, or none. Out: its Markdown, or the list of all; exit 2 for a name that no document has.
"""

import sys
from io import TextIOWrapper
from pathlib import Path

import click

from macros import software

_FIRST = ("officer", "never", "hosting", "developer")
"""The guides come first in the list, in the order in which people need them; then what to look things up in."""
_RECORDS = "records"
"""data/README.md, with an example of each kind of record: the guides lead to it."""


def register(main: click.Group) -> None:
    """Add the command."""
    main.add_command(guide)


def documents() -> dict[str, Path]:
    """The files of the guides and of the reference by their names, in the order of the list."""
    files = {file.stem: file for file in (software.DOCS.glob("*.md"))}
    reference = {file.stem: file for file in sorted((software.DOCS / "reference").glob("*.md"))}
    return {
        **{name: files[name] for name in _FIRST if name in files},
        _RECORDS: software.EXAMPLES,
        **files,
        **reference,
    }


@click.command()
@click.argument("name", required=False)
def guide(name: str | None) -> None:
    """Show a guide, or a document to look things up in; without NAME, list them.

    They are those of the software that is used here, so that they say what it does. The text is Markdown.

    Example: partnership guide officer
    """
    known = documents()
    if name is not None and name not in known:
        raise click.BadParameter(f"must be one of {', '.join(known)}.", param_hint="NAME")
    if isinstance(sys.stdout, TextIOWrapper):
        # A pipe on Windows may lack a sign such as an arrow: the rest of the guide is worth more than the sign.
        sys.stdout.reconfigure(errors="replace")
    click.echo(_list(known) if name is None else known[name].read_text(encoding="utf-8"), nl=False)


def _list(known: dict[str, Path]) -> str:
    width = max(map(len, known))
    titles = {name: file.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ") for name, file in known.items()}
    return "".join(f"{name:{width}}  {title}\n" for name, title in titles.items())
