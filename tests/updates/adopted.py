"""Nowhere-on-Sea with national records of its own country, copied from a release, and that release beside it."""

from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from macros.cli import main
from macros.updates import release
from tests.project import AS_AT, Project, copy_of_nowhere

GUIDANCE = "data/national/guidance.yml"
LIMITS = "data/national/timescales.yml"
PROCEDURE = "data/national/procedures/watch-the-tide.yml"
BASE = "data/release.txt"
FIVE, SEVEN, NINE = "      value: 5\n", "      value: 7\n", "      value: 9\n"
"""Lines of a time limit: as both have it, and two that one of them may have instead."""
LOOK = "does: Look at the sea."
"""The first step of the procedure, as both have it."""

PYPROJECT = '[project]\nname = "partnership-site"\nversion = "1.0.0"\n'
STEPS = """\
title: Watch the tide
answer: Look at the sea, then at the clock.
for_whom: Anybody on the pier
starts_when: It is nearly high tide
asked_as: [high tide]
steps:
  # ---------------------------------------------------------------- first
  - id: look
    who: Anybody
    does: Look at the sea.
    short: Look at the sea
    source: notice
    certainty: secondary
  - id: clock
    who: Anybody
    does: Look at the clock.
    short: Look at the clock
    source: notice
    certainty: secondary
  # ---------------------------------------------------------------- then
  - id: shout
    who: Anybody
    does: Shout.
    short: Shout
    source: notice
    certainty: secondary
record:
  - When it was high tide.
if_you_disagree: Tell the harbour master.
sources:
  - id: notice
    title: Notice on the pier
    publisher: Nowhere-on-Sea Council
    edition: Spring 2026
    checked: 2026-06-01
review:
  last:
    on: 2026-06-01
    outcome: amended
    said: The records were written.
  every_months: 12
  owner: The partnership team
"""


@dataclass(frozen=True)
class Pair:
    """A project and the release that it was made from, each to be changed; the release is given to every command."""

    project: Project
    newer: Project

    def update(self, *options: str, yes: bool = True, source: str | None = None) -> Result:
        """What `partnership national update` prints and how it ends."""
        where = ["--from", source or str(self.newer.root), "--root", str(self.project.root)]
        command = ["national", "update", *where, "--as-at", AS_AT.isoformat(), *(["--yes"] if yes else []), *options]
        return CliRunner().invoke(main, command)

    def commit(self) -> None:
        """Commit everything in the project."""
        self.project.git("add", "--all")
        self.project.git("commit", "--quiet", "--allow-empty", "--message", "Change")

    def ours(self, path: str, old: str, new: str) -> None:
        """A change of the project's own, committed."""
        self.project.change(path, old, new)
        self.commit()

    def files(self) -> dict[str, bytes]:
        """Everything in the project's data/."""
        root = self.project.root
        every = sorted(file for file in (root / "data").rglob("*") if file.is_file())
        return {file.relative_to(root).as_posix(): file.read_bytes() for file in every}


def pair(folder: Path) -> Pair:
    """A project that has exactly what the release has, committed."""
    project = copy_of_nowhere(folder / "adopter")
    newer = Project(folder / "release")
    newer.write("pyproject.toml", PYPROJECT)
    for path in (GUIDANCE, LIMITS):
        place = project.root / path.replace("national/", "")
        newer.write(path, place.read_bytes())
        place.unlink()
    newer.change(LIMITS, "local-arrangement\n    partnership: nowhere-on-sea\n", "good-practice\n")
    newer.write(PROCEDURE, STEPS)
    release.copy(project.root, (), newer.root)
    project.write(".gitignore", "drafts/\n")
    project.git("init", "--quiet", "--initial-branch=main")
    both = Pair(project, newer)
    both.commit()
    return both
