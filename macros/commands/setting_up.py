"""Commands that begin a partnership, or a record of it: new, add; and the one that takes a partnership away: remove.

In: what was typed. Out: plain lines, the list of files first and then the question; exit 0 done, 1 refused with nothing
written, 2 wrong use.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros import clock
from macros.commands.options import AS_AT, ROOT, day
from macros.commands.plainly import plainly
from macros.notes.drafting import NotDone

if TYPE_CHECKING:
    from macros.adopter.origin import Origin
    from macros.setup.answers import Given
    from macros.setup.fingerprints import Fingerprints
    from macros.setup.plan import Plan

_YES = click.option("--yes", is_flag=True, help="Do it without asking: for scripts.")
_NEXT_THERE = """
Next, in {folder}: follow “Set up, once” in README.md, then
  partnership check
  partnership build
  git add -A
  git commit -m "Begin our site\"
How to go on says: partnership guide officer"""
_NEXT_HERE = "Next: partnership check, then commit."
_UNSAVED = "Your answers, to put right in a file and to use again with --answers:"


def register(main: click.Group) -> None:
    """Add the commands."""
    for command in (new, add, remove):
        main.add_command(command)


@click.command()
@click.option(
    "--answers", "file", type=click.Path(dir_okay=False, path_type=Path), help="Take the answers from a file."
)
@click.option("--example", is_flag=True, help="Print such a file, annotated, for an invented partnership.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the example to this new file.")
@click.option("--into", type=click.Path(path_type=Path), help="Make a project of its own in this new or empty folder.")
@click.option("--software", help="Where that project gets the software: git+ADDRESS@COMMIT. As here, if left out.")
@_YES
@AS_AT
@ROOT
def new(
    file: Path | None,
    example: bool,
    out: Path | None,
    into: Path | None,
    software: str | None,
    yes: bool,
    as_at: datetime | None,
    root: Path,
) -> None:
    """Make the records of a partnership from a dozen answers: in a project of its own, or in this one.

    Says which files it will write, and asks. What you do not answer is written as not stated.

    Example: partnership new --answers answers.yml --into ../our-site
    """
    from macros.setup import plan
    from macros.setup.example import text

    into = into.expanduser() if into else None
    if out and not example:
        raise click.UsageError("--out is for --example.")
    if example:
        _example(text(), out)
        return
    with plainly():
        plan.may_go(into or root, new=into is not None)
        given = _given(file)
        origin = plan.comes_from(software) if into else None
        try:
            made = plan.made(given, root, into, origin.line if origin else "", (day(as_at), clock.london()))
        except NotDone:
            _keep(file, given)
            raise
        click.echo("To be written:\n" + "\n".join(f"  {(made.root / path).as_posix()}" for path in sorted(made.files)))
        _agreed("Write them now?", yes=yes)
        _put(made, origin)


def _example(text: str, out: Path | None) -> None:
    """Print it, or write it to a file that is not there yet: one that is may hold somebody's answers."""
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        with out.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise NotDone(f"{out} is there already. Nothing was written.") from None
    except OSError as error:
        raise NotDone(f"{out} cannot be written: {error.strerror}.") from None
    click.echo(f"Written: {out}")


def _put(made: Plan, origin: Origin | None) -> None:
    """Write the files, here or as a project whose software comes from there, and say what is next."""
    from macros.setup import trial

    if origin is None:
        trial.put(made.root, made.files)
        click.echo("Address, colours, logo and regions are those that the site has already.")
    else:
        trial.begin(made.root, made.files)
    click.echo(f"{len(made.files)} files were written.")
    for note in origin.notes if origin else ():
        click.echo(note.format(file="software.txt"))
    click.echo(_NEXT_THERE.format(folder=made.root.as_posix()) if origin else _NEXT_HERE)


def _given(file: Path | None) -> Given:
    """The answers in the file, or those given now."""
    from macros.records import yaml_text
    from macros.setup import answers, questions

    if file is not None:
        return answers.read(file)
    said = questions.ask_all(
        lambda words: click.prompt(words, default="", show_default=False, prompt_suffix="\n> "), click.echo
    )
    return answers.parse("answers", yaml_text.dump(said), Path())


def _keep(file: Path | None, given: Given) -> None:
    """Show answers that were given on the screen, so that they need not be given again."""
    from macros.records import yaml_text

    values = given.source.values
    if file is None and isinstance(values, dict):
        click.echo(f"{_UNSAVED}\n\n{yaml_text.dump(values)}")


def _agreed(question: str, *, yes: bool) -> None:
    if not yes and not click.confirm(question, default=False):
        raise NotDone("Nothing was changed.")


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


@click.command()
@click.argument("name")
@click.option(
    "--fingerprints",
    type=click.Choice(["keep", "remove"]),
    help="What becomes of those of its notes, without asking. With --yes they are kept if this is left out.",
)
@_YES
@AS_AT
@ROOT
def remove(name: str, fingerprints: str | None, yes: bool, as_at: datetime | None, root: Path) -> None:
    """Take a partnership away with everything that belongs to it, or say what must be decided first.

    NAME is that of its folder in data/partnerships/. What others rest on is named, line by line, and nothing goes.

    Example: partnership remove nowhere-on-sea
    """
    from macros.setup import remove as removing
    from macros.setup import trial

    with plainly():
        trial.project(root)
        trial.committed(root)
        removal = removing.plan(root, name, (day(as_at), clock.london()))
        goes = sorted(path for path, text in removal.files.items() if text is None)
        changes = sorted(path for path, text in removal.files.items() if text is not None)
        click.echo("To be removed:\n" + "\n".join(f"  {path}" for path in goes))
        click.echo("To be changed:\n" + "\n".join(f"  {path}" for path in changes or ["nothing"]))
        if removal.remarks:
            click.echo("These are of other partnerships. They only remark on a procedure that goes, and go with it.")
            click.echo("\n".join(f"  {path}" for path in removal.remarks))
        if removal.places:
            click.echo("These lines stay. They name a place that it served: look whether they may stay.")
            click.echo("\n".join(f"  {place}" for place in removal.places))
        files = dict(removal.files) | _less_fingerprints(removal.fingerprints, fingerprints, ask=not yes)
        _agreed("Remove it now?", yes=yes)
        trial.put(root, files)
        click.echo(f"Removed: {name}. Next: partnership check, partnership build, then commit all of it in one commit.")


def _less_fingerprints(prints: Fingerprints | None, answer: str | None, *, ask: bool) -> dict[str, bytes]:
    """The ledger without the lines of a partnership that goes, if that is wanted; it can be only where it has any."""
    from macros.setup.fingerprints import QUESTION
    from macros.withheld.fingerprint.ledger import LEDGER

    if prints is None:
        return {}
    click.echo(prints.said)
    if prints.without is None:
        return {}
    if answer is None:
        answer = "remove" if ask and click.confirm(QUESTION, default=False) else "keep"
    click.echo("  They go." if answer == "remove" else "  They stay.")
    return {LEDGER: prints.without} if answer == "remove" else {}
