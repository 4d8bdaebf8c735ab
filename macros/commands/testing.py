"""The command that tests a project's site as readers meet it.

In: the project in the current folder. Out: pytest's own lines and summary; exit 0 if every test passed, 1 if any did
not or could not be run, 2 for wrong use. The tests are the software's (tests/real): a project holds none.
"""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import click

from macros import software

TESTED, WITHOUT_BROWSER = "PARTNERSHIP_TESTED", "PARTNERSHIP_WITHOUT_BROWSER"
"""The environment variables that tell the tests which project they test, and that there is no browser."""
_NEEDED = ("pytest", "xdist", "hypothesis", "playwright", "axe_playwright_python", "linkcheck")
_NOT_SET_UP = "What the tests need is not installed. Do: pip install --require-hashes --no-deps -r requirements.txt"
_NO_BROWSER = """\
There is no browser here, and most tests need one: nothing was tested.
Get one with: playwright install chromium
Or install Chromium or Google Chrome; or leave these tests out: partnership test --without-browser"""
_LEFT_OUT = "What needs a browser was left out: accessibility, search, weight, and reading on a phone were not tested."
_OPTIONS = ("-p", "no:cacheprovider", "--no-header", "-ra", "-n", "0", "-c", os.devnull)


def register(main: click.Group) -> None:
    """Add the command."""
    main.add_command(test)


def of_the_system() -> str | None:
    """The Chromium or Chrome of this machine; None where there is none on the path."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@click.command()
@click.option("--without-browser", is_flag=True, help="Leave out what needs a browser, and say so.")
def test(without_browser: bool) -> None:
    """Test the site of the project in this folder: links, accessibility, what must be found, weight, withheld words.

    It builds the site for itself, serves it on this machine and reads it in a browser. Nothing in the folder changes.

    Example: partnership test
    """
    from macros.withheld.guard import no_project

    root = Path.cwd()
    if no_project(root):
        raise click.UsageError("This folder holds no project: there must be records in data/.")
    if not all(map(find_spec, _NEEDED)):
        raise click.ClickException(_NOT_SET_UP)
    if not (without_browser or of_the_system() or _of_playwright()):
        raise click.ClickException(_NO_BROWSER)
    environment = {
        **os.environ,
        TESTED: str(root),
        WITHOUT_BROWSER: "yes" if without_browser else "",
        # Every page over HTTP, and not a sample of them.
        "PARTNERSHIP_TESTS": "all",
        "PYTHONPATH": str(software.HOME),
        "PYTHONUTF8": "1",
    }
    tests = software.TESTS / "real"
    command = [sys.executable, "-m", "pytest", *_OPTIONS, "--rootdir", str(software.HOME), str(tests)]
    done = subprocess.run(command, cwd=root, env=environment, check=False)
    if without_browser:
        click.echo(_LEFT_OUT)
    sys.exit(1 if done.returncode else 0)


def _of_playwright() -> bool:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()
