"""What git does is the same on every machine: for the tests themselves, and for whoever clones the project."""

from pathlib import Path

import pytest

from tests.git import git
from tests.project import ROOT

HOSTILE = "[commit]\n\tgpgSign = true\n[core]\n\thooksPath = /dev/null/none\n[user]\n\tuseConfigOnly = true\n"


@pytest.mark.parametrize("settings", [None, HOSTILE])
def test_a_merge_needs_nothing_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str | None
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    if settings is not None:
        (home / ".gitconfig").write_text(settings, encoding="utf-8")
    for name in ("LANG", "XDG_CONFIG_HOME", "USER", "LOGNAME", "EMAIL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "of-a-hook"))
    git(tmp_path, "init", "--quiet", "--initial-branch=main", "project")
    project = tmp_path / "project"
    git(project, "commit", "--quiet", "--allow-empty", "--message", "First")
    git(project, "branch", "side")
    git(project, "commit", "--quiet", "--allow-empty", "--message", "Second")
    git(project, "checkout", "--quiet", "side")
    git(project, "commit", "--quiet", "--allow-empty", "--message", "Third")
    git(project, "merge", "--quiet", "--no-ff", "main")
    assert git(project, "log", "-1", "--format=%an <%ae>, %cn") == "Nobody <nobody@nowhere.example>, Nobody\n"


def test_no_test_runs_git_in_another_way() -> None:
    direct = '["' + 'git", '
    running = [file.name for file in (ROOT / "tests").rglob("*.py") if direct in file.read_text(encoding="utf-8")]
    assert running == ["git.py"]
