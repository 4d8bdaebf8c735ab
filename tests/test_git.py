"""What git does is the same on every machine: for the tests themselves, and for whoever clones the project."""

import shutil
from pathlib import Path

import pytest

from tests.git import git
from tests.project import ROOT

BINARY = (".docx", ".jpg", ".pdf", ".png", ".woff2")
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


def test_a_clone_has_the_same_bytes_where_git_likes_other_line_ends(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", here)
    for name in (".ci", "content", "data", "overrides"):
        shutil.copytree(ROOT / name, here / name)
    (here / "text.yml").write_bytes(b"a: 1\r\n")
    for kind in BINARY:
        (here / f"new{kind}").write_bytes(b"\r\nlooks like text\r\n")
    shutil.copy(ROOT / ".gitattributes", here)
    git(here, "init", "--quiet")
    git(here, "add", "--force", ".")
    git(here, "commit", "--quiet", "--message", "All")
    git(tmp_path, "clone", "--quiet", "-c", "core.autocrlf=true", "-c", "core.eol=crlf", "here", "there")
    shutil.rmtree(there / ".git")
    cloned = [file for file in there.rglob("*") if file.is_file()]
    assert len(cloned) > 100
    for file in cloned:
        if file.suffix in BINARY:
            assert file.read_bytes() == (here / file.relative_to(there)).read_bytes(), file.name
        else:
            assert b"\r" not in file.read_bytes(), file.name


def test_no_test_runs_git_in_another_way() -> None:
    direct = '["' + 'git", '
    running = [file.name for file in (ROOT / "tests").rglob("*.py") if direct in file.read_text(encoding="utf-8")]
    assert running == ["git.py"]
