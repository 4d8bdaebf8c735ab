"""The `partnership` command. Each subcommand calls one function of another room and prints what it returns.

Exit codes: 0 nothing wrong, 1 problems found, 2 wrong use.
"""

import os
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from macros import clock, problem
from macros.commands import drafting, guarding, importing, suggesting
from macros.problem import Problem

_AS_AT = click.option(
    "--as-at",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Judge reviews as on this day (YYYY-MM-DD). Today in London if left out.",
)
_FORMAT = click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
_ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project folder. The current folder if left out.",
)


def _day(as_at: datetime | None) -> date:
    return as_at.date() if as_at else clock.today()


def _report(problems: list[Problem], form: Any, said: str) -> None:
    """Print the problems, and on the error stream how many there were; exit 1 where there are any."""
    text = problem.render(problems, form)
    if text:
        click.echo(text)
    if problems:
        click.echo(f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'}.", err=True)
        sys.exit(1)
    if form == "text":
        click.echo(said)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn records of safeguarding children partnerships into a checked website."""


@main.command()
@_AS_AT
@_FORMAT
@_ROOT
@guarding.REQUIRE_KEY
def check(as_at: datetime | None, form: str, root: Path, require_key: bool) -> None:
    """Report every problem in the records, one line each.

    Example: partnership check --as-at 2026-11-20
    """
    from macros.check import run

    missing = guarding.said_and_required(root, require_key)
    _report(problem.ordered([*missing, *run(root, _day(as_at))]), form, "No problems.")


@main.command()
@click.argument("site", type=click.Path(path_type=Path))
@_FORMAT
@_ROOT
@guarding.REQUIRE_KEY
def verify(site: Path, form: str, root: Path, require_key: bool) -> None:
    """Report what must not be in a built site, or is broken in it.

    In the project's folder, or with --root, it looks for everything that the project withheld as well.

    Example: partnership verify site
    """
    from macros.verify import verify as verify_site

    missing = guarding.said_and_required(root, require_key)
    _report([*missing, *guarding.in_site(site, root, verify_site(site))], form, f"{site} is fit to publish.")


@main.command()
@_AS_AT
@_FORMAT
@_ROOT
def reviews(as_at: datetime | None, form: str, root: Path) -> None:
    """List what is due for review, soonest first.

    Example: partnership reviews --as-at 2026-11-20
    """
    from macros import listing

    text, problems = listing.reviews(root, _day(as_at), form)
    if text is None:
        _report(problems, form, "")
        return
    click.echo(text)


@main.command()
@_AS_AT
@_ROOT
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Where the site goes: site/ if left out.")
@guarding.REQUIRE_KEY
def build(as_at: datetime | None, root: Path, out: Path | None, require_key: bool) -> None:
    """Check, build, index and verify the site; put it in place only if it is whole.

    A review that is overdue is printed but does not stop the build: the page says so. It does stop `check`.

    Example: partnership build --out site
    """
    from macros.build import build as build_site

    missing = guarding.said_and_required(root, require_key)
    if missing:
        _report(missing, "text", "")
    _report(build_site(root.resolve(), _day(as_at), (out or root / "site").resolve(), click.echo), "text", "")


@main.command()
@_AS_AT
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve the preview.")
def serve(as_at: datetime | None, address: str) -> None:
    """Show the site in your browser and rebuild it when a file changes.

    Example: partnership serve --address 127.0.0.1:8001
    """
    environment = {**os.environ, clock.AS_AT: _day(as_at).isoformat()}
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    sys.exit(subprocess.run(command, env=environment, check=False).returncode)


drafting.register(main)
guarding.register(main)
importing.register(main)
suggesting.register(main)

if __name__ == "__main__":
    main()
