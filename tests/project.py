"""A small project of a town that does not exist, in which a test changes one thing.

The records are in tests/nowhere/; every test gets a copy of its own. Days are fixed, so tests pass in any year.
"""

import json
import os
import re
import shutil
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from macros import check, problem
from macros.commands.testing import TESTED
from tests.git import git

ROOT = Path(__file__).parents[1]
REAL = Path(os.environ.get(TESTED, ROOT))
"""The project whose records tests/real reads: this repository's own, or that in which `partnership test` was typed."""
NOWHERE = Path(__file__).parent / "nowhere"
_WRITTEN_BY_PEOPLE = ("content", "overrides", "macros")
AS_AT = date(2026, 11, 20)

_HAPPENED = re.compile(r"^[ -]*(?:\w+_)?on: (\d{4}-\d\d-\d\d)$", re.MULTILINE)

WHOLE = os.environ.get("PARTNERSHIP_TESTS") == "all"
"""Whether the two longest tests look at everything, as they do every night, or at a sample that reaches every kind."""


@cache
def day_of_the_records() -> date:
    """The day as at which the real records are tested: the fixed one, or that of a later review."""
    texts = (file.read_text(encoding="utf-8") for file in sorted((REAL / "data").rglob("*.yml")))
    return max(AS_AT, *(date.fromisoformat(day) for text in texts for day in _HAPPENED.findall(text)))


def copy_of_nowhere(folder: Path) -> "Project":
    """A valid project below `folder`."""
    root = folder / "project"
    for path, raw in _files_of_nowhere():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(raw)
    return Project(root)


@cache
def _files_of_nowhere() -> list[tuple[Path, bytes]]:
    """Read once: most tests copy them."""
    return [(file.relative_to(NOWHERE), file.read_bytes()) for file in sorted(NOWHERE.rglob("*")) if file.is_file()]


def invented_root(folder: Path) -> Path:
    """A project of the invented partnership, with this project's pages and templates."""
    project = copy_of_nowhere(folder).root
    for name in _WRITTEN_BY_PEOPLE:
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project


def earlier_site(folder: Path) -> Path:
    """The folder, with one page of yesterday and the list that names it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text("the site of yesterday", encoding="utf-8")
    listed = {"pages": [{"url": "", "kind": "Partnership", "needs_state": False}], "counts": {"Partnership": 1}}
    (folder / "partnership-manifest.json").write_text(json.dumps(listed), encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Project:
    """A copy of the records of Nowhere-on-Sea, and the shortest ways to change, to check and to name a line."""

    root: Path
    home: str = "data/partnerships/nowhere-on-sea"
    meeting: str = "data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml"
    arrangements: str = "data/partnerships/nowhere-on-sea/arrangements/2026-01.yml"
    group: str = "data/partnerships/nowhere-on-sea/groups/executive.yml"
    priorities: str = "data/partnerships/nowhere-on-sea/priorities/2026-28.yml"

    @property
    def day(self) -> date:
        """The day as at which its site is made."""
        return day_of_the_records() if self.root == REAL else AS_AT

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def called(self, name: str, path: str) -> str:
        """The text of a record under another name, to stand beside it: no two may be called alike."""
        return re.sub(r"^(name|title): .*$", rf"\1: {name}", self.read(path), count=1, flags=re.MULTILINE)

    def write(self, path: str, text: str | bytes) -> None:
        """A file with this text, new or instead of the old one."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def move(self, path: str, to: str) -> None:
        """The same file at another place."""
        self.write(to, (self.root / path).read_bytes())
        (self.root / path).unlink()

    def change(self, path: str, old: str, new: str) -> None:
        """Put `new` in the place of `old`, which must stand in the file exactly once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def join_the_coast(self) -> None:
        """The site belongs to an invented region, which says what its documents are called."""
        words = "procedures: Coast ways\nthresholds: Coast signs\nnot_its_thresholds: Not the Coast document\n"
        self.write("data/regions/coast/region.yml", f"name: Coast\n{words}")
        self.change("data/site.yml", "editor:", "regions: [coast]\neditor:")

    def line(self, path: str, words: str, nth: int = 1) -> int:
        """The number of the nth line of the file that has these words."""
        numbers = [n for n, line in enumerate(self.read(path).splitlines(), 1) if words in line]
        assert len(numbers) >= nth, f"{words!r} stands on {len(numbers)} lines of {path}"
        return numbers[nth - 1]

    def problems(self, as_at: date = AS_AT, today: date | None = None) -> list[problem.Problem]:
        """Everything that the check finds; `today` is the real day, whatever day it is as at."""
        return check.run(self.root, as_at, today or self.day)

    def found(self, as_at: date = AS_AT, today: date | None = None) -> list[str]:
        """Everything that the check finds, as it is printed."""
        return [str(finding) for finding in self.problems(as_at, today)]

    def finding(self, path: str, words: str, rule: str, message: str, nth: int = 1) -> str:
        """How a finding on the nth line with these words is printed."""
        return f"{path}:{self.line(path, words, nth)}: {rule}: {message}"

    def git(self, *command: str) -> str:
        """Run git in the project; what it prints."""
        return git(self.root, *command)
