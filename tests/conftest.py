"""What all tests share."""

from pathlib import Path

import pytest

from tests.project import Project, copy_of_nowhere


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of its own for one test."""
    return copy_of_nowhere(tmp_path)
