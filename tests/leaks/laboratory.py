"""The laboratory: a project of Nowhere-on-Sea that went the whole path from a draft full of canaries to a built site.

In: an empty folder. Out: the project with its ledger, key and history, the site, and all that the commands said. It is
made once; a test copies what it changes.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from click.testing import CliRunner

from macros.cli import main
from macros.problem import Problem
from macros.withheld.fingerprint.keys import ENVIRONMENT, KEY_FILE
from macros.withheld.guard import guard_data, guard_history, guard_site
from tests.git import git
from tests.leaks import draft
from tests.project import AS_AT, ROOT, invented_root

DAY = ("--as-at", AS_AT.isoformat())


@dataclass(frozen=True)
class Run:
    """One command: what it was asked, how it ended, all that it printed."""

    command: list[str]
    exit_code: int
    output: str


@dataclass(frozen=True)
class Laboratory:
    """A folder with `project`, `site` and `runs.json`."""

    folder: Path

    @property
    def root(self) -> Path:
        """The project."""
        return self.folder / "project"

    @property
    def site(self) -> Path:
        """The site that was built of it."""
        return self.folder / "site"

    @cached_property
    def runs(self) -> list[Run]:
        """Every command of the path, in order."""
        return [Run(**run) for run in json.loads((self.folder / "runs.json").read_text(encoding="utf-8"))]

    @cached_property
    def a_page(self) -> str:
        """The page of the redacted notes."""
        return (self.site / draft.PAGE).read_text(encoding="utf-8")

    @cached_property
    def short_page(self) -> str:
        """The same page, cut off behind the beginning of its content: small enough to plant in often."""
        head, body = self.a_page.split("<body", 1)
        tag, _, _ = body.partition(">")
        main = body[body.index("<main") :]
        return f"{head}<body{tag}>\n{main[: main.index('<table')]}</section></article></main>\n</body></html>\n"

    def copy_of_site(self, folder: Path) -> Path:
        """A copy of the site to plant in."""
        shutil.copytree(self.site, folder / "site")
        return folder / "site"

    def copy_of_project(self, folder: Path, without: tuple[str, ...] = ()) -> Path:
        """A copy of the project to plant in; a build needs the program, a check does not."""
        shutil.copytree(self.root, folder / "project", symlinks=True, ignore=lambda here, names: _left(here, without))
        return folder / "project"

    def guard_site(self, site: Path) -> list[Problem]:
        """What the guard says of a site, with this project's ledger and key."""
        return guard_site(site, self.root)


def _left(here: str, without: tuple[str, ...]) -> list[str]:
    return list(without) if Path(here).name == "project" else []


def guard_all_data(root: Path) -> list[Problem]:
    """What the guard says of a project's data, pages and templates."""
    return guard_data(root)


def guard_all_history(root: Path) -> list[Problem]:
    """What the guard says of a project's history."""
    return guard_history(root)


def make(folder: Path) -> Laboratory:
    """Go the whole path in an empty folder."""
    root = invented_root(folder)
    shutil.copy(ROOT / ".gitignore", root)
    (root / draft.PATH).parent.mkdir(parents=True)
    (root / draft.PATH).write_text(draft.DRAFT, encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    # The program is a copy of this project's: its history is not what is looked at here.
    (root / ".git" / "info" / "exclude").write_text("/macros/\n", encoding="utf-8")
    commit(root, "The records before the meeting")
    runs = [
        run(root, "draft", "check", draft.PATH, *DAY),
        run(root, "suggest", draft.PATH),
        run(root, "redact", draft.PATH, *draft.CHECKERS, "--yes", *DAY),
    ]
    commit(root, "Publish the notes of September")
    site = folder / "site"
    runs += [run(root, "check", *DAY), run(root, "build", "--out", str(site), *DAY)]
    runs += [run(root, "newsletter", "--since", "2026-01-01", "--format", form, *DAY) for form in ("markdown", "text")]
    runs += [run(root, "reviews", *DAY), run(root, "history")]
    (folder / "runs.json").write_text(json.dumps([vars(run) for run in runs]), encoding="utf-8")
    return Laboratory(folder)


def run(root: Path, *command: str) -> Run:
    """One command in the project's folder, as people run it."""
    with _in(root):
        done = CliRunner().invoke(main, list(command))
    output = done.output + (done.stderr if done.stderr not in done.output else "")
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        output += f"\n{type(done.exception).__name__}: {done.exception}"
    return Run(list(command), done.exit_code, output)


@contextmanager
def _in(root: Path) -> Iterator[None]:
    before, key = Path.cwd(), os.environ.pop(ENVIRONMENT, None)
    os.chdir(root)
    try:
        yield
    finally:
        os.chdir(before)
        if key is not None:
            os.environ[ENVIRONMENT] = key


def commit(root: Path, message: str) -> None:
    """Everything that git does not ignore, as a commit."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", message)


def key_file(root: Path) -> Path:
    """Where the key is."""
    return root / KEY_FILE
