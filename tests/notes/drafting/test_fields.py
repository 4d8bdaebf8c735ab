"""Nothing vanishes between draft and record: a field that both have goes over, and one that nobody placed is told.

The fields are added to a copy of the models, and the command is run with it, as if somebody had written them there.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.notes.drafting.invented import CANARIES, TEXT, files, holding
from tests.project import ROOT, Project
from tests.september import CHECKED, DRAFT, RECORD

MODELS = ("meeting", "draft")
SHARED = ("MeetingHead", "Attendee", "AgendaItem", "Task", "NotePart", "Note", "Commitment", "Decision", "Workflow")
FIELD = "    weather: Text | None = None\n"
# Where the draft says it: behind each of these lines, as far in as its field stands.
SAID = {
    "group: executive\n": "",
    "  - initials: AB\n": "    ",
    "    name: Zebedee Winkle\n": "    ",
    "    title: Welcome\n": "    ",
    "      - id: welcome\n": "        ",
    "            by: [AB, ZW]\n": "            ",
    "            text: CD will bring biscuits.\n": "            ",
    "    text: Count the gulls.\n": "    ",
    "    text: Ask the diver for his ledger.\n": "    ",
    "redaction:\n": "  ",
    "workflow:\n": "  ",
}
WITHHELD = ("    name: Zebedee Winkle\n", "    text: Ask the diver for his ledger.\n")
HELD = "Stormy beyond the second breakwater"


def machine(folder: Path, *classes: str) -> Path:
    """A copy of the program in which the models of these names have one more field."""
    shutil.copytree(ROOT / "macros", folder / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    for name in MODELS:
        file = folder / "macros/records/models" / f"{name}.py"
        text = file.read_text(encoding="utf-8").replace("Model, PastDay\n", "Model, PastDay, Text\n")
        for kind in classes:
            text = re.sub(rf'(class {kind}\(.*?""".*?"""\n)', rf"\1\n{FIELD}", text, count=1, flags=re.DOTALL)
        file.write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, project: Project, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of that copy in the project."""
    code = "from macros.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *command, "--root", str(project.root), "--as-at", "2026-11-20", "--yes"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def redact(folder: Path, project: Project, *more: str) -> subprocess.CompletedProcess[str]:
    """Publish the draft with that copy."""
    return run(folder, project, "redact", str(project.root / DRAFT), *CHECKED, *more)


def record(project: Project) -> Any:
    """The published record as YAML reads it."""
    return yaml.safe_load(project.read(RECORD))


@pytest.fixture
def drafted(project: Project) -> Project:
    """A project whose draft says what the weather was, wherever it may."""
    text = TEXT
    for line, indent in SAID.items():
        assert text.count(line) == 1, line
        text = text.replace(line, f"{line}{indent}weather: {HELD if line in WITHHELD else 'Fair'}\n")
    project.write(DRAFT, text)
    return project


def test_a_field_that_notes_and_drafts_share_arrives_in_the_record(tmp_path: Path, drafted: Project) -> None:
    folder = machine(tmp_path / "machine", *SHARED, "Publication")
    done = redact(folder, drafted)
    assert (done.returncode, done.stderr) == (0, "")
    notes = record(drafted)
    person, item, action = notes["people"][0], notes["items"][0], notes["actions"][1]
    (part,) = item["parts"]
    places = [notes, person, item, part, part["notes"][0], part["commitments"][0], action, notes["publication"]]
    assert [place["weather"] for place in places] == ["Fair"] * 8
    assert {entry["weather"] for entry in notes["items"][1]["redactions"]} == {"Fair"}
    # Of what is withheld as a whole nothing goes over.
    assert holding({RECORD: drafted.read(RECORD)}, (*CANARIES, HELD)) == []


def test_what_a_record_says_of_its_publication_outlives_a_second_one(tmp_path: Path, project: Project) -> None:
    folder = machine(tmp_path / "machine", "Publication")
    project.write(DRAFT, TEXT)
    assert redact(folder, project).returncode == 0
    project.change(RECORD, "publication:\n", "publication:\n  weather: Fair\n")
    project.change(DRAFT, "Count the gulls", "Count all the gulls")
    assert redact(folder, project, "--again").returncode == 0
    assert record(project)["publication"]["weather"] == "Fair"
    assert "Count all the gulls" in project.read(RECORD)


def test_a_field_of_what_was_withheld_as_a_whole_is_lifted_with_it(tmp_path: Path, project: Project) -> None:
    folder = machine(tmp_path / "machine", "AgendaItem")
    project.write(DRAFT, TEXT)
    assert redact(folder, project).returncode == 0
    opened = "title: Gulls\nweather: Fair\nparts:\n  - id: gulls\n    notes: [They were counted.]\n"
    project.write("drafts/open.yml", opened)
    lifted = ("--item", "3", "--reason", "under-way", "--by", "Partnership Manager")
    words = ("--text-file", str(project.root / "drafts/open.yml"))
    done = run(folder, project, "lift", str(project.root / RECORD), *lifted, *words)
    assert (done.returncode, done.stderr) == (0, "")
    item = record(project)["items"][2]
    assert (item["weather"], list(item)[-2:]) == ("Fair", ["openness", "parts"])


@pytest.mark.parametrize(
    ("kind", "shared"),
    [("Draft", "MeetingHead"), ("Meeting", "MeetingHead"), ("DraftPerson", "Attendee"), ("Action", "Task")],
)
def test_a_field_that_nobody_placed_is_told_and_nothing_is_written(
    tmp_path: Path, project: Project, kind: str, shared: str
) -> None:
    project.write(DRAFT, TEXT)
    before = files(project)
    done = redact(machine(tmp_path / "machine", kind), project)
    message = f"Nothing here knows what to publish of these fields: weather ({shared}). Nothing was written.\n"
    assert (done.returncode, done.stdout, done.stderr.removeprefix("Error: ")) == (1, "", message)
    assert files(project) == before
