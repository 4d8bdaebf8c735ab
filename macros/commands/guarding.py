"""Commands that look for what must not be published: guard, staged, history; and what check, build and verify share.

In: what was typed. Out: problems as plain lines, never a word of what was found; exit 0 nothing wrong, 1 problems
found, 2 wrong use. Where withheld words could not be looked for, one line on the error stream says so.
"""

from pathlib import Path

import click

from macros.commands.options import FORMAT, REQUIRE_KEY, ROOT, report
from macros.problem import Problem, ordered


def register(main: click.Group) -> None:
    """Add the commands."""
    for command in (guard, staged, history):
        main.add_command(command)


def unchecked(root: Path, require_key: bool) -> list[Problem]:
    """Say on the error stream what is not checked here; out: a problem for that, if the key is required."""
    from macros.withheld.guard import key_missing, notice

    line = notice(root)
    if line:
        click.echo(line, err=True)
    return key_missing(root) if require_key else []


def in_site(site: Path, root: Path, problems: list[Problem]) -> list[Problem]:
    """What the verifier found in a built site, with what the guard finds, if `root` is the project's folder."""
    from macros.withheld.guard import guard_site, hide

    if not (root / "data").is_dir() or not site.is_dir():
        return problems
    return hide(ordered([*problems, *guard_site(site, root)]), root)


@click.command()
@FORMAT
@ROOT
@REQUIRE_KEY
def guard(form: str, root: Path, require_key: bool) -> None:
    """Report withheld words in records, pages and templates. `partnership check` does this as well.

    Example: partnership guard --require-key
    """
    from macros.withheld.guard import guard_data

    missing = unchecked(root, require_key)
    report([*missing, *guard_data(root)], form, "No withheld words in data, content and overrides.")


@click.command()
@FORMAT
@ROOT
@REQUIRE_KEY
def staged(form: str, root: Path, require_key: bool) -> None:
    """Report what must not enter git with the next commit: drafts, the key of the fingerprints, withheld words.

    Example: partnership staged
    """
    from macros.withheld.guard import guard_staged

    missing = unchecked(root, require_key)
    report([*missing, *guard_staged(root)], form, "Nothing in the next commit is a draft, the key or withheld.")


@click.command()
@FORMAT
@ROOT
@REQUIRE_KEY
def history(form: str, root: Path, require_key: bool) -> None:
    """Report what must never have entered git, in every commit that can be reached: each with commit and path.

    Example: partnership history --format github
    """
    from macros.withheld.guard import guard_history

    missing = unchecked(root, require_key)
    report([*missing, *guard_history(root)], form, "The history holds no draft, no key and no withheld words.")
