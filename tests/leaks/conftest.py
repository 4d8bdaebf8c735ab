"""The laboratory, made once for all test processes."""

from pathlib import Path

import pytest
from filelock import FileLock

from tests.leaks.laboratory import Laboratory, make


@pytest.fixture(scope="session")
def laboratory(shared: Path) -> Laboratory:
    """A project that went the whole path from a draft full of canaries to a built site."""
    folder = shared / "laboratory"
    with FileLock(shared / "laboratory.lock"):
        if not (folder / "runs.json").exists():
            folder.mkdir()
            make(folder)
    return Laboratory(folder)
