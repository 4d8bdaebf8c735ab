"""Commands from a draft to the newsletter: draft check, redact, lift, correct, told, newsletter.

In: what was typed. Out: plain lines, never a word of a draft; exit 0 nothing wrong, 1 refused, 2 wrong use.
"""

import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import click

from macros import clock, problem
from macros.commands.options import AS_AT, ROOT, day
from macros.commands.plainly import plainly
from macros.notes.drafting import NotDone

_YES = click.option("--yes", is_flag=True, help="Write without asking: for scripts.")
_FILE = click.Path(dir_okay=False, path_type=Path)
_DAY = click.DateTime(["%Y-%m-%d"])


def register(main: click.Group) -> None:
    """Add the commands."""
    for command in (draft, redact, lift, correct, told, newsletter):
        main.add_command(command)


@click.group()
def draft() -> None:
    """Look after drafts, which stay in drafts/ and never enter git."""


@draft.command("check")
@click.argument("file", type=_FILE)
@AS_AT
@ROOT
def draft_check(file: Path, as_at: datetime | None, root: Path) -> None:
    """Say which steps a draft has taken and what is missing before each that is left.

    Example: partnership draft check drafts/nowhere-on-sea/2026-05-12-executive.yml
    """
    from macros.commands import documents
    from macros.notes.drafting import sources, within
    from macros.notes.drafting.read import open_draft
    from macros.notes.drafting.steps import left, steps
    from macros.notes.warnings import bodies, unknown_bodies
    from macros.records.load import load

    if documents.checked(root, file, (day(as_at), clock.london())):
        return
    with plainly():
        opened, records = open_draft(root, file), load(root)[0]
        every = steps(root, opened, records, day(as_at), clock.london())
        unknown = list(unknown_bodies(opened.source, bodies(records)))
        unknown += within.notices(opened, sources.common(records, opened.partnership))
    for step in every:
        click.echo(f"{step.name}: {step.recorded or 'not recorded'}")
    if unknown:
        click.echo(f"\nLook at (this stops nothing):\n{problem.render(unknown)}\n")
    if not (to_do := left(every)):
        click.echo("Nothing is left to do.")
        return
    click.echo(f"Next: {to_do[0].name}.")
    for step in to_do:
        click.echo(f"\nBefore “{step.name}”:")
        missing = (*step.first, problem.render(step.missing))
        click.echo("\n".join(filter(None, missing)) or "Nothing is missing.")
    if to_do[0].missing:
        sys.exit(1)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--checked-by", required=True, help="The post that checked the redactions.")
@click.option("--second-check-by", required=True, help="Another post that checked them.")
@click.option("--again", is_flag=True, help="Replace the record of notes that were published before.")
@click.option("--what", help="With --again: what was corrected, in a sentence for the public.")
@click.option("--already-public", is_flag=True, help="Withheld words that stand elsewhere on the site may stand there.")
@_YES
@AS_AT
@ROOT
def redact(
    file: Path,
    checked_by: str,
    second_check_by: str,
    what: str | None,
    as_at: datetime | None,
    root: Path,
    **flags: bool,
) -> None:
    """Publish a draft: its redacted record into data/, with fingerprints of what is withheld.

    First it writes a page in drafts/ that shows both side by side, names the files that it will replace, and asks.
    After a no, nothing else is written: let both posts read the page, then run it again. After a yes the page goes.

    Example: partnership redact drafts/nowhere-on-sea/2026-05-12-executive.yml --checked-by "Business Manager"
    --second-check-by "Data Protection Officer"
    """
    from macros.notes.drafting import preview, store
    from macros.notes.drafting.redact import RedactRequest, finish, plan

    if what is not None and not flags["again"]:
        raise click.UsageError("--what is for notes that are published again: say --again.")
    yes = flags.pop("yes")
    with plainly(), store.alone(root):
        checkers = (checked_by.strip(), second_check_by.strip())
        asked = RedactRequest(file=file, checkers=checkers, what=what, as_at=day(as_at), today=clock.london(), **flags)
        made = plan(root, asked)
        store.write(root, {made.opened.preview: preview.page(made.opened, made.values)}, mode=0o600)
        click.echo(f"Before and after, side by side: {made.opened.preview} (deleted after a yes)")
        if made.notices:
            click.echo(problem.render(made.notices))
        agreed(root, made.paths, yes=yes)
        finish(root, made)
        (root / made.opened.preview).unlink(missing_ok=True)
        same = f"Fingerprints added; the record says the same as before: {made.opened.target}"
        click.echo(f"Published: {made.opened.target}" if made.files else same)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--item", type=click.IntRange(0), help="The number of the item.")
