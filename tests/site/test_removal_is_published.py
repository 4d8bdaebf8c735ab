"""A leak in three commits: the record is taken down and that is published at once; what is left fails afterwards."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros import clock
from macros.withheld.fingerprint.keys import KEY_FILE
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from tests.git import git
from tests.project import Project, invented_root
from tests.test_workflows import GATE, place, steps

KEY = bytes(range(32))
SAID = "Ermintrudina Quibblesworth"
NOTES = "data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Three commits: withheld words in notes; a review that runs out elsewhere; the notes are taken down."""
    project = Project(invented_root(tmp_path_factory.mktemp("removal")))
    project.write(LEDGER, Ledger().add([SAID], KEY).text)
    project.write(KEY_FILE, KEY.hex())
    project.write(".gitignore", f"/drafts/\n/{KEY_FILE}\n/.build/\n/site/\n__pycache__/\n")
    git(project.root, "init", "-q", "-b", "main")
    project.change(NOTES, "AB welcomed everybody.", f"AB welcomed {SAID}.")
    commit(project)
    project.change(project.priorities, "every_months: 12", "every_months: 1")
    commit(project)
    done = run(project, f".venv/bin/partnership take-down {NOTES} --by 'Information Officer' --yes")
    assert done.returncode == 0
    commit(project)
    return project


def commit(project: Project) -> None:
    """Everything as it is."""
    git(project.root, "add", "-A")
    git(project.root, "commit", "-q", "--no-verify", "-m", "A change")


def run(project: Project, command: str, output: Path | None = None, only: str = "") -> subprocess.CompletedProcess[str]:
    """A step of a workflow, with this Python's `partnership`, as on the tests' day; withheld words are not printed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {clock.AS_AT: "2026-11-20", "GITHUB_OUTPUT": str(output or os.devnull), "ONLY": only}
    script = command.replace(".venv/bin/partnership", f"{sys.executable} -m macros.cli")
    done = subprocess.run(
        ["bash", "-e", "-c", script], cwd=project.root, env=environment, capture_output=True, encoding="utf-8"
    )
    assert "quibble" not in (done.stdout + done.stderr).lower()
    return done


def afterwards(project: Project, words: str) -> subprocess.CompletedProcess[str]:
    """The step of the last job that begins with these words."""
    job_steps = steps("publish", "afterwards")
    return run(project, job_steps[place(job_steps, words)]["run"])


def test_the_removal_is_published_although_a_review_is_overdue_and_the_history_holds_the_words(
    project: Project, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    job_steps = [step["run"] for step in steps("publish", "build") if "make" not in step.get("run", "make")]
    assert len(job_steps) == 4
    for step in job_steps:
        only = output.read_text("utf-8").strip().removeprefix("only=") if output.exists() else ""
        done = run(project, step, output, only)
        assert done.returncode == 0, done.stdout + done.stderr
    page = project.root / "site" / "nowhere-on-sea" / "meetings" / "2026-05-12-executive" / "index.html"
    assert "<dd>Information Officer</dd>" in page.read_text("utf-8")


def test_without_a_removal_the_gate_waits_for_the_review(project: Project) -> None:
    job_steps = steps("publish", "build")
    done = run(project, job_steps[place(job_steps, GATE)]["run"])
    assert (done.returncode, done.stderr) == (1, "1 problem.\n")
    assert "title=review-overdue" in done.stdout


def test_afterwards_the_whole_check_and_the_history_fail_until_the_breach_is_accepted(project: Project) -> None:
    assert "title=review-overdue" in afterwards(project, GATE).stdout
    done = afterwards(project, ".venv/bin/partnership history")
    assert done.returncode == 1
    (blob,) = set(re.findall("as blob ([0-9a-f]{40})", done.stdout))
    assert re.search(f"file=[0-9a-f]{{12}}%3A{NOTES},", done.stdout)
    entry = f"{{blob: {blob}, path: {NOTES}, breach: true, reason: Taken down., authorised_by: Clerk, "
    text = project.read("data/allowed.yml")
    project.write("data/allowed.yml", f"{text}accepted_files:\n  - {entry}accepted_on: 2026-11-20}}\n")
    commit(project)
    done = afterwards(project, ".venv/bin/partnership history")
    assert done.returncode == 0, done.stdout + done.stderr
