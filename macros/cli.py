"""The `partnership` command. Each subcommand calls one function of another room and prints what it returns.

Exit codes: 0 nothing wrong, 1 problems found, 2 wrong use.
"""

import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from macros import clock, plain_output
from macros.commands import (
    allowing,
    documents,
    drafting,
    guarding,
    guiding,
    importing,
    lists,
    removing,
    setting_up,
    suggesting,
    testing,
    updating,
)
from macros.commands.options import AS_AT, FOR_REMOVAL, FORMAT, REQUIRE_KEY, ROOT, day, report
from macros.commands.plainly import plainly
from macros.problem import render


class _Plain(click.Group):
    """Commands that end with plain lines, whatever goes wrong in one of them."""

    def invoke(self, ctx: click.Context) -> Any:
        with plainly():
            return super().invoke(ctx)


@click.group(cls=_Plain, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="partnership-site", message="%(version)s")
def main() -> None:
    """Turn records of safeguarding children partnerships into a checked website."""


@main.command()
@AS_AT
@FORMAT
@ROOT
@REQUIRE_KEY
@FOR_REMOVAL
def check(as_at: datetime | None, form: str, root: Path, require_key: bool, for_removal: bool) -> None:
    """Report every problem in the records, one line each.

    Passages of changed notes that are worth a second look come as warnings: they stop nothing.

    Example: partnership check --as-at 2026-11-20
    """
    from macros import check as checking

    missing = guarding.unchecked(root, require_key)
    records, every = checking.examine(root, day(as_at), clock.london())
    suggesting.warn(root, records, every, form)
    problems = [*missing, *(checking.for_removal(every) if for_removal else every)]
    clean = "Nothing stands in the way of a removal. Nothing else was judged." if for_removal else "No problems."
    report(problems, form, guarding.outcome(root, clean, "No problems in what was checked"))


@main.command()
@click.argument("site", type=click.Path(path_type=Path))
@FORMAT
@ROOT
@REQUIRE_KEY
def verify(site: Path, form: str, root: Path, require_key: bool) -> None:
    """Report what must not be in a built site, or is broken in it.

    In the project's folder, or with --root, it looks for everything that the project withheld as well, and says of a
    broken link in which record or page it was written.

    Example: partnership verify site
    """
    problems = [*guarding.unchecked(root, require_key), *guarding.verified(site, root)]
    if notes := [problem for problem in problems if problem.stops == "nothing"]:
        click.echo(f"Worth a look (this stops nothing):\n{render(notes)}", err=True)
    problems = [problem for problem in problems if problem.stops != "nothing"]
    otherwise = f"No problems in what was looked at in {site}"
    report(problems, form, guarding.outcome(root, f"{site} is fit to publish.", otherwise))


@main.command()
@AS_AT
@click.option("--format", "form", type=click.Choice(["text", "github", "json", "markdown"]), default="text")
@click.option("--within", type=click.IntRange(0, 3660), help="Only what falls due in so many days, or has already.")
@ROOT
def reviews(as_at: datetime | None, form: str, within: int | None, root: Path) -> None:
    """List what is due for review, soonest first.

    As Markdown it is a list to work through, with the exceptions that end, and empty where there is nothing to do.

    Example: partnership reviews --within 30 --format markdown
    """
    from macros.commands import listing

    text, problems = listing.reviews(root, day(as_at), form, within)
    if text is None:
        report(problems, "text" if form == "markdown" else form, "")
        return
    if text:
        click.echo(text)


@main.command()
@AS_AT
@ROOT
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Where the site goes: site/ if left out.")
@REQUIRE_KEY
@FOR_REMOVAL
def build(as_at: datetime | None, root: Path, out: Path | None, require_key: bool, for_removal: bool) -> None:
    """Check, build, index and verify the site; put it in place only if it is whole.

    A review that is overdue is printed but does not stop the build: the page says so. It does stop `check`.
    It takes the place of an earlier site or of an empty folder, and of nothing else.

    Example: partnership build --out site
    """
    from macros.build import build as build_site

    missing = guarding.unchecked(root, require_key)
    if missing:
        report(missing, "text", "")
    problems = build_site(root.resolve(), day(as_at), out or root / "site", click.echo, for_removal=for_removal)
    report(
        problems, "text", guarding.outcome(root, "No withheld words were found in it.", "It was checked and verified")
    )


@main.command()
@AS_AT
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve the preview.")
def serve(as_at: datetime | None, address: str) -> None:
    """Show the site in your browser and rebuild it when a file changes.

    Example: partnership serve --address 127.0.0.1:8001
    """
    from macros.build import environment, runner

    root = Path.cwd()
    command, told = [sys.executable, *runner(root, "serve", "--dev-addr", address)], environment(root, day(as_at))
    pipe, same = subprocess.PIPE, subprocess.STDOUT
    with subprocess.Popen(command, env=told, stdout=pipe, stderr=same, encoding="utf-8", errors="replace") as shown:
        try:
            for line in plain_output.lines(shown.stdout or (), root):
                click.echo(line)
        except KeyboardInterrupt:
            shown.terminate()
    sys.exit(max(shown.returncode, 0))


allowing.register(main)
drafting.register(main)
documents.register(main)
guarding.register(main)
guiding.register(main)
importing.register(main)
lists.register(main)
removing.register(main)
setting_up.register(main)
suggesting.register(main)
testing.register(main)
updating.register(main)

if __name__ == "__main__":
    main()