@click.option("--action", type=click.IntRange(0), help="The number of the action.")
@click.option("--person", type=click.IntRange(1), help="The place of the person in the list “people”, from 1.")
@click.option("--reason", required=True, help="The reason of the redaction that ends.")
@click.option("--by", "post", required=True, help="The post that decided to open the words.")
@click.option("--text-file", required=True, type=_FILE, help="The open words: a paragraph for each marker.")
@_YES
@AS_AT
@ROOT
def lift(file: Path, post: str, text_file: Path, as_at: datetime | None, root: Path, **rest: Any) -> None:
    """End a redaction: put open words in the place of its markers and record who decided that.

    Say one of --item, --action and --person. The file holds one paragraph for each marker with this reason, in the
    order of the record. For what is withheld as a whole it holds YAML, as in data/README.md: the item's title and
    parts; the action's text and owners; the person's name, post and initials. Before it replaces the record and the
    fingerprints, it names them and asks.

    Example: partnership lift data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml --item 2
    --reason personal-data --by "Business Manager" --text-file drafts/open-words.txt
    """
    from macros.notes.drafting import store
    from macros.notes.drafting.lift import FORMS, LiftRequest, finish, plan

    typed = [(what, rest[what]) for what in FORMS if rest[what] is not None]
    if len(typed) != 1:
        raise click.UsageError("Say one of --item, --action and --person.")
    what, number = typed[0]
    with plainly(), store.alone(root):
        asked = LiftRequest(
            file=file,
            what=what,
            number=number,
            reason=rest["reason"],
            post=post.strip(),
            words=text_file,
            as_at=day(as_at),
            today=clock.london(),
        )
        lifting = plan(root, asked)
        agreed(root, sorted(lifting.files), yes=rest["yes"])
        finish(root, lifting)
        click.echo(f"Lifted: {lifting.meeting.path}, {what} {number}")


@click.command()
@click.argument("file", type=_FILE)
@click.option("--what", required=True, help="What was corrected, in a sentence for the public.")
@click.option("--by", "post", required=True, help="The post that stands for the correction.")
@_YES
@AS_AT
@ROOT
def correct(file: Path, what: str, post: str, yes: bool, as_at: datetime | None, root: Path) -> None:
    """Say what was corrected in published notes. Correct the words in the file by hand, before or after.

    The page of the notes then reads “Corrected on …”, with the sentence; without it `partnership check` refuses words
    that differ from those that were public. Before it replaces the record, it names it and asks.

    Example: partnership correct data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml
    --what "Item 2 named the wrong month." --by "Business Manager"
    """
    from macros.notes.drafting import store
    from macros.notes.drafting.correct import record

    with plainly(), store.alone(root):
        files = record(root, file, what, post, day(as_at), clock.london())
        agreed(root, list(files), yes=yes)
        store.write(root, files)
        click.echo(f"Recorded: {', '.join(files)}")


@click.command()
@click.argument("file", type=_FILE)
@click.option("--on", "on", type=_DAY, help="The day on which partners were told where the notes are.")
@click.option("--newsletter", "listed", type=_DAY, help="The day of the newsletter that listed them.")
@_YES
@AS_AT
@ROOT
def told(
    file: Path, on: datetime | None, listed: datetime | None, yes: bool, as_at: datetime | None, root: Path
) -> None:
    """Record when partners were told of published notes, and when the newsletter listed them.

    Before it replaces the record, it names it and asks.

    Example: partnership told data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml --on 2026-06-03
    """
    from macros.notes.drafting import store
    from macros.notes.drafting.told import record

    given = {"partners_told_on": on, "newsletter_on": listed}
    if not (days := {field: day.date().isoformat() for field, day in given.items() if day}):
        raise click.UsageError("Say --on, --newsletter or both.")
    with plainly(), store.alone(root):
        files = record(root, file, days, day(as_at), clock.london())
        agreed(root, list(files), yes=yes)
        store.write(root, files)
        click.echo(f"Recorded: {', '.join(files)}")


@click.command()
@click.option("--since", required=True, type=_DAY, help="The first day that counts.")
@click.option("--format", "form", type=click.Choice(["markdown", "text"]), default="markdown")
@AS_AT
@ROOT
def newsletter(since: datetime, form: Literal["markdown", "text"], as_at: datetime | None, root: Path) -> None:
    """Print which notes were published since a day, with their summaries, ready to paste into a mail.

    Example: partnership newsletter --since 2026-05-01 --format text
    """
    from macros import check
    from macros.notes.newsletter import letter
    from macros.publish import publish

    records, problems = check.examine(root, day(as_at), clock.london())
    if stops := [problem for problem in problems if problem.stops == "build"]:
        click.echo(problem.render(stops))
        click.echo("The records have problems: put them right first.", err=True)
        sys.exit(1)
    click.echo(letter(publish(records, day(as_at)), since.date(), form), nl=False)


def agreed(root: Path, paths: list[str], *, yes: bool) -> None:
    """Say what will be written and what of it will be replaced; go on only if somebody says so."""
    click.echo("To be written: " + ", ".join(f"{path}{' (replaced)' * (root / path).exists()}" for path in paths))
    if yes:
        return
    if not click.confirm("Write them now?", default=False):
        raise NotDone("Nothing was written.")
