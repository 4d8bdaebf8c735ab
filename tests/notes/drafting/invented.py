"""A draft of Nowhere-on-Sea with something to withhold of every kind, and the canaries in it.

In: a test's project. Out: the draft in its drafts/, and short ways to run the commands and to look at everything.
"""

from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from macros.cli import main
from macros.notes.drafting import within
from tests import september
from tests.project import Project
from tests.september import CHECKED, DRAFT, PREVIEW

LEDGER = "data/fingerprints.txt"
DOCUMENTS = "data/documents.yml"
KEY = ".fingerprint-key"
CANARIES = (
    "Marlow Quagmire",
    "Quagmire",
    "hid the sixpence beneath the third bollard",
    "purple heron",
    "Zebedee Winkle",
    "Winkle",
    "ZW",
    "Keeper of the Secret Tide",
    "lodges above the whelk stall",
    "whelk stall",
    "The missing anchor chain",
    "nobody saw the anchor chain leave the quay",
    "Ask the diver for his ledger",
    "Row to the sandbank before the moon is up",
)

TEXT = f"""\
group: executive
title: Meeting of the executive in September
date: 2026-09-08
starts: "14:00"
summary: The executive talked about the lighthouse and about one case.
{september.PEOPLE}    substitute_for: ZW
  - initials: ZW
    name: Zebedee Winkle
    post: Keeper of the Secret Tide
    attendance: apologies
    note: He lodges above the whelk stall.
    withhold: personal-data
items:
  - number: 1
    title: Welcome
    parts:
      - id: welcome
        notes:
          - text: AB welcomed everybody.
            by: [AB, ZW]
        commitments:
          - id: bring-biscuits
            text: CD will bring biscuits.
            by: [CD, ZW]
        actions: [1, 2]
  - number: 2
    title: A case
    parts:
      - id: learning
        notes:
          - >-
            The group heard that [[redact personal-data: Marlow Quagmire hid the sixpence beneath the third
            bollard]] and agreed what to learn. A [[redact under-way: purple heron]] was seen.
        actions: [3]
  - number: 3
    title: The missing anchor chain
    withhold: under-way
    parts:
      - id: missing-anchor-chain
        notes:
          - It seems that nobody saw the anchor chain leave the quay.
        actions: [4]
actions:
  - number: 1
    text: Paint the door of the lighthouse.
    owners: [AB, ZW]
    due: 2026-10-01
    item: 1
  - number: 2
    text: Count the gulls.
    owners: [ZW]
    item: 1
  - number: 3
    text: Row to the sandbank before the moon is up.
    owners: [CD]
    item: 2
    withhold: under-way
  - number: 4
    text: Ask the diver for his ledger.
    owners: [AB]
    item: 3
{september.STEPS}"""

_LINE = TEXT[: TEXT.index("          - >-\n            The group heard")].count("\n") + 1
NAMED = f"{DRAFT}:{_LINE}: {within.RULE}: {within.WHY}\n"
"""What is said of the long mark with a name in it."""


@dataclass(frozen=True)
class Answer:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def everything(self) -> str:
        """Both streams."""
        return self.out + self.err


def run(project: Project, *command: str, typed: str | None = None) -> Answer:
    """Run a command in the project, as at its day."""
    done = CliRunner().invoke(
        main, [*command, "--root", str(project.root), "--as-at", "2026-11-20"], input=typed, catch_exceptions=False
    )
    return Answer(done.exit_code, done.stdout, done.stderr)


def redact(project: Project, *more: str, typed: str | None = None) -> Answer:
    """Run `partnership redact` on the draft, without a question unless there is an answer."""
    sure = () if typed is not None else ("--yes",)
    return run(project, "redact", str(project.root / DRAFT), *CHECKED, *sure, *more, typed=typed)


def check(project: Project) -> Answer:
    """Run `partnership draft check` on the draft."""
    return run(project, "draft", "check", str(project.root / DRAFT))


def files(project: Project) -> dict[str, bytes]:
    """Every file of the project with its bytes, but for the lock and the preview."""
    every_file = (file for file in sorted(project.root.rglob("*")) if file.is_file())
    kept = {file.relative_to(project.root).as_posix(): file.read_bytes() for file in every_file}
    return {path: content for path, content in kept.items() if path not in ("drafts/.lock", PREVIEW)}


def public_files(project: Project) -> dict[str, str]:
    """The text of every file outside drafts/."""
    return {path: content.decode("utf-8") for path, content in files(project).items() if not path.startswith("drafts/")}


def holding(texts: dict[str, str], words: tuple[str, ...] = CANARIES) -> list[str]:
    """The names of the texts in which a canary stands: names only, as a failing test is printed too."""
    return [name for name, text in texts.items() if any(canary in " ".join(text.split()) for canary in words)]


def folder(project: Project) -> Path:
    """The project's folder."""
    return project.root
