"""Commands that bring a project up to date: national update, upgrade.

In: what was typed. Out: what would change, then what was written; exit 0 done or nothing to do, 1 refused, 2 wrong use.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros import clock, problem, software
from macros.commands.drafting import agreed
from macros.commands.options import AS_AT, ROOT, day
from macros.commands.plainly import plainly
from macros.notes.drafting import NotDone

if TYPE_CHECKING:
    from macros.updates.base import Base
    from macros.updates.merge import Decision
    from macros.updates.national import Update
    from macros.updates.release import Release

_HINT = (
    "Put right first what local records name. What the software here does not know (a key, a kind of file) needs its "
    "new release: “partnership upgrade” first."
)
_YES = click.option("--yes", is_flag=True, help="Write without asking: for scripts.")


def register(main: click.Group) -> None:
    """Add the commands."""
    main.add_command(national)
    main.add_command(upgrade)


@click.group()
def national() -> None:
    """Look after the national and regional records, which a project has from a release of the software."""


@national.command("update")
@click.option("--from", "source", help="A release: a folder, a wheel, or a tag or commit of the software's git.")
@click.option("--take", "take", multiple=True, metavar="ID", help="Take the release's entry instead of the project's.")
@click.option("--keep", "keep", multiple=True, metavar="ID", help="Keep the project's entry as it is.")
@_YES
@AS_AT
@ROOT
def update(
    source: str | None, take: tuple[str, ...], keep: tuple[str, ...], yes: bool, as_at: datetime | None, root: Path
) -> None:
    """Bring national and regional records up to date from a newer release, without touching anything local.

    Without --from it takes those of the software that is installed. It shows every change, entry by entry and step by
    step. What this project changed itself stays; where the release changed the same entry, nothing at all is written
    until --take or --keep says for it which is right: by its id, by its place as printed, or by the name of its file.

    Example: partnership national update --from v1.2.0 --keep sea-walls-2025
    """
    from macros.notes.drafting import store
    from macros.updates import national as updating

    both = sorted(set(take) & set(keep))
    if both:
        raise click.UsageError(f"Say --take or --keep for {', '.join(both)}, not both.")
    said: dict[str, Decision] = {**dict.fromkeys(take, "take"), **dict.fromkeys(keep, "keep")}
    with plainly(), store.alone(root):
        known = updating.begin(root)
        with _release(root, source, known) as release:
            planned = updating.plan(root, known, release, said, (day(as_at), clock.london()))
        _tell(planned)
        if not planned.files:
            click.echo("Nothing to write: the records are those of this release.")
            return
        agreed(root, sorted(planned.files), yes=yes)
        updating.finish(root, planned)
        click.echo(f"Written: the records are those of {release.name}. Look at them with “git diff”, then commit them.")


def _tell(planned: "Update") -> None:
    """Show every change; raise where something must be decided, or put right, before anything is written."""
    from macros.updates import shown

    if planned.unknown:
        raise click.UsageError(f"The release changes nothing called {', '.join(planned.unknown)}.")
    click.echo("\n".join([*shown.lines(planned), "", shown.summary(planned)]).lstrip("\n"))
    if planned.undecided:
        click.echo("\n".join(["\nBoth changed these:", *shown.undecided(planned)]))
        raise NotDone("Nothing was written: say of each of these which is right.")
    if planned.problems:
        click.echo("\nThe records would have these problems, which they have not now:")
        click.echo(problem.render(planned.problems))
    if planned.stopping:
        raise NotDone(f"Nothing was written. {_HINT}")


@click.command()
@click.option("--to", help="A tag or commit of the software's git repository, or a wheel. The newest tag if left out.")
@_YES
@AS_AT
@ROOT
def upgrade(to: str | None, yes: bool, as_at: datetime | None, root: Path) -> None:
    """Show which pages a new version of the software changes, then take it if you say so.

    Both versions are installed in folders of their own and make the site as at the same day. It lists the addresses
    that are gone, those that are new, and the words that change on each page. A yes writes software.txt,
    requirements.txt and the workflows; a file that this project changed itself stays and is told.

    Example: partnership upgrade --to v1.2.0
    """
    from macros.notes.drafting import store
    from macros.updates import sites
    from macros.updates import upgrade as upgrading

    root = root.resolve()
    with plainly(), store.alone(root):
        planned = upgrading.plan(root, to, day(as_at), click.echo)
        click.echo("\n".join(sites.lines(planned.difference)))
        for path in planned.by_hand:
            click.echo(f"Look at {path}: this project changed it, and so does the new version. It stays as it is.")
        for note in planned.notes:
            click.echo(note)
        agreed(root, sorted(planned.files), yes=yes)
        upgrading.finish(root, planned)
        click.echo("Written: “git diff” shows it. Set up anew as the README says, and commit it.")
        click.echo("Then “partnership national update” brings the national records of this version.")


@contextmanager
def _release(root: Path, source: str | None, known: "Base") -> Iterator["Release"]:
    """The release that was named, no older than what is here: a folder, the software that runs, or a commit."""
    from macros.adopter.files import SOFTWARE
    from macros.updates import release

    regions = release.regions(root)
    with ExitStack() as stack:
        folder = software.HOME if source is None else Path(source).resolve()
        if folder.is_file():
            folder = stack.enter_context(release.unpacked(folder))
        elif source is not None and not folder.is_dir():
            if not (root / SOFTWARE).is_file():
                raise NotDone(f"There is no folder or wheel “{source}”. Nothing was changed.")
            folder, _ = stack.enter_context(release.checked_out(release.repository(release.line(root))[0], source))
        new = release.in_folder(folder, regions)
        release.refuse_older(folder, new, known)
        yield new
