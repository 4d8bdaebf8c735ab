"""Whether anything innocent is stopped: a site of the real records with invented notes that withhold common names.

In: an empty folder. Out: the project, what `redact` refuses and what it gives no fingerprint, what stops the site.
Run: python -m tests.innocent, to see how many are refused, unguarded, or stop the site.
"""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from string import capwords

from macros.build import build
from macros.notes.drafting import NotDone, redact
from macros.notes.drafting.redact import Plan, RedactRequest
from macros.problem import Problem
from tests import september
from tests.innocent.names import NAMES, POSTS
from tests.project import NOWHERE, ROOT, Project, day_of_the_records

_COPIED = ("data", "content", "overrides", "macros")
_LISTS = ("organisations", "documents")
_SAID = "          - "


@dataclass(frozen=True)
class Tried:
    """A draft that withholds many names, each in a sentence of its own, in a project of the real records."""

    root: Path
    withheld: Sequence[str]
    posts: Sequence[str] = ()

    @property
    def draft(self) -> Path:
        """The draft."""
        return self.root / september.DRAFT

    @cached_property
    def plan(self) -> Plan:
        """What `redact` would do; raises NotDone where it refuses any of the words."""
        self.draft.parent.mkdir(parents=True, exist_ok=True)
        self.draft.write_text(self._text, encoding="utf-8")
        checkers = ("Partnership Manager", "Information Officer")
        day = day_of_the_records()
        return redact.plan(self.root, RedactRequest(file=self.draft, checkers=checkers, as_at=day, today=day))

    def refused(self) -> list[str]:
        """The words that `redact` refuses."""
        try:
            assert self.plan
        except NotDone as refusal:
            return self._named(refusal.problems)
        return []

    @cached_property
    def guarded(self) -> list[str]:
        """The words of which it says nothing: they are guarded in every form."""
        told = self._named(self.plan.notices)
        return [word for word in self.withheld if word not in told]

    @cached_property
    def unguarded(self) -> list[str]:
        """The words of which it says that nothing guards them."""
        return self._named([notice for notice in self.plan.notices if notice.rule == "no-fingerprint"])

    def publish(self) -> None:
        """Publish the draft, once."""
        if not (self.root / september.RECORD).exists():
            redact.finish(self.root, self.plan)

    def build(self, out: Path) -> list[str]:
        """What `build` finds, from the check to the verified site, with all of them withheld."""
        self.publish()
        said: list[str] = []
        problems = build(self.root, day_of_the_records(), out, said.append)
        return [*map(str, problems), *(said if problems else [])]

    @cached_property
    def _text(self) -> str:
        people = "".join(map(_person, range(len(self.posts)), self.posts))
        told = "".join(
            f'{_SAID}"CD told the group about {september.mark(word)} and the sea."\n' for word in self.withheld
        )
        begun = f'{_SAID}"A colleague will hold a briefing in the spring, and the group will see the results."\n'
        return september.learning(begun + told, people)

    def _named(self, problems: Sequence[Problem]) -> list[str]:
        """The words that stand on the lines of these problems; of others, their messages."""
        lines = self._text.split("\n")
        marked = {
            problem.line: re.search(r"\[\[redact [\w-]+: (.*?)\]\]", lines[problem.line - 1]) for problem in problems
        }
        return sorted({mark[1] if mark else f"line {line}" for line, mark in marked.items()})


def _person(number: int, post: str) -> str:
    letters = f"{chr(65 + number // 26)}{chr(65 + number % 26)}"
    return (
        f"  - initials: Q{letters}\n    name: Quillmar{letters.lower()} Quibblet{letters.lower()}\n"
        f"    post: {capwords(post)}\n    attendance: mentioned\n    withhold: personal-data\n"
    )


def lay_out(folder: Path) -> Path:
    """The real records and Nowhere-on-Sea beside them, in an empty folder."""
    for name in _COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "fingerprints.txt"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    real, invented = Project(folder), Project(NOWHERE)
    for name in _LISTS:
        real.write(f"{real.home}/{name}.yml", invented.read(f"data/{name}.yml"))
    for path in (f"{real.home}/partnership.yml", real.group):
        real.write(path, invented.read(path).replace("[lighthouse, night-line]", "[]"))
    return folder


def tried(folder: Path, kind: str) -> Tried:
    """Every name, or every post: withheld as the post of a withheld person, and marked."""
    root = lay_out(folder)
    return Tried(root, NAMES) if kind == "names" else Tried(root, POSTS, POSTS)
