"""The commands for a draft that was read from a document: draft accept, and what draft check says of it.

In: what was typed. Out: plain lines, never a word of a draft; exit 0 nothing wrong, 1 refused, 2 wrong use.
"""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros import clock, problem
from macros.commands.drafting import agreed, draft
from macros.commands.options import AS_AT, ROOT, day
from macros.commands.plainly import plainly
from macros.notes.drafting import NotDone
from macros.problem import Problem

if TYPE_CHECKING:
    from macros.notes.documents.accept import Accepted


def register(main: click.Group) -> None:
    """Add the command to those about drafts."""
    draft.add_command(draft_accept)


@click.command("accept")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Write without asking: for scripts.")
@AS_AT
@ROOT
def draft_accept(file: Path, yes: bool, as_at: datetime | None, root: Path) -> None:
    """Make the record of a draft that was read from arrangements or terms of reference, once all of it is answered.

    Only what you confirmed goes in. It lists the document, and the abbreviations that you confirmed, beside the record.
    Before it writes, it checks everything, names the files and asks.

    Example: partnership draft accept drafts/nowhere-on-sea/arrangements/2026-05.yml
    """
    from macros.notes.drafting import store
    from macros.setup import trial

    with plainly(), store.alone(root):
        accepted, later = _tried(root, file, (day(as_at), clock.london()))
        agreed(root, sorted(accepted.files), yes=yes)
        trial.put(root, accepted.files)
        click.echo(f"Written: {accepted.target}")
        if later:
            click.echo(f"Before it can be published:\n{problem.render(later)}")


def checked(root: Path, file: Path, days: tuple[date, date]) -> bool:
    """Say what is left to do in the draft of a document; whether it is one, and not the notes of a meeting."""
    from macros.notes.documents import accept

    if not accept.is_document(root, file):
        return False
    with plainly():
        _tried(root, file, days)
    click.echo(f"Nothing is left to do. Next: partnership draft accept {file.as_posix()}")
    return True


def _tried(root: Path, file: Path, days: tuple[date, date]) -> "tuple[Accepted, list[Problem]]":
    """What the draft makes, tried in a copy of the project, and what is to be done before it can be published."""
    from macros.notes.documents import accept
    from macros.records.load import load
    from macros.setup import trial

    accepted = accept.plan(root, load(root)[0], accept.opened(root, file))
    found = trial.new_problems(root, accepted.files, *days)
    if stops := [accepted.in_draft(problem) for problem in found if problem.stops == "build"]:
        raise NotDone("The record would not pass the check. Nothing was written.", stops)
    return accepted, [problem for problem in found if problem.stops == "publication"]
