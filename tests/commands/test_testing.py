"""`partnership test`: it fails where something is wrong or could not be tested, and says how to go on."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.commands import testing
from tests.project import Project


def test_without_a_browser_it_fails_and_says_how_to_get_one(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    monkeypatch.setattr(testing, "of_the_system", lambda: None)
    monkeypatch.setattr(testing, "_of_playwright", lambda: False)
    run = CliRunner().invoke(main, ["test"])
    assert run.exit_code == 1
    for words in ("nothing was tested", "playwright install chromium", "partnership test --without-browser"):
        assert words in run.output


def test_in_a_folder_that_is_no_project_it_is_wrong_use(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root.parent)
    run = CliRunner().invoke(main, ["test"])
    assert (run.exit_code, "This folder holds no project" in run.output) == (2, True)


def test_a_site_without_what_must_be_found_fails(project: Project) -> None:
    place = f"{project.home}/must-be-found.yml"
    project.write(place, "pages:\n  - page: /nowhere-on-sea/\n    words: [a mermaid]\n")
    command = [sys.executable, "-m", "macros.cli"]
    done = subprocess.run(
        [*command, "test", "--without-browser"], cwd=project.root, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{place}:3: must-be-found: these words must stand on /nowhere-on-sea/" in done.stdout
    assert " 1 failed, " in done.stdout
