"""Fixtures of the tests of updates."""

from pathlib import Path

import pytest

from tests.updates.adopted import Pair, pair


@pytest.fixture
def both(tmp_path: Path) -> Pair:
    """A project and the release that it was made from."""
    return pair(tmp_path)
