"""Fixtures of the verifier's tests."""

from pathlib import Path

import pytest

from tests.verify.sites import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A valid site, made afresh for each test."""
    return Site(tmp_path / "site")
