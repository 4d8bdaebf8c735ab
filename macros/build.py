"""The whole way from records to a site in its place: check, build, search index, verify, move.

In: the project folder, the day, where the site goes. Out: the problems that kept it from being put there (none: it
is there, whole). Nothing is half-written: the site is built beside its place and moved into it at the end.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

from macros import check, clock
from macros.problem import Problem, render

Say = Callable[[str], object]


def build(root: Path, as_at: date, out: Path, say: Say) -> list[Problem]:
    """Build the site at `out` as on `as_at`; `say` is told each step."""
    say(f"1 of 3  Checking the records as at {as_at.isoformat()}")
    problems = check.run(root, as_at)
    stopping = [p for p in problems if p.stops == "build"]
    if stopping:
        return problems
    if problems:
        say(render(problems))
        say("These reviews stop publication, not this build: the pages say that they are overdue.")
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=out.parent) as folder:
        return _build_in(Path(folder), root, as_at, out, say)


def _build_in(folder: Path, root: Path, as_at: date, out: Path, say: Say) -> list[Problem]:
    made = folder / "site"
    say("2 of 3  Building the pages and the search index")
    failed = _run(
        ["-m", "mkdocs", "build", "--strict", "--site-dir", str(made)], root, as_at, say, "mkdocs.yml", "build"
    )
    if failed:
        return failed
    say("3 of 3  Verifying what will be published")
    # In a process of its own, over the bytes: nothing that the build believes counts here.
    failed = _run(["-m", "macros.cli", "verify", str(made)], root, as_at, say, "site", "verify")
    if failed:
        return failed
    _move(made, out, folder)
    say(f"The site is in {out}\nTo look at it: make serve")
    return []


def _run(arguments: list[str], root: Path, as_at: date, say: Say, path: str, rule: str) -> list[Problem]:
    moment = int(datetime.combine(as_at, time(), tzinfo=UTC).timestamp())
    environment = {
        **os.environ,
        clock.AS_AT: as_at.isoformat(),
        # MkDocs dates the sitemap by this, so that two builds of one day are the same to the byte.
        "SOURCE_DATE_EPOCH": str(moment),
        "PYTHONPATH": str(root),
        "NO_MKDOCS_2_WARNING": "1",
    }
    done = subprocess.run(
        [sys.executable, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return []
    say((done.stdout + done.stderr).strip())
    return [Problem(path, 1, rule, "must end without the problems printed above; the site was not changed")]


def _move(made: Path, out: Path, folder: Path) -> None:
    # mkdtemp makes folders that only their owner may read; a web server must be able to.
    made.chmod(0o755)
    if out.exists():
        out.rename(folder / "old")
    made.rename(out)
    shutil.rmtree(folder / "old", ignore_errors=True)
