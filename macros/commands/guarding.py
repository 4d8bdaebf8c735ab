"""Commands that look for what must not be published: guard, staged, history; and what check, build and verify share.

In: what was typed. Out: problems as plain lines, never a word of what was found; exit 0 nothing wrong, 1 problems
found, 2 wrong use. Where withheld words could not be looked for, one line on the error stream says so.
"""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from macros import clock, problem
from macros.problem import Problem, ordered

_AS_AT = click.option(
    "--as-at",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Take this day (YYYY-MM-DD) for today. Today in London if left out.",
)
_FORMAT = click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
_ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project folder. The current folder if left out.",
)
REQUIRE_KEY = click.option(
    "--require-key", is_flag=True, help="Report a problem if the key of the fingerprints is not here."
)


def register(main: click.Group) -> None:
    """Add the commands."""
    for command in (guard, staged, history):
        main.add_command(command)


def said_and_required(root: Path, require_key: bool) -> list[Problem]:
    """Say on the error stream what is not checked here; a problem for it where the key is required."""
    from macros.guard import key_missing, notice

    line = notice(root)
    if line:
        click.echo(line, err=True)
    return key_missing(root) if require_key else []


def in_site(site: Path, root: Path, found: list[Problem]) -> list[Problem]:
    """What the verifier found in a built site, with what the guard finds, if `root` is the project's folder."""
    from macros.guard import guard_site, hide

    if not (root / "data").is_dir() or not site.is_dir():
        return found
    return hide(ordered([*found, *guard_site(site, root, clock.today())]), root)


@click.command()
@_AS_AT
@_FORMAT
@_ROOT
@REQUIRE_KEY
def guard(as_at: datetime | None, form: str, root: Path, require_key: bool) -> None:
    """Report withheld words in records, pages and templates. `partnership check` does this as well.

    Example: partnership guard --require-key
    """
    from macros.guard import guard_data

    missing = said_and_required(root, require_key)
    _report([*missing, *guard_data(root, _day(as_at))], form, "No withheld words in data, content and overrides.")


@click.command()
@_FORMAT
@_ROOT
@REQUIRE_KEY
def staged(form: str, root: Path, require_key: bool) -> None:
    """Report what must not enter git with the next commit: drafts, the key of the fingerprints, withheld words.

    Example: partnership staged
    """
    from macros.guard import guard_staged

    missing = said_and_required(root, require_key)
    _report([*missing, *guard_staged(root)], form, "Nothing in the next commit is a draft, the key or withheld.")


@click.command()
@_FORMAT
@_ROOT
@REQUIRE_KEY
def history(form: str, root: Path, require_key: bool) -> None:
    """Report what must never have entered git, in every commit that can be reached: each with commit and path.

    Example: partnership history --format github
    """
    from macros.guard import guard_history

    missing = said_and_required(root, require_key)
    _report([*missing, *guard_history(root)], form, "The history holds no draft, no key and no withheld words.")


def _day(as_at: datetime | None) -> date:
    return as_at.date() if as_at else clock.today()


def _report(found: list[Problem], form: Any, said: str) -> None:
    problems = ordered(found)
    text = problem.render(problems, form)
    if text:
        click.echo(text)
    if problems:
        click.echo(f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'}.", err=True)
        sys.exit(1)
    if form == "text":
        click.echo(said)
