"""Fixtures of these tests."""

from pathlib import Path

import pytest

from macros.setup import example
from tests.project import Project, copy_of_nowhere
from tests.setup import explain_nhs, kept_by_git, run


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Nowhere-on-Sea and, beside it, Calderbrook, which `partnership new` brought there."""
    project = copy_of_nowhere(tmp_path)
    explain_nhs(project)
    kept_by_git(project)
    project.git("tag", "before")
    (tmp_path / "a.yml").write_text(example.text(), encoding="utf-8")
    added = run(project, "new", "--answers", str(tmp_path / "a.yml"), "--yes")
    assert added.exit_code == 0, added.output
    kept_by_git(project)
    return project
