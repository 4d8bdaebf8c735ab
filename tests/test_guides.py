"""The guides are true: every command in them is run, in their order, in a project made as they say."""

import io
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import click
import markdown
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.cli import main
from tests.git import git
from tests.notes.word.notes import invented, save
from tests.project import ROOT, day_of_the_records
from tests.september import STEPS, filled_in, mark

OFFICER = (ROOT / "docs/officer.md").read_text(encoding="utf-8")
HOST = (ROOT / "docs/hosting.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]
DRAFT = "drafts/calderbrook/2026-05-12-executive.yml"
NOTES = "data/partnerships/calderbrook/meetings/2026-05-12-executive.yml"
NUMBERS = "data/partnerships/calderbrook/helplines.yml"
TAG = "v9.0.0"


def commands(guide: str, fence: str) -> list[str]:
    """Every line of the blocks of a guide that are fenced off as `fence`, in their order."""
    blocks = re.findall(rf"^ *```{fence}\n(.*?)^ *```$", guide, re.DOTALL | re.MULTILINE)
    return [line.strip() for block in blocks for line in block.splitlines() if line.strip()]


class Reader:
    """Somebody who does what the guide says, and between its commands what it tells them to do by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.day = day_of_the_records()

    def run(self, line: str) -> tuple[int, str]:
        """Type one command; its exit code and all that it printed."""
        if line.startswith("cd "):
            self.folder /= line.removeprefix("cd ")
            return 0, ""
        if line.startswith("git "):
            return 0, git(self.folder, *shlex.split(line)[1:])
        line = re.sub(r"\bTAG\b", TAG, line)
        # An exception ends some months from the day on which it is made, whatever day that is.
        line = re.sub(r"(?<=--until )\S+", (self.day + timedelta(days=60)).isoformat(), line)
        typed, _, written = line.partition(" > ")
        done = subprocess.run(
            [sys.executable, "-m", "macros.cli", *shlex.split(typed)[1:]],
            cwd=self.folder,
            input="y\n" * 5,
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "PARTNERSHIP_AS_AT": self.day.isoformat(), "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
        )
        if written:
            (self.folder / written).write_text(done.stdout, encoding="utf-8")
        return done.returncode, done.stdout + done.stderr

    def change(self, path: str, old: str, new: str) -> None:
        """Edit a file by hand."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def commit(self) -> None:
        """Save everything in git."""
        git(self.folder, "add", "-A")
        git(self.folder, "commit", "-q", "--allow-empty", "-m", "A change")


def _begun(reader: Reader) -> None:
    """A skeleton that is not filled in yet fails the check: the next step of the guide begins without it."""
    reader.commit()


def _rung(reader: Reader) -> None:
    reader.change(NUMBERS, "01632 960101", "01632 960103")
    origin = reader.folder.parent / "origin.git"
    git(reader.folder.parent, "init", "-q", "--bare", str(origin))
    git(reader.folder, "remote", "add", "origin", str(origin))


def _emptied(reader: Reader) -> None:
    git(reader.folder, "clean", "-fdq", "--", "data")
    (reader.folder / "drafts").mkdir(exist_ok=True)
    save(invented(), reader.folder / "drafts/notes.docx")


def _marked(reader: Reader) -> None:
    file = reader.folder / DRAFT
    text = file.read_text(encoding="utf-8").replace("Bring a net.", f"{mark('Zebedee Winkle')} brings a net.")
    end = f"summary: The executive talked about the tides.\n{STEPS}"
    file.write_text(filled_in(text, end), encoding="utf-8")


def _reworded(reader: Reader) -> None:
    reader.commit()
    reader.change(NOTES, "Paint the door.", "Paint the red door.")


def _overdue(reader: Reader) -> None:
    reader.commit()
    text = (reader.folder / NUMBERS).read_text(encoding="utf-8")
    text = re.sub(r"^(\s+on|\s+checked): \d{4}-\d\d-\d\d$", r"\1: 2025-01-01", text, flags=re.MULTILINE)
    (reader.folder / NUMBERS).write_text(text, encoding="utf-8")


def _released(reader: Reader) -> None:
    """The software comes from a copy of this checkout, in which there is a newer release since."""
    copy = reader.folder.parent / "software"
    git(reader.folder.parent, "clone", "-q", str(ROOT), str(copy))
    line = f"partnership-site @ git+{copy.as_uri()}@{git(copy, 'rev-parse', 'HEAD').strip()}\n"
    (reader.folder / "software.txt").write_text(line, encoding="utf-8")
    with (copy / "overrides/partials/footer.html").open("a", encoding="utf-8") as file:
        file.write("<p>A newer release.</p>\n")
    git(copy, "commit", "-qam", "Say that it is newer")
    git(copy, "tag", TAG)
    reader.commit()


def _another(reader: Reader) -> None:
    answers = (reader.folder.parent / "answers.yml").read_text(encoding="utf-8")
    for old, new in (("Calderbrook", "Dunmere"), ("calderbrook", "dunmere"), ("CSCP", "DSCP"), ("Calder", "Mere")):
        answers = answers.replace(old, new)
    reader.commit()
    (reader.folder / "answers-of-the-second.yml").write_text(answers, encoding="utf-8")
    with (reader.folder / ".git/info/exclude").open("a", encoding="utf-8") as file:
        file.write("answers-of-the-second.yml\n")


BEFORE: dict[str, Callable[[Reader], None]] = {
    "git switch": _rung,
    "partnership add group": _begun,
    "partnership import": _emptied,
    "partnership suggest": _marked,
    "partnership correct": _reworded,
    "partnership take-down": Reader.commit,
    "partnership allow": _overdue,
    "partnership national update": _released,
    "partnership upgrade": Reader.commit,
    "partnership new --answers answers-of-the-second.yml": _another,
    "partnership remove": Reader.commit,
}
"""What the guide tells people to do by hand before these commands, or what must have come to pass for them."""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """One reader for the whole guide."""
    return Reader(tmp_path_factory.mktemp("reader"))


@pytest.mark.parametrize("line", commands(OFFICER, "console"))
def test_every_command_of_the_officers_guide_works_where_it_stands(reader: Reader, line: str) -> None:
    for begins, by_hand in BEFORE.items():
        if line.startswith(begins):
            by_hand(reader)
    code, printed = reader.run(line)
    assert code == 0, printed


def test_what_the_host_builds_is_verified_with_the_key_that_the_guide_made(reader: Reader) -> None:
    lines = [line for line in commands(HOST, "text") if line.startswith("partnership ")]
    assert len(lines) == 3
    assert (reader.folder / ".fingerprint-key").is_file()
    reader.commit()
    for line in lines:
        code, printed = reader.run(line)
        assert code == 0, printed
        assert "not looked for" not in printed


def test_a_colleague_sets_up_a_clone_of_the_project_line_by_line_as_the_guide_says(reader: Reader) -> None:
    table = re.findall(r"^\| `py .*?^\| `pre-commit", OFFICER, re.DOTALL | re.MULTILINE)
    lines = [
        line for line in re.findall(r"\| `([^`\\]+)` \|$", table[0], re.MULTILINE) if not line.startswith("source")
    ]
    assert len(lines) == 3
    reader.commit()
    colleague = reader.folder.parent / "colleague"
    git(reader.folder.parent, "clone", "-q", str(reader.folder), str(colleague))
    for line in [
        *lines,
        ".venv/bin/pre-commit install",
        ".venv/bin/partnership check --as-at " + reader.day.isoformat(),
    ]:
        words = shlex.split(line.replace("python3 ", f"{sys.executable} "))
        done = subprocess.run(words, cwd=colleague, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    assert (colleague / ".git/hooks/pre-commit").is_file()


def test_what_never_to_do_prints_on_one_page(page: Page) -> None:
    words = markdown.markdown((ROOT / "docs/never.md").read_text(encoding="utf-8"), extensions=["tables"])
    page.set_content(f"<body style='font: 12pt/1.35 sans-serif'>{words}")
    paper = page.pdf(format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"})
    assert len(PdfReader(io.BytesIO(paper)).pages) == 1


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_every_command_and_option_that_a_document_names_is_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("\\\n", " ")
    code = "\n".join([*re.findall(r"```.*?\n(.*?)```", text, re.DOTALL), *re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)])
    for call in re.findall(r"^ *(?:\S*/)?partnership ([a-z-].*?)$", code.replace(" && ", "\n"), re.MULTILINE):
        words = call.split()
        command: click.Command = main
        while isinstance(command, click.Group) and words and not words[0].startswith("-"):
            name = words.pop(0)
            for alternative in name.split("|"):
                assert alternative in command.commands, call
            command = command.commands[name.split("|")[0]]
        known = {option for parameter in command.params for option in parameter.opts} | {"--help", "--version", "-h"}
        assert {word.split("=")[0] for word in words if word.startswith("--")} <= known, call


def test_every_target_of_make_that_a_document_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {name for file in DOCUMENTS for name in re.findall(r"`make ([a-z-]+)", file.read_text(encoding="utf-8"))}
    assert len(named) >= 5
    assert named <= targets


def test_the_settings_that_the_guides_name_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=3.11"
    assert "Python 3.11" in (ROOT / "README.md").read_text(encoding="utf-8")
