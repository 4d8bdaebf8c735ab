"""The whole way from records to a site in its place: check, build, search index, verify, move.

In: the project folder, the day, where the site goes. Out: the problems that kept it from being put there (none: it
is there, whole). Nothing is half-written: the site is built where git does not look and moved into its place at the
end, so a build that was killed leaves nothing for git to add. Nothing is lost: it takes the place of an earlier site or
of an empty folder, and of nothing else.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout

from macros import check, clock, plain_output, software
from macros.problem import REPORT, Problem, from_json, render
from macros.verify import manifest
from macros.withheld.reading.kinds import ending_in

Say = Callable[[str], object]

_SOURCES = (*software.WRITTEN, "drafts", "macros", "overrides", "tests")
_HIDDEN = ".build"
_UNFINISHED, _AT_WORK = ".building-", ".lock"
_OURS = (
    f"must not be the project, what people or git keep in it ({', '.join(_SOURCES)}, .git), or a folder above or in "
    "these: nothing was changed"
)
_TAKEN = (
    f"must be absent, empty or an earlier site, whole with its {manifest.NAME}: choose another folder, or move away "
    "what is there; nothing was changed"
)

_OVERDUE = "These reviews stop publication, not this build: the pages say that they are overdue."
_ALL_THE_SAME = "No removal waits for these. Put them right next: they stop every other publication."


def runner(root: Path, step: Literal["build", "serve"], *options: str) -> list[str]:
    """What Python is asked to run for the pages or their preview: the one place that names the program."""
    return ["-m", "properdocs", step, "--config-file", str(software.home(root) / software.SETTINGS.name), *options]


def environment(root: Path, as_at: date) -> dict[str, str]:
    """What each process is told that makes or shows the site of the project at `root`."""
    return {
        **os.environ,
        clock.AS_AT: as_at.isoformat(),
        software.PROJECT: str(root),
        "PYTHONPATH": str(software.home(root)),
        # What the processes say to each other is UTF-8, whatever this machine's language.
        "PYTHONUTF8": "1",
        # The builder breaks its lines at the width of a screen: told none, it leaves them whole.
        "COLUMNS": "0",
    }


def build(root: Path, as_at: date, out: Path, say: Say, *, for_removal: bool = False) -> list[Problem]:
    """Build the site at `out` as on `as_at`; `say` is told each step. A wrong `out` is refused before anything else.

    `for_removal` waits only for what `check.for_removal` waits for.
    """
    try:
        root, out = root.resolve(), out.resolve()
        refused = _refusal(root, out)
    except (OSError, RuntimeError):  # a circle of links, or a folder that may not be read
        refused = _TAKEN
    if refused is not None:
        # The option is named and not the folder: the name of a draft can itself be confidential.
        return [Problem("--out", 1, "build-out", refused)]
    if _is_earlier_site(out):
        say(f"When the new site is whole, it replaces the earlier one in {out}")
    out.parent.mkdir(parents=True, exist_ok=True)
    workplace = _workplace(root, out)
    # The lock goes with the process: whoever finds a folder without one knows that its build was killed.
    with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=workplace) as folder, FileLock(Path(folder, _AT_WORK)):
        return _build_in(Path(folder), root, as_at, out, say, for_removal)


def _refusal(root: Path, out: Path) -> str | None:
    """What must be true of the place for the site and is not; both paths are free of links."""
    sources = [(root / name).resolve() for name in _SOURCES]
    replaced = [source for source in (root, *sources) if _is_within(source, out)]
    if replaced or ".git" in map(str.lower, out.parts) or any(_is_within(out, source) for source in sources):
        return _OURS
    nearest = next(folder for folder in (out, *out.parents) if folder.exists() or folder.is_symlink())
    usable = nearest.is_dir() and (nearest != out or not any(out.iterdir()) or _is_earlier_site(out))
    return None if usable else _TAKEN


def _is_within(inner: Path, outer: Path) -> bool:
    folders = (inner, *inner.parents)
    # Where the file system takes DATA for data, so does this.
    return outer in folders or (
        outer.exists() and any(folder.exists() and folder.samefile(outer) for folder in folders)
    )


def _is_earlier_site(folder: Path) -> bool:
    """True where every page that its list names is there, and nothing that no build writes.

    That is a link, a hidden file, or a file of a kind that no site has, such as a letter or a draft.
    """
    entries = list(folder.rglob("*"))
    listed = folder / manifest.NAME
    if listed not in entries or any(entry.is_symlink() or entry.name.startswith(".") for entry in entries):
        return False
    if any(entry.is_file() and not ending_in(entry.relative_to(folder).as_posix(), "site") for entry in entries):
        return False
    pages = [entry.relative_to(folder).as_posix() for entry in entries if entry.suffix == ".html"]
    return not manifest.read(listed.read_text(encoding="utf-8", errors="replace"), pages)[1]


def _workplace(root: Path, out: Path) -> Path:
    """Where the site grows: in the folder that git ignores, or beside `out` where that is on another disk."""
    hidden = root / _HIDDEN
    if hidden.is_relative_to(out):
        return out.parent
    hidden.mkdir(exist_ok=True)
    if hidden.stat().st_dev != out.parent.stat().st_dev:
        return out.parent
    for left in hidden.glob(f"{_UNFINISHED}*"):
        with suppress(Timeout), FileLock(left / _AT_WORK, blocking=False):
            shutil.rmtree(left, ignore_errors=True)
    return hidden


def _build_in(folder: Path, root: Path, as_at: date, out: Path, say: Say, for_removal: bool) -> list[Problem]:
    made, report = folder / "site", folder / "problems.json"
    say(f"1 of 2  Checking the records as at {as_at.isoformat()}, building the pages and the search index")
    output = _run(runner(root, "build", "--strict", "--site-dir", str(made)), root, as_at, report, for_removal)
    # The records are checked by the very process that builds: reading them twice would take as long again.
    problems = from_json(report.read_text(encoding="utf-8")) if report.exists() else []
    if check.for_removal(problems) if for_removal else any(problem.stops == "build" for problem in problems):
        return problems
    if problems:
        say(render(problems))
        say(_ALL_THE_SAME if for_removal else _OVERDUE)
    if output is not None:
        # Where the settings are the software's, what is wrong is in the project's own pages.
        place = software.SETTINGS.name if software.home(root) == root else software.CONTENT.name
        return _failed(output, root, say, place, "build")
    say("2 of 2  Verifying what will be published")
    # In a process of its own, over the bytes: nothing that the build believes counts here.
    output = _run(["-m", "macros.cli", "verify", str(made)], root, as_at, report)
    if output is not None:
        return _failed(output, root, say, "site", "verify")
    _move(made, out, folder)
    say(f"The site is in {out}\nTo look at it: {'make' if (root / 'Makefile').is_file() else 'partnership'} serve")
    return []


def _run(arguments: list[str], root: Path, as_at: date, report: Path, for_removal: bool = False) -> str | None:
    """Run a module of Python; what it printed if it failed, None if all is well."""
    moment = int(datetime.combine(as_at, time(), tzinfo=UTC).timestamp())
    told = {
        **environment(root, as_at),
        REPORT: str(report),
        **({check.FOR_REMOVAL: "yes"} if for_removal else {}),
        # The builder dates the sitemap by this, so that two builds of one day are the same to the byte.
        "SOURCE_DATE_EPOCH": str(moment),
    }
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=root, env=told, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    return None if done.returncode == 0 else (done.stdout + done.stderr).strip()


def _failed(output: str, root: Path, say: Say, path: str, rule: str) -> list[Problem]:
    say("\n".join(plain_output.lines(output.split("\n"), root)) or plain_output.UNSAID)
    return [Problem(path, 1, rule, "must end without the problems printed above; the site was not changed")]


def _move(made: Path, out: Path, folder: Path) -> None:
    # mkdtemp makes folders that only their owner may read; a web server must be able to.
    made.chmod(0o755)
    old = folder / "old"
    if out.exists():
        out.rename(old)
    try:
        made.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
