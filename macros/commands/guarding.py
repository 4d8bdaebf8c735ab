"""Commands that look for what must not be published: guard, staged, history; and what check, build and verify share.

In: what was typed. Out: problems as plain lines, never a word of what was found; exit 0 nothing wrong, 1 problems
found, 2 wrong use. Where withheld words could not be looked for, the last line says so, and one on the error stream,
which is there with every format.
"""

from pathlib import Path

import click

from macros import clock
from macros.commands.options import FORMAT, REQUIRE_KEY, ROOT, report
from macros.problem import Problem, ordered


def register(main: click.Group) -> None:
    """Add the commands."""
    for command in (guard, staged, history):
        main.add_command(command)


def unchecked(root: Path, require_key: bool) -> list[Problem]:
    """Say on the error stream what is not checked here; out: where the key is required, all that is lacking for that.

    A project that never withheld anything has no ledger and lacks nothing.
    """
    from macros.records.load import Records, load
    from macros.rules import Context, fingerprints_kept
    from macros.withheld.guard import lacking, unlooked
    from macros.withheld.guard.setting import NO_LEDGER

    why = unlooked(root)
    if why not in (None, NO_LEDGER):
        click.echo(f"withheld-text: not checked: {why}", err=True)
    if not require_key:
        return []
    # The records say whether there should be a ledger; where there is one, they need not be read for that.
    records = load(root)[0] if why == NO_LEDGER else Records(())
    return [*lacking(root), *fingerprints_kept.check(Context(root, records, clock.today(), clock.london()))]


def outcome(root: Path, compared: str, otherwise: str) -> str:
    """The line that says that nothing is wrong: `compared` where withheld words were looked for, else why not.

    `otherwise` says, without a full stop, what was looked at all the same.
    """
    from macros.withheld.guard import unlooked

    why = unlooked(root)
    return compared if why is None else f"{otherwise}; withheld words were not looked for: {why}."


def verified(site: Path, root: Path) -> list[Problem]:
    """What the verifier finds in a built site; with what the guard finds, if `root` is the project's folder."""
    from macros.verify import verify
    from macros.withheld.guard import guard_site, hide, no_project

    if no_project(root) or not site.is_dir():
        return verify(site)
    return hide(ordered([*verify(site, root), *guard_site(site, root)]), root)


@click.command()
@FORMAT
@ROOT
@REQUIRE_KEY
def guard(form: str, root: Path, require_key: bool) -> None:
    """Report withheld words in records, pages and templates. `partnership check` does this as well.

    Example: partnership guard --require-key
    """
    from macros.withheld.guard import guard_data, no_project

    problems = [*unchecked(root, require_key), *no_project(root), *guard_data(root)]
    rooms = "in data, content, overrides and looks"
    report(
        problems,
        form,
        outcome(root, f"No withheld words were found {rooms}.", f"No problems in what was looked at {rooms}"),
    )


@click.command()
@FORMAT
@ROOT
@REQUIRE_KEY
def staged(form: str, root: Path, require_key: bool) -> None:
    """Report what must not enter git with the next commit: drafts, the key of the fingerprints, withheld words.

    Example: partnership staged
    """
    from macros.withheld.guard import guard_staged

    problems = [*unchecked(root, require_key), *guard_staged(root)]
    compared = "No draft, no key and no withheld words were found in the next commit."
    report(problems, form, outcome(root, compared, "No draft and no file of the key were found in the next commit"))


@click.command()
@FORMAT
@ROOT
@REQUIRE_KEY
@click.option("--unpushed", is_flag=True, help="Only what no branch of a remote repository has: for the hook.")
def history(form: str, root: Path, require_key: bool, unpushed: bool) -> None:
    """Report what must never have entered git, in every commit that can be reached: each with commit and path.

    Example: partnership history --format github
    """
    from macros.withheld.guard import guard_history

    problems = [*unchecked(root, require_key), *guard_history(root, unpushed=unpushed)]
    where = "what no remote repository has yet" if unpushed else "the history"
    compared = f"No draft, no key and no withheld words were found in {where}."
    report(problems, form, outcome(root, compared, f"No draft and no file of the key were found in {where}"))
